"""How alike two name forms are, and why, in words a relative understands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from izdeu.names.fold import fold
from izdeu.names.reading import Part, Way, read_form
from izdeu.names.sound import sound

MISSING = 0.95
"""What is left of the score for each part that has nothing against it: a father's name is often left out."""
WEAKEST = 0.4
"""What the least alike part weighs: everybody is called Gulnur, so both parts have to be right."""
JOINED = 0.97
"""What is left of the score when forms are compared without regard to where their parts end."""
SOUNDS = 0.99
"""What is left of the score when forms sound alike but are not written alike."""
MANY = 4
"""Parts that are set against each other in every order; more are taken in the order they stand."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two forms are, 0 to 1, and the reasons. A score is no probability and decides nothing."""

    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Part
    other: Part
    score: float
    ways: tuple[Way, Way]


@lru_cache(maxsize=262144)
def _pair(one: Part, other: Part) -> _Pair:
    best = _Pair(one, other, -1.0, (one.ways[0], other.ways[0]))
    for way in one.ways:
        for against in other.ways:
            score = max(0.0, way.sound.like(against.sound) - way.cost - against.cost)
            if score > best.score:
                best = _Pair(one, other, score, (way, against))
    return best


def part_likeness(one: Part, other: Part) -> float:
    """How alike two parts are by their best readings, 0 to 1."""
    return _pair(one, other).score


def _orders(short: int, long: int) -> Sequence[tuple[int, ...]]:
    if long > MANY:
        return [tuple(range(short))]
    return list(permutations(range(long), short))


def _aligned(short: Sequence[Part], long: Sequence[Part]) -> tuple[float, list[_Pair], tuple[int, ...]]:
    """The best way to set the parts of two forms against each other: score, pairs, and their order."""
    best: tuple[float, list[_Pair], tuple[int, ...]] = (-1.0, [], ())
    for order in _orders(len(short), len(long)):
        pairs = [_pair(short[place], long[against]) for place, against in enumerate(order)]
        scores = [pair.score for pair in pairs]
        score = (1 - WEAKEST) * sum(scores) / len(scores) + WEAKEST * min(scores)
        if score > best[0]:
            best = (score, pairs, order)
    score, pairs, order = best
    return score * MISSING ** (len(long) - len(short)), pairs, order


def _joined(one: Sequence[Part], other: Sequence[Part]) -> float:
    """How alike two forms are as one word each, by the usual reading of their parts."""
    first, second = ("".join(part.ways[0].text for part in form) for form in (one, other))
    return JOINED * sound(first).like(sound(second))


def _reads(part: Part, way: Way) -> str:
    if way.text == fold(part.said):
        return f"{part.said} is read as it stands"
    return f"{part.said} reads {way.text} ({way.why})"


def _reason(pair: _Pair) -> str:
    said = (pair.one.said, pair.other.said)
    if fold(said[0]) == fold(said[1]):
        return f"{said[0]} stands in both"
    alike = "the same" if pair.score >= 0.95 else "alike" if pair.score >= 0.75 else "unlike"
    return f"{_reads(pair.one, pair.ways[0])}, {_reads(pair.other, pair.ways[1])}: {alike}"


def _reasons(pairs: list[_Pair], order: tuple[int, ...], long: Sequence[Part]) -> tuple[str, ...]:
    missing = [part.said for place, part in enumerate(long) if place not in order]
    told = [_reason(pair) for pair in pairs]
    if list(order) != sorted(order):
        told.append("the parts stand in another order")
    told += [f"nothing stands against {said}: it counts neither for nor much against" for said in missing]
    return tuple(told)


def compare(a: str, b: str) -> Comparison:
    """How alike two forms are in any scripts, the same both ways; 1 for forms that fold alike, 0 without letters.

    Parts may stand in any order; a part that is missing in one form costs little.
    """
    one, other = read_form(a), read_form(b)
    if not one or not other:
        return Comparison(0.0, ("one of the two has no letters",))
    if fold(a) == fold(b):
        return Comparison(1.0, ("the two are written alike",))
    short, long = sorted((one, other), key=lambda form: (len(form), [part.said for part in form]))
    score, pairs, order = _aligned(short, long)
    joined = _joined(one, other)
    if joined > score:
        return Comparison(round(SOUNDS * joined, 4), ("read as one word each, the two sound alike",))
    return Comparison(round(SOUNDS * score, 4), _reasons(pairs, order, long))
