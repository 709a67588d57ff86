"""Chinese characters: which they are, their simplified form, how one is read in pinyin."""

import os
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol

from izdeu.names.tables import traditional

_RANGES = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))


class _Pinyin(Protocol):
    def __call__(self, hans: str) -> list[str]:
        """The syllables of Chinese characters, without tones."""


@cache
def _pypinyin() -> _Pinyin:
    # pypinyin reads its dictionary when it is imported, half a second that only Chinese names should cost
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")  # 44 MB of phrases: names are read sign by sign
    lazy: _Pinyin = import_module("pypinyin").lazy_pinyin
    return lazy


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    point = ord(char)
    return any(low <= point <= high for low, high in _RANGES)


def simplified(text: str) -> str:
    """The text in simplified characters, character for character."""
    return text.translate(traditional())


@lru_cache(maxsize=16384)
def pinyin(char: str) -> str:
    """The usual syllable of one character in plain letters, ü as v; "" when none is known."""
    found = _pypinyin()(char)[0].replace("ü", "v").replace("ê", "e")
    return found if found.isascii() and found.isalpha() else ""
