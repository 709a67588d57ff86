"""Numbers of papers: Chinese resident identity (18 or 15 digits), Kazakh IIN (12), passports, other long numbers."""

import re
from collections.abc import Iterator
from functools import cache

from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits, lower
from izdeu.redact.rules.lists import any_of, listed
from izdeu.redact.running import UNSEEN
from izdeu.vocab.release import Rule

_DIGIT = re.compile(r"[0-9]")
_GAP = rf"[ \-.\t\n{UNSEEN}]{{0,3}}"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    before = any_of(listed("numbers", "before"))
    return (
        re.compile(rf"(?<!\w)\d(?:{_GAP}\d){{11,22}}(?:{_GAP}[XxХх])?(?!\w)"),
        re.compile(rf"(?<!\w)[A-ZА-ЯЁ]{{1,3}}[ \-{UNSEEN}]{{0,2}}(?:№ ?|# ?)?\d(?:[ {UNSEEN}]{{0,2}}\d){{5,9}}(?!\d)"),
        re.compile(r"(?<!\w)[a-zа-яё]{1,2}\d{6,10}(?!\w)"),
        re.compile(rf"{before}[ :：{UNSEEN}]{{0,3}}(?P<number>[\w/\-–]{{0,12}}\d[\w/\-–]{{3,24}})", re.I),
    )


def find(text: str) -> Iterator[Mark]:
    """Every number that looks like that of a person's papers, or is called a number and is long."""
    digits = ascii_digits(text)
    if not _DIGIT.search(digits):
        return
    *plain, numbered = _patterns()
    called = any(word.lower() in lower(text) for word in listed("numbers", "before"))
    for pattern in (*plain, numbered) if called else plain:
        for found in pattern.finditer(digits):
            yield Mark(*found.span(found.lastgroup or 0), Rule.ID_NUMBER)
