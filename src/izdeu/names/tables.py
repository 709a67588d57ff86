"""The tables of resources/names, read once."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.names.fold import fold
from izdeu.vocab.person import Script


def _text(name: str) -> str:
    return (files("izdeu") / "resources/names" / name).read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV table, each by its columns."""
    return list(csv.DictReader(_text(name).splitlines()))


def _yaml(name: str) -> Any:
    return yaml.load(_text(name), yaml.CSafeLoader)


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters by script, each in plain Latin letters."""

    cyrillic: Mapping[int, str]
    arabic: Mapping[int, str]
    latin: Mapping[int, str]
    spellings: re.Pattern[str]
    spelled: Mapping[str, str]


@cache
def traditional() -> Mapping[int, str]:
    """Traditional characters with their simplified ones."""
    raw = _yaml("characters.yaml")
    both = ("".join(raw[name].split()) for name in ("traditional", "simplified"))
    return {ord(old): new for old, new in zip(*both, strict=True)}


@cache
def letters() -> Letters:
    """The table of letters."""
    raw = _yaml("letters.yaml")
    spelled = raw["latin_spellings"]
    return Letters(
        cyrillic=str.maketrans(raw["cyrillic"]),
        arabic=str.maketrans(raw["arabic"]),
        latin=str.maketrans(raw["latin"]),
        spellings=re.compile("|".join(sorted(spelled, key=len, reverse=True))),
        spelled=spelled,
    )


@cache
def syllables() -> Mapping[str, tuple[str, ...]]:
    """What a Chinese syllable, or two ("gu li"), stand for in Turkic names, likeliest first, by toneless pinyin."""
    return {row["pinyin"]: tuple(row["readings"].split()) for row in rows("syllables.csv")}


@cache
def pinyin_syllables() -> re.Pattern[str]:
    """One syllable of pinyin, as far as the table of syllables goes."""
    return re.compile("|".join(sorted((s for s in syllables() if " " not in s), key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending of a father's or a family name, and what it says."""

    text: str
    says: str
    father: bool


_SCRIPTS = {Script.LATIN: "latin", Script.CYRILLIC: "cyrillic", Script.ARABIC: "arabic", Script.HAN: "han"}


@cache
def endings(script: Script) -> tuple[Ending, ...]:
    """The endings of a script, longest first."""
    table = _yaml("affixes.yaml")
    found = [
        Ending(text, row["says"], row["father"]) for row in table for text in row.get(_SCRIPTS.get(script, ""), ())
    ]
    return tuple(sorted(found, key=lambda ending: -len(ending.text)))


@cache
def levels() -> tuple[frozenset[str], str]:
    """Words that stand behind the name of a place, folded, and the characters that do."""
    raw = _yaml("levels.yaml")
    return frozenset(fold(word) for script in ("latin", "cyrillic", "arabic") for word in raw[script]), raw["han"]


@cache
def lookalikes() -> tuple[Mapping[int, str], Mapping[int, str]]:
    """Cyrillic letters as the Latin ones that look the same, and Latin ones as the Cyrillic."""
    raw = _yaml("lookalikes.yaml")
    pairs = list(zip(raw["latin"], raw["cyrillic"], strict=True))
    return {ord(cyrillic): latin for latin, cyrillic in pairs}, {ord(latin): cyrillic for latin, cyrillic in pairs}


@cache
def slips() -> Mapping[int, str]:
    """Letters as the plainer ones that are often written for them."""
    raw = _yaml("slips.yaml")
    return str.maketrans({letter: plain for table in raw.values() for letter, plain in table.items()})


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The script a language is listed in, and its letters in their order, a space between places."""

    script: Script
    letters: str


@dataclass(frozen=True, slots=True)
class Alphabets:
    """Alphabets by language, and for each script the language whose order it has elsewhere."""

    languages: Mapping[str, Alphabet]
    scripts: Mapping[Script, str]


@cache
def alphabets() -> Alphabets:
    """The table of alphabets."""
    raw = _yaml("alphabets.yaml")
    found = {code: Alphabet(Script(row["script"]), row["letters"]) for code, row in raw["languages"].items()}
    return Alphabets(found, {Script(script): code for script, code in raw["scripts"].items()})
