"""Common words, as far as the tables of reading have them: written small, they are nobody's name."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.redact.running import WORD, plain

LANGUAGES = ("en", "kk", "ru", "ug", "zh")
TABLES = ("nouns", "words", "trades", "fields", "hedges", "saying", "kin", "persons", "dates", "common", "frames")


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _words(key)
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str):
        yield from WORD.findall(value)


@cache
def _table() -> frozenset[str]:
    found: set[str] = set()
    for language in LANGUAGES:
        for name in TABLES:
            path = files("izdeu") / f"resources/reading/{language}/{name}.yaml"
            if path.is_file():
                found |= set(map(plain, _words(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader))))
    return frozenset(found)


def common(word: str) -> bool:
    """Whether a word is a common one in one of the languages we read."""
    return plain(word) in _table()
