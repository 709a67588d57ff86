"""Numbers among the tokens of a sentence, in digits and in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from izdeu.reading.roles.date_cells import Cell, cut_words
from izdeu.reading.roles.date_grammar import grammar_of
from izdeu.reading.roles.date_numbers import LONGEST
from izdeu.reading.roles.date_sheet import Sheet
from izdeu.reading.words import Word


class Numbers:
    """Reads numbers among the tokens of a sentence, by the lists of a language's date table."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.grammar = grammar_of(table)

    def at(self, lows: Sequence[str], words: Sequence[Word], i: int) -> tuple[float, int] | None:
        """The number that begins at token `i` and the index after it; 0 for an uncounted "several"."""
        first = cut_words(lows[i : i + 1], words[i : i + 1], self.grammar.lexicon)
        if not first or not (first[0].digits or self._numeric(first[0])):
            return None
        end = min(i + LONGEST, len(lows))
        cells = cut_words(lows[i:end], words[i:end], self.grammar.lexicon)
        number = Sheet(cells, self.grammar).number(0)
        if number is None or number.nth or number.declined:
            return None
        last = cells[number.end - 1].last
        whole = number.end == len(cells) or cells[number.end].token > last
        return (number.value, i + last + 1) if whole else None

    def _numeric(self, cell: Cell) -> bool:
        return bool(self.grammar.lexicon.senses(cell.form, cell.lemma, cell.cases))
