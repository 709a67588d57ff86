"""`weigh` for many pairs of forms of the same numbers of parts."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from izdeu.names.encoder import Vectors
from izdeu.names.weighing import MANY, odds, orders


def weigh_many(likes: Vectors) -> Vectors:
    """The scores of many tables of likenesses (n, short, long), each as `weigh` gives it."""
    n, short, long = likes.shape
    best = np.full(n, -1e9, np.float32)
    for columns, swapped in _ordered(likes) if long <= MANY else [_greedy_many(likes)]:
        value = odds(np.minimum.reduce(columns), sum(columns[1:], columns[0]) / short, long - short, swapped)
        np.maximum(best, value, out=best)
    return np.asarray(1 / (1 + np.exp(-best)), np.float32)


def _ordered(likes: Vectors) -> Iterator[tuple[list[Vectors], bool]]:
    for order in orders(*likes.shape[1:]):
        yield [likes[:, at, to] for at, to in enumerate(order)], any(a > b for a, b in pairwise(order))


def _greedy_many(likes: Vectors) -> tuple[list[Vectors], NDArray[np.bool_]]:
    left, rows, columns = likes.copy(), np.arange(len(likes)), []
    swapped, before = np.zeros(len(likes), bool), np.full(len(likes), -1)
    for at in range(likes.shape[1]):
        chosen = left[:, at].argmax(axis=1)
        columns.append(likes[rows, at, chosen])
        left[rows, :, chosen] = -np.inf
        swapped |= chosen < before
        before = chosen
    return columns, swapped
