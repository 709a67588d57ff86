"""A form made ready to be compared: its parts in each way they may be cut, with their vectors."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import numpy as np

from izdeu.names.encoder import Vectors, encoder
from izdeu.names.fold import fold
from izdeu.names.latin import is_pinyin
from izdeu.names.lexicon import numbers_of
from izdeu.names.parts import Part, part_of, parts_of, unhyphened, without_level
from izdeu.vocab.person import Script, script_of

ENDING = 0.01
"""What it costs to read a family name without its ending."""
LEAST_HAN = 4
"""Characters of a name without a point that may be two parts."""
MOST_CUTS = 8
REMEMBERED = 65536
"""Words whose vectors are remembered (25 MB)."""

Numbers = frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """One way to cut a form. The first rows of `vectors` are the parts as they are said, then those without ending.

    `bare` gives by the place of a part the row of it without its ending; `simple` means no endings, no initials.
    """

    parts: tuple[Part, ...]
    vectors: Vectors
    known: tuple[Numbers, ...]
    bare: Mapping[int, int]
    simple: bool


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A form, made plain, and its groupings, the usual one first; none for a form without letters."""

    form: str
    plain: str
    groupings: tuple[Grouping, ...]


def _joined(parts: tuple[Part, ...]) -> Part:
    return part_of("".join(part.said for part in parts))


def cuts_of(form: str) -> list[tuple[Part, ...]]:
    """The ways to cut a form into parts, the usual one first: at hyphens, Chinese by the character, pinyin joined."""
    usual = parts_of(form)
    if not usual:
        return []
    others = [unhyphened(usual), *_other_cuts(usual)]
    if (bare := without_level(usual)) != usual:
        others = [bare, *islice(_other_cuts(bare), 1), *others]
    return list(dict.fromkeys([usual, *others]))[: MOST_CUTS + 1]


def _other_cuts(usual: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    if len(usual) == 1:
        said = usual[0].said
        if script_of(said) is Script.HAN and len(said) >= LEAST_HAN:
            pairs = [(said[:at], said[at:]) for at in range(2, len(said) - 1)]
            pairs.sort(key=lambda pair: -sum(map(bool, map(numbers_of, pair))))
            yield from (tuple(map(part_of, pair)) for pair in pairs)
    elif all(is_pinyin(part.said) for part in usual):
        yield (_joined(usual),)
        yield from ((_joined(usual[:at]), _joined(usual[at:])) for at in range(1, len(usual)) if len(usual) > 2)
    elif len(usual) >= 3:
        yield from (
            (*usual[:at], _joined(usual[at : at + 2]), *usual[at + 2 :])
            for at in range(len(usual) - 1)
            if len(usual) <= 4 and not (usual[at].initial or usual[at + 1].initial)
        )


def words_of(parts: tuple[Part, ...]) -> list[str]:
    """What is heard of parts: each as it is said, then those with an ending without it."""
    return [part.said for part in parts] + [part.stem for part in parts if part.stem != part.said]


def grouping(parts: tuple[Part, ...], vectors: Vectors) -> Grouping:
    """A grouping with the vectors of its words."""
    known = tuple(numbers_of(part.said) | numbers_of(part.stem) for part in parts)
    ending = [at for at, part in enumerate(parts) if part.stem != part.said]
    bare = {at: len(parts) + row for row, at in enumerate(ending)}
    return Grouping(parts, vectors, known, bare, not ending and not any(part.initial for part in parts))


@lru_cache(maxsize=65536)
def prepare(form: str) -> Prepared:
    """A form with its groupings. The last 65,536 forms are remembered."""
    cuts = cuts_of(form)
    heard = [words_of(cut) for cut in cuts]
    vectors = heard_as(tuple(dict.fromkeys(word for words in heard for word in words)))
    found = [grouping(c, np.array([vectors[word] for word in words])) for c, words in zip(cuts, heard, strict=True)]
    return Prepared(form, fold(form), tuple(found))


_HEARD: dict[str, Vectors] = {}


def heard_as(words: Sequence[str]) -> dict[str, Vectors]:
    """The vectors of words, by word; many are remembered, for few words make many names."""
    if len(_HEARD) > REMEMBERED:
        _HEARD.clear()
    new = [word for word in words if word not in _HEARD]
    if new:
        _HEARD.update(zip(new, encoder().vectors(new), strict=True))
    return {word: _HEARD[word] for word in words}
