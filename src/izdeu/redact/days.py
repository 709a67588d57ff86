"""Days and months in a running text, to be told as their year."""

import re
from collections.abc import Iterator
from functools import cache

from izdeu.redact.rules.digits import ascii_digits
from izdeu.redact.rules.lists import any_of, listed

_YEAR = r"(?:19|20)\d{2}(?!\d)"
_DAY = r"(?<!\d)\d{1,2}(?!\d)(?:(?:st|nd|rd|th)\b|[-\s]?(?:го|е|го|шы|ші|нші|ншы|інші|ыншы|كۈن\w*|号|日))?"
_NUMBERS = re.compile(
    rf"(?<!\d)(?:(?P<a>{_YEAR})\s?[-./]\s?\d{{1,2}}(?:\s?[-./]\s?\d{{1,2}})?|\d{{1,2}}\s?[-./]\s?\d{{1,2}}\s?[-./]\s?(?P<b>{_YEAR}))(?!\d)"
)


@cache
def _named() -> re.Pattern[str]:
    months = any_of([stem for language in ("en", "ru", "kk", "ug") for stem in listed("months", language)])
    numbered, years = any_of(listed("months", "number")), any_of(listed("months", "year"))
    month = rf"(?:(?<!\w){months}[^\W\d]{{0,6}}\.?|(?<!\d)\d{{1,2}}(?:-{numbered}|[-\s]?月)[^\W\d]{{0,6}})"
    before = rf"(?:(?P<a>{_YEAR})[\s\-]{{0,2}}(?:{years}\w{{0,5}})?[\s,،]{{0,3}})?(?:{_DAY}[\s\-.,]{{0,3}}(?:of\s)?)?"
    after = rf"(?:[\s,،\-]{{0,3}}{_DAY})?(?:[\s,،]{{0,3}}(?P<b>{_YEAR}))?"
    return re.compile(before + month + after, re.IGNORECASE)


def days(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a day or a month of a year is told, and the year it is in, "" where none is said with it."""
    digits = ascii_digits(text)
    for pattern in (_NUMBERS, _named()):
        for found in pattern.finditer(digits):
            if any(map(str.isdecimal, found[0])):
                yield *found.span(), found["a"] or found["b"] or ""
