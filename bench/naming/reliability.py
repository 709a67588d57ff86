"""How often a score is right: of the pairs a search shows, how many of each score write one name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from bench.naming.sets import CELLS, Groups, cell_of, parts

from izdeu.names import NameIndex, fold

EDGES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
POOL, QUERIES = 1000, 120
"""A list of some two thousand forms, everybody a namesake: what the weights of `compare` were set on."""

Owners = Mapping[tuple[int, str], frozenset[str]]


class Shown(NamedTuple):
    """A pair that a search shows: its score, and whether it writes one name."""

    score: float
    right: bool


def owners(groups: Groups) -> Owners:
    """By place (given name or father's name) and spelling who has it there: namesakes share them."""
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    for group, scripts in groups.items():
        for form in (form for forms in scripts.values() for form in forms):
            for at, part in enumerate(parts(form)):
                found[at, fold(part)].add(group)
    return {spelled: frozenset(who) for spelled, who in found.items()}


def one_name(known: Owners, asked: str, form: str) -> bool:
    """Whether each part of two forms is a spelling that one person has in that place: a namesake's name is one name."""
    one, other = ([known.get((at, fold(p)), frozenset()) for at, p in enumerate(parts(f))] for f in (asked, form))
    return len(one) == len(other) and all(mine & theirs for mine, theirs in zip(one, other, strict=True))


def shown(groups: Groups, pool: int, queries: int) -> Iterator[Shown]:
    """The pairs that searches show among the first ten, in all cells."""
    known = owners(groups)
    for name in CELLS:
        cell = cell_of(name, groups, {}, pool, True, queries)
        if cell:
            index = NameIndex.build((str(at), form) for at, form in enumerate(cell.pool))
            for query, right in zip(cell.queries, cell.right, strict=True):
                for hit in index.search(query, limit=10):
                    yield Shown(hit.score, int(hit.key) in right or one_name(known, query, hit.form))


def table(pairs: list[Shown]) -> Iterator[str]:
    """For each range of scores how many pairs, their mean score, and how many of them write one name; then the mean
    distance of the two."""
    apart = 0.0
    for low, high in pairwise(EDGES):
        some = [pair for pair in pairs if low <= pair.score < high]
        if some:
            mean, right = (sum(values) / len(some) for values in zip(*some, strict=True))
            apart += abs(mean - right) * len(some) / len(pairs)
            yield f"{low:.2f} to {min(high, 1):.2f}: {len(some):>5} pairs, mean score {mean:.2f}, right {right:.2f}"
    yield f"mean distance of score and share right: {apart:.3f}"


def told(name: str, groups: Groups) -> None:
    """Prints how often a score is right in a list of some two thousand forms."""
    print(f"{name}: how often a score is right, among the first ten of each search in some two thousand forms")
    print("\n".join(table(list(shown(groups, POOL, QUERIES)))), flush=True)
