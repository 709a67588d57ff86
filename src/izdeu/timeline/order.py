"""The order of entries: by their bounds, by what is said to come after what, and never further than that."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from izdeu.timeline.entry import Entry
from izdeu.vocab.dates import Anchor, Order, Relation, compare

_LATER = frozenset({Relation.AFTER, Relation.SINCE})
_EARLIER = frozenset({Relation.BEFORE, Relation.UNTIL})
_END = date.max.toordinal() + 1

Edge = tuple[str, str]
"""The ids of two entries of which the first is said to come before the second."""


@dataclass(frozen=True, slots=True)
class Line:
    """Entries in an order that agrees with every certain before and after.

    `dated` stand on the line, `links[i]` tells what is certain of `dated[i]` and `dated[i + 1]`; `undated` stand
    apart with hints. `refused` are the sayings that no order can keep: they form a circle or go against the dates.
    """

    dated: tuple[Entry, ...]
    links: tuple[Order, ...]
    undated: tuple[Entry, ...]
    refused: tuple[Edge, ...]


def line_up(entries: Sequence[Entry]) -> Line:
    """The entries in order, the same whatever order they come in."""
    by_id = {entry.id: entry for entry in entries}
    edges, refused = _no_circles(_said_order(entries))
    narrowed, kept, against = _narrow(by_id, edges)
    rank = _ranks(narrowed, kept)
    ordered = sorted(narrowed.values(), key=lambda entry: (*rank[entry.id], *_tail(entry)))
    dated = tuple(entry for entry in ordered if entry.dated)
    said = frozenset(kept)
    links = tuple(_link(a, b, said) for a, b in pairwise(dated))
    undated = _hinted([entry for entry in ordered if not entry.dated], dated)
    return Line(dated, links, undated, tuple(sorted([*refused, *against])))


def _said_order(entries: Sequence[Entry]) -> list[Edge]:
    """What claims say of each other by their anchors: "after that", "before she was taken"."""
    owner = {claim.id: entry.id for entry in entries for claim in entry.claims}
    edges = set()
    for claim in (claim for entry in entries for claim in entry.claims if claim.when.anchor is Anchor.EVENT):
        here, there = owner[claim.id], owner.get(claim.when.anchor_id)
        if there is None or there == here:
            continue
        if claim.when.relation in _LATER:
            edges.add((there, here))
        elif claim.when.relation in _EARLIER:
            edges.add((here, there))
    return sorted(edges)


def _no_circles(edges: list[Edge]) -> tuple[list[Edge], list[Edge]]:
    refused: list[Edge] = []
    while True:
        try:
            list(_sorter(edges).static_order())
        except CycleError as found:
            circle = set(found.args[1])
            refused += [edge for edge in edges if circle.issuperset(edge)]
            edges = [edge for edge in edges if not circle.issuperset(edge)]
        else:
            return edges, refused


def _sorter(edges: Sequence[Edge]) -> TopologicalSorter[str]:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for earlier, later in edges:
        sorter.add(later, earlier)
    return sorter


def _narrow(by_id: dict[str, Entry], edges: list[Edge]) -> tuple[dict[str, Entry], list[Edge], list[Edge]]:
    """What comes after something is no earlier than it, and the other way round; edges against the dates fall."""
    if not edges:
        return by_id, [], []
    narrowed, kept, against = dict(by_id), [], []
    walk = list(_sorter(edges).static_order())
    before, after = defaultdict(list), defaultdict(list)
    for earlier, later in edges:
        before[later].append(earlier)
    for key in walk:
        for other in before[key]:
            low, entry = narrowed[other].earliest, narrowed[key]
            if low and entry.latest and low > entry.latest:
                against.append((other, key))
                continue
            kept.append((other, key))
            after[other].append(key)
            if low and (entry.earliest is None or low > entry.earliest):
                narrowed[key] = replace(entry, earliest=low)
    for key in reversed(walk):
        for other in after[key]:
            high, entry = narrowed[other].latest, narrowed[key]
            if high and (entry.latest is None or high < entry.latest):
                narrowed[key] = replace(entry, latest=high)
    return narrowed, kept, against


def _ranks(entries: dict[str, Entry], edges: list[Edge]) -> dict[str, tuple[int, int]]:
    """A place on the line for each entry, and how many said steps led there; no edge leads to a lower rank."""
    rank = {key: (entry.placed.sort_key[0] if entry.dated else _END, 0) for key, entry in entries.items()}
    before = defaultdict(list)
    for earlier, later in edges:
        before[later].append(earlier)
    for key in _sorter(edges).static_order():
        for other in before[key]:
            place, steps = rank[other]
            rank[key] = max(rank[key], (place, steps + 1))
    return rank


def _tail(entry: Entry) -> tuple[int, tuple[int, int], str]:
    """Breaks ties: by the last day it can be, then as told, then by id."""
    told = min(entry.first_told.items(), default=(0, 0))
    return (entry.latest.toordinal() if entry.latest else _END, told, entry.id)


def _link(a: Entry, b: Entry, said: frozenset[Edge]) -> Order:
    return Order.BEFORE if (a.id, b.id) in said else compare(a.placed, b.placed)


def _hinted(undated: list[Entry], dated: Sequence[Entry]) -> tuple[Entry, ...]:
    """The undated entries with the dated ones told around them in the source that first tells them."""
    told: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for entry in dated:
        for source, start in entry.first_told.items():
            told[source].append((start, entry.id))
    for places in told.values():
        places.sort()
    return tuple(_with_hint(entry, told) for entry in undated)


def _with_hint(entry: Entry, told: dict[int, list[tuple[int, str]]]) -> Entry:
    for source, start in sorted(entry.first_told.items()):
        if places := told.get(source):
            at = bisect_left(places, (start, ""))
            before = places[at - 1][1] if at else None
            return replace(entry, told_after=before, told_before=places[at][1] if at < len(places) else None)
    return entry
