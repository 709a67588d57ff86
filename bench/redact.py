"""How fast a casebook is cleared: invented cases in five languages. `python bench/redact.py 10000`."""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from izdeu.names.lexicon import known_parts
from izdeu.redact import Filed, Material, Origin, Secrets, Someone, Text, clear_books
from izdeu.vocab.claim import Claim, Quoted
from izdeu.vocab.consent import Consent, Decision, Identity, Reach, Subject, Use
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.person import NameForm, script_of
from izdeu.vocab.source import Passage, RenditionRole, SourceKind

SENTENCES = {
    "en": "{a} was taken on 5 April 2018 in Ghulja. {c} called us from +7 701 234 56 78. "
    "We wrote to the embassy again and again, and nobody answered. The house stood empty all winter. ",
    "ru": "{a} задержали 5 апреля 2018 года в Кульдже. {c} позвонил нам. "
    "Мы писали в посольство снова и снова, никто не отвечал. Дом пустовал всю зиму. ",
    "kk": "{a} 2018 жылы 5 сәуірде Құлжада ұсталды. {c} бізге хабарлады. "
    "Біз елшілікке қайта-қайта жаздық, ешкім жауап бермеді. Үй қыс бойы бос тұрды. ",
    "ug": "{a} 2018-يىلى 4-ئاينىڭ 5-كۈنى غۇلجىدا تۇتۇلدى. {c} بىزگە خەۋەر قىلدى. "
    "بىز ئەلچىخانىغا قايتا-قايتا خەت يازدۇق، ھېچكىم جاۋاب بەرمىدى. ",
    "zh": "{a}于2018年4月5日在伊宁被拘留。{c}给我们打了电话。"
    "我们一次又一次地写信给大使馆，没有人回答。房子整个冬天都空着。",
}
COLUMN = {"en": "press", "ru": "russian", "kk": "kazakh", "ug": "uyghur", "zh": "registry"}


def _name(rng: random.Random, language: str) -> str:
    while True:
        one, other = rng.choice(known_parts()), rng.choice(known_parts())
        first, second = getattr(one, COLUMN[language]), getattr(other, COLUMN[language])
        if first and second:
            return f"{first[0]}{'·' if language == 'zh' else ' '}{second[0]}"


def _form(text: str) -> NameForm:
    return NameForm(text, script_of(text))


def _each(claims: Sequence[Claim], person: int) -> Filed:
    return Filed(tuple((claim.id,) for claim in claims if claim.person == person))


def material(cases: int) -> Material:
    """So many cases, each with a relative's testimony that speaks of a third person too."""
    rng = random.Random(7)
    persons: dict[int, Someone] = {}
    origins: dict[int, Origin] = {}
    claims: list[Claim] = []
    renditions: dict[str, tuple[int, ...]] = {}
    levels = (*[Identity.NAMED] * 6, Identity.INITIALS, Identity.PSEUDONYM, Identity.ANONYMOUS, Identity.NONE)
    for at in range(cases):
        language = rng.choice(list(SENTENCES))
        sought, teller, third = (3 * at + 1, 3 * at + 2, 3 * at + 3)
        names = [_name(rng, language) for _ in range(3)]
        persons[sought] = Someone(sought, (_form(names[0]),), sought=True)
        persons[teller] = Someone(teller, (_form(names[1]),), reach=Reach.BEYOND)
        persons[third] = Someone(third, (_form(names[2]),), reach=rng.choice([Reach.BEYOND, Reach.NOT_SAID]))
        text = "\n\n".join(SENTENCES[language].format(a=names[0], c=names[2]) for _ in range(8))
        level = rng.choice(levels)
        consent = Consent(at, Subject.SOURCE, at, (Decision(Use.PUBLIC_SITE, level), Decision(Use.STATISTICS, level)))
        rendition = (Text(at, RenditionRole.TRANSCRIPT, language, text),)
        origins[at] = Origin(
            at, SourceKind.INTERVIEW, "text/plain", told_by=teller, texts=rendition, consents=(consent,)
        )
        quoted = (Quoted(at, Passage.cut(text, 0, len(names[0]) + 20)),)
        when, terms = When.told("2018-04-05"), {"tie": "brother"}
        claims.append(Claim(f"d{at}", sought, Kind.DETAINED, when, passages=quoted))
        claims.append(Claim(f"t{at}", sought, Kind.TIE, terms=terms, passages=quoted, other=teller))
        renditions |= {f"d{at}": (at,), f"t{at}": (at,)}
    day = date(2026, 1, 1)
    return Material(day, "Bench", _each, persons=persons, origins=origins, claims=tuple(claims), renditions=renditions)


def main() -> None:
    """Clears so many cases for two uses, as a release does, and says how long it took."""
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    made = material(cases)
    letters = sum(len(text.text) for origin in made.origins.values() for text in origin.texts)
    started, worked = time.perf_counter(), processors()
    uses = (Use.PUBLIC_SITE, Use.STATISTICS)
    with tempfile.TemporaryDirectory() as spool:
        cleared = clear_books(made, dict.fromkeys(uses, Secrets(b"a", b"b")), Path(spool), 1)
    took, work = time.perf_counter() - started, processors() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{cases} cases, {letters:,} letters, 2 uses: {took:.1f} s (processors {work:.1f} s), peak {peak:.0f} MB")
    for use, one in cleared.items():
        book = one.book.content
        print(
            f"{use}: {len(book.cases)} cases, {len(book.testimonies)} testimonies, {len(one.report):,} rows of report"
        )


def processors() -> float:
    """The seconds that all processors have worked for this process and those it started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
