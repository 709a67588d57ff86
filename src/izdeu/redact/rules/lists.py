"""Lists of words that rules look for, from resources/redact."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import yaml


@cache
def listed(table: str, key: str) -> tuple[str, ...]:
    """The words under a key of a table, the longest first."""
    text = (files("izdeu") / f"resources/redact/{table}.yaml").read_text(encoding="utf-8")
    return tuple(sorted(yaml.load(text, yaml.CSafeLoader)[key], key=lambda word: (-len(word), word)))


def any_of(words: Iterable[str]) -> str:
    """An expression for any of the words."""
    return "(?:" + "|".join(map(re.escape, words)) + ")"
