"""Licence plates: Chinese (新A·12345, six signs for electric cars), Kazakh (new 123 ABC 01, old A 123 BCD), Russian."""

import re
from collections.abc import Iterator

from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits
from izdeu.redact.running import UNSEEN
from izdeu.vocab.release import Rule

_GAP = rf"[ ·•・.\-{UNSEEN}]{{0,2}}"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领警"
_CHINESE = re.compile(
    rf"[{_PROVINCES}]{_GAP}[A-Za-z]{_GAP}[A-Za-z0-9](?:{_GAP}[A-Za-z0-9挂学警港澳]){{4,5}}(?![A-Za-z0-9])"
)
_KAZAKH = re.compile(rf"(?<!\w)(?:KZ{_GAP})?\d{{2,3}}{_GAP}[A-ZА-ЯЁ]{{2,3}}{_GAP}\d{{2}}(?!\w)")
_OLD = re.compile(rf"(?<!\w)[A-ZА-ЯЁ]{_GAP}\d{{3}}{_GAP}[A-ZА-ЯЁ]{{2,3}}(?:{_GAP}\d{{2,3}})?(?!\w)")


def find(text: str) -> Iterator[Mark]:
    """Every licence plate."""
    digits = ascii_digits(text)
    for pattern in (_CHINESE, _KAZAKH, _OLD):
        for found in pattern.finditer(digits):
            yield Mark(*found.span(), Rule.PLATE)
