"""E-mail addresses, also those written with "(at)" and "(dot)"."""

import re
from collections.abc import Iterator

from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits
from izdeu.redact.running import UNSEEN
from izdeu.vocab.release import Rule

_AT = rf"[ \t{UNSEEN}]{{0,3}}(?:@|[\[({{<]\s?(?:at|собака|эт)\s?[\])}}>])[ \t{UNSEEN}]{{0,3}}"
_DOT = rf"[ \t{UNSEEN}]{{0,2}}(?:\.|[\[({{<]\s?(?:dot|точка)\s?[\])}}>])[ \t{UNSEEN}]{{0,2}}"
_SIGN = re.compile(r"[@\[({<]")
_LABEL = rf"[\w\-{UNSEEN}]{{1,64}}"
_MAIL = re.compile(rf"(?<![\w.+-])[\w.+%\-{UNSEEN}]{{1,64}}{_AT}{_LABEL}(?:{_DOT}{_LABEL}){{1,5}}", re.IGNORECASE)


def find(text: str) -> Iterator[Mark]:
    """Every e-mail address."""
    digits = ascii_digits(text)
    for found in _MAIL.finditer(digits) if _SIGN.search(digits) else ():
        yield Mark(*found.span(), Rule.EMAIL)
