"""Names of accounts: @name, links, and what stands behind the name of a messenger."""

import re
from collections.abc import Iterator
from functools import cache

from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits, lower
from izdeu.redact.rules.lists import any_of, listed
from izdeu.redact.running import UNSEEN
from izdeu.vocab.release import Rule

_REST = r"[^\s<>\"'，。、]{1,512}"
_SIGNS = r"[A-Za-z0-9][\w.\-]{3,31}"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    hosts, messengers = any_of(listed("accounts", "hosts")), any_of(listed("accounts", "messengers"))
    said = any_of(listed("accounts", "said"))
    called = rf"(?:(?:{said} {{0,2}})?(?:[:：=]|\bis\b|是|—) {{0,3}}|{said} {{1,3}})(?P<called>@?{_SIGNS})"
    signed = r"(?P<signed>@?(?=[A-Za-z_.\-]*\d|\w{0,31}_)[A-Za-z0-9][\w.\-]{3,31})"
    return (
        re.compile(rf"(?<![\w@/])@[{UNSEEN}]?[\w.\-{UNSEEN}]{{2,64}}"),
        re.compile(rf"(?:https?://|hxxps?://|www\.){_REST}|(?<![\w@.]){hosts}/{_REST}", re.I),
        re.compile(rf"{messengers} {{0,2}}(?:{called}|{said}? {{0,2}}{signed})", re.I),
    )


def find(text: str) -> Iterator[Mark]:
    """Every account."""
    at_sign, link, messenger = _patterns()
    low = lower(text)
    asked = {at_sign: "@" in low, link: "/" in low or "www." in low}
    asked[messenger] = any(word in low for word in listed("accounts", "messengers"))
    for pattern in (pattern for pattern, some in asked.items() if some):
        for found in pattern.finditer(ascii_digits(text)):
            yield Mark(*found.span(found.lastgroup or 0), Rule.HANDLE)
