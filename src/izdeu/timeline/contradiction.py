"""A contradiction: two sides that cannot both be so, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """What sort of contradiction it is."""

    SENTENCE_LENGTHS = "sentence_lengths"
    HELD_AND_RELEASED = "held_and_released"
    DIED_AND_ALIVE = "died_and_alive"
    BIRTH_DATES = "birth_dates"
    DEATH_DATES = "death_dates"
    HELD_IN_TWO_PLACES = "held_in_two_places"
    ARREST_PLACES = "arrest_places"
    ARREST_DATES = "arrest_dates"
    ORDER = "order"


TEMPLATES: dict[Code, str] = {
    Code.SENTENCE_LENGTHS: "Two lengths are told of the sentence: {left} and {right}.",
    Code.HELD_AND_RELEASED: "Held all through {left}, yet released {right}.",
    Code.DIED_AND_ALIVE: "Died {left}, yet there is later news: {right}.",
    Code.BIRTH_DATES: "Two birth dates that cannot both be right: {left} and {right}.",
    Code.DEATH_DATES: "Two dates of death that cannot both be right: {left} and {right}.",
    Code.HELD_IN_TWO_PLACES: "Held in two places at the same time: {left} and {right}.",
    Code.ARREST_PLACES: "Two places are told of one arrest: {left} and {right}.",
    Code.ARREST_DATES: "Two dates are told of what looks like one arrest: {left} and {right}.",
    Code.ORDER: "What is said to come first, {left}, is dated or said to come after {right}.",
}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sides that cannot both be so, each with the ids of its claims.

    `template` is the English sentence and the gettext key. The values are as told: EDTF dates, ISO 8601 durations,
    kinds of claims, or the words for a place. `left` is the side whose ids sort first.
    """

    code: Code
    left: tuple[str, ...]
    right: tuple[str, ...]
    values: Mapping[str, str] = field(hash=False)

    @property
    def template(self) -> str:
        """The sentence with `{left}` and `{right}`."""
        return TEMPLATES[self.code]

    @property
    def sentence(self) -> str:
        """The English sentence."""
        return self.template.format(**self.values)

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims of both sides."""
        return self.left + self.right
