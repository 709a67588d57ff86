"""Endings behind a name, and what a name may lose before them."""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from izdeu.redact.running import plain

LEAST = 3
"""Letters of a name that must be left before an ending."""
MOST = 14
"""Letters all endings of a word have together at most."""
_LAST = "aeiyoьйяюэы" + "اهيو"
_SOFTENED = {"k": "r", "п": "б", "p": "b", "q": "g", "ق": "غ", "ك": "گ", "ب": "پ"}


@cache
def _endings() -> frozenset[str]:
    text = (files("izdeu") / "resources/redact/endings.yaml").read_text(encoding="utf-8")
    table = yaml.load(text, yaml.CSafeLoader)
    return frozenset(plain(ending) for tongues in table.values() for some in tongues.values() for ending in some)


@lru_cache(maxsize=65536)
def _chain(rest: str) -> bool:
    """Whether nothing but endings stands here."""
    known = _endings()
    return rest in known or any(rest[:at] in known and _chain(rest[at:]) for at in range(1, len(rest)))


def before_endings(word: str) -> Iterator[str]:
    """What may stand before the endings of a plain word; the word itself is not among it."""
    for at in range(len(word) - 1, max(LEAST, len(word) - MOST) - 1, -1):
        if _chain(word[at:]):
            yield word[:at]


def bound(name: str) -> Iterator[str]:
    """What a plain name may be before an ending, other than itself: without its last vowel, softened, raised."""
    if len(name) > LEAST and name[-1] in _LAST:
        yield name[:-1]
        if name[-1] in "اه":
            yield name[:-1] + "ي"
    if len(name) >= LEAST and name[-1] in _SOFTENED:
        yield name[:-1] + _SOFTENED[name[-1]]
    if len(name) > LEAST and name[-2] in "اهويiиеeaоo":
        yield name[:-2] + name[-1]
        if name[-2] in "اه":
            yield f"{name[:-2]}ي{name[-1]}"
