"""A language's tables, read once: words, verbs, ties, persons, frames, dates. Nothing in them is code."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.reading.frames import Frames
from izdeu.reading.kin import Kin
from izdeu.reading.phrases import Phrases
from izdeu.reading.set_phrases import SetPhrases
from izdeu.reading.verbs import Verbs
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_TABLES = files("izdeu.resources") / "reading"
_TABLES_KEPT = 16


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader for lists of words: "no", "on" and "yes" are words; only true and false are not."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


@lru_cache(maxsize=_TABLES_KEPT)
def table(language: str, name: str) -> Any:
    """One table of a language as read from its YAML file; nobody changes it, for the next to ask gets the same."""
    text = (_TABLES / language / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - derived from a safe loader


def has_table(language: str, name: str) -> bool:
    """Whether a language has a table of that name."""
    return (_TABLES / language / f"{name}.yaml").is_file()


def shared(name: str) -> Any:
    """One table that all languages share."""
    return yaml.load((_TABLES / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506


def word_set(words: Iterable[object]) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(str(word) for word in words)


class Tables:
    """What every language has: the tables that both grammars read."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.kin = Kin.of(table(language, "kin") | shared("kin_paths"))
        self.classes = Phrases(table(language, "classes"))
        self.persons: dict[str, Any] = table(language, "persons")
        self.saying: dict[str, Any] = table(language, "saying")
        self.sources = {word: KnownHow(how) for how, words in self.saying["sources"].items() for word in words}
        self.threats = {name: word_set(words) for name, words in self.saying.get("threats", {}).items()}
        self.uttering = word_set(self.saying["attribute"]) | word_set(self.saying.get("utter", ()))
        self.telling_verbs = word_set(self.saying["say"]) | word_set(self.saying["learn"])
        self.hedges: dict[str, Any] = table(language, "hedges")
        self.dates: dict[str, Any] = table(language, "dates")
        self.trades: dict[str, Any] = table(language, "trades")
        self.nouns: dict[str, Any] = table(language, "nouns")
        self.protest_words = word_set(self.nouns["protest"])
        self.layout: dict[str, Any] = table(language, "layout")
        self.unspaced = bool(self.layout.get("unspaced", False))
        self.crowd = word_set(self.persons["crowd"])
        self.authorities = word_set(self.persons["authorities"])


class Pack(Tables):
    """What the grammar of order knows of one language."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self._take_words(table(language, "words"))
        self.verbs = Verbs(table(language, "verbs"))
        self.transitive = word_set(table(language, "verbs")["transitive"])
        self.frames = Frames.of(table(language, "frames"), self.verbs, self.classes)
        common = self.prepositions | self.determiners | self.auxiliaries | self.negations | self.coordinators
        rows = table(language, "phrases")
        self.set_phrases = SetPhrases.of(rows, self.verbs, self._helping(), self.classes, common | {"'s"})
        trades = (*self.trades["trades"], *self.trades["titled"])
        self.describing = frozenset(word for trade in trades for word in trade.split()) | self.not_person_capitals
        self.trade_words = word_set(self.trades["trades"])
        self.owners = frozenset(self.persons["owners"])
        self.function_words = (
            self.prepositions | self.coordinators | self.subordinators | self.adverbs | self.auxiliaries
        )
        self.event_nouns = {word: Kind(kind) for kind, words in self.nouns["events"].items() for word in words}
        self.before_events, self.no_events = word_set(self.nouns["before"]), word_set(self.nouns["open"])
        self.unreal, self.real = word_set(self.hedges["unreal"]), word_set(self.hedges["real"])
        self.feared, self.told = word_set(self.hedges["feared"]), word_set(self.saying["say"]) - {"remember"}
        self.small = {
            f"{rule}.{name}": word_set(words)
            for rule, lists in table(language, "order").items()
            for name, words in lists.items()
        }
        self.kin_singular = frozenset(self.kin.singular)
        self.kin_plural = frozenset(self.kin.plural) | frozenset(self.kin.groups) | frozenset(self.kin.pairs)
        self.organs = self.classes.single["ORGAN"]

    def _helping(self) -> dict[str, list[str]]:
        """The forms of the verbs that help others, by their base."""
        return {
            "be": [*sorted(self.be), "'s"],
            "have": sorted(self.have),
            "do": sorted(self.do),
            "get": sorted(self.get),
        }

    def is_adverb(self, low: str) -> bool:
        """Whether a word may stand inside a verb group or before it: a listed adverb, or any other in -ly."""
        return low in self.adverbs or (low.endswith("ly") and len(low) > 5 and low not in self.not_adverbs)

    def _take_words(self, words: dict[str, list[object]]) -> None:
        sets = {name: word_set(listed) for name, listed in words.items()}
        self.abbreviations = sets["abbreviations"]
        self.prepositions = sets["prepositions"]
        self.adverbs = sets["adverbs"]
        self.not_adverbs = sets["not_adverbs"]
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
        self.quantities, self.after_done = sets["quantities"], sets["after_done"]
        self.possible_modals, self.refusing_modals = sets["possible_modals"], sets["refusing_modals"]
        self.refused, self.no_verbs = sets["refused"], sets["no_verbs"]
        self.between_verbs, self.giving, self.groups_named = sets["between_verbs"], sets["giving"], sets["groups_named"]
        self.no_verb_begins = frozenset(words.split()[0] for words in self.no_verbs)


@cache
def pack_of(language: str) -> Pack:
    """The pack of a language read by order; KeyError when it has none."""
    if language not in languages():
        raise KeyError(language)
    return Pack(language)


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(folder.name for folder in _TABLES.iterdir() if (folder / "frames.yaml").is_file()))
