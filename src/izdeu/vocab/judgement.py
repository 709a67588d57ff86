"""Whether two person records are one person: a word with an algebra, decided by people only."""

from enum import StrEnum


class Judgement(StrEnum):
    """What a person decided of two records. The machine only suggests."""

    SAME = "same"
    NOT_SAME = "not_same"
    UNSURE = "unsure"

    def __add__(self, other: str) -> "Judgement":
        """What a-b and b-c say of a-c: same and same is same, same and not-same is not-same, anything else unsure."""
        if not isinstance(other, Judgement):
            # Not NotImplemented: Python would then join the two as texts.
            raise TypeError("only judgements add up")
        pair = {self, other}
        if pair == {Judgement.SAME}:
            return Judgement.SAME
        if pair == {Judgement.SAME, Judgement.NOT_SAME}:
            return Judgement.NOT_SAME
        return Judgement.UNSURE
