"""What was asked and what came back, counted: of whom, of which authority, and how long nobody has answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from izdeu.casebook import doors
from izdeu.casebook.models import Claim, Member
from izdeu.casebook.queries.appeals import AppealView, ReplyView, appeals
from izdeu.casebook.queries.leads import leads_seen
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.casebook.queries.projection import sought_by
from izdeu.vocab.appeal import Response, Stand
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.dates import Bounds, When, bounds
from izdeu.vocab.kinds import Kind

TOLD = (Kind.APPEALED.value, Kind.PROTESTED.value, Kind.REPLIED.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """How one authority answers. `median` and `longest` count only days that are certain; None where none are.

    `longest`: of appeals that nobody has answered until today.
    """

    code: str
    to: str
    sent: int
    answered: int
    responses: Mapping[Response, int]
    median: float | None
    longest: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A day, or the days within which one lies: something was sent, something came back, or a testimony tells of it."""

    form: str
    days: Bounds
    appeal: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One person's appeals: how many, how many were answered, the longest wait today, and their marks in order."""

    person: PersonRef
    sent: int
    answered: int
    longest: int | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class SilencePage:
    """The whole of it. Appeals that were set aside or never sent are not in it."""

    today: date
    sent: int
    answered: int
    overdue: int
    median: float | None
    longest: int | None
    authorities: tuple[Asked, ...]
    persons: tuple[Waiting, ...]


def silence(member: Member, *, today: date) -> SilencePage:
    """What was sent and answered, by authority and by person: the most asked and the longest waited for first."""
    sent = [one for one in appeals(member, today=today) if one.sent and not one.set_aside]
    told = _told(member)
    return SilencePage(
        today=today,
        sent=len(sent),
        answered=_answered(sent),
        overdue=sum(one.stand is Stand.OVERDUE for one in sent),
        median=_median(sent),
        longest=_longest(sent),
        authorities=tuple(sorted(_authorities(sent), key=lambda one: (-one.sent, one.code, one.to))),
        persons=tuple(sorted(_persons(member, sent, told), key=_by_wait)),
    )


def _by_wait(one: Waiting) -> tuple[int, int]:
    return (-(one.longest if one.longest is not None else -1), one.person.number)


def _answered(found: Iterable[AppealView]) -> int:
    return sum(one.stand is Stand.ANSWERED for one in found)


def _median(found: Iterable[AppealView]) -> float | None:
    days = [one.took.certain for one in found if one.stand is Stand.ANSWERED and one.took]
    return median(known) if (known := [one for one in days if one is not None]) else None


def _longest(found: Iterable[AppealView]) -> int | None:
    """The longest that is certain: of a letter of which only the year is known, the days since its last."""
    return max(
        (one.took.least for one in found if _waits(one) and one.took and one.took.least is not None), default=None
    )


def _waits(one: AppealView) -> bool:
    return one.stand in (Stand.WAITING, Stand.OVERDUE)


def _authorities(sent: Iterable[AppealView]) -> Iterable[Asked]:
    grouped: dict[tuple[str, str], list[AppealView]] = {}
    for one in sent:
        grouped.setdefault((one.authority, "" if one.authority else one.to), []).append(one)
    for (code, to), some in grouped.items():
        answers = [reply.response for one in some for reply in one.standing]
        counted = {word: answers.count(word) for word in Response if word in answers}
        yield Asked(code, to, len(some), _answered(some), counted, _median(some), _longest(some))


def _told(member: Member) -> Mapping[int, list[Mark]]:
    """What testimonies tell of appeals, protests and answers, where the source speaks of one person sought alone."""
    sought = _sought_in(member)
    rows = doors.claims(member).filter(kind__in=TOLD, state=ClaimState.STANDING.value)
    found: dict[int, list[Mark]] = {}
    for row in rows.prefetch_related("passages__rendition").order_by("pk"):
        whose = {who for passage in row.passages.all() for who in sought.get(passage.rendition.source_id, ())}
        if len(whose) == 1 and (marked := _marked(row)):
            found.setdefault(whose.pop(), []).append(marked)
    return found


def _sought_in(member: Member) -> Mapping[int, set[int]]:
    """The persons we look for of whom each source tells something, by its number."""
    looked_for, same = sought_by(member), leads_seen(member)
    standing = doors.claims(member).filter(state=ClaimState.STANDING.value)
    told = standing.values_list("passages__rendition__source", "person").distinct()
    seen = set(doors.sources(member).values_list("pk", flat=True))
    found: dict[int, set[int]] = {}
    for source, person in told:
        if source in seen and (lead := same.get(person, person)) in looked_for:
            found.setdefault(source, set()).add(lead)
    return found


def _marked(row: Claim) -> Mark | None:
    when = When.stored(row.when)
    within = bounds(when.edtf) if when.edtf else None
    return Mark("told", within) if within and within.earliest and within.latest else None


def _persons(member: Member, sent: Iterable[AppealView], told: Mapping[int, list[Mark]]) -> Iterable[Waiting]:
    grouped: dict[int, list[AppealView]] = {}
    for one in sent:
        for person in one.persons:
            grouped.setdefault(person.number, []).append(one)
    people = refs(member, {*grouped, *told})
    for number in sorted({*grouped, *told}):
        some = grouped.get(number, [])
        marks = [*(mark for one in some for mark in _marks(one)), *told.get(number, [])]
        ordered = sorted(marks, key=lambda one: (one.days.earliest or date.min, one.form, one.appeal or 0))
        yield Waiting(people[number], len(some), _answered(some), _longest(some), tuple(ordered))


def _marks(one: AppealView) -> Iterable[Mark]:
    yield Mark("sent", bounds(one.sent), one.number)
    for reply in one.standing:
        if reply.response.answers:
            yield Mark("answer", _came(reply), one.number)


def _came(reply: ReplyView) -> Bounds:
    return bounds(reply.received)
