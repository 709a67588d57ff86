"""Invented books of any size in four scripts, as `izdeu.redact` would clear them. Nobody in them exists."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from PIL import Image

from izdeu.places import get
from izdeu.vocab.bounds import bounds
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.person import Script, script_of
from izdeu.vocab.public import (
    Cell,
    Changes,
    Piece,
    PublicBook,
    PublicCase,
    PublicContradiction,
    PublicEvent,
    PublicKeepsake,
    PublicName,
    PublicPerson,
    PublicPicture,
    PublicPlace,
    PublicQuote,
    PublicTable,
    PublicTestimony,
    PublicText,
    PublicWhen,
    StandIn,
    Words,
)
from izdeu.vocab.release import Cleared, Tombstone
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.statuses import Status
from izdeu.vocab.ties import Tie

DAY = date(2026, 11, 1)

GIVEN = (
    ("Aigul", "Айгүл", "ئايگۈل", "阿依古丽"), ("Nurlan", "Нұрлан", "نۇرلان", "努尔兰"),
    ("Gulnar", "Гүлнәр", "گۈلنار", "古丽娜尔"), ("Serik", "Серік", "سېرىك", "赛里克"),
    ("Zhanar", "Жанар", "جانار", "加娜尔"), ("Erbol", "Ербол", "ئېربول", "叶尔波力"),
    ("Marzhan", "Маржан", "مارجان", "玛尔江"), ("Bekzat", "Бекзат", "بېكزات", "别克扎提"),
    ("Aynur", "Айнұр", "ئاينۇر", "阿依努尔"), ("Qairat", "Қайрат", "قايرات", "海拉提"),
    ("Rahima", "Рахима", "راھىمە", "热依玛"), ("Tohti", "Тохти", "توختى", "托合提"),
    ("Meruert", "Меруерт", "مېرۋېرت", "梅茹叶尔提"), ("Dauren", "Дәурен", "داۋرېن", "达吾仁"),
    ("Saule", "Сәуле", "ساۋلې", "萨吾列"), ("Omar", "Омар", "ئۆمەر", "吾买尔"),
)  # fmt: skip
FATHERS = (
    ("Akhmet", "Ахмет", "ئەخمەت", "艾合买提"), ("Sadyq", "Садық", "سادىق", "沙迪克"),
    ("Zhumabek", "Жұмабек", "جۇمابېك", "居马别克"), ("Tursun", "Тұрсын", "تۇرسۇن", "吐尔逊"),
    ("Qasym", "Қасым", "قاسىم", "哈斯木"), ("Yusup", "Жүсіп", "يۈسۈپ", "玉素甫"),
    ("Orazbek", "Оразбек", "ئورازبېك", "吾拉孜别克"), ("Toleu", "Төлеу", "تۆلەۋ", "托列吾"),
    ("Hamit", "Хамит", "ھامىت", "哈米提"), ("Bolat", "Болат", "بولات", "波拉提"),
    ("Mukhtar", "Мұхтар", "مۇختار", "木合塔尔"), ("Ibrahim", "Ибраһим", "ئىبراھىم", "依布拉音"),
    ("Kamal", "Камал", "كامال", "卡马力"), ("Sultan", "Сұлтан", "سۇلتان", "苏力坦"),
)  # fmt: skip
PLACES = (
    "xj.ili",
    "xj.tacheng",
    "xj.altay",
    "xj.kashgar",
    "xj.hotan",
    "xj.urumqi",
    "xj.changji",
    "xj.bortala",
    "xj.turpan",
)
TOLD = {
    "kk": (
        "Әкемді 2018 жылдың наурызында үйден алып кетті.", "Содан бері дауысын естіген жоқпын.",
        "Хатымызға жауап келген жоқ.",
    ),
    "ug": (
        "دادامنى 2018-يىلى مارتتا ئۆيدىن ئېلىپ كەتتى.", "شۇنىڭدىن بېرى ئاۋازىنى ئاڭلىمىدىم.",
        "خېتىمىزگە جاۋاب كەلمىدى.",
    ),
    "zh": ("2018年3月，他们把我父亲从家里带走了。", "从那以后我再没有听到过他的声音。", "我们的信没有回音。"),
    "ru": (
        "В марте 2018 года отца увели из дома.", "С тех пор я не слышала его голоса.",
        "На наше письмо не ответили.",
    ),
}  # fmt: skip
ENGLISH = (
    "In March 2018 my father was taken from the house.",
    "Since then I have not heard his voice.",
    "Our letter was not answered.",
)
ORDER = ("kk", "ug", "zh", "ru")


@dataclass(frozen=True, slots=True)
class Size:
    """How much stands in a book."""

    cases: int = 4
    testimonies_each: int = 1


def words(text: str, language: str, *, bar: str = "") -> Words:
    """Words in a language; with `bar`, what it names is withheld."""
    if bar and bar in text:
        before, _, after = text.partition(bar)
        return Words((Piece(before), Piece("", StandIn.BAR), Piece(after)), language)
    return Words((Piece(text),), language)


def when(edtf: str, **more: object) -> PublicWhen:
    """A date with its bounds."""
    known = bounds(edtf)
    return PublicWhen(edtf, known.earliest, known.latest, **more)  # type: ignore[arg-type]


def name(form: str, language: str = "") -> PublicName:
    """A name form, its script told from its letters."""
    return PublicName(form, script_of(form), language)


def person(number: int, level: Identity = Identity.NAMED) -> PublicPerson:
    """Somebody invented; from the 224th on a third name tells them apart."""
    code = f"C-{number:05d}"
    given, father = GIVEN[number % 16], FATHERS[number // 16 % 14]
    third = FATHERS[number // 224 % 14] if number >= 224 else None
    forms = [" ".join(filter(None, (given[at], father[at], third[at] if third else ""))) for at in range(3)]
    han = "·".join(filter(None, (given[3], father[3], third[3] if third else "")))
    shown: tuple[PublicName, ...] = ()
    match level:
        case Identity.NAMED:
            latin, cyrillic, arabic = forms
            shown = (name(cyrillic, "kk"), name(latin), name(arabic, "ug"), name(han, "zh"))
        case Identity.INITIALS:
            shown = (name(f"{given[0][0]}. {father[0][0]}."),)
        case Identity.PSEUDONYM:
            shown = (PublicName(f"P-{1000 + number}", Script.LATIN),)
    return PublicPerson(code, level, shown, "f" if number % 2 else "m")


def picture(folder: Path, number: int = 0, alt: str = "A scarf with blue flowers") -> PublicPicture:
    """A small picture that was drawn anew."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number}.jpg"
    Image.new("RGB", (320, 400), (96 + number % 90, 112, 140)).save(path, "JPEG")
    address = hashlib.sha256(path.read_bytes()).hexdigest()
    return PublicPicture(address, "image/jpeg", 320, 400, path, (Words((Piece(alt),), "en"),))


