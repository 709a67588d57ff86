"""The words a language's date table asks for, and which of them a written word can be."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from izdeu.reading.words import NONE

_KEPT = 16_384
_LONGEST_WORD = 40
_BARE = frozenset({"nom", "sin"})
_COUNT = frozenset({"sin", "plu"})
"""What a word of a language without cases may still tell: whether it is one or more."""
Senses = Mapping[str, frozenset[str]]
NO_SENSES: Senses = {}


class Lexicon:
    """Knows the words of a date table: by their form, by their dictionary form, or as a stem with an ending.

    `endings` of the table gives the endings by case (kk, ug), `nth` those of numbers, `forms` the other forms of a
    word (ru), `letters` other letters for the same (zh), `whole` words that only look like words of time.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.letters = str.maketrans({str(a): str(b) for a, b in table.get("letters", {}).items()})
        self.characters = bool(table.get("characters"))
        self.loose = bool(table.get("loose_hyphens"))
        self.endings = _by_ending(table.get("endings", {}))
        self.nth = _by_ending(table.get("nth", {}))
        self.counting = frozenset(map(str, table.get("counting", ())))
        self.forms = _declined(table.get("ordinals", {}), table.get("adjective_endings", ()))
        self.forms |= {str(form): str(word) for word, forms in table.get("forms", {}).items() for form in forms}
        self.prefixes = {str(word): int(value) for word, value in table.get("prefixes", {}).items()}
        self.adjectives = {str(stem): str(word) for stem, word in table.get("adjectives", {}).items()}
        self._compound = self._pattern(table.get("adjective_endings", ()))
        self.compound = lru_cache(maxsize=_KEPT)(self._taken_apart)
        self.known: set[str] = set()
        self.longest: dict[str, int] = {}
        self.signs: set[str] = set()
        self.add(map(str, table.get("whole", ())))

    def add(self, words: Iterable[str]) -> None:
        """Takes in words that patterns or lists ask for; before the first text is read."""
        for word in words:
            self.known.add(word)
            self.signs.update(word)
            self.longest[word[0]] = max(self.longest.get(word[0], 0), len(word))

    def _pattern(self, endings: Iterable[object]) -> re.Pattern[str] | None:
        if not self.adjectives:
            return None
        heads, stems, ends = (
            "|".join(sorted(map(re.escape, map(str, words)), key=len, reverse=True))
            for words in (self.prefixes, self.adjectives, endings)
        )
        return re.compile(f"((?:{heads}){{0,3}})({stems})(?:{ends})")

    def _taken_apart(self, form: str) -> tuple[int, str] | None:
        """The number in an adjective of time, 0 if none, and the adjective: пятилетнего is (5, летний)."""
        found = self._compound.fullmatch(form) if self._compound and len(form) <= _LONGEST_WORD else None
        if found is None:
            return None
        value, rest = 0, found[1]
        while rest:
            head = max((word for word in self.prefixes if rest.startswith(word)), key=len)
            value, rest = value + self.prefixes[head], rest[len(head) :]
        return value, self.adjectives[found[2]]

    def plain(self, low: str) -> str:
        """A lower-case word in the letters of the table."""
        return low.translate(self.letters) if self.letters else low

    def senses(self, form: str, lemma: str, cases: frozenset[str]) -> Senses:
        """The known words a form can be, each with its cases; "=form" where a form itself is asked."""
        found: dict[str, frozenset[str]] = {}
        if len(form) > _LONGEST_WORD:
            return NO_SENSES
        if f"={form}" in self.known:
            found[f"={form}"] = cases | _BARE if cases <= _COUNT else cases
        for word in {form, lemma, self.forms.get(form, form)}:
            if word in self.known:
                found[word] = cases | _BARE if word == form and cases <= _COUNT else cases
        if self.endings:
            found |= self._stems(form)
        return found or NO_SENSES

    def _stems(self, form: str) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for cut in range(2, len(form) + 1):
            stem, ending = form[:cut], form[cut:]
            if stem in self.known and (not ending or ending in self.endings):
                found[stem] = self.endings[ending] if ending else _BARE
        return found

    def nth_ending(self, letters: str) -> frozenset[str] | None:
        """The cases of the letters joined to a number by a hyphen ("2017-го", "12-сінде"); None if they are a word."""
        return self.nth[letters] if letters in self.nth else self.endings.get(letters)


def _declined(ordinals: Iterable[object], endings: Iterable[object]) -> dict[str, str]:
    """The forms of ordinals that decline as adjectives do."""
    ends = tuple(map(str, endings))
    return {f"{str(word)[:-2]}{end}": str(word) for word in ordinals for end in ends if str(word).endswith(ends)}


def _by_ending(by_case: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for case, endings in by_case.items():
        for ending in endings:
            found[str(ending)] = found.get(str(ending), NONE) | {case}
    return {ending: cases if "plu" in cases else cases | {"sin"} for ending, cases in found.items()}
