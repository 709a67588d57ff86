"""How a name form may be read: each part in plain Latin letters, with the rule that reads it so."""

from dataclasses import dataclass
from functools import lru_cache

from izdeu.names import latin
from izdeu.names.lexicon import known_parts, numbers_of
from izdeu.names.parts import Part, parts_of
from izdeu.vocab.person import Script, script_of

MOST = 12
"""Readings kept of one part."""

TAKEN_OFF, LEFT_ON = 1.0, 0.6
"""What a father's name weighs without its ending and with it; a family name the other way round."""

_SCRIPT = {
    Script.LATIN: "Latin letters",
    Script.CYRILLIC: "Cyrillic letters",
    Script.ARABIC: "Arabic letters",
    Script.HAN: "Chinese characters as they write Turkic names",
    Script.OTHER: "other letters",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A form or a part as it may be read, likelier ones with more weight (0 to 1), and by which rule."""

    text: str
    why: str
    weight: float


def _spoken(said: str) -> list[Reading]:
    """The readings of a part by its script."""
    script = script_of(said)
    if script is Script.HAN:
        pinyin = latin.from_han(said)
        turkic = [
            Reading(text, _SCRIPT[script], 0.8 if not at else 0.4) for at, text in enumerate(latin.turkic(pinyin))
        ]
        return [*turkic, Reading("".join(pinyin), "pinyin", 0.5)]
    plain = latin.romanised(said)
    found = [Reading(plain, _SCRIPT[script], 0.9)]
    if script is Script.LATIN and (pinyin := latin.as_pinyin(plain)):
        found += [Reading(text, "Latin letters as pinyin of a Chinese spelling", 0.3) for text in latin.turkic(pinyin)]
    return found


def _known(said: str) -> list[Reading]:
    numbers = sorted(numbers_of(said))
    names = [known_parts()[number] for number in numbers]
    return [Reading(latin.plain(name.latin), f"the tables know it as {name.latin.capitalize()}", 1.0) for name in names]


@lru_cache(maxsize=65536)
def read_part(part: Part) -> tuple[Reading, ...]:
    """A part's readings, likeliest first, different ones only, as many as MOST; there is always one."""
    found = _known(part.said) + _spoken(part.said)
    if part.stem != part.said:
        why = f"-{part.said[len(part.stem) :]} ({part.says}) taken off"
        share = TAKEN_OFF if part.father else LEFT_ON
        bare = _known(part.stem) + _spoken(part.stem)
        found = [Reading(one.text, one.why, (TAKEN_OFF + LEFT_ON - share) * one.weight) for one in found]
        found += [Reading(one.text, f"{one.why}, {why}", share * one.weight) for one in bare]
    kept: dict[str, Reading] = {}
    for one in sorted(found, key=lambda one: -one.weight):
        if one.text:
            kept.setdefault(one.text, one)
    return tuple(kept.values())[:MOST] or (Reading(part.said.casefold(), "as it stands", 0.1),)


def readings(form: str) -> list[Reading]:
    """How a form may be read, likeliest first, in plain lower-case Latin letters; empty when it has no letters.

    The first reading takes each part as usual; each further one reads one part otherwise.
    """
    read = [(part, read_part(part)) for part in parts_of(form)]
    if not read:
        return []
    usual = [ways[0] for _, ways in read]
    least = min(way.weight for way in usual)
    why = "; ".join(dict.fromkeys(way.why for way in usual))
    found = {(text := " ".join(way.text for way in usual)): Reading(text, why, least)}
    for place, (part, ways) in enumerate(read):
        for way in ways[1:]:
            text = " ".join(other.text for other in (*usual[:place], way, *usual[place + 1 :]))
            found.setdefault(text, Reading(text, f"{part.said}: {way.why}", min(least, way.weight)))
    return sorted(found.values(), key=lambda one: -one.weight)
