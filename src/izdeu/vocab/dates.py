"""Dates as told: the words, the anchor, the EDTF, and the bounds that follow. Unknown stays unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from izdeu.vocab.bounds import Bounds as Bounds
from izdeu.vocab.bounds import bounds as bounds
from izdeu.vocab.bounds import hedged

_DAY_MAX = date.max.toordinal() + 1


class Anchor(StrEnum):
    """What a relative date was said against."""

    TESTIMONY = "testimony"
    EVENT = "event"
    CALENDAR = "calendar"


class Relation(StrEnum):
    """How the claim stands to the date: it happened at it, before it, ... or lasted so long (`for`)."""

    AT = "at"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    FOR = "for"


class Order(StrEnum):
    """What can be told of the order of two dates."""

    BEFORE = "before"
    AFTER = "after"
    OVERLAPS = "overlaps"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class When:
    """A date as told. Built with `When.told`, which computes the bounds; `said` keeps the words.

    A duration (`duration_min`, `duration_max`: ISO 8601) is never turned into a date. `inferred` marks a date that
    nobody said in these words and that was worked out from an anchor.
    """

    said: str = ""
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    relation: Relation = Relation.AT
    anchor: Anchor | None = None
    anchor_id: str = ""
    duration_min: str | None = None
    duration_max: str | None = None
    inferred: bool = False
    note: str = ""

    @classmethod
    def told(cls, edtf: str | None, said: str = "", **more: Any) -> Self:
        """A date from its EDTF (None: no date can be told), with the bounds that follow from it; BadDate if it is none.

        The relation narrows the bounds' meaning: `before 2018` has no earliest, `after 2018` no latest day.
        """
        if edtf is None:
            return cls(said=said, **more)
        known = bounds(edtf)
        earliest, latest = known.earliest, known.latest
        match more.get("relation", Relation.AT):
            case Relation.BEFORE | Relation.UNTIL:
                earliest = None
            case Relation.AFTER | Relation.SINCE:
                latest = None
        return cls(said=said, edtf=edtf, earliest=earliest, latest=latest, **more)

    @property
    def known(self) -> bool:
        """Whether the date is bounded on at least one side."""
        return self.earliest is not None or self.latest is not None

    @property
    def core(self) -> tuple[date, date] | None:
        """The days certainly covered, see `Bounds`; None when the date only says before or after."""
        if self.edtf is None or self.relation is not Relation.AT:
            return None
        return bounds(self.edtf).core

    @property
    def sort_key(self) -> tuple[int, int]:
        """Orders by first possible day, then by last; open starts stand by their end, undated last."""
        first, last = self.earliest or self.latest, self.latest
        return (first.toordinal() if first else _DAY_MAX, last.toordinal() if last else _DAY_MAX)

    def as_json(self) -> dict[str, object]:
        """The row as exported: every field, days as ISO dates, null for open or unknown."""
        return {
            "said": self.said,
            "edtf": self.edtf,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "relation": self.relation.value,
            "anchor": self.anchor.value if self.anchor else None,
            "anchor_id": self.anchor_id,
            "duration_min": self.duration_min,
            "duration_max": self.duration_max,
            "inferred": self.inferred,
            "note": self.note,
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """The date a JSON row tells; its bounds are computed anew, never believed."""
        return cls.told(row.get("edtf"), row.get("said") or "", **_others(row))

    @classmethod
    def stored(cls, row: Mapping[str, Any]) -> Self:
        """The date of a row that `as_json` wrote; its bounds are those computed then."""
        return cls(
            row.get("said") or "",
            row.get("edtf"),
            date.fromisoformat(row["earliest"]) if row.get("earliest") else None,
            date.fromisoformat(row["latest"]) if row.get("latest") else None,
            **_others(row),
        )


def _others(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a JSON row that need no computing."""
    return {
        "relation": Relation(row.get("relation") or "at"),
        "anchor": Anchor(row["anchor"]) if row.get("anchor") else None,
        "anchor_id": row.get("anchor_id") or "",
        "duration_min": row.get("duration_min"),
        "duration_max": row.get("duration_max"),
        "inferred": bool(row.get("inferred")),
        "note": row.get("note") or "",
    }


def compare(a: When, b: When) -> Order:
    """What can be told of the order of two dates from their bounds alone; never more than that."""
    if a.latest and b.earliest and a.latest < b.earliest:
        return Order.BEFORE
    if a.earliest and b.latest and a.earliest > b.latest:
        return Order.AFTER
    if _certainly_meet(a, b) or _certainly_meet(b, a):
        return Order.OVERLAPS
    return Order.CANNOT_TELL


def _certainly_meet(a: When, b: When) -> bool:
    """Whether some day is certainly in both: the cores meet, or all days of `a`, unhedged, lie in the core of `b`."""
    if (inner := b.core) is None:
        return False
    if (outer := a.core) and outer[0] <= inner[1] and inner[0] <= outer[1]:
        return True
    if a.edtf and hedged(a.edtf):
        return False
    return bool(a.earliest and a.latest and inner[0] <= a.earliest and a.latest <= inner[1])
