"""What the likeness of parts says of two whole names: the best way to set the parts against each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, permutations
from math import exp
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", float, NDArray[np.float32])

BIAS, WEAKEST, MEAN, MISSING, SWAPPED = -16.0, 12.0, 10.0, -2.2, -2.2
"""Of the log-odds that two forms write one name."""
CUT = 0.03
"""What is taken off for each form that is not cut at its spaces and points."""
MOST_SURE = 0.9999
"""Of two forms that are not written alike."""
MANY = 4
"""Parts that are set against each other in every order; of more, each takes the best that is left."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How probably two forms write one name, and for each part of the shorter one its place in the longer one."""

    score: float
    places: tuple[int, ...]


@cache
def orders(short: int, long: int) -> tuple[tuple[int, ...], ...]:
    """The ways to give each part of the shorter form one of the longer."""
    return tuple(permutations(range(long), short))


def _greedy(likes: Sequence[Sequence[float]]) -> tuple[int, ...]:
    left, chosen = list(range(len(likes[0]))), []
    for row in likes:
        best = max(left, key=lambda at: (row[at], -at))
        left.remove(best)
        chosen.append(best)
    return tuple(chosen)


def odds(weakest: Number, mean: Number, missing: int, swapped: Any) -> Number:
    """The log-odds of one name, by the least and the mean likeness of its parts."""
    found: Number = BIAS + WEAKEST * weakest + MEAN * mean + MISSING * missing + SWAPPED * swapped
    return found


def weigh(likes: Sequence[Sequence[float]]) -> Weighed:
    """The probability that two forms write one name, from how alike each part of the shorter is to each of the other.

    The best way to set them against each other counts."""
    short, long = len(likes), len(likes[0])
    if short == long == 2:
        return _two(likes)
    ways = orders(short, long) if long <= MANY else (_greedy(likes),)
    best, places = -1e9, ways[0]
    for order in ways:
        found = [row[at] for row, at in zip(likes, order, strict=True)]
        swapped = any(a > b for a, b in pairwise(order))
        value = odds(min(found), sum(found) / short, long - short, swapped)
        if value > best:
            best, places = value, order
    return Weighed(1 / (1 + exp(-best)), places)


def _two(likes: Sequence[Sequence[float]]) -> Weighed:
    (a, b), (c, d) = likes
    straight = odds(min(a, d), (a + d) / 2, 0, False)
    crossed = odds(min(b, c), (b + c) / 2, 0, True)
    if straight >= crossed:
        return Weighed(1 / (1 + exp(-straight)), (0, 1))
    return Weighed(1 / (1 + exp(-crossed)), (1, 0))
