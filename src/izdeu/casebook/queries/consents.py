"""What was allowed of sources and persons, and what holds a release back beside it; each in one or two queries."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from izdeu.casebook import doors, models
from izdeu.casebook.models import Member
from izdeu.casebook.queries.address import about
from izdeu.casebook.queries.leads import leads_seen
from izdeu.vocab.consent import Allowed, Capacity, Consent, Decision, Identity, Lock, Reach, Subject, Use
from izdeu.vocab.ties import Tie


@dataclass(frozen=True, slots=True)
class Locked:
    """A lock that is shut: why, and since when. `about` is "source:3" or "person:4"."""

    about: str
    why: Lock
    since: date


@dataclass(frozen=True, slots=True)
class Locks:
    """What is locked, opened locks included, and what of it a specialist has opened."""

    locked: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()


def of_sources(member: Member, numbers: Iterable[int] | None = None) -> dict[int, tuple[Consent, ...]]:
    """All that was recorded of sources, withdrawn and over too, by the number of the source; of all if none is given.

    Where nobody wrote down who decided for themselves, it was the teller. Givers go by the lead of their records.
    """
    rows = doors.consents(member).filter(person=None)
    rows = rows if numbers is None else rows.filter(source__in=numbers)
    tellers = dict(rows.values_list("source_id", "source__told_by_id"))
    lead = leads_seen(member)
    return _grouped(rows, lead, lambda row: (Subject.SOURCE, row.source_id or 0, tellers[row.source_id or 0]))


def of_persons(member: Member, numbers: Iterable[int] | None = None) -> dict[int, tuple[Consent, ...]]:
    """All that was recorded of persons, by the lead of their records; of all if none is given."""
    rows = doors.consents(member).filter(source=None)
    lead = leads_seen(member)
    if numbers is not None:
        wanted = {lead.get(number, number) for number in numbers}
        records = [number for number, of in lead.items() if of in wanted]
        rows = rows.filter(person__in=[*wanted, *records])
    return _grouped(
        rows, lead, lambda row: (Subject.PERSON, of := lead.get(row.person_id or 0, row.person_id or 0), of)
    )


def reaches(member: Member) -> dict[int, Reach]:
    """Whether persons are within reach, by lead, where somebody has said: within, if it was said of any record.

    To a collector nobody has said: what was said may rest on what others told.
    """
    if not doors.sees_all(member):
        return {}
    found: dict[int, Reach] = {}
    rows = doors.persons(member).exclude(reach=Reach.NOT_SAID.value)
    for number, lead, said in rows.values_list("pk", "lead_id", "reach"):
        before = found.get(lead or number)
        found[lead or number] = Reach.WITHIN if before is Reach.WITHIN else Reach(said)
    return found


def locks(member: Member) -> Locks:
    """What is locked, persons by lead; a person or a source is opened when each of its locks is."""
    lead = leads_seen(member)
    rows = [(_of_lead(about(row), lead), row.opened_at) for row in doors.locks(member)]
    locked = frozenset(place for place, _ in rows)
    return Locks(locked, locked - {place for place, opened in rows if opened is None})


def shut(member: Member, subject: Subject, number: int) -> list[Locked]:
    """The locks that are shut on one source or one person."""
    rows = doors.locks(member).filter(opened_at=None, **{f"{subject}_id": number})
    return [Locked(about(row), Lock(row.why), row.made_at.date()) for row in rows]


def decided(member: Member) -> dict[str, bool]:
    """What editors decided of claims that name or imply somebody exposed, by claim: True to let it go."""
    rows = doors.exposed_decisions(member).filter(undone_at=None)
    return dict(rows.values_list("claim__address", "let_go"))


def allowed(consents: Iterable[Consent], today: date) -> list[tuple[Use, Identity]]:
    """What consents about one subject allow, of the uses somebody was asked about."""
    said = list(consents)
    asked = {decision.use for one in said for decision in one.decisions if not decision.party}
    return [(use, Allowed.of(said, use, today).level) for use in Use if use in asked]


def _grouped(
    rows: QuerySet[models.Consent],
    lead: Mapping[int, int],
    subject: Callable[[models.Consent], tuple[Subject, int, int | None]],
) -> dict[int, tuple[Consent, ...]]:
    """The rows by what they are about: `subject` tells it, and who decides there for themselves."""
    found: dict[int, list[Consent]] = {}
    for row in rows.prefetch_related("decisions").order_by("pk"):
        told = consent_of(row, *subject(row), lead)
        found.setdefault(told.of, []).append(told)
    return {of: tuple(told) for of, told in found.items()}


def consent_of(row: models.Consent, about: Subject, of: int, own: int | None, lead: Mapping[int, int]) -> Consent:
    """A row as the vocabulary knows it. A day nobody wrote down is the day it was recorded."""
    capacity = Capacity(row.capacity)
    giver = row.given_by_id or (own if capacity is Capacity.SELF else None)
    said = tuple(decision_of(one) for one in row.decisions.all())
    return Consent(
        number=row.pk,
        about=about,
        of=of,
        decisions=said,
        given_by=lead.get(giver or 0, giver),
        capacity=capacity,
        relation=Tie(row.relation) if row.relation else None,
        given_on=row.given_on or row.recorded_at.date(),
        valid_until=row.valid_until,
        withdrawn=max((one.withdrawn for one in said if one.withdrawn), default=None)
        if all(one.withdrawn for one in said)
        else None,
        conditions=row.conditions,
    )


def decision_of(row: models.Decision) -> Decision:
    """A row as the vocabulary knows it."""
    withdrawn = row.withdrawn_at.date() if row.withdrawn_at else None
    return Decision(Use(row.use), Identity(row.level), row.party, row.ask_again, withdrawn)


def _of_lead(place: str, lead: Mapping[int, int]) -> str:
    kind, _, number = place.partition(":")
    return f"person:{lead.get(int(number), int(number))}" if kind == Subject.PERSON else place
