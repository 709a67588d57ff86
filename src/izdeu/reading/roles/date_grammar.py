"""A language's date table made ready for reading: words, numbers, lists, and rows by the word they begin with.

The sections of `dates.yaml` (what their patterns may hold: date_patterns.py):
lists of words: numbers (0: not counted), ordinals, multipliers, numerals (digits one by one), halves, months, seasons,
holidays, units, unit_adjectives, lengths, currencies, decade_words, endings, nth, forms, letters, whole, sets;
single dates: dates, vague (said, but no day), ranges and choices (the same slot twice), school_years, decades,
pointed (this, last, before last, that, next, before: a year), last_one, ago, later, after_a_time, unknown_time,
days ("-1D": counted back from the telling; "1D": on from the date before);
round a DATE: parts (early, mid, late), shares (EDTF 33 to 41), about, perhaps, between, from_to, since, until, before,
after, since_or_later, plain;
lengths: durations (plain, one, and_half, half, span, over, under, uncounted, never), round a DUR: bounds (over, under,
about), joins; ages (said, in_context, never); money.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from izdeu.reading.roles.date_cells import pieces
from izdeu.reading.roles.date_lexicon import NO_SENSES, Lexicon, Senses
from izdeu.reading.roles.date_patterns import FOUND, NUMBERED, Item, Patterns, Row
from izdeu.reading.tokens import Token
from izdeu.reading.words import NONE, Word

_NAMED = {
    "MONTH": "months",
    "SEASON": "seasons",
    "UNIT": "units",
    "UNITADJ": "unit_adjectives",
    "LENGTH": "lengths",
    "HOLIDAY": "holidays",
    "CUR": "currencies",
    "TENS": "decade_words",
}
_SINGLE = (
    *("decades", "dates", "vague", "ranges", "choices", "school_years", "last_one"),
    *("ago", "later", "after_a_time", "unknown_time"),
)
_RELATIONS = ("since", "until", "before", "after", "since_or_later")
_KEPT = 8
_MEANINGS_KEPT = 16_384
SAID = "said"
"""Of the rows of ages those whose words themselves tell that it is an age."""


class Entry(NamedTuple):
    """A name of a list in words, and what it means."""

    words: tuple[str, ...]
    value: Any


class Rows:
    """Rows by the word or slot of one of their places, each with the place of the slot it is read round."""

    def __init__(self) -> None:
        self.by_key: dict[str, list[tuple[Row, int]]] = defaultdict(list)
        self.by_slot: dict[str, list[tuple[Row, int]]] = defaultdict(list)

    def add(self, row: Row, place: int, around: int) -> None:
        """Files a row under the item of one of its places."""
        item = row.items[place]
        if item.slot:
            self.by_slot[item.slot].append((row, around))
        for key in item.keys:
            self.by_key[key].append((row, around))


class Tree:
    """Rows that begin alike share their beginning: from each place on, which word or slot leads where."""

    def __init__(self) -> None:
        self.by_key: dict[str, list[tuple[Item, Tree]]] = {}
        self.by_slot: dict[str, list[tuple[Item, Tree]]] = {}
        self.slots: list[str] = []
        self.found_slots: list[str] = []
        self.rows: list[Row] = []
        self._next: dict[Item, Tree] = {}

    def add(self, row: Row) -> None:
        """Takes in a row."""
        place = self
        for item in row.items:
            place = place._step(item)
        place.rows.append(row)

    def may_begin(self, senses: Senses, opens: frozenset[str]) -> bool:
        """Whether a row can begin at a cell by one of its words or by what it opens."""
        return not self.by_key.keys().isdisjoint(senses) or not opens.isdisjoint(self.slots)

    def _step(self, item: Item) -> "Tree":
        child = self._next.get(item)
        if child is None:
            child = self._next[item] = Tree()
            if item.slot:
                self._open(item.slot)
                self.by_slot[item.slot].append((item, child))
            for key in item.keys:
                self.by_key.setdefault(key, []).append((item, child))
        return child

    def _open(self, slot: str) -> None:
        """Makes room for a slot; those found before by others can be filled where no word of a list stands."""
        if slot not in self.by_slot:
            self.by_slot[slot] = []
            self.slots.append(slot)
            self.found_slots += [slot] if slot in FOUND else []


class Meaning(NamedTuple):
    """What a cell can be: words with their cases, the slots it may fill or begin to fill, the trees it may begin."""

    senses: Senses
    opens: frozenset[str]
    begins: frozenset[Tree]


NOTHING = Meaning(NO_SENSES, NONE, frozenset())


class Grammar:
    """The date table of one language, compiled once."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.table = table
        self.lexicon = Lexicon(table)
        self.patterns = Patterns(table.get("sets", {}))
        self.numbers = {str(word): float(value) for word, value in table.get("numbers", {}).items()}
        self.ordinals = {str(word): float(value) for word, value in table.get("ordinals", {}).items()}
        self.multipliers = {str(word): float(value) for word, value in table.get("multipliers", {}).items()}
        self.numerals = {str(word): int(value) for word, value in table.get("numerals", {}).items()}
        self.abbreviated = frozenset(map(str, table.get("abbreviated", ())))
        self.ordinal_marks = frozenset(map(str, table.get("ordinal_marks", ())))
        self.joins = frozenset(map(str, table.get("joins", ())))
        self.named = {slot: _entries(table.get(name, {})) for slot, name in _NAMED.items()}
        self.named["HALF"] = _entries(dict.fromkeys(table.get("halves", ()), 0.5))
        self._telling: list[Row] = []
        self.base, self.pointed, self.lengths, self.money = Tree(), Tree(), Tree(), Tree()
        self.ages, self.bounds, self.around = Rows(), (Rows(), Rows()), [(Rows(), Rows()) for _ in range(4)]
        self.meaning = lru_cache(maxsize=_MEANINGS_KEPT)(self._meaning)
        self._anchors_at = lru_cache(maxsize=_MEANINGS_KEPT)(self._anchored)
        self._add_dates()
        self._add_lengths()
        for values in (self.numbers, self.ordinals, self.multipliers, self.numerals):
            self.lexicon.add(values)
        for entries in self.named.values():
            self.lexicon.add(entries)
            self.lexicon.add(word for listed in entries.values() for entry in listed for word in entry.words)
        self.lexicon.add(self.joins | self.ordinal_marks)
        self._anchors = frozenset(key for row in self._telling for key in _anchors(row))
        opening = {*self.numbers, *self.ordinals, *self.multipliers, *self.numerals, *self._anchors}
        opening.update(word.removeprefix("=") for entries in (*self.named.values(), self._anchors) for word in entries)
        self._inside = _any_of(opening) if self.lexicon.characters else None

    def _meaning(self, form: str, lemma: str, cases: frozenset[str], digits: bool) -> Meaning:
        """What a cell of that form, lemma and cases can be; `NOTHING` where no row speaks of it."""
        senses = self.lexicon.senses(form, lemma, cases)
        if not senses and not digits:
            return NOTHING
        numeric = (self.numbers, self.ordinals, self.multipliers, self.numerals)
        opens = frozenset(slot for slot, entries in self.named.items() if any(word in entries for word in senses))
        if digits or any(word in values for values in numeric for word in senses):
            opens |= NUMBERED
        trees = (self.base, self.pointed, self.lengths, self.money)
        return Meaning(senses, opens, frozenset(tree for tree in trees if tree.may_begin(senses, opens)))

    def tells(self, tokens: Sequence[Token], words: Sequence[Word]) -> bool:
        """Whether a sentence has a word that every date, length, age or sum of some row is told by."""
        if self._inside is not None:
            return self._inside.search(self.lexicon.plain("".join(token.low for token in tokens))) is not None
        return any(
            self._anchors_at(token.low, word.lemma, word.cases, word.whose == "3", word.plural)
            for token, word in zip(tokens, words, strict=False)
        )

    def _anchored(self, *word: Any) -> bool:
        """Whether a word opens a slot or is the anchor of a row."""
        found = (self.meaning(cell.form, cell.lemma, cell.cases, cell.digits) for cell in pieces(self.lexicon, *word))
        return any(meaning.opens or not self._anchors.isdisjoint(meaning.senses) for meaning in found)

    def _rows(self, section: str, value: str = "", said: Iterable[str] | None = None) -> list[Row]:
        rows = self.patterns.rows(section, value, self.table.get(section, ()) if said is None else said)
        for row in rows:
            for item in (*row.items, *(item for items in row.unless for item in items)):
                self.lexicon.add(item.keys)
        return rows

    def _by_value(self, section: str) -> list[Row]:
        listed = self.table.get(section, {})
        return [row for value, said in listed.items() for row in self._rows(section, str(value), said)]

    def _add_dates(self) -> None:
        pointed = self._by_value("pointed")
        for row in pointed:
            self.pointed.add(row)
        single = [row for section in _SINGLE for row in self._rows(section)]
        self._telling += single + self._by_value("days") + pointed
        for row in self._telling:
            self.base.add(row)
        levels = (
            self._by_value("parts") + self._by_value("shares") + self._rows("about") + self._rows("perhaps"),
            self._rows("between") + self._rows("from_to"),
            [row for section in _RELATIONS for row in self._rows(section)],
            self._rows("about") + self._rows("perhaps") + self._rows("plain"),
        )
        for rows, level in zip(levels, self.around, strict=True):
            for row in rows:
                _file_round(row, "DATE", level)

    def _add_lengths(self) -> None:
        lengths, money = self._by_value("durations"), self._rows("money")
        for row in lengths:
            self.lengths.add(row)
        for row in self._by_value("bounds"):
            _file_round(row, "DUR", self.bounds)
        for row in self._by_value("ages"):
            counted = next(i for i, item in enumerate(row.items) if item.slot)
            self.ages.add(row, counted, counted)
        for row in money:
            self.money.add(row)
        self._telling += lengths + money


