"""The tables of resources/names, read once."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


def _text(name: str) -> str:
    return (files("izdeu") / "resources/names" / name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters by script, each in plain Latin letters."""

    cyrillic: Mapping[int, str]
    arabic: Mapping[int, str]
    latin: Mapping[int, str]
    spellings: re.Pattern[str]
    spelled: Mapping[str, str]


@cache
def letters() -> Letters:
    """The table of letters."""
    raw = yaml.safe_load(_text("letters.yaml"))
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
    rows = csv.DictReader(_text("syllables.csv").splitlines())
    return {row["pinyin"]: tuple(row["readings"].split()) for row in rows}


@cache
def pinyin_syllables() -> re.Pattern[str]:
    """One syllable of pinyin, as far as the table of syllables goes."""
    return re.compile("|".join(sorted((s for s in syllables() if " " not in s), key=len, reverse=True)))


@cache
def endings() -> tuple[tuple[str, str, bool], ...]:
    """Endings with what they say and whether they make a father's name, longest first."""
    table = yaml.safe_load(_text("affixes.yaml"))
    rows = [(ending, row["says"], row["father"]) for row in table for ending in row["endings"]]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
