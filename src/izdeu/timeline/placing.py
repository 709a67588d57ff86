"""Places for the persons of a tree: rows are given, columns are found so that kin stand near and nobody overlaps."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

SWEEPS = 4
"""Passes over the rows; trees of forty persons stand still after three."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two persons who belong near each other. `younger`: 1 when the first is younger, -1 when elder, 0 unknown."""

    person: int
    other: int
    partners: bool
    younger: int


def place(row: Mapping[int, int], links: Sequence[Link]) -> dict[int, float]:
    """The column of each person, in halves from 0: at least 1 apart within a row, partners side by side.

    `row` is read in the order in which persons were found from the focus, which decides where nothing else does.
    """
    found = {person: index for index, person in enumerate(row)}
    units = _units(row, links, found)
    around = _around(links)
    seniority = _seniority(row, links)
    columns = {person: float(at) for line in units.values() for at, person in enumerate(p for u in line for p in u)}
    for _ in range(SWEEPS):
        for here in sorted(units, key=lambda generation: (abs(generation), generation)):
            wished = [(_wish(unit, here, row, around, columns), unit) for unit in units[here]]
            wished.sort(key=lambda w: (round(w[0], 6), min(seniority[p] for p in w[1]), found[w[1][0]]))
            columns |= _spread(wished)
    left = min(columns.values())
    return {person: columns[person] - left for person in row}


def _units(row: Mapping[int, int], links: Sequence[Link], found: Mapping[int, int]) -> dict[int, list[tuple[int, ...]]]:
    """By row, the persons who stand as one: partners, with whoever has several partners between them."""
    partners: dict[int, set[int]] = defaultdict(set)
    for link in links:
        if link.partners and row[link.person] == row[link.other]:
            partners[link.person].add(link.other)
            partners[link.other].add(link.person)
    units: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    seen: set[int] = set()
    for person in row:
        if person not in seen:
            unit = _unit(person, partners, found)
            seen.update(unit)
            units[row[person]].append(unit)
    return units


def _unit(person: int, partners: Mapping[int, set[int]], found: Mapping[int, int]) -> tuple[int, ...]:
    members, queue = [person], [person]
    while queue:
        new = sorted(partners.get(queue.pop(0), set()) - set(members), key=found.__getitem__)
        members += new
        queue += new
    hub = max(members, key=lambda member: (len(partners.get(member, ())), -found[member]))
    others = [member for member in members if member != hub]
    return (*others[1::2], hub, *others[::2])


def _around(links: Sequence[Link]) -> dict[int, list[int]]:
    around: dict[int, list[int]] = defaultdict(list)
    for link in links:
        if not link.partners:
            around[link.person].append(link.other)
            around[link.other].append(link.person)
    return around


def _seniority(row: Mapping[int, int], links: Sequence[Link]) -> dict[int, int]:
    """How many are told to be elder than a person, less how many are told to be younger: the elder stand left."""
    seniority = dict.fromkeys(row, 0)
    for link in links:
        seniority[link.person] += link.younger
        seniority[link.other] -= link.younger
    return seniority


def _wish(
    unit: Sequence[int],
    here: int,
    row: Mapping[int, int],
    around: Mapping[int, Sequence[int]],
    columns: Mapping[int, float],
) -> float:
    """Where the middle of a unit would like to stand: under or over its kin, else beside them, else where it is."""
    wishes = []
    for person in unit:
        kin = around.get(person, ())
        if near := [columns[other] for other in kin if row[other] != here] or [columns[other] for other in kin]:
            wishes.append(fmean(near))
    return fmean(wishes or [columns[person] for person in unit])


def _spread(wished: Sequence[tuple[float, Sequence[int]]]) -> dict[int, float]:
    """The columns nearest to the wishes that keep the order and overlap nowhere (pool adjacent violators)."""
    blocks: list[tuple[float, int]] = []
    taken = 0
    for wish, unit in wished:
        blocks.append((wish - (len(unit) - 1) / 2 - taken, 1))
        taken += len(unit)
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (one, some), (two, more) = blocks[-2:]
            blocks[-2:] = [((one * some + two * more) / (some + more), some + more)]
    starts = [round(start * 2) / 2 for start, count in blocks for _ in range(count)]
    columns: dict[int, float] = {}
    for start, (_, unit) in zip(starts, wished, strict=True):
        for person in unit:
            columns[person] = start + len(columns)
    return columns
