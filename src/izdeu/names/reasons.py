"""Why two forms are held to be alike: each reason knows its template, so that a page says it in its language."""

from collections.abc import Mapping
from typing import Self

from izdeu.names.fold import fold
from izdeu.names.latin import romanised
from izdeu.names.lexicon import known_parts, numbers_of
from izdeu.names.likeness import likes
from izdeu.names.parts import Part
from izdeu.names.prepared import Grouping
from izdeu.names.signs import APOSTROPHES, HYPHENS
from izdeu.names.weighing import Weighed
from izdeu.vocab.person import Script, script_of

ALIKE, NEAR = 0.85, 0.65


class Reason(str):
    """A reason in English; `template` with `values` filled in is the same in any language."""

    template: str
    values: Mapping[str, str]

    def __new__(cls, template: str, **values: str) -> Self:
        """The template filled in."""
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, values
        return made


TEMPLATES = (
    BOTH := "{one} stands in both",
    ONE_NAME := "{one} and {other} are spellings of one name ({name})",
    SAME := "{one} reads {reading}, {other} reads {other_reading}: the same",
    ALIKE_IN_SOUND := "{one} reads {reading}, {other} reads {other_reading}: alike",
    UNLIKE := "{one} reads {reading}, {other} reads {other_reading}: unlike",
    INITIAL_FITS := "{one} may stand for {other}",
    INITIAL_DOES_NOT := "{one} does not stand for {other}",
    ENDING_OFF := "-{ending} in {one} says “{says}” and is not compared",
    MISSING := "nothing stands against {one}: it counts neither for nor much against",
    SWAPPED := "the parts stand in another order",
    BEGINS := "a word of {form} begins with “{asked}”",
    INSIDE := "“{asked}” stands in {form}",
    PIECE := "{asked} is written {piece} ({name}), which stands in {form}",
    NUMBER := "{number} is the number of the record",
    NO_LETTERS := "one of the two has no letters",
    WRITTEN_ALIKE := "the two are written alike",
    USUAL := "{form} is a usual way to write {name}",
    TOGETHER := "{form} is put together of {first} and {second}",
    BY_SYLLABLE := "{form} writes {name} syllable by syllable",
    AS_NEWS := "{form} writes {name} as Chinese news agencies write Russian spellings",
    STANDS_SO := "{form} stands so in the name",
)
"""All that a reason may say, for the translators."""


def reading_of(part: str) -> str:
    """How a part reads in plain Latin letters: as the tables know it, else by the rules of its script."""
    known = numbers_of(part)
    if known and script_of(part) is Script.HAN:
        return known_parts()[min(known)].latin
    return romanised(part)


def _of_pair(one: Part, other: Part, like: float) -> list[Reason]:
    for first, second in (
        (one.said, other.said),
        (one.stem, other.said),
        (one.said, other.stem),
        (one.stem, other.stem),
    ):
        told = _same(first, second)
        if told:
            return [told, *_endings(one, first), *_endings(other, second)]
    if one.initial or other.initial:
        template = INITIAL_FITS if like > NEAR else INITIAL_DOES_NOT
        return [Reason(template, one=one.said, other=other.said)]
    return [_sounds(one.said, other.said, SAME if like >= ALIKE else ALIKE_IN_SOUND if like >= NEAR else UNLIKE)]


def _same(one: str, other: str) -> Reason | None:
    if fold(one) == fold(other):
        return Reason(BOTH, one=one)
    shared = numbers_of(one) & numbers_of(other)
    return (
        Reason(ONE_NAME, one=one, other=other, name=known_parts()[min(shared)].latin.capitalize()) if shared else None
    )


def _endings(part: Part, taken: str) -> list[Reason]:
    """That an ending was taken off a part, if it was."""
    if taken == part.said:
        return []
    ending = part.said[len(part.stem) :].lstrip(HYPHENS + APOSTROPHES)
    return [Reason(ENDING_OFF, ending=ending, one=part.said, says=part.says)]


def _sounds(one: str, other: str, template: str) -> Reason:
    return Reason(template, one=one, reading=reading_of(one), other=other, other_reading=reading_of(other))


def reasons_of(short: Grouping, long: Grouping, weighed: Weighed) -> tuple[Reason, ...]:
    """The reasons of a comparison, part by part."""
    found = likes(short, long)
    pairs = list(enumerate(weighed.places))
    told = [reason for i, j in pairs for reason in _of_pair(short.parts[i], long.parts[j], found[i][j])]
    if list(weighed.places) != sorted(weighed.places):
        told.append(Reason(SWAPPED))
    told += [Reason(MISSING, one=p.said) for j, p in enumerate(long.parts) if j not in weighed.places]
    return tuple(told)
