"""Phone numbers: international, Kazakh, Chinese mobile and landline, with whatever stands between the digits."""

import re
from collections.abc import Iterator

from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits
from izdeu.redact.running import UNSEEN
from izdeu.vocab.release import Rule

_GAP = rf"[ .\-()/_\t\n{UNSEEN}]{{0,4}}"
_NUMBER = re.compile(rf"(?<![\d])(?:\+{_GAP}|00)?\(?\d(?:{_GAP}\d){{6,16}}(?!\d)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}\s*[-–/.]\s*(?:19|20)\d{2}")
SHORT, LONG = 7, 15
"""Digits of a phone number (ITU-T E.164: at most fifteen)."""


def find(text: str) -> Iterator[Mark]:
    """Every run of seven to fifteen digits that is no date: rather a number too many than a phone too few."""
    digits = ascii_digits(text)
    for found in _NUMBER.finditer(digits):
        count = sum(map(str.isdecimal, found[0]))
        if SHORT <= count <= LONG + 2 and not _DATE.fullmatch(found[0].strip()):
            yield Mark(*found.span(), Rule.PHONE)
