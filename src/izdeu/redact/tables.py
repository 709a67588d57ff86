"""Counts of documented persons, from which nobody can be told: small cells are suppressed, and what would tell them."""

from collections import Counter
from collections.abc import Iterable, Mapping

from izdeu.places import get
from izdeu.redact.coarser import wider
from izdeu.vocab.claim import Claim
from izdeu.vocab.errors import NotFound
from izdeu.vocab.kinds import LEADS_TO, Kind
from izdeu.vocab.public import Cell, PublicTable

LEAST = 5
"""Persons a cell must count to be shown."""
NOT_KNOWN = "not_known"


def table(name: str, column: str, keys: Mapping[int, str], shown: frozenset[int]) -> PublicTable:
    """How many persons have each key; `keys` tells it for all who are counted, `shown` who of them has a public case.

    A cell is suppressed where it counts fewer than LEAST, or where so few of those it counts are not public that
    taking away the public cases would tell them. Where that leaves a sum that tells a cell, another one goes too.
    """
    counts = Counter(keys.values())
    unseen = Counter(key for person, key in keys.items() if person not in shown)
    hidden = {key for key, count in counts.items() if count < LEAST or 0 < unseen[key] < LEAST}
    for key in sorted(set(counts) - hidden, key=lambda one: (counts[one], one)):
        if not hidden or _safe(hidden, counts, unseen):
            break
        hidden.add(key)
    cells = (Cell((key,), None if key in hidden else counts[key]) for key in sorted(counts))
    return PublicTable(name, (column,), tuple(cells))


def _safe(hidden: set[str], counts: Counter[str], unseen: Counter[str]) -> bool:
    """Whether what is suppressed cannot be told from the total: two cells or more, and not all as small as can be."""
    total, strange = sum(counts[key] for key in hidden), sum(unseen[key] for key in hidden)
    return len(hidden) > 1 and total >= LEAST and total > len(hidden) and (strange == 0 or strange >= LEAST)


def prefecture(claims: Iterable[Claim]) -> str:
    """The prefecture a person was taken in, as far as it is told by one claim or more that agree."""
    found = {name for claim in claims if claim.kind in _TAKEN and (name := _prefecture(claim))}
    return found.pop() if len(found) == 1 else NOT_KNOWN


_TAKEN = frozenset(LEADS_TO) - {Kind.RELEASED, Kind.DIED}


def _prefecture(claim: Claim) -> str:
    try:
        wide = wider(get(claim.place.id)) if claim.place and claim.place.id else None
    except NotFound:
        return ""
    return wide.id if wide else ""


def year(claims: Iterable[Claim]) -> str:
    """The year a person was first taken, where its bounds tell one."""
    days = [claim.when for claim in claims if claim.kind in _TAKEN and claim.when.earliest and claim.when.latest]
    first = min(days, key=lambda when: when.sort_key, default=None)
    if first is None or first.earliest is None or first.latest is None or first.earliest.year != first.latest.year:
        return NOT_KNOWN
    return str(first.earliest.year)


def voices(claims: Iterable[Claim]) -> str:
    """How many sources tell of a person: 1, 2, 3+."""
    count = len({quoted.source for claim in claims for quoted in claim.passages})
    return "3+" if count > 2 else str(count)
