"""Digits of every script as 0 to 9, one for one, so that places in the text stay."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

LAST = 0x1FC00
"""After the last digit of Unicode."""
_SIGNS = {"٫": ".", "٬": ",", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\u3000": " "}
_SIGNS |= {"＠": "@", "﹫": "@", "。": ".", "\u2009": " ", "\u202f": " "}


@cache
def _table() -> Mapping[int, str]:
    digits = {at: str(unicodedata.decimal(chr(at))) for at in range(0x80, LAST) if chr(at).isdecimal()}
    wide = {at: chr(at - 0xFEE0) for at in range(0xFF01, 0xFF5F)}
    return {**wide, **digits, **str.maketrans(_SIGNS)}


@lru_cache(maxsize=4)
def ascii_digits(text: str) -> str:
    """The text with every decimal digit as its ASCII digit and full-width signs as plain ones; the length stays."""
    return text if text.isascii() else text.translate(_table())


@lru_cache(maxsize=4)
def lower(text: str) -> str:
    """That, in small letters, to look for words in; its length may differ."""
    return ascii_digits(text).lower()
