"""Sentences of a running text, cut coarsely: where one is barred, better a little too much than too little."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

_END = re.compile(r"(?<!\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])[.!?…]+[»”\"')\]]*(?=\s)|[。！？؟۔]+[」』”’]*|\n+")


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences, which together are the whole text."""
    found, start = [], 0
    for end in _END.finditer(text):
        found.append((start, end.end()))
        start = end.end()
    if start < len(text):
        found.append((start, len(text)))
    return tuple(found)


def around(spans: tuple[tuple[int, int], ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences that a span touches."""
    starts = [first for first, _ in spans]
    at = max(bisect_right(starts, start) - 1, 0)
    while at < len(spans) and spans[at][0] < end:
        if spans[at][1] > start:
            yield spans[at]
        at += 1


def sentences_in(text: str, span: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The sentences of a part of a text, at their places in the whole."""
    start, end = span
    return tuple((start + first, start + last) for first, last in sentences(text[start:end]))
