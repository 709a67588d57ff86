"""Spellings made alike: no case, no marks, no apostrophes, one letter where keyboards have several."""

import re
import unicodedata
from functools import lru_cache

HAN = "\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u0640\u200c\u200d"
_LETTER = rf"(?:[^\W{HAN}]|[{_MARKS}])"
WORD = re.compile(rf"{_LETTER}+(?:['’‘ʼʻʹ`]{_LETTER}+)*")
"""A word of any script but Chinese; an apostrophe inside belongs to it."""

_CARRIER = "ئ"  # carries a vowel in Uyghur; without it "ئىلى" (Ili) would fold like "يىلى" (the year of)
_DROPPED = dict.fromkeys(map(ord, "'’‘ʼʻʹ`\u0640\u200c\u200d"))
_ALIKE = str.maketrans(
    {"ı": "i", "ə": "e", "ø": "o", "ɵ": "o", "ƣ": "gh", "ł": "l", "đ": "d", "æ": "ae"}
    | {"ى": "ي", "ی": "ي", "ك": "ک", "ه": "ھ", "ہ": "ھ", "ۀ": "ە"}
)
_ADJECTIVE = re.compile(r"(?<=\w{3})(ск|цк|н)(?:ии|ыи|ого|ому|им|ым|ом|ая|ои|ую|ое)$")
_LOOSE = (
    (re.compile(r"zh|dj|dz"), "j"),
    (re.compile(r"[kg]h|q"), lambda m: "g" if m[0] == "gh" else "k" if m[0] == "q" else "h"),
    (re.compile(r"x"), "h"),
    (re.compile(r"w"), "v"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The letters of a text without case, marks and apostrophes; Chinese stays as it is."""
    carried = unicodedata.normalize("NFC", text).replace(_CARRIER, "")
    plain = unicodedata.normalize("NFKD", carried).translate(_DROPPED).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_ALIKE)


def loose(folded: str) -> str:
    """A folded Latin word as it sounds, roughly: zh is j, q is k, kh and x are h, w is v, y is i, doubles are one."""
    for pattern, put in _LOOSE:
        folded = pattern.sub(put, folded)
    return folded


def inner(folded: str) -> str:
    """A folded word inside a name: a Russian adjective without its ending, any other word as it is."""
    return _ADJECTIVE.sub(r"\1", folded) if "\u0430" <= folded[-1:] <= "\u044f" else folded


def key(name: str) -> tuple[str, ...]:
    """The folded words of a name; a name in Chinese is one word."""
    words = [fold(match[0]) for match in WORD.finditer(name)] or [fold("".join(name.split()))]
    return (*map(inner, words[:-1]), words[-1])