def telling(number: int, *, spool: Path | None = None) -> PublicTestimony:
    """What the teller of a case said, in one of four languages, with an English translation."""
    language = ORDER[number % 4]
    told = TOLD[language]
    bar = told[1].split()[-1] if number % 3 == 0 else ""
    original = tuple(words(line, language, bar=bar) for line in told)
    translated = tuple(words(line, "en") for line in ENGLISH)
    return PublicTestimony(
        code=f"T-{number:05d}",
        kind=SourceKind.INTERVIEW,
        texts=(
            PublicText(RenditionRole.TRANSCRIPT, language, original),
            PublicText(RenditionRole.TRANSLATION, "en", translated),
        ),
        teller=teller(number),
        told=when("2022-05"),
        pictures=(picture(spool, number + 200_000),) if spool and number % 2 else (),
        cases=(f"C-{number:05d}",),
    )


def teller(number: int) -> PublicPerson:
    """Who tells of a case: known by name, by initials, under another name, or not at all."""
    levels = (Identity.NAMED, Identity.INITIALS, Identity.PSEUDONYM, Identity.ANONYMOUS)
    return replace(person(number + 7, levels[number % 4]), code=f"W-{number:05d}")


def quote(number: int, line: int, tie: Tie | None = Tie.DAUGHTER) -> PublicQuote:
    """The words of the testimony of a case."""
    told = telling(number)
    return PublicQuote(
        words=told.texts[0].paragraphs[line],
        teller=told.teller,
        tie=tie,
        known_how=KnownHow.SAW if line == 0 else KnownHow.HEARD_FROM_RELATIVES,
        testimony=told.code,
        translations=(told.texts[1].paragraphs[line],),
    )


def place(number: int) -> PublicPlace:
    """A prefecture."""
    found = get(PLACES[number % len(PLACES)])
    return PublicPlace("", found.id, found.names, found.lat, found.lon)


