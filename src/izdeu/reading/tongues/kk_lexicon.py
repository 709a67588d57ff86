"""The stems the tables of Kazakh know, and how a stem changes before an ending."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from izdeu.reading.pack import table
from izdeu.reading.tongues.kk_letters import BACK, VOWELS

_SOFTENED = {"б": "п", "г": "к", "ғ": "қ"}
_PASSIVE = ("л", "н", "ыл", "іл", "ын", "ін")
_SLOTS = frozenset({"be", "*"})


class Lexicon:
    """`verbs` and `nouns` are stems; `sorts` tells what the small words are (adp, conj, r, a, num, prt)."""

    def __init__(self) -> None:
        words = table("kk", "words")
        self.verbs = set(map(str, words["verbs"]))
        self.nouns = set(map(str, words["nouns"]))
        self.sorts: dict[str, str] = {str(word): sort for sort, listed in words["sorts"].items() for word in listed}
        self.forms: dict[str, dict[str, Any]] = words["forms"]
        self.standing: dict[str, str] = words["standing"]
        self.times: frozenset[str] = frozenset(words["times"])
        self.ends: frozenset[str] = frozenset(words["ends_clause"])
        self._take_tables()
        self.nouns |= set(self.sorts) - {word for word, sort in self.sorts.items() if sort in ("conj", "prt")}

    def _take_tables(self) -> None:
        frames = [sentence for row in table("kk", "frames") for sentence in row["says"]]
        self.verbs |= {part for sentence in frames for part in sentence.split()[0].split("_")} - _SLOTS
        saying, grammar = table("kk", "saying"), table("kk", "grammar")
        for words in (saying["say"], saying["attribute"], saying["learn"], table("kk", "hedges")["unreal"]):
            self.verbs |= set(map(str, words)) - self.nouns
        self.verbs |= {str(word) for word in grammar["light"]}
        self.verbs -= {str(word) for word in grammar["modals"]}
        others = {item for sentence in frames for item in _frame_words(sentence)}
        kin, persons, nouns = table("kk", "kin"), table("kk", "persons"), table("kk", "nouns")
        others |= set(_words(table("kk", "classes").values()))
        others |= set(_words(kin[part] for part in ("singular", "plural", "pairs", "groups")))
        others |= set(_words(persons[part] for part in ("passers_by", "authorities", "crowd")))
        others |= set(_words(nouns.values())) | set(_words(table("kk", "trades").values()))
        others |= set(_words(saying["sources"].values()))
        self.nouns |= {word for word in others if word not in self.sorts}

    def noun(self, stem: str, ending: str) -> str | None:
        """The noun a stem before an ending is; None when no table has it."""
        return next((form for form in _noun_stems(stem, ending) if form in self.nouns), None)

    def verb(self, stem: str, ending: str) -> tuple[str, bool] | None:
        """The verb a stem before an ending is and whether it is passive; None when no table has it."""
        for form in _verb_stems(stem, ending):
            if form in self.verbs:
                return form, False
        for form in (stem, *_verb_stems(stem, ending)):
            for mark in _PASSIVE:
                if form.endswith(mark) and len(form) > len(mark) + 1:
                    base = form.removesuffix(mark)
                    if len(mark) == 1 and base[-1] not in VOWELS:
                        continue
                    for active in _verb_stems(base, mark):
                        if active in self.verbs:
                            return active, True
        return None


def _noun_stems(stem: str, ending: str) -> Iterator[str]:
    yield stem
    if not ending or ending[0] not in VOWELS:
        return
    if stem[-1] in _SOFTENED:
        yield stem[:-1] + _SOFTENED[stem[-1]]
    yield stem + "ь"
    if len(stem) > 2 and stem[-1] not in VOWELS and stem[-2] not in VOWELS:
        vowel = "ы" if any(char in BACK for char in stem) else "і"
        yield stem[:-1] + vowel + stem[-1]
        yield stem[:-1] + vowel + _SOFTENED.get(stem[-1], stem[-1])


def _verb_stems(stem: str, ending: str) -> Iterator[str]:
    yield stem
    if not ending or ending[0] not in VOWELS:
        return
    if stem[-1] in _SOFTENED:
        yield stem[:-1] + _SOFTENED[stem[-1]]
    if stem[-1] == "у" and ending[0] in "ыі":
        yield stem[:-1] + "п"
    if ending[0] == "у":
        yield stem + "ы"
        yield stem + "і"


def _frame_words(sentence: str) -> Iterator[str]:
    for item in sentence.split()[1:]:
        word = item.split(".")[0]
        if word != "*" and not word.isupper():
            yield from (part for part in word.split("/") if not part.isupper())


def _words(tables: Iterable[Any]) -> Iterator[str]:
    for listed in tables:
        if isinstance(listed, str):
            yield from listed.split()
        elif isinstance(listed, Iterable):
            if isinstance(listed, dict):
                yield from _words(value for value in listed.values() if isinstance(value, list))
            for phrase in listed:
                yield from str(phrase).split()


@cache
def lexicon() -> Lexicon:
    """The stems of all tables, read once."""
    return Lexicon()
