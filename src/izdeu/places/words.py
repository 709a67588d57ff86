"""The words that stand with names of places, read once from resources/place_words.yaml."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from izdeu.places.fold import fold, key

Key = tuple[str, ...]


def _kinds(words: Mapping[str, Iterable[str]]) -> dict[Key, frozenset[str]]:
    found: dict[Key, set[str]] = defaultdict(set)
    for kind, phrases in words.items():
        for phrase in phrases:
            found[key(phrase)].add(kind)
    return {phrase: frozenset(kinds) for phrase, kinds in found.items()}


def _heads(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word)[0] for word in words)


@dataclass(frozen=True, slots=True)
class Words:
    """The table, folded. `after` and `before` and `han` say which kinds a level word can mean."""

    endings: Mapping[str, tuple[str, ...]]
    after: Mapping[Key, frozenset[str]]
    before: Mapping[Key, frozenset[str]]
    han: Mapping[str, frozenset[str]]
    people: frozenset[str]
    han_people: tuple[str, ...]
    autonomous: frozenset[str]
    near: frozenset[str]
    han_near: tuple[str, ...]
    nature: frozenset[str]
    nature_before: frozenset[str]
    han_nature: tuple[str, ...]
    cautious: frozenset[Key]
    capital: frozenset[Key]


@cache
def words() -> Words:
    """The table of words."""
    text = (files("izdeu") / "resources/place_words.yaml").read_text(encoding="utf-8")
    raw = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    return Words(
        endings={name: tuple(fold(ending) for ending in endings) for name, endings in raw["endings"].items()},
        after=_kinds(raw["levels"]["after"]),
        before=_kinds(raw["levels"]["before"]),
        han={phrase[0]: kinds for phrase, kinds in _kinds(raw["han"]).items()},
        people=_heads(raw["people"]),
        han_people=tuple(raw["han_people"]),
        autonomous=_heads(raw["autonomous"]),
        near=_heads(raw["near"]),
        han_near=tuple(raw["han_near"]),
        nature=_heads(raw["nature"]),
        nature_before=_heads(raw["nature_before"]),
        han_nature=tuple(raw["han_nature"]),
        cautious=frozenset(key(name) for name in raw["cautious"]),
        capital=frozenset(key(name) for name in raw["capital"]),
    )
