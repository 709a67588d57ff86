"""Places for the persons of a tree: rows are given, columns are found so that kin stand near and nobody overlaps."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

SWEEPS = 3
"""Passes over the rows: the first places whoever has kin nearer the focus, the others settle the rest."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two persons who belong near each other: as `partners`, as `siblings`, or in other rows.

    `younger`: 1 when the first is the younger of two siblings, -1 when the elder, 0 when that is not told.
    """

    person: int
    other: int
    partners: bool = False
    siblings: bool = False
    younger: int = 0


@dataclass(frozen=True, slots=True)
class _Unit:
    """Persons who stand as one (partners). `brood` names the siblings they stand with by the first found of them."""

    members: tuple[int, ...]
    found: int
    brood: int
    seniority: int


def place(row: Mapping[int, int], links: Sequence[Link]) -> dict[int, float]:
    """The column of each person, in halves from 0: at least 1 apart within a row, partners side by side.

    Siblings stand together, the elder to the left; parents over and children under their kin nearer the focus. `row`
    is read in the order in which persons were found, the focus first, which decides where nothing else does.
    """
    units = _units(row, links)
    inward, outward = _kin(row, links)
    columns: dict[int, float] = {}
    for line in units.values():
        columns |= {person: float(at) for at, person in enumerate(p for unit in line for p in unit.members)}
    for _ in range(SWEEPS):
        for generation in sorted(units, key=lambda generation: (abs(generation), generation)):
            columns |= _settle(units[generation], inward, outward, columns)
    left = min(columns.values())
    return {person: columns[person] - left for person in row}


def _settle(
    units: Sequence[_Unit],
    inward: Mapping[int, Sequence[int]],
    outward: Mapping[int, Sequence[int]],
    columns: Mapping[int, float],
) -> dict[int, float]:
    """The columns of one row, given those of the others."""
    own = {unit.found: _middle(unit.members, inward, columns) for unit in units}
    broods: dict[int, list[_Unit]] = defaultdict(list)
    for unit in units:
        broods[unit.brood].append(unit)
    wish = {brood: _brood_wish(brood, siblings, own, outward, columns) for brood, siblings in broods.items()}
    wished = {unit.found: _or(own[unit.found], wish[unit.brood]) for unit in units}
    ordered = sorted(units, key=lambda unit: (wished[unit.found], unit.brood, unit.seniority, unit.found))
    return _spread([(wished[unit.found], unit.members) for unit in ordered])


def _brood_wish(
    brood: int,
    siblings: Sequence[_Unit],
    own: Mapping[int, float | None],
    outward: Mapping[int, Sequence[int]],
    columns: Mapping[int, float],
) -> float:
    """Where siblings wish to stand: where the first found does by kin nearer the focus, else by other kin.

    The focus's own stay where they are.
    """
    for unit in siblings:
        if (at := own[unit.found]) is not None:
            return at
    members = [person for unit in siblings for person in unit.members]
    beyond = _middle(members, outward, columns) if brood else None
    return _or(beyond, fmean(columns[person] for person in members))


def _or(wish: float | None, other: float) -> float:
    return other if wish is None else wish


def _middle(members: Sequence[int], kin: Mapping[int, Sequence[int]], columns: Mapping[int, float]) -> float | None:
    """The mean column of the kin of persons; None when they have none."""
    places = [fmean(columns[other] for other in kin[person]) for person in members if kin.get(person)]
    return fmean(places) if places else None


def _kin(row: Mapping[int, int], links: Sequence[Link]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """For each person the kin in rows nearer the focus, and the kin in rows farther from it."""
    inward: dict[int, list[int]] = defaultdict(list)
    outward: dict[int, list[int]] = defaultdict(list)
    for link in links:
        near, far = sorted((link.person, link.other), key=lambda person: abs(row[person]))
        if row[near] != row[far]:
            inward[far].append(near)
            outward[near].append(far)
    return inward, outward


def _units(row: Mapping[int, int], links: Sequence[Link]) -> dict[int, list[_Unit]]:
    """The units of each row, in the order in which they were found."""
    found = {person: index for index, person in enumerate(row)}
    level = [link for link in links if row[link.person] == row[link.other]]
    partners = _joined([link for link in level if link.partners])
    kin = _joined([link for link in level if link.partners or link.siblings])
    seniority = _seniority(row, level)
    units: dict[int, list[_Unit]] = defaultdict(list)
    seen: set[int] = set()
    for person in row:
        if person not in seen:
            members = _side_by_side(_reach(person, partners, found), partners, found)
            brood = min(found[other] for other in _reach(person, kin, found))
            units[row[person]].append(_Unit(members, found[person], brood, seniority[person]))
            seen.update(members)
    return units


def _seniority(row: Mapping[int, int], level: Sequence[Link]) -> dict[int, int]:
    """Steps to the younger (+) or elder (-) side from the first found of the siblings; 0 where none is told."""
    steps: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for link in level:
        steps[link.other].append((link.person, link.younger))
        steps[link.person].append((link.other, -link.younger))
    seniority: dict[int, int] = {}
    for first in row:
        queue = [first] if first not in seniority else []
        seniority.setdefault(first, 0)
        for one in queue:
            new = {other: seniority[one] + step for other, step in sorted(steps[one]) if other not in seniority}
            seniority |= new
            queue += new
    return seniority


def _joined(links: Iterable[Link]) -> dict[int, set[int]]:
    joined: dict[int, set[int]] = defaultdict(set)
    for link in links:
        joined[link.person].add(link.other)
        joined[link.other].add(link.person)
    return joined


def _reach(person: int, joined: Mapping[int, set[int]], found: Mapping[int, int]) -> list[int]:
    """Everybody whom steps lead to, the nearest first."""
    reached = [person]
    for one in reached:
        reached += sorted(joined.get(one, set()) - set(reached), key=found.__getitem__)
    return reached


def _side_by_side(
    members: Sequence[int], partners: Mapping[int, set[int]], found: Mapping[int, int]
) -> tuple[int, ...]:
    """Partners in a row, whoever has several between them."""
    hub = max(members, key=lambda member: (len(partners.get(member, ())), -found[member]))
    others = [member for member in members if member != hub]
    return (*others[1::2], hub, *others[::2])


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
