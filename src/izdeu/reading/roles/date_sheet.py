"""The cells of a sentence and what each can be; made once for all who read dates, lengths, money and ages."""

from collections.abc import Mapping, Sequence
from typing import Any

from izdeu.reading.roles.date_cells import Cell, cut
from izdeu.reading.roles.date_grammar import NOTHING, Entry, Grammar, Meaning, Tree, grammar_of
from izdeu.reading.roles.date_lexicon import NO_SENSES, Senses
from izdeu.reading.roles.date_numbers import Number, NumberReading
from izdeu.reading.tokens import Token
from izdeu.reading.words import Word


class Sheet:
    """The cells of one sentence with what each can be, looked up once. `telling`: the cells that mean anything."""

    def __init__(self, cells: Sequence[Cell], grammar: Grammar) -> None:
        self.cells, self.grammar = cells, grammar
        meaning = grammar.meaning
        self.meanings = [meaning(cell.form, cell.lemma, cell.cases, cell.digits) for cell in cells]
        self.telling = [i for i, found in enumerate(self.meanings) if found is not NOTHING]
        self.kept: dict[str, Any] = {}
        self.filled: dict[tuple[str, int], Any] = {}
        self._numbers: dict[int, Number | None] = {}
        self._first: dict[int, int] | None = None

    def meaning(self, i: int) -> Meaning:
        """What cell `i` can be and begin; nothing outside the sentence."""
        return self.meanings[i] if 0 <= i < len(self.meanings) else NOTHING

    def at(self, i: int) -> Senses:
        """The words cell `i` can be; none outside the sentence."""
        return self.meanings[i].senses if 0 <= i < len(self.meanings) else NO_SENSES

    def first_of(self, token: int) -> int | None:
        """The first cell of a token."""
        if self._first is None:
            self._first = {}
            for i, cell in enumerate(self.cells):
                self._first.setdefault(cell.token, i)
        return self._first.get(token)

    def form(self, i: int) -> str:
        """The form of cell `i`, "" outside the sentence."""
        return self.cells[i].form if 0 <= i < len(self.cells) else ""

    def value(self, i: int, values: Mapping[str, float]) -> float | None:
        """What cell `i` is worth in a list of values; a form of its own before a dictionary form."""
        form = self.form(i)
        if form in values:
            return values[form]
        return next((values[key] for key in self.at(i) if key in values), None)

    def named(self, slot: str, i: int) -> tuple[Entry, int, frozenset[str]] | None:
        """The longest name of a list that begins at `i`, the index after it, and the cases of its last word."""
        listed = self.grammar.named[slot]
        for key in self.at(i):
            for entry in listed.get(key, ()):
                last = i + len(entry.words) - 1
                if all(word in self.at(i + n) for n, word in enumerate(entry.words)):
                    return entry, last + 1, self.at(last)[entry.words[-1]]
        return None

    def number(self, i: int) -> Number | None:
        """The number that begins at `i`."""
        if i not in self._numbers:
            self._numbers[i] = NumberReading(self, i).number() if "NUM" in self.meaning(i).opens else None
        return self._numbers[i]

    def begins(self, tree: Tree) -> list[int]:
        """The cells a row of a tree may begin at, and the numbers."""
        return [i for i in self.telling if tree in self.meanings[i].begins or "NUM" in self.meanings[i].opens]

    def after(self, i: int) -> int:
        """The index to go on from where nothing was found at `i`: a number is not read again from its middle."""
        number = self.number(i)
        return number.end if number else i + 1


_last: list[tuple[Sequence[Token], Sequence[Word], Mapping[str, Any], Sheet]] = []


def sheet_of(tokens: Sequence[Token], words: Sequence[Word], dates: Mapping[str, Any]) -> Sheet:
    """The sheet of a sentence, empty where none of its words tells a time; for the same tokens the same one again."""
    for known_tokens, known_words, known_dates, sheet in _last:
        if known_tokens is tokens and known_words is words and known_dates is dates:
            return sheet
    grammar = grammar_of(dates)
    sheet = Sheet(cut(tokens, words, grammar.lexicon) if grammar.tells(tokens, words) else (), grammar)
    _last[:] = [(tokens, words, dates, sheet)]
    return sheet
