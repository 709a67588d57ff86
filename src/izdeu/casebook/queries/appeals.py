"""Appeals with what came back, where each stands, and its clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.models import Appeal, Member, Person, Reply
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.forms.answer import Answer
from izdeu.forms.authorities import authorities
from izdeu.forms.due import Due
from izdeu.forms.letters.clock import answer_due, write_again
from izdeu.vocab.appeal import By, Impact, Response, Stand
from izdeu.vocab.dates import Bounds, bounds

_AUTHORITIES = {one.code: one for one in authorities()}


@dataclass(frozen=True, slots=True)
class ReplyView:
    """What came back, as it was logged; `taken_back` says why it counts no more."""

    number: int
    response: Response
    received: str
    how: By | None
    source: int | None
    says: str
    impact: Impact
    next_step: str
    taken_back: str
    logged_by: str
    logged_at: datetime


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days of which only the bounds are known; None where a side is open."""

    least: int | None
    most: int | None

    @classmethod
    def between(cls, start: Bounds, end: Bounds) -> "Days":
        """The days from one to the other; never fewer than none."""
        return cls(_days(start.latest, end.earliest), _days(start.earliest, end.latest))

    @property
    def certain(self) -> int | None:
        """The number, where only one is possible."""
        return self.least if self.least == self.most else None


def _days(start: date | None, end: date | None) -> int | None:
    return max(0, (end - start).days) if start and end else None


@dataclass(frozen=True, slots=True)
class AppealView:
    """An appeal and where it stands today.

    `due` is the last day for an answer, None where no rule sets a term; `again` when to write again. `took`: the days
    until something came back, or from the day it was sent until today. `missing`: why a field of the draft is empty
    and whom to ask, `warnings`: what to mind, both in English.
    """

    number: int
    persons: tuple[PersonRef, ...]
    authority: str
    to: str
    form: str
    language: str
    text: str
    missing: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    sent: str
    received: str
    how: By | None
    sender: PersonRef | None
    reference: str
    document: int | None
    told_in: str
    next_step: str
    set_aside: str
    made_by: str
    made_at: datetime
    replies: tuple[ReplyView, ...]
    stand: Stand
    due: Due | None
    again: Due | None
    took: Days | None

    @property
    def standing(self) -> tuple[ReplyView, ...]:
        """The replies that were not taken back."""
        return tuple(one for one in self.replies if not one.taken_back)

    @property
    def first_answer(self) -> ReplyView | None:
        """What first came back, by the day it can first have come."""
        return _first(self.standing)

    def addressee(self, language: str) -> str:
        """What the addressee is called in a language."""
        found = _AUTHORITIES.get(self.authority)
        return found.name(language) if found else self.to or self.authority


def appeals(member: Member, *, today: date, person: int | None = None) -> tuple[AppealView, ...]:
    """All appeals the member may see, or those for one person (any of their records), in the order they were made."""
    rows = doors.appeals(member)
    if person is not None:
        lead = Person.objects.filter(pk=person).values_list("lead_id", flat=True).first() or person
        records = [lead, *Person.objects.filter(lead=lead).values_list("pk", flat=True)]
        rows = rows.filter(pk__in=doors.appeals(member).filter(persons__in=records).values("pk"))
    return _views(member, rows, today)


def appeal(member: Member, number: int | str, *, today: date) -> AppealView:
    """One appeal; NotFound when the member cannot see it."""
    row = doors.one(doors.appeals(member), number, "appeal")
    return _views(member, doors.appeals(member).filter(pk=row.pk), today)[0]


def _views(member: Member, rows: QuerySet[Appeal], today: date) -> tuple[AppealView, ...]:
    found = list(
        rows.select_related("made_by", "told_in").prefetch_related("of__person", "replies__logged_by").order_by("pk")
    )
    leads = {row.pk: [one.person.lead_id or one.person_id for one in row.of.all()] for row in found}
    people = refs(member, {*(n for some in leads.values() for n in some), *(row.sender_id for row in found)})
    return tuple(_view(row, [people[n] for n in dict.fromkeys(leads[row.pk])], people, today) for row in found)


def _view(row: Appeal, persons: Sequence[PersonRef], people: dict[int, PersonRef], today: date) -> AppealView:
    replies = tuple(_reply(one) for one in row.replies.all())
    due = _due(row, today)
    stand = _stand(row, replies, due, today)
    waiting = stand in (Stand.WAITING, Stand.OVERDUE)
    return AppealView(
        number=row.pk,
        persons=tuple(persons),
        authority=row.authority,
        to=row.to,
        form=row.form,
        language=row.language,
        text=row.text,
        missing=tuple((str(one["why"]), str(one["ask"])) for one in row.draft.get("missing", ())),
        warnings=tuple(map(str, row.draft.get("warnings", ()))),
        sent=row.sent,
        received=row.received,
        how=By(row.how) if row.how else None,
        sender=people.get(row.sender_id or 0),
        reference=row.reference,
        document=row.document_id,
        told_in=row.told_in.address if row.told_in else "",
        next_step=row.next_step,
        set_aside=row.set_aside,
        made_by=row.made_by.name,
        made_at=row.made_at,
        replies=replies,
        stand=stand,
        due=due,
        again=write_again(due, bounds(row.sent)) if waiting else None,
        took=_took(row, replies, today),
    )


def _reply(row: Reply) -> ReplyView:
    return ReplyView(
        number=row.pk,
        response=Response(row.response),
        received=row.received,
        how=By(row.how) if row.how else None,
        source=row.source_id,
        says=row.says,
        impact=Impact(row.impact),
        next_step=row.next_step,
        taken_back=row.taken_back,
        logged_by=row.logged_by.name,
        logged_at=row.logged_at,
    )


def _due(row: Appeal, today: date) -> Due | None:
    """Counted from the day it came, or from the day it was sent where nobody knows when it came: then no earlier."""
    to = _AUTHORITIES.get(row.authority)
    if to is None or not row.sent:
        return None
    return answer_due(to.answers, bounds(row.received or row.sent), today)


def _stand(row: Appeal, replies: Iterable[ReplyView], due: Due | None, today: date) -> Stand:
    if row.set_aside:
        return Stand.SET_ASIDE
    if not row.sent:
        return Stand.DRAFT
    if any(one.response.answers and not one.taken_back for one in replies):
        return Stand.ANSWERED
    return Stand.OVERDUE if due and due.passed(today) is Answer.YES else Stand.WAITING


def _first(replies: Iterable[ReplyView]) -> ReplyView | None:
    answers = [one for one in replies if one.response.answers and not one.taken_back]
    return min(answers, key=lambda one: (bounds(one.received).latest or date.max, one.number), default=None)


def _took(row: Appeal, replies: Iterable[ReplyView], today: date) -> Days | None:
    if not row.sent or row.set_aside:
        return None
    first = _first(replies)
    return Days.between(bounds(row.sent), bounds(first.received) if first else Bounds(today, today, None))
