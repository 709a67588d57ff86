"""How long nobody has heard: an honest range of days, never a guess."""

from collections.abc import Iterable, Sequence
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
    from the last day any dated news can be of; it is None when the last dated news may be of any later day. While
    there are `perhaps_later` claims, news without a date or with an open end, `at_least` holds of the dated news only.
    Both are None when no news is dated. `last` are the claims that may be the last dated news.
    """

    today: date
    at_least: int | None
    at_most: int | None
    last: tuple[str, ...]
    perhaps_later: tuple[str, ...]
    said: tuple[SaidFor, ...]

    @property
    def certain(self) -> bool:
        """Whether no undated or open news can be later than the last dated."""
        return not self.perhaps_later


def silence(entries: Sequence[Entry], today: date) -> Silence:
    """The silence after the last news; what is dated after today is left out of the count."""
    news = [(entry, entry.moment) for entry in entries if entry.kind in NEWS]
    news = [(entry, at) for entry, at in news if at.earliest is None or at.earliest <= today]
    first_day = max((at.earliest for _, at in news if at.earliest), default=None)
    last_day = max((min(at.latest, today) for _, at in news if at.latest), default=None)
    told = last_day is not None and (first_day is None or last_day >= first_day)
    return Silence(
        today=today,
        at_least=(today - last_day).days if told and last_day else None,
        at_most=(today - first_day).days if first_day else None,
        last=_ids(entry for entry, at in news if at.dated and _may_be_last(at, first_day)),
        perhaps_later=_ids(entry for entry, _ in news if entry.latest is None),
        said=_said(entries),
    )


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
