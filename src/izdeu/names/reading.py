"""How a name form may be read: each part in plain Latin letters, with the rule that reads it so."""

from dataclasses import dataclass, field
from functools import lru_cache

from izdeu.names import latin
from izdeu.names.fold import parts
from izdeu.names.sound import Sound, sound
from izdeu.names.tables import endings
from izdeu.vocab.person import Script, script_of

MOST = 12
"""Readings kept of one part."""
STEM = 3
"""Letters that must be left when an ending is taken off."""

_SCRIPT = {
    Script.LATIN: "Latin letters",
    Script.CYRILLIC: "Cyrillic letters",
    Script.ARABIC: "Arabic letters",
    Script.HAN: "Chinese characters as they write Turkic names",
    Script.OTHER: "other letters",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A form or a part as it may be read, and by which rule."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Way:
    """One reading of a part: how it sounds, and what it costs to read it so (0 to 1)."""

    text: str
    why: str
    cost: float

    @property
    def sound(self) -> Sound:
        """The sound of the reading."""
        return sound(self.text)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a name and its readings, the usual one first. There is always one; what is said decides them."""

    said: str
    ways: tuple[Way, ...] = field(compare=False)


def _spoken(said: str) -> list[Way]:
    """The readings of a part by its script."""
    script = script_of(said)
    if script is Script.HAN:
        pinyin = latin.from_han(said)
        usual, *rest = latin.turkic(pinyin)
        turkic = [Way(usual, _SCRIPT[script], 0.0), *(Way(text, _SCRIPT[script], 0.01) for text in rest)]
        return [*turkic, Way("".join(pinyin), "pinyin", 0.01)]
    plain = latin.romanised(said)
    ways = [Way(plain, _SCRIPT[script], 0.0)]
    if script is Script.LATIN and (pinyin := latin.as_pinyin(plain)):
        ways += [Way(text, "Latin letters as pinyin of a Chinese spelling", 0.03) for text in latin.turkic(pinyin)]
    return ways


def _with_ending(way: Way) -> list[Way]:
    """A reading with and without the ending of a father's or a family name.

    A father's name is the name without the ending, which his other children share; a family name is the whole.
    """
    for ending, says, father in endings():
        if way.text.endswith(ending) and len(way.text) - len(ending) >= STEM:
            stem = Way(way.text[: -len(ending)], f"{way.why}, -{ending} ({says}) taken off", 0.0 if father else 0.02)
            return [stem, Way(way.text, way.why, 0.15)] if father else [way, stem]
    return [way]


@lru_cache(maxsize=131072)
def read_part(said: str) -> Part:
    """A part with its readings, as many as MOST, different ones only."""
    ways = [way for way in _spoken(said) if way.text] or [Way(said.casefold(), "as it stands", 0.0)]
    if script_of(said) is not Script.HAN:
        ways = [*_with_ending(ways[0]), *ways[1:]]
    kept: dict[str, Way] = {}
    for way in ways:
        kept.setdefault(way.text, way)
    return Part(said, tuple(kept.values())[:MOST])


def _is_ending(said: str) -> bool:
    text = read_part(said).ways[0].text
    return any(father and text == ending for ending, _, father in endings())


@lru_cache(maxsize=65536)
def read_form(form: str) -> tuple[Part, ...]:
    """The parts of a form; "uly" or "kyzy" written apart belongs to the part before it."""
    found: list[Part] = []
    for said in parts(form):
        if found and _is_ending(said):
            found[-1] = read_part(f"{found[-1].said}{said}")
        else:
            found.append(read_part(said))
    return tuple(found)


def readings(form: str) -> list[Reading]:
    """How a form may be read, likeliest first, in plain lower-case Latin letters; empty when it has no letters.

    The first reading takes each part as usual; each further one reads one part otherwise.
    """
    read = read_form(form)
    usual = [part.ways[0] for part in read]
    found = {" ".join(way.text for way in usual): "; ".join(dict.fromkeys(way.why for way in usual))} if read else {}
    for place, part in enumerate(read):
        for way in part.ways[1:]:
            text = " ".join(other.text for other in (*usual[:place], way, *usual[place + 1 :]))
            found.setdefault(text, f"{part.said}: {way.why}")
    return [Reading(text, why) for text, why in found.items()]
