"""How alike the parts of two forms are, each with each."""

from izdeu.names.latin import first_sounds
from izdeu.names.parts import Part
from izdeu.names.prepared import ENDING, Grouping

SHARED, APART = 0.5, 0.06
"""How much nearer two spellings are that our tables give for one name, and how much farther two of different names."""
INITIAL, NOT_INITIAL = 0.8, 0.1
"""How alike an initial is to a part that begins with it, and to one that does not."""


def of_initials(one: Part, other: Part) -> float:
    """How alike two parts are of which one is an initial."""
    return INITIAL if first_sounds(one.said) & first_sounds(other.said) else NOT_INITIAL


def adjusted(like: float, known: frozenset[int], other: frozenset[int]) -> float:
    """A likeness with what the tables know of the two parts."""
    if known and other:
        return like + SHARED * (1 - like) if known & other else like - APART
    return like


def likes(one: Grouping, other: Grouping) -> list[list[float]]:
    """The likeness of each part of one form to each part of the other, mostly 0 to 1."""
    said: list[list[float]] = (one.vectors @ other.vectors.T).tolist()
    known = other.known
    if one.simple and other.simple:
        return [
            [adjusted(like, mine, theirs) for like, theirs in zip(row, known, strict=True)]
            for row, mine in zip(said, one.known, strict=True)
        ]
    return [
        [
            of_initials(part, against)
            if part.initial or against.initial
            else adjusted(_nearest(said, one, i, other, j), one.known[i], known[j])
            for j, against in enumerate(other.parts)
        ]
        for i, part in enumerate(one.parts)
    ]


def _nearest(said: list[list[float]], one: Grouping, i: int, other: Grouping, j: int) -> float:
    """The likeness of two parts with or without their endings."""
    rows = [i] if i not in one.bare else [i, one.bare[i]]
    places = [j] if j not in other.bare else [j, other.bare[j]]
    return max(said[row][at] - ENDING * (row != i or at != j) for row in rows for at in places)
