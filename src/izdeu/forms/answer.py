"""Yes, no, or cannot tell: what is known of a condition. Never more than the facts say."""

from collections.abc import Iterable
from enum import StrEnum


class Answer(StrEnum):
    """Whether something holds. `&`, `|` and `~` keep what is certain and add nothing (Kleene's three values)."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot_tell"

    def __and__(self, other: "Answer") -> "Answer":
        """Yes when both are; no when either is."""
        return min(self, other, key=_RANKS.index)

    def __or__(self, other: "Answer") -> "Answer":
        """Yes when either is; no when both are."""
        return max(self, other, key=_RANKS.index)

    def __invert__(self) -> "Answer":
        """The answer to whether it does not hold."""
        return _RANKS[2 - _RANKS.index(self)]

    @classmethod
    def of(cls, known: bool | None) -> "Answer":
        """None is not known."""
        return Answer.CANNOT_TELL if known is None else Answer.YES if known else Answer.NO

    @classmethod
    def between(cls, certain: bool, excluded: bool) -> "Answer":
        """Yes when certain, no when excluded, else it cannot be told."""
        return Answer.YES if certain else Answer.NO if excluded else Answer.CANNOT_TELL

    @classmethod
    def any(cls, answers: "Iterable[Answer]") -> "Answer":
        """Whether at least one holds; of none: no."""
        return max(answers, key=_RANKS.index, default=Answer.NO)


_RANKS = (Answer.NO, Answer.CANNOT_TELL, Answer.YES)
