"""Street addresses: a street with its house, a house with its flat, Chinese roads and numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits
from izdeu.redact.rules.lists import any_of, listed
from izdeu.redact.running import HAN
from izdeu.vocab.release import Rule

_NAME = r"[^\W\d][\w’'\-]{0,40}\.?(?: [\w’'\-]{1,40}){0,2}?"
_NUMBER = r"\d{1,4}(?:[/\-]\d{1,4})?[А-Яа-яA-Za-z]?(?!\d)"
_HOUSES = re.compile(r"(?<!\d)\d{1,4}(?!\d)|[号栋幢室]")
REACH = 160
"""Letters on either side of a number in which its street stands."""
_HAN_NUMBER = r"[\d一二三四五六七八九十百]+"
_HAN_PARTS = r"(?:号楼|栋|幢|单元|楼|层|室|号|户)"


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is looked for where a street is named beside a number (`named`, soon told by `street`), and in any case."""

    street: re.Pattern[str]
    named: tuple[re.Pattern[str], ...]
    other: tuple[re.Pattern[str], ...]


@cache
def _patterns() -> Patterns:
    street, house = any_of(listed("streets", "street")), any_of(listed("streets", "house"))
    flat = rf"(?:{house}\.?[ №#:]{{0,3}})?{_NUMBER}"
    more = rf"[ ,،、]{{1,3}}{flat}"
    return Patterns(
        re.compile(rf"(?<!\w){street}(?:(?!\w)|\w{{0,8}}\.?{more})", re.I),
        (
            re.compile(rf"(?<!\w){street}(?!\w)\.? {{0,2}}[«\"“]?{_NAME}[»\"”]?(?:{more}){{1,4}}", re.I),
            re.compile(rf"(?<!\w){_NAME} {street}\w{{0,8}}\.?(?:{more}){{1,4}}", re.I),
            re.compile(rf"(?<!\w){_NUMBER},? {_NAME} {street}(?!\w)(?:,? {house}\.? ?{_NUMBER}){{0,2}}", re.I),
        ),
        (
            re.compile(
                rf"(?<!\w){house}\.?[ №#:]{{0,3}}{_NUMBER}(?:[ ,،]{{1,3}}{house}\.?[ №#:]{{0,3}}{_NUMBER}){{1,3}}", re.I
            ),
            re.compile(
                rf"[{HAN}]{{1,8}}(?:路|街|巷|胡同|弄|大道|小区|社区|村)[{HAN}]{{0,6}}?{_HAN_NUMBER}(?:号|弄|栋|幢|组|队)"
                rf"(?:[A-Za-z\-]?{_HAN_NUMBER}{_HAN_PARTS}){{0,4}}"
            ),
            re.compile(rf"(?<!\w){_HAN_NUMBER}(?:栋|幢|号楼|单元)(?:{_HAN_NUMBER}{_HAN_PARTS}){{1,3}}"),
        ),
    )


def find(text: str) -> Iterator[Mark]:
    """Every street with a house, and every house with a flat."""
    plain = ascii_digits(text)
    if any(map(str.isdecimal, plain)) or any(sign in plain for sign in "号栋幢室"):
        told = _patterns()
        for start, end in _near_numbers(plain):
            named = told.named if told.street.search(plain, start, end) else ()
            for pattern in (*named, *told.other):
                yield from (Mark(*found.span(), Rule.ADDRESS) for found in pattern.finditer(plain, start, end))


def _near_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in which a number of a house stands."""
    start = end = -1
    for found in _HOUSES.finditer(text):
        if found.start() - REACH > end:
            if end >= 0:
                yield start, end
            start = max(0, found.start() - REACH)
        end = found.end() + REACH
    if end >= 0:
        yield start, min(end, len(text))
