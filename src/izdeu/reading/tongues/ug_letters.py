"""Uyghur letters: one code point for each, whatever keyboard wrote them; and how a text is cut into words."""

import re
import unicodedata
from functools import lru_cache

from izdeu.reading.tokens import Token

_WORD = r"[^\W\d_][^\W\d_\u064B-\u0652\u0670\u200c\u200d]*"
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u064B-\u0652\u0670\u200c\u200d](?=[^\W\d_]))*"
_TOKEN = re.compile(rf"{_LETTERS}(?:[-‐‑'’ʼ]{_LETTERS})*|\d+(?:[.,/]\d+)*|\S")
_LONGEST_WORD = 60

_SAME = str.maketrans(
    {
        "ک": "ك",
        "ڪ": "ك",
        "ی": "ى",
        "ۍ": "ى",
        "ﻯ": "ى",
        "ہ": "ە",
        "ۀ": "ە",
        "ة": "ە",
        "أ": "ئا",
        "آ": "ئا",
        "إ": "ئى",
        "ځ": "خ",
        "ݣ": "ڭ",
        "ڬ": "ڭ",
        "ࢭ": "ڭ",
        "ٯ": "ق",
        "ۅ": "ۆ",
        "ؤ": "ئو",
        "ـ": "",
        "\u200c": "",
        "\u200d": "",
        "‐": "-",
        "‑": "-",
        "’": "'",
        "ʼ": "'",
        **{chr(mark): "" for mark in (*range(0x64B, 0x653), 0x670)},
    }
)
_VOWELS = "اەېىوۇۆۈ"
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufeff]")
_BARE_START = re.compile(rf"(?:^|(?<=-))(?=[{_VOWELS}])")
_HEH = re.compile(rf"ه(?=([{_VOWELS}]?))")
_CLINGING = re.compile("(?<=.)-(?:دە|تە|مۇ|غۇ|چۇ|زە|ھە)$")


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word in lower case and in one spelling of its letters; a word of another script only in lower case."""
    low = word.lower()
    if not _ARABIC.search(low):
        return low.translate(_SAME) if "‐" in low or "’" in low else low
    if any("\ufb50" <= char <= "\ufeff" for char in low):
        low = unicodedata.normalize("NFKC", low)
    low = re.sub(rf"ی(?=[{_VOWELS}])", "ي", low).translate(_SAME)
    low = _HEH.sub(lambda found: "ھ" if found.group(1) else "ە", low)
    low = re.sub(rf"(?<=[^{_VOWELS}ي])ي$", "ى", low)
    return _CLINGING.sub("", _BARE_START.sub("ئ", low))


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` with their places; `low` is the word in plain letters. Linear time."""
    return [
        Token(word, plain(word) if len(word) <= _LONGEST_WORD else "…", found.start(), found.end())
        for found in _TOKEN.finditer(text, start, end)
        for word in (found.group(),)
    ]
