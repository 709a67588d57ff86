"""A part of an index that never changes: the words of its forms as vectors, and where each word stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from izdeu.names.cells import Cells
from izdeu.names.encoder import Vectors, encoder
from izdeu.names.lexicon import numbers_of
from izdeu.names.likeness import adjusted, of_initials
from izdeu.names.parts import Part
from izdeu.names.prepared import ENDING, Grouping, cuts_of
from izdeu.names.strings import Strings
from izdeu.names.weighing import weigh

Ints = NDArray[np.int32]

LEAST = 0.5
"""How alike a word must be to be looked at."""
WORDS = 400
"""Words looked at for each part, the likest."""
ROWS = 300_000
"""Rows looked at for each part: of very common names, those with the likest words."""
WEIGHED = 96
"""Rows that are weighed part by part."""
FURTHER = 0.01
"""What each part more or less than asked for takes from a row's chance to be weighed."""
CUTS = 2
"""Ways to cut a form that are kept."""


@dataclass(frozen=True, slots=True)
class Row:
    """One form found: its place in the segment, and how probably it is the name asked for."""

    place: int
    score: float


@dataclass(frozen=True)
class Segment:
    """Forms with their keys. Row r is one cut of form `form_of[r]`; its parts are `said[begins[r]:begins[r + 1]]`.

    `said` and `bare` give words by their number, as they are said and without ending; `rows[posts[w]:posts[w + 1]]` are
    the rows in which word w stands.
    """

    keys: Strings
    forms: Strings
    words: Strings
    form_of: Ints
    begins: Ints
    said: Ints
    bare: Ints
    posts: Ints
    rows: Ints
    cells: Cells

    @classmethod
    def of(cls, pairs: Sequence[tuple[str, str]], known: Mapping[str, Vectors] | None = None) -> Self:
        """A segment of (key, form) pairs; `known` are vectors of words that need not be made again."""
        words: dict[str, int] = {}
        form_of, begins, said, bare = [], [0], [], []
        for place, (_, form) in enumerate(pairs):
            for cut in _kept_cuts(form):
                form_of.append(place)
                said += [words.setdefault(part.said, len(words)) for part in cut]
                bare += [words.setdefault(part.stem, len(words)) for part in cut]
                begins.append(len(said))
        spelled = list(words)
        posts, rows = _postings(np.array(begins, np.int32), (said, bare), len(words))
        return cls(
            Strings.of(key for key, _ in pairs),
            Strings.of(form for _, form in pairs),
            Strings.of(spelled),
            np.array(form_of, np.int32),
            np.array(begins, np.int32),
            np.array(said, np.int32),
            np.array(bare, np.int32),
            posts,
            rows,
            Cells.of(_vectors(spelled, known or {})),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Its (key, form) pairs."""
        return ((self.keys[at], self.forms[at]) for at in range(len(self)))

    @cached_property
    def _sums(self) -> NDArray[np.float32]:
        return np.zeros(len(self.form_of), np.float32)

    def vectors(self) -> dict[str, Vectors]:
        """The vectors of its words, to make a larger segment of."""
        return {self.words[int(number)]: self.cells.vectors[at] for at, number in enumerate(self.cells.order)}

    def _words_like(self, grouping: Grouping) -> list[dict[int, float]]:
        """For each part the words that may be it, with their likeness, the likest WORDS."""
        numbers, likes = self.cells.near(grouping.vectors, LEAST)
        found = []
        for at, part in enumerate(grouping.parts):
            best = likes[:, at]
            if at in grouping.bare:
                best = np.maximum(best, likes[:, grouping.bare[at]] - ENDING)
            kept = np.flatnonzero(best >= LEAST)
            if len(kept) > WORDS:
                kept = kept[np.argpartition(-best[kept], WORDS)[:WORDS]]
            known = grouping.known[at]
            words = zip(numbers[kept].tolist(), best[kept].tolist(), strict=True)
            if known:
                found.append({w: adjusted(like, known, numbers_of(self.words[w])) for w, like in words})
            else:
                found.append(dict(words))
            if part.initial or not len(part.said):
                found[-1] = {}
        return found

    def _likely(self, likes: Sequence[Mapping[int, float]]) -> list[int]:
        """The rows worth weighing: those with the greatest sum of their words' likeness."""
        seen = [self._rows_with(words) for words in likes if words]
        sums = self._sums
        for rows, values in seen:
            order = np.argsort(values, kind="stable")
            unique, first = np.unique(rows[order][::-1], return_index=True)
            best = values[order][::-1][first]
            sums[unique] += best
        if not seen:
            return []
        touched = np.unique(np.concatenate([rows for rows, _ in seen]))
        total = sums[touched] - FURTHER * np.abs(self._sizes[touched] - len(likes))
        sums[touched] = 0
        kept = np.argpartition(-total, WEIGHED)[:WEIGHED] if len(total) > WEIGHED else np.arange(len(total))
        likely: list[int] = touched[kept].tolist()
        return likely

    @cached_property
    def _initials(self) -> frozenset[int]:
        short = np.flatnonzero(np.diff(self.words.ends) <= 2 * len("я".encode())).tolist()
        return frozenset(at for at in short if Part(self.words[at], self.words[at]).initial)

    @cached_property
    def _sizes(self) -> Ints:
        return np.diff(self.begins)

    def _rows_with(self, words: Mapping[int, float]) -> tuple[Ints, NDArray[np.float32]]:
        """The rows in which these words stand, each with the word's likeness; at most ROWS, of the likest words."""
        ordered = sorted(words.items(), key=lambda item: -item[1])
        rows, values, many = [], [], 0
        for word, like in ordered:
            begin, end = self.posts[word], self.posts[word + 1]
            rows.append(self.rows[begin:end])
            values.append(np.full(end - begin, like, np.float32))
            many += end - begin
            if many > ROWS:
                break
        return np.concatenate(rows), np.concatenate(values)

    def _weighed(self, row: int, grouping: Grouping, likes: Sequence[Mapping[int, float]]) -> float:
        begin, end = self.begins[row], self.begins[row + 1]
        said, bare = self.said[begin:end].tolist(), self.bare[begin:end].tolist()
        table = [
            [
                max(found.get(word, 0.0), found.get(stem, 0.0) - ENDING * (word != stem))
                for word, stem in zip(said, bare, strict=True)
            ]
            for found in likes
        ]
        for place, word in enumerate(said):
            for at, part in enumerate(grouping.parts):
                if part.initial or word in self._initials:
                    table[at][place] = of_initials(part, Part(self.words[word], self.words[word]))
        if len(table) > len(table[0]):
            table = [list(column) for column in zip(*table, strict=True)]
        return weigh(table).score

    def search(self, grouping: Grouping) -> Iterator[Row]:
        """The forms that may be a name cut so, in no order; a form may come twice."""
        likes = self._words_like(grouping)
        for row in self._likely(likes):
            yield Row(int(self.form_of[row]), self._weighed(row, grouping, likes))


def _kept_cuts(form: str) -> list[tuple[Part, ...]]:
    """The usual cut, and where it is one word that tables know as two, that."""
    usual, *others = cuts_of(form) or [()]
    if not usual:
        return []
    told = [cut for cut in others if len(usual) == 1 and all(numbers_of(part.said) for part in cut)]
    return [usual, *told][:CUTS]


def _vectors(words: Sequence[str], known: Mapping[str, Vectors]) -> Vectors:
    new = [word for word in words if word not in known]
    made = dict(zip(new, encoder().vectors(new), strict=True)) if new else {}
    if not words:
        return np.zeros((0, encoder().dimensions), np.float32)
    return np.array([known[word] if word in known else made[word] for word in words], np.float32)


def _postings(begins: Ints, words: tuple[list[int], list[int]], many: int) -> tuple[Ints, Ints]:
    """By word where its rows begin, and the rows."""
    row_of = np.repeat(np.arange(len(begins) - 1, dtype=np.int32), np.diff(begins))
    pairs = np.unique(np.stack([np.concatenate([np.array(w, np.int32) for w in words]), np.tile(row_of, 2)]), axis=1)
    posts = np.searchsorted(pairs[0], np.arange(many + 1)).astype(np.int32)
    return posts, pairs[1].copy()
