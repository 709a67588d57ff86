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
from izdeu.names.likeness import APART, SHARED, of_initials
from izdeu.names.parts import Part, part_of, parts_of, unhyphened, without_level
from izdeu.names.prepared import ENDING, Grouping, cuts_of
from izdeu.names.strings import Strings
from izdeu.names.weighing_many import weigh_many

Ints = NDArray[np.int32]

LEAST = 0.5
"""How alike a word must be to be looked at."""
WORDS = 300
"""Words looked at for each part, the likest."""
ROWS = 150_000
"""Rows looked at for each part: of very common names, those with the likest words."""
WEIGHED = 48
"""Rows that are weighed part by part."""
FURTHER = 0.2
"""What each part more or less than asked for takes from a row's chance to be weighed: in a long list whole names come
before the many that have one part only."""
CUTS = 2
"""Ways to cut a form that are kept."""


@dataclass(frozen=True, slots=True)
class Row:
    """One form found: its place in the segment, and how probably it is the name asked for."""

    place: int
    score: float


@dataclass(frozen=True, slots=True)
class _Words:
    """Words by their numbers, each with its likeness, the least alike first."""

    numbers: Ints
    likes: Vectors


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

    def vectors(self) -> dict[str, Vectors]:
        """The vectors of its words, to make a larger segment of."""
        return {self.words[int(number)]: self.cells.vectors[at] for at, number in enumerate(self.cells.order)}

    @cached_property
    def _named(self) -> Mapping[int, Ints]:
        """By the number of a name of the tables the words that spell it."""
        found: dict[int, list[int]] = {}
        for word in range(len(self.words)):
            for number in numbers_of(self.words[word]):
                found.setdefault(number, []).append(word)
        return {number: np.array(words, np.int32) for number, words in found.items()}

    @cached_property
    def _known(self) -> NDArray[np.bool_]:
        """Of each word whether the tables know it."""
        known = np.zeros(len(self.words), bool)
        for words in self._named.values():
            known[words] = True
        return known

    @cached_property
    def _row_of(self) -> Ints:
        """By word its row among the vectors."""
        return np.argsort(self.cells.order).astype(np.int32)

    @cached_property
    def _initials(self) -> NDArray[np.bool_]:
        """Of each word whether it is an initial."""
        found = np.diff(self.words.ends) <= 2 * len("я".encode())
        found[found] = [part_of(self.words[word]).initial for word in np.flatnonzero(found).tolist()]
        return found

    @cached_property
    def _sizes(self) -> Ints:
        return np.diff(self.begins)

    @cached_property
    def _scratches(self) -> dict[str, list[Vectors]]:
        return {}

    def _scratch(self, what: str, size: int, many: int) -> list[Vectors]:
        """As many lists of noughts; who fills them empties them again."""
        kept = self._scratches.setdefault(what, [])
        kept += [np.zeros(size, np.float32) for _ in range(many - len(kept))]
        return kept[:many]

    def _words_like(self, grouping: Grouping) -> list[_Words]:
        """For each part the words that may be it: the likest WORDS, and all that the tables give for the same name."""
        numbers, likes = self.cells.near(grouping.vectors, LEAST)
        return [self._words(grouping, at, numbers, likes) for at in range(len(grouping.parts))]

    def _words(self, grouping: Grouping, at: int, numbers: Ints, likes: Vectors) -> _Words:
        if grouping.parts[at].initial:
            return _Words(np.zeros(0, np.int32), np.zeros(0, np.float32))
        best = likes[:, at]
        if at in grouping.bare:
            best = np.maximum(best, likes[:, grouping.bare[at]] - ENDING)
        kept = np.flatnonzero(best >= LEAST)
        if len(kept) > WORDS:
            kept = kept[np.argpartition(-best[kept], WORDS)[:WORDS]]
        words, like = numbers[kept], best[kept]
        if known := grouping.known[at]:
            spelled = np.concatenate([np.zeros(0, np.int32), *(self._named[n] for n in known if n in self._named)])
            heard = self.cells.vectors[self._row_of[spelled]] @ grouping.vectors[at]
            other = ~np.isin(words, spelled)
            words, like = words[other], like[other] - APART * self._known[words[other]]
            words, like = np.concatenate([words, spelled]), np.concatenate([like, heard + SHARED * (1 - heard)])
        order = np.lexsort((words, like))
        return _Words(words[order], like[order].astype(np.float32))

    def _likely(self, likes: Sequence[_Words]) -> Ints:
        """The rows worth weighing: those with the greatest sum of their words' likeness.

        Looked at are the rows of the rarest part, and of each other part those with its likest words.
        """
        seen = []
        for scratch, words in zip(self._scratch("rows", len(self.form_of), len(likes)), likes, strict=True):
            if len(words.numbers):
                rows, values = self._rows_with(words)
                scratch[rows] = values  # of a row that stands there twice the last, greatest value is kept
                seen.append((rows, scratch))
        if not seen:
            return np.zeros(0, np.int32)
        many = len(likes) * WEIGHED
        (rarest, _), *others = sorted(seen, key=lambda one: len(one[0]))
        touched = np.concatenate([rarest, *(rows[-many:] for rows, _ in others)])
        total = -FURTHER * np.abs(self._sizes[touched] - len(likes)).astype(np.float32)
        for _, scratch in seen:
            total += scratch[touched]
        for rows, scratch in seen:
            scratch[rows] = 0
        return np.unique(_best(touched, total, many))

    def _rows_with(self, words: _Words) -> tuple[Ints, Vectors]:
        """The rows in which these words stand, each with the word's likeness, in their order; about ROWS at most."""
        begins, ends = self.posts[words.numbers], self.posts[words.numbers + 1]
        many = np.cumsum((ends - begins)[::-1])[::-1]
        first = min(int(np.searchsorted(-many, -ROWS)), len(begins) - 1)
        slices = [
            self.rows[begin:end] for begin, end in zip(begins[first:].tolist(), ends[first:].tolist(), strict=True)
        ]
        return np.concatenate(slices), np.repeat(words.likes[first:], (ends - begins)[first:])

    def _weighed(self, rows: Ints, grouping: Grouping, likes: Sequence[_Words]) -> Iterator[tuple[Ints, Vectors]]:
        """Rows with their scores, those with as many parts together."""
        scratches = self._scratch("words", len(self.words), len(likes))
        for scratch, words in zip(scratches, likes, strict=True):
            scratch[words.numbers] = words.likes
        for size in np.unique(self._sizes[rows]).tolist():
            some = rows[self._sizes[rows] == size]
            places = self.begins[some][:, None] + np.arange(size)
            said, bare = self.said[places], self.bare[places]
            table = np.stack([np.maximum(s[said], s[bare] - np.float32(ENDING)) for s in scratches], axis=1)
            self._initialled(table, said, grouping)
            yield some, weigh_many(table if len(likes) <= size else table.transpose(0, 2, 1))
        for scratch, words in zip(scratches, likes, strict=True):
            scratch[words.numbers] = 0

    def _initialled(self, table: Vectors, said: Ints, grouping: Grouping) -> None:
        """Writes into a table how alike its initials are."""
        asked = np.array([part.initial for part in grouping.parts])
        for row, at, place in np.argwhere(asked[None, :, None] | self._initials[said][:, None, :]).tolist():
            part = part_of(self.words[int(said[row, place])])
            table[row, at, place] = of_initials(grouping.parts[at], part)

    def search(self, grouping: Grouping) -> Iterator[Row]:
        """The forms that may be a name cut so, in no order; a form may come twice."""
        likes = self._words_like(grouping)
        for rows, scores in self._weighed(self._likely(likes), grouping, likes):
            yield from map(Row, self.form_of[rows].tolist(), scores.tolist())


