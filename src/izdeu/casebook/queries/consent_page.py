"""What is in force on a source or a person, by whom and until when: for the page that asks and the one that decides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from izdeu.casebook import doors, models
from izdeu.casebook.models import Member
from izdeu.casebook.queries.claims import ClaimView, views
from izdeu.casebook.queries.consents import Locked, allowed, decided, decision_of, of_persons, of_sources, reaches, shut
from izdeu.casebook.queries.leads import leads_seen, records_of
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.vocab.consent import Capacity, Decision, Identity, Method, Reach, Subject, Use
from izdeu.vocab.ties import Tie


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One conversation as pages show it. `holds`: not withdrawn as a whole, and not over."""

    number: int
    about: Subject
    of: int
    given_by: PersonRef | None
    capacity: Capacity
    relation: Tie | None
    method: Method
    given_on: date | None
    recorded_on: date
    recorded_by: str
    decisions: tuple[Decision, ...]
    conditions: str
    valid_until: date | None
    review_due: date | None
    evidence: int | None
    withdrawn: bool
    withdrawn_why: str
    holds: bool


@dataclass(frozen=True, slots=True)
class ConsentPage:
    """All that was said of one source or one person. `number` is the lead of a person's records."""

    about: Subject
    number: int
    label: str
    person: PersonRef | None
    allowed: tuple[tuple[Use, Identity], ...]
    conversations: tuple[ConsentView, ...]
    locks: tuple[Locked, ...]
    reach: Reach = Reach.NOT_SAID


@dataclass(frozen=True, slots=True)
class ToDecide:
    """What waits for an editor before a release: reviews that are due, consents that are over, claims that expose."""

    due: tuple[ConsentView, ...]
    over: tuple[ConsentView, ...]
    exposing: tuple[ClaimView, ...]
    decided: tuple[tuple[ClaimView, bool], ...]


def consent_page(member: Member, about: Subject, number: int, today: date) -> ConsentPage:
    """The page of a source's or a person's consent; NotFound when the member may not see what it is about."""
    if about is Subject.SOURCE:
        return _of_source(member, number, today)
    row = doors.one(doors.persons(member), number, "person")
    records = records_of(member, row.pk)
    lead = leads_seen(member).get(row.pk, row.pk)
    rows = doors.consents(member).filter(person__in=records)
    who = refs(member, [lead])[lead]
    said = of_persons(member, [lead]).get(lead, ())
    return ConsentPage(
        about=about,
        number=lead,
        label=who.label,
        person=who,
        allowed=tuple(allowed(said, today)),
        conversations=tuple(_views(member, rows, today)),
        locks=tuple(one for record in records for one in shut(member, about, record)),
        reach=reaches(member).get(lead, Reach.NOT_SAID),
    )


def _of_source(member: Member, number: int, today: date) -> ConsentPage:
    row = doors.to_change(member, number)
    said = of_sources(member, [row.pk]).get(row.pk, ())
    return ConsentPage(
        about=Subject.SOURCE,
        number=row.pk,
        label=row.title or row.name,
        person=refs(member, [row.told_by_id]).get(row.told_by_id or 0),
        allowed=tuple(allowed(said, today)),
        conversations=tuple(_views(member, doors.consents(member).filter(source=row), today)),
        locks=tuple(shut(member, Subject.SOURCE, row.pk)),
    )


def conversation(member: Member, number: int, today: date) -> ConsentView:
    """One record of consent; NotFound when the member may not see it."""
    row = doors.one(doors.consents(member), number, "consent")
    return next(iter(_views(member, doors.consents(member).filter(pk=row.pk), today)))


def to_decide(member: Member, today: date, exposing: Iterable[str] = ()) -> ToDecide:
    """What waits to be decided. `exposing`: ids of the claims that a release kept back because somebody is exposed."""
    said = doors.consents(member)
    due = _held(_views(member, said.filter(review_due__lte=today), today))
    over = [one for one in _views(member, said.filter(valid_until__lt=today), today) if not one.withdrawn]
    chosen = decided(member)
    asked = [address for address in exposing if address not in chosen]
    found = {one.address: one for one in views(member, doors.claims(member).filter(address__in=[*asked, *chosen]))}
    return ToDecide(
        due=tuple(due),
        over=tuple(over),
        exposing=tuple(found[address] for address in dict.fromkeys(asked) if address in found),
        decided=tuple((found[address], let_go) for address, let_go in chosen.items() if address in found),
    )


def _held(rows: Iterable[ConsentView]) -> list[ConsentView]:
    return [one for one in rows if one.holds]


def _views(member: Member, rows: QuerySet[models.Consent], today: date) -> list[ConsentView]:
    """The newest first, in a constant number of queries."""
    listed = list(rows.select_related("recorded_by", "source").prefetch_related("decisions").order_by("-pk"))
    people = refs(member, [n for row in listed for n in (row.given_by_id, _own(row))])
    seen = set(doors.sources(member).filter(evidence_of__in=listed).values_list("pk", flat=True))
    shown = [_view(row, people.get(row.given_by_id or _own(row) or 0), today) for row in listed]
    return [one if one.evidence in seen else replace(one, evidence=None) for one in shown]


def _own(row: models.Consent) -> int | None:
    """Who decides for themselves there."""
    if row.capacity != Capacity.SELF.value:
        return None
    return row.source.told_by_id if row.source else row.person_id


def _view(row: models.Consent, giver: PersonRef | None, today: date) -> ConsentView:
    said = list(row.decisions.all())
    withdrawn = all(one.withdrawn_at for one in said)
    return ConsentView(
        number=row.pk,
        about=Subject.SOURCE if row.source_id else Subject.PERSON,
        of=row.source_id or row.person_id or 0,
        given_by=giver,
        capacity=Capacity(row.capacity),
        relation=Tie(row.relation) if row.relation else None,
        method=Method(row.method),
        given_on=row.given_on,
        recorded_on=row.recorded_at.date(),
        recorded_by=row.recorded_by.name,
        decisions=tuple(decision_of(one) for one in said),
        conditions=row.conditions,
        valid_until=row.valid_until,
        review_due=row.review_due,
        evidence=row.evidence_id,
        withdrawn=withdrawn,
        withdrawn_why=next((one.withdrawn_why for one in said if one.withdrawn_why), ""),
        holds=not withdrawn and (row.valid_until is None or today <= row.valid_until),
    )
