"""Which of five languages a text is in, by its letters and its smallest words."""

import re
from collections import Counter

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH_CYRILLIC = frozenset("әғқңөұүһі")
_UYGHUR = frozenset("ېۈۆۇەۋ")
_KAZAKH_ARABIC = frozenset("ٵٶٷٸ")
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "was",
        "his",
        "her",
        "my",
        "he",
        "she",
        "they",
        "that",
        "for",
        "with",
        "from",
        "were",
        "had",
        "not",
        "is",
        "are",
        "at",
        "on",
        "been",
        "we",
        "it",
        "by",
        "said",
    ]
)


def language_of(text: str) -> str | None:
    """en, ru, kk, ug or zh; None when the letters and small words tell none of them."""
    sample = text[:_SAMPLE].lower()
    scripts = Counter(_script(char) for char in sample if char.isalpha())
    if not scripts:
        return None
    script, _count = scripts.most_common(1)[0]
    if script == "han":
        return "zh"
    if script == "cyrillic":
        return "kk" if any(char in _KAZAKH_CYRILLIC for char in sample) else "ru"
    if script == "arabic":
        return _arabic(sample)
    return "en" if script == "latin" and _english(sample) else None


def _arabic(sample: str) -> str | None:
    if any(char in _KAZAKH_ARABIC for char in sample) or "ٴ" in sample:
        return "kk"
    return "ug" if any(char in _UYGHUR for char in sample) else None


def _english(sample: str) -> bool:
    words = _WORD.findall(sample)
    known = sum(1 for word in words if word in _ENGLISH)
    return known * 12 >= len(words) or (len(words) < 12 and known > 0)


def _script(char: str) -> str:
    point = ord(char)
    if point < 0x250 or 0x1E00 <= point <= 0x1EFF:
        return "latin"
    if 0x400 <= point <= 0x52F:
        return "cyrillic"
    if 0x600 <= point <= 0x8FF or 0xFB50 <= point <= 0xFEFF:
        return "arabic"
    return "han" if 0x3400 <= point <= 0x9FFF or 0x20000 <= point <= 0x323AF else "other"
