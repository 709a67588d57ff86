"""Casebooks full of marks, each of which is either to be found in a release or in none of its strings."""

import io
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from hypothesis import strategies as st
from PIL import Image

from izdeu.redact import Material, Origin, Text
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Identity, Reach
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.source import RenditionRole, SourceKind
from tests.redact.book import Draft, consent

SYLLABLES = {
    "Latn": ["zor", "vek", "mul", "tad", "gir", "pon", "sul", "wem", "kif", "dob", "lan", "rut"],
    "Cyrl": ["зор", "век", "мул", "тад", "гир", "пон", "сул", "жем", "киф", "доб", "лан", "рут"],
    "Arab": ["زور", "ۋەك", "مۇل", "تاد", "گىر", "پون", "سۇل", "جەم", "كىف", "دوب", "لان", "رۇت"],
}
HAN = "买提江古丽阿依努尔艾肯吐逊巴哈热合曼"
ENDINGS = {"Latn": ["", "'s"], "Cyrl": ["", "тың", "а", "ке"], "Arab": ["", "نىڭ", "دىن"], "Hani": [""]}


@dataclass(repr=False)
class Canaries:
    """A material with its marks: `never` in any string of the release, `always` in one of them."""

    draft: Draft = field(default_factory=Draft)
    never: set[str] = field(default_factory=set)
    always: set[str] = field(default_factory=set)
    count: int = 0

    def fresh(self) -> int:
        self.count += 1
        return self.count

    def name(self, script: str) -> str:
        """A name that no other is like."""
        at = self.fresh()
        if script == "Hani":
            return "".join(HAN[(at * step + step) % len(HAN)] for step in (1, 5, 7, 11))
        some = SYLLABLES[script]
        word = some[at % 12] + some[(at // 12 + 5) % 12] + some[(at * 7 + 3) % 12]
        return word.capitalize()

    def word(self) -> str:
        """A plain word that means nothing."""
        return f"xq{''.join('bcdfghjklm'[int(digit)] for digit in str(self.fresh()))}q"

    def mark(self, word: str, shown: bool) -> str:
        (self.always if shown else self.never).add(word)
        return word

    def material(self) -> Material:
        return self.draft.material()


def contacts(c: Canaries) -> list[str]:
    """One of each kind of what reaches somebody; none may ever go out."""
    n = c.fresh()
    some = {
        f"+7 701 {n:03} 45 67": f"{n:03} 45 67",
        f"1380013{n:04}": f"1380013{n:04}",
        f"box{n}@mail.kz": f"box{n}",
        f"650101199001{n:05}X": f"199001{n:05}",
        f"新A·{n:05}": f"{n:05}",
        f"t.me/acct{n}x": f"acct{n}x",
        f"@user{n}y": f"user{n}y",
        f"scan_{n}.pdf": f"scan_{n}",
        f"Abay Street {n}, apt. 5": f"Abay Street {n}",
        f"ул. Абая, д. {n}": f"Абая, д. {n}",
    }
    c.never.update(some.values())
    return list(some)


def picture() -> Callable[[], closing[BinaryIO]]:
    out = io.BytesIO()
    Image.new("RGB", (4, 4), "teal").save(out, "PNG")
    return lambda: closing(io.BytesIO(out.getvalue()))


LEVELS = st.sampled_from(list(Identity))
SCRIPTS = st.sampled_from(["Latn", "Cyrl", "Arab", "Hani"])


@st.composite
def canaries(draw: st.DrawFn) -> Canaries:
    """One to three families, each with a testimony, a picture, a third party, and marks in every field."""
    c = Canaries()
    for at in range(draw(st.integers(1, 3))):
        _family(c, draw, 10 * at)
    return c


def _family(c: Canaries, draw: st.DrawFn, base: int) -> None:
    level, explicit = draw(LEVELS), draw(st.none() | LEVELS)
    teller, sought, third, source = base + 1, base + 2, base + 3, base + 1
    reach, locked = draw(st.sampled_from(Reach)), draw(st.integers(0, 9)) == 0
    told = Identity.NONE if locked else level
    person_level = explicit if explicit is not None else told
    goes = told is not Identity.NONE and person_level is not Identity.NONE
    named = person_level is Identity.NAMED

    scripts = [draw(SCRIPTS) for _ in range(3)]
    names = [c.name(script) for script in scripts]
    given = () if explicit is None else (consent(explicit, person=sought),)
    hidden = c.mark(c.name("Latn"), shown=False)
    c.draft.person(teller, names[0], reach=Reach.BEYOND)
    c.draft.person(sought, names[1], sought=True, consents=given, hidden_names=(hidden,))
    c.draft.person(third, names[2], reach=reach)
    c.mark(names[0], shown=told is Identity.NAMED)
    c.mark(names[1], shown=named)
    c.mark(names[2], shown=False)

    plain, cousin, detail, work, alt = c.word(), c.word(), c.word(), c.word(), c.word()
    shapes = [name + draw(st.sampled_from(ENDINGS[script])) for name, script in zip(names, scripts, strict=True)]
    lines = [f"This is {plain}.", f"He was {detail}.", f"Then {shapes[1]} went.", f"Then {shapes[2]} came {cousin}."]
    lines += [f"It is {contact} here." for contact in contacts(c)]
    lines += [f"I, {shapes[0]}, and {hidden} say so.", f"He was a {work}."]
    c.draft.testimony(
        source,
        " ".join(lines),
        teller,
        level,
        name=c.mark(f"{c.word()}.mp3", shown=False),
        title=c.mark(c.word(), shown=False),
        locked=locked,
    )
    c.draft.tie(sought, "brother", teller, source, lines[0])
    said = c.mark(c.word(), shown=goes and named)
    c.draft.claim(
        Kind.DETAINED, sought, source, lines[1], when=When.told("2018-04-05", "xx"), place=Where(said), told_by=teller
    )
    c.draft.claim(
        Kind.OCCUPATION, sought, source, lines[-1], terms={"occupation": work, "note": c.mark(c.word(), shown=False)}
    )
    blocked = c.draft.claim(Kind.CONTACT, sought, source, lines[3], other=third)
    c.mark(plain, shown=told is not Identity.NONE)
    c.mark(detail, shown=told is not Identity.NONE)
    c.mark(work, shown=goes and named)
    if told is Identity.NONE or reach is not Reach.BEYOND:
        if draw(st.booleans()) and told is not Identity.NONE:
            c.draft.decided[blocked] = True
        else:
            c.mark(cousin, shown=False)
    _picture(c, draw, base, alt, told)


def _picture(c: Canaries, draw: st.DrawFn, base: int, alt: str, told: Identity) -> None:
    """A photo beside the testimony: only its own consent lets it go, and only if it names."""
    level = draw(LEVELS)
    texts = (Text(base + 5, RenditionRole.DESCRIPTION, "en", f"A man, {alt}."),)
    made = Origin(base + 5, SourceKind.PHOTO, "image/png", name=c.mark(f"{c.word()}.png", shown=False), texts=texts)
    consents = () if level is Identity.NONE else (consent(level),)
    origin = replace(made, part_of=base + 1, consents=consents, open=picture())
    c.draft.origins[base + 5] = origin
    c.mark(alt, shown=level is Identity.NAMED and told is not Identity.NONE)
