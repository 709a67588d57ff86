"""How long nobody has heard: an honest range of days, never a guess."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from izdeu.timeline.entry import Entry
from izdeu.timeline.moments import Moment
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import NEWS, Kind

SILENT = frozenset({Kind.CONTACT_LOST, Kind.VANISHED})
"""Kinds that tell of silence."""


@dataclass(frozen=True, slots=True)
class SaidFor:
    """How long a teller says it has lasted (ISO 8601 durations), kept as said and never turned into a date."""

    claim: str
    said: str
    least: str | None
    most: str | None


@dataclass(frozen=True, slots=True)
class Silence:
    """Days since the last news of the person, as of `today`.

    `at_most` counts from the first day the last news can be of: some news certainly is no older. `at_least` counts
    from the last day it can be of. News without a date or with an open end ("since 2018") is no later than the day it
    was told; where that day is not known either it stands in `perhaps_later`, and `at_least` holds only of the other
    news. None where it cannot be told. `last` are the claims that may be the last dated news.
    """

    today: date
    at_least: int | None
    at_most: int | None
    last: tuple[str, ...]
    perhaps_later: tuple[str, ...]
    said: tuple[SaidFor, ...]

    @property
    def certain(self) -> bool:
        """Whether `at_least` holds of all news."""
        return not self.perhaps_later


def silence(entries: Sequence[Entry], today: date, told_until: Mapping[int, date] | None = None) -> Silence:
    """The silence after the last news; what is dated after today is left out of the count.

    `told_until` gives the last day on which each source can have been told, by its number.
    """
    news = [(entry, entry.moment) for entry in entries if entry.kind in NEWS]
    news = [(entry, at) for entry, at in news if at.earliest is None or at.earliest <= today]
    first_day = max((at.earliest for _, at in news if at.earliest), default=None)
    limits = [_last_day(entry, at, told_until or {}) for entry, at in news]
    last_day = max((min(day, today) for day in limits if day), default=None)
    told = last_day is not None and (first_day is None or last_day >= first_day)
    return Silence(
        today=today,
        at_least=(today - last_day).days if told and last_day else None,
        at_most=(today - first_day).days if first_day else None,
        last=_ids(entry for entry, at in news if at.dated and _may_be_last(at, first_day)),
        perhaps_later=_ids(entry for entry, _ in news if entry.latest is None and not _told(entry, told_until or {})),
        said=_said(entries),
    )


def _last_day(entry: Entry, at: Moment, told_until: Mapping[int, date]) -> date | None:
    """The last day news can be of: of its date, and of open news the day it was told where that is known."""
    if entry.latest is not None:
        return at.latest
    days = [day for day in (_told(entry, told_until), at.latest) if day]
    return max(days, default=None)


def _told(entry: Entry, told_until: Mapping[int, date]) -> date | None:
    """The last day on which any source of an entry can have been told; None when that of one is not known."""
    days = [told_until.get(source) for source in entry.sources]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def _may_be_last(at: Moment, first_day: date | None) -> bool:
    return first_day is None or at.latest is None or at.latest >= first_day


def _ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(sorted(claim for entry in entries for claim in entry.ids))


def _said(entries: Iterable[Entry]) -> tuple[SaidFor, ...]:
    """Durations told of lost contact and of having vanished."""
    claims = [claim for entry in entries if entry.kind in SILENT for claim in entry.claims]
    found = [_said_for(claim) for claim in sorted(claims, key=lambda claim: claim.id)]
    return tuple(one for one in found if one.least or one.most)


def _said_for(claim: Claim) -> SaidFor:
    told = claim.terms.get("for")
    least = claim.when.duration_min or (told if isinstance(told, str) else None)
    return SaidFor(claim.id, claim.when.said, least, claim.when.duration_max)
