"""A family of a marked casebook: who tells, who is looked for, who else is named, and the papers they brought."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from izdeu.casebook import acts
from izdeu.casebook.acts import Came, Coding, Posted, Written
from izdeu.casebook.models import Member, Proposal, Rendition, Source
from izdeu.intake import draft
from izdeu.vocab.appeal import By, Response
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Identity, Reach, Use
from izdeu.vocab.dates import When
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.source import RenditionRole, SourceKind
from tests.canaries import papers
from tests.canaries.marks import Marks, Shown
from tests.canaries.saying import Saying

SCRIPTS = ("Latn", "Cyrl", "Arab", "Hani")
PLAIN = 24
"""Sentences with a mark of their own in each text."""


@dataclass
class Family:
    """Its numbers, known once it is kept; and who may see its marks."""

    marks: Marks
    members: tuple[Member, Member]
    work: Path
    at: int
    teller: int = 0
    sought: int = 0
    third: int = 0
    main: int = 0
    photo: int = 0
    keepsake: int = 0
    side: int = 0
    contact: str = ""
    sources: list[int] = field(default_factory=list)

    def words_go(self, said: Saying, use: Use) -> bool:
        """Whether what the testimony says may be read."""
        return said.goes(self.main, self.teller, use) is not Identity.NONE

    def sought_named(self, said: Saying, use: Use) -> bool:
        """Whether the person looked for is named."""
        return said.person(self.sought, use, (self.main, self.keepsake), self.teller) is Identity.NAMED

    def told_in_full(self, said: Saying, use: Use) -> bool:
        """Whether the particulars of a claim may be read."""
        return self.words_go(said, use) and self.sought_named(said, use)

    def teller_named(self, said: Saying, use: Use) -> bool | None:
        """Whether the teller is named; perhaps, where they are as the teller of another paper."""
        named = [said.telling(source, self.teller, use) is Identity.NAMED for source in self.sources]
        return named[0] or (None if any(named) else False)

    def third_named(self, said: Saying, use: Use) -> bool | None:
        """Somebody else is named where they allowed it themselves; the words around them may stay in all the same."""
        return None if self.third in said.persons else False

    def cousin(self, said: Saying, use: Use) -> bool | None:
        """Whether the sentence goes that names somebody else."""
        decided = said.decided.get(self.contact)
        if not self.words_go(said, use) or decided is False:
            return False
        return None if decided or said.reach.get(self.third) is Reach.BEYOND else False

    def only_if(self, shown: Callable[[Saying, Use], bool]) -> Shown:
        """What is never shown else, and may be shown then."""
        return lambda said, use: None if shown(said, use) else False

    def portrait(self, said: Saying, use: Use) -> bool | None:
        """A portrait goes where its own consent names, of somebody who is named, and a member has looked at it."""
        if said.looked.get(self.photo) != "go":
            return None if said.looked.get(self.photo) == "third" and self.third in said.persons else False
        if said.goes(self.photo, self.teller, use) is not Identity.NAMED:
            return False
        return (use is Use.PUBLIC_SITE and self.sought_named(said, use)) or None

    def of(self, source: list[int]) -> Shown:
        """What stands in the words of another paper."""
        return lambda said, use: said.goes(source[0], self.teller, use) is not Identity.NONE


def keep_family(f: Family) -> Family:
    """Fills the casebook with all a family tells and brings."""
    m, (editor, _) = f.marks, f.members
    scripts = [SCRIPTS[(f.at + step) % 4] for step in range(3)]
    teller = m.name(scripts[0], lambda said, use: f.teller_named(said, use))
    sought = m.name(scripts[1], lambda said, use: f.sought_named(said, use))
    third, hidden = m.name(scripts[2], f.third_named), m.name("Latn")
    f.sought = acts.add_person(editor, sought)
    acts.name_person(editor, f.sought, hidden)
    acts.retire_name(editor, f.sought, hidden)
    f.third = acts.add_person(editor, third, m.word())
    lines = _lines(f, teller, sought, third, hidden)
    f.main = _kept(f, " ".join(lines).encode(), "txt", teller, SourceKind.INTERVIEW)
    f.teller = Source.objects.get(pk=f.main).told_by_id or 0
    acts.describe_source(editor, f.main, title=m.word(), language="en", told_on="2020-09")
    acts.add_rendition(editor, f.main, RenditionRole.TRANSLATION, "ru", " ".join(_translated(f, teller, sought, third)))
    _claims(f, lines)
    _papers(f)
    _notes(f)
    return f


def _lines(f: Family, teller: str, sought: str, third: str, hidden: str) -> list[str]:
    m = f.marks
    lines = [f"This is {word}." for word in m.words(PLAIN, lambda said, use: f.words_go(said, use))]
    lines += [f"He was {m.word(f.words_go)} then.", f"Then {sought} went."]
    lines += [f"Then {third} came {m.word(f.cousin)}."]
    lines += [f"It is {contact} here." for contact in m.contacts()]
    return [*lines, f"I, {teller}, and {hidden} say so.", f"He was a {m.word(f.told_in_full)}."]


def _translated(f: Family, teller: str, sought: str, third: str) -> list[str]:
    """The same in another language, sentence by sentence; what of it is barred need not be told."""
    m, maybe = f.marks, f.only_if(f.words_go)
    lines = [f"Это {word}." for word in m.words(PLAIN, maybe)]
    lines += [f"Он был {m.word(maybe)} тогда.", f"Потом {sought} ушёл.", f"Потом {third} пришёл {m.word(f.cousin)}."]
    lines += [f"Это {contact} здесь." for contact in m.contacts()]
    return [*lines, f"Я, {teller}, это говорю.", "Он работал."]


def _claims(f: Family, lines: list[str]) -> None:
    m, editor = f.marks, f.members[0]
    text = Rendition.objects.get(source=f.main, role="as_received")

    def code(kind: Kind, at: int, **more: object) -> str:
        start = text.text.index(lines[at])
        span = (text.pk, start, start + len(lines[at]))
        return acts.code_claim(editor, Coding(kind, f.sought, (span,), note=m.word(), **more))  # type: ignore[arg-type]

    told, when = f.only_if(f.told_in_full), When.told("2018-04-05", m.word(f.only_if(f.told_in_full)))
    place = Where(m.word(f.told_in_full))
    code(Kind.TIE, 0, other=f.teller, terms={"tie": "brother"}, told_by=f.teller)
    code(Kind.DETAINED, PLAIN, when=when, place=place, terms={"by": m.word(told), "x": m.word()}, told_by=f.teller)
    work = lines[-1].removeprefix("He was a ").removesuffix(".")
    code(Kind.OCCUPATION, -1, terms={"occupation": work, "note": m.word()})
    code(Kind.ACCUSED_OF, 2, terms={"charge": m.word(f.only_if(f.words_go))})
    code(Kind.APPEALED, 3, terms={"to": m.word(told)}, when=When.told("2019"))
    code(Kind.REPLIED, 4, terms={"by": m.word(told), "answer": m.word(told)}, when=When.told("2020"))
    f.contact = code(Kind.CONTACT, PLAIN + 2, other=f.third)
    gone = code(Kind.DIED, 5, place=Where(m.word()), terms={"cause": m.word()})
    acts.withdraw_claim(editor, gone, m.word())


def _kept(f: Family, data: bytes, ending: str, by: str, kind: SourceKind | None = None) -> int:
    f.work.mkdir(exist_ok=True, parents=True)
    path = f.work / f"{f.marks.word()}.{ending}"
    path.write_bytes(data)
    number = acts.keep_source(f.members[1], draft(path, work=f.work), acts.Told(by, kind=kind)).number
    f.sources.append(number)
    return number


def _papers(f: Family) -> None:
    """Papers of every sort, each told by the same person."""
    m, editor = f.marks, f.members[0]
    for ending, make in {"docx": papers.docx, "pdf": papers.pdf, "html": papers.html, "eml": papers.eml}.items():
        place: list[int] = []
        place.append(_kept(f, make(m.word, f"This is {m.word(f.of(place))}."), ending, str(f.teller)))
    inside: list[int] = []
    _kept(
        f,
        papers.archive(m.word, f"This is {m.word(f.only_if(lambda s, u: f.of(inside)(s, u) is True))}."),
        "zip",
        str(f.teller),
    )
    inside.append(f.sources[-1])
    _kept(f, papers.wav(m.word), "wav", str(f.teller))
    f.photo = _kept(f, papers.jpeg(m.word), "jpg", str(f.teller))
    acts.add_rendition(editor, f.photo, RenditionRole.DESCRIPTION, "en", f"A face, {m.word(f.portrait)}.")
    acts.set_portrait(editor, f.sought, f.photo)
    _keepsake(f)


def _keepsake(f: Family) -> None:
    m, editor = f.marks, f.members[0]
    f.keepsake = _kept(f, papers.png(m.word), "png", str(f.teller), SourceKind.OBJECT)
    goes = f.only_if(lambda said, use: said.goes(f.keepsake, f.teller, use) is not Identity.NONE)
    line = f"A scarf, {m.word(goes)}."
    text = acts.add_rendition(editor, f.keepsake, RenditionRole.DESCRIPTION, "en", line)
    coding = Coding(Kind.KEEPSAKE, f.sought, ((text, 0, len(line)),), terms={"object": m.word(goes)})
    acts.code_claim(editor, coding)


def _appeal(f: Family) -> None:
    """What was asked of an authority and what came back: ours alone, whatever claims of it may go out."""
    m, editor = f.marks, f.members[0]
    written = Written((f.sought,), to=m.word(), text=m.word())
    appeal = acts.log_appeal(editor, written, Posted("2019-05", By.POST, by=m.word(), reference=m.word()))
    acts.log_reply(editor, appeal, Came("2020", Response.TOKEN, says=m.word(), next_step=m.word()))


def _notes(f: Family) -> None:
    """What members write for each other, and a testimony nobody was asked about."""
    m, (editor, keeper) = f.marks, f.members
    acts.assign_case(editor, f.sought, to=editor.login, next_step=m.word())
    acts.judge_pair(editor, f.sought, f.third, Judgement.NOT_SAME, m.word())
    _appeal(f)
    text = f"My brother {m.name('Latn')} was detained in March 2017 in Tekes. It is {m.word()}."
    f.side = _kept(f, text.encode(), "txt", m.name("Latn"))
    f.sources.remove(f.side)
    acts.read_source(keeper, f.side)
    first = Proposal.objects.filter(rendition__source=f.side).first()
    assert first is not None
    acts.reject_proposal(keeper, first.pk, m.word())