def _best(rows: Ints, values: Vectors, many: int) -> Ints:
    """As many rows as asked for, those with the greatest values."""
    return rows[np.argpartition(-values, many)[:many]] if len(rows) > many else rows


def _kept_cuts(form: str) -> list[tuple[Part, ...]]:
    """The usual cut, then that at hyphens and that without a word for a town; that of one word tables know as two."""
    usual = parts_of(form)
    if not usual:
        return []
    found = [usual, unhyphened(usual), without_level(usual)]
    if len(usual) == 1:
        found += [cut for cut in cuts_of(form)[1:] if all(numbers_of(part.said) for part in cut)]
    return list(dict.fromkeys(found))[:CUTS]


def _vectors(words: Sequence[str], known: Mapping[str, Vectors]) -> Vectors:
    new = [word for word in words if word not in known]
    made = dict(zip(new, encoder().vectors(new), strict=True)) if new else {}
    if not words:
        return np.zeros((0, encoder().dimensions), np.float32)
    return np.array([known[word] if word in known else made[word] for word in words], np.float32)


def _postings(begins: Ints, words: tuple[list[int], list[int]], many: int) -> tuple[Ints, Ints]:
    """By word where its rows begin, and the rows."""
    row_of = np.repeat(np.arange(len(begins) - 1, dtype=np.int64), np.diff(begins))
    rows = max(1, len(begins) - 1)
    pairs = np.unique(np.concatenate([np.array(numbers, np.int64) * rows + row_of for numbers in words]))
    posts = np.searchsorted(pairs, np.arange(many + 1, dtype=np.int64) * rows).astype(np.int32)
    return posts, (pairs % rows).astype(np.int32)
