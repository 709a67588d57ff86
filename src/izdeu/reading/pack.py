"""A language's tables, read once: words, verbs, ties, persons, frames, dates. Nothing in them is code."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.reading.frames import Frames
from izdeu.reading.kin import Kin
from izdeu.reading.phrases import Phrases
from izdeu.reading.verbs import Verbs

_TABLES = files("izdeu.resources") / "reading"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def table(language: str, name: str) -> Any:
    """One table of a language as read from its YAML file."""
    text = (_TABLES / language / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, in C where there is one


def word_set(words: Iterable[object]) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(str(word) for word in words)


class Pack:
    """Everything the engine knows of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._take_words(table(language, "words"))
        self.verbs = Verbs(table(language, "verbs"))
        self.kin = Kin.of(table(language, "kin"))
        self.classes = Phrases(table(language, "classes"))
        self.frames = Frames.of(table(language, "frames"), self.verbs, frozenset(self.classes.single))
        self.persons: dict[str, Any] = table(language, "persons")
        self.saying: dict[str, Any] = table(language, "saying")
        self.hedges: dict[str, Any] = table(language, "hedges")
        self.dates: dict[str, Any] = table(language, "dates")
        self.trades: dict[str, Any] = table(language, "trades")
        self.layout: dict[str, Any] = table(language, "layout")
        self.owners = frozenset(self.persons["owners"])
        self.crowd = word_set(self.persons["crowd"])
        self.authorities = word_set(self.persons["authorities"])
        self.kin_singular = frozenset(self.kin.singular)
        self.kin_plural = frozenset(self.kin.plural) | frozenset(self.kin.groups) | frozenset(self.kin.pairs)
        self.organs = self.classes.single["ORGAN"]

    def _take_words(self, words: dict[str, list[object]]) -> None:
        sets = {name: word_set(listed) for name, listed in words.items()}
        self.abbreviations = sets["abbreviations"]
        self.prepositions = sets["prepositions"]
        self.adverbs = sets["adverbs"]
        self.negations = sets["negations"]
        self.modals = sets["modals"]
        self.be, self.have, self.do, self.get = sets["be"], sets["have"], sets["do"], sets["get"]
        self.auxiliaries = self.be | self.have | self.do | self.modals | self.get
        self.bounds = sets["bounds"]
        self.coordinators = sets["coordinators"]
        self.subordinators = sets["subordinators"]
        self.relatives = sets["relatives"]
        self.determiners = sets["determiners"]
        self.nominal = self.determiners - {"that", "this", "these", "those", "both", "all", "other"}
        self.not_names = sets["not_names"]
        self.not_person_capitals = sets["not_person_capitals"]
        self.office_words = sets["office_words"]


@cache
def pack_of(language: str) -> Pack:
    """The pack of a language that has one; KeyError when it has none."""
    if language not in languages():
        raise KeyError(language)
    return Pack(language)


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(folder.name for folder in _TABLES.iterdir() if (folder / "frames.yaml").is_file()))
