"""Keys of names for the search of the site: what usual spellings of one name have in common."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.names.parts import parts_of
from izdeu.names.reading import read_part
from izdeu.vocab.person import Script, script_of

LEAST = 0.4
"""The weight a reading must have to be a key."""

MOST = 5
"""Keys of one part of a name."""

_TWICE = re.compile(r"(.)\1+")
_OTHER = re.compile(r"[^a-z0-9]+")


@cache
def table() -> dict[str, Any]:
    """The table of replacements and costs, which the page's script gets too."""
    text = (files("izdeu") / "resources/outputs/search_keys.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, yaml.CSafeLoader))


@lru_cache(maxsize=65536)
def key(latin: str) -> str:
    """The key of a word in plain Latin letters; "" for one without any."""
    word = _OTHER.sub("", latin.casefold())
    for old, new in table()["replace"]:
        word = word.replace(old, new)
    word = _TWICE.sub(r"\1", word)
    for old, new in table()["begin"]:
        word = new + word.removeprefix(old) if word.startswith(old) else word
    return word


def shard(word: str) -> str:
    """The shard a key stands in: named by the first of the letters that are kept together."""
    return next((group[0] for group in table()["together"] if word[0] in group), word[0])


@lru_cache(maxsize=262144)
def keys(form: str) -> tuple[str, ...]:
    """All keys under which a name form is found: of each of its parts as it may be read."""
    return tuple(dict.fromkeys(one for part in parts_of(form) for one in _of_part(part)))


def _of_part(part: Any) -> Iterable[str]:
    ways = (way.text for way in read_part(part) if way.weight >= LEAST)
    return list(filter(None, dict.fromkeys(map(key, ways))))[:MOST]


def han_parts(form: str) -> tuple[str, ...]:
    """The parts of a form that are written in Chinese characters, as they stand."""
    return tuple(part.said for part in parts_of(form) if script_of(part.said) is Script.HAN)