def _anchors(row: Row) -> frozenset[str]:
    """The longest word a row cannot do without; none where it has a slot, for that opens at a word or is found."""
    if any(item.slot and item.slot != "START" for item in row.items):
        return NONE
    return max((item.keys for item in row.items if item.keys), key=lambda keys: min(map(len, keys)), default=NONE)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some words, or a digit, in running text."""
    return re.compile("|".join([r"\d", *sorted(map(re.escape, words))]))


def _file_round(row: Row, slot: str, places: tuple[Rows, Rows]) -> None:
    """Files a row by the word before its first `slot`, by the one after where it begins with it, or by itself."""
    at = next(i for i, item in enumerate(row.items) if item.slot == slot)
    if at or len(row.items) == 1:
        places[0].add(row, max(at - 1, 0), at)
    else:
        places[1].add(row, 1, at)


def _entries(listed: Mapping[object, object]) -> dict[str, list[Entry]]:
    """The names of a list by their first word, longer ones first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for name, value in listed.items():
        words = tuple(str(name).split())
        found[words[0]].append(Entry(words, value))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return dict(found)


_compiled: dict[int, Grammar] = {}


def grammar_of(table: Mapping[str, Any]) -> Grammar:
    """The grammar of a table, compiled the first time it is asked for."""
    grammar = _compiled.get(id(table))
    if grammar is None or grammar.table is not table:
        if len(_compiled) >= _KEPT:
            _compiled.clear()
        grammar = _compiled[id(table)] = Grammar(table)
    return grammar