def case(number: int, spool: Path | None = None) -> PublicCase:
    """A case whose time, words, contradictions and appeals differ with its number."""
    draw = Random(number)
    year = draw.randint(2016, 2019)
    taken = PublicEvent(Kind.DETAINED, (quote(number, 0),), when(f"{year}-03~"), place(number), {"by": "police"})
    held = PublicEvent(
        Kind.HELD_IN_CAMP, (quote(number, 0),), when(f"{year}/{year + 1}"), place(number), contradicted=True
    )
    prison = PublicEvent(
        Kind.SENTENCED, (quote(number, 1),), when(f"{year + 1}-05"), place(number + 1), {"imprisonment": "P12Y"},
        contradicted=True,
    )  # fmt: skip
    lost = PublicEvent(Kind.CONTACT_LOST, (quote(number, 1),), when(f"{year + 1}-11/.."))
    heard = date(year + 1, 11, 1) + timedelta(draw.randint(0, 300))
    shown = picture(spool, number) if spool and number % 3 == 1 else None
    kept = picture(spool, number + 100_000) if spool and number % 3 == 2 else None
    return PublicCase(
        code=f"C-{number:05d}",
        person=person(number),
        status=draw.choice(tuple(Status)[:5]),
        as_of=heard.isoformat(),
        news=PublicWhen(heard.isoformat()[:7], heard.replace(day=1), heard.replace(day=28)),
        events=(taken, held, prison, lost),
        life=(
            PublicEvent(Kind.BORN, (quote(number, 0),), when(str(1950 + number % 40))),
            PublicEvent(Kind.OCCUPATION, (quote(number, 0),), terms={"occupation": "teacher"}),
        ),
        search=(
            PublicEvent(Kind.APPEALED, (quote(number, 2),), when("2020-02-03"), terms={"to": "the embassy"}),
            PublicEvent(Kind.APPEALED, (quote(number, 2),), when("2021-06"), terms={"to": "the ministry"}),
            PublicEvent(Kind.REPLIED, (quote(number, 2),), when("2021-09"), terms={"answer": "we are looking into it"}),
        ),
        harms=(PublicEvent(Kind.THREATENED, (quote(number, 2),), when("2021"), other=teller(number)),),
        contradictions=(PublicContradiction("held_in_two_places", (1, 2)),),
        keepsakes=(PublicKeepsake((quote(number, 1),), "a scarf", kept),),
        portrait=shown,
        testimonies=(f"T-{number:05d}",),
        sources=1 + number % 3,
        documented=date(2022, 5, 1) + timedelta(number % 900),
    )


def tables(cases: tuple[PublicCase, ...], under: int = 5) -> tuple[PublicTable, ...]:
    """Counts of the cases by status, year of documentation, year of what happened, prefecture and sources."""

    def counted(column: str, keys: list[str]) -> PublicTable:
        many = {key: keys.count(key) for key in sorted(set(keys))}
        cells = tuple(Cell((key,), n if n >= under else None) for key, n in many.items())
        return PublicTable(f"by_{column}", (column,), cells)

    return (
        counted("status", [case.status.value for case in cases if case.status]),
        counted("year_documented", [str(case.documented.year) for case in cases if case.documented]),
        counted("year_taken", [(case.events[0].when.edtf or "")[:4] for case in cases]),
        counted("prefecture", [case.events[0].place.id for case in cases if case.events[0].place] + ["not_known"] * 6),
        counted("sources", ["3+" if case.sources > 2 else str(case.sources) for case in cases]),
    )


def book(
    size: int | Size = 4, languages: tuple[str, ...] = ("en", "ug", "zh"), *, spool: Path | None = None
) -> Cleared[PublicBook]:
    """A book of so many cases, cleared for the site; with `spool`, some have pictures, whose bytes are kept there."""
    size = Size(size) if isinstance(size, int) else size
    cases = tuple(case(number, spool) for number in range(size.cases))
    testimonies = tuple(telling(number, spool=spool) for number in range(size.cases * bool(size.testimonies_each)))
    lists = ("interviews", "letters")
    return Cleared(
        PublicBook(
            number=3,
            day=DAY,
            languages=languages,
            title="Those who stand before the consulate",
            keepers="The keepers of this invented book, keepers@example.org",
            cases=cases,
            testimonies=testimonies,
            tables=tables(cases),
            incidence=tuple((case.code, (1, case.sources > 1)) for case in cases),
            lists=lists,
            changes=Changes(
                added=tuple(case.code for case in cases[:2]),
                changed=tuple(case.code for case in cases[2:3]),
                withdrawn=("C-99001",),
            ),
            tombstones=(Tombstone("C-99001", date(2026, 10, 5)),),
            withheld=7,
            deduplicated=date(2026, 10, 20),
        ),
        Use.PUBLIC_SITE,
    )
