"""The days to remember: answers that are due, letters to write again, consents to go through, the urgent procedure."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from izdeu.casebook import doors
from izdeu.casebook.models import Member
from izdeu.casebook.queries.appeals import AppealView, appeals
from izdeu.casebook.queries.leads import leads_seen
from izdeu.casebook.queries.projection import sought_by
from izdeu.forms.beginning import STARTS
from izdeu.forms.reminders import Reminder
from izdeu.forms.wgeid.clock import urgent_until
from izdeu.vocab.appeal import Stand
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.dates import Bounds

SOON = 14
"""Days ahead that a page tells of."""
_QUARTER = 95
"""Days that three months have at most, and a few more."""


def reminders(member: Member, *, today: date) -> tuple[Reminder, ...]:
    """All days to remember that a member may know of, in order; a day that is past stays until something is done."""
    found = appeals(member, today=today)
    rows = [*_of_appeals(found), *_of_consents(member), *_urgent(member, found, today)]
    return tuple(sorted(set(rows), key=lambda one: (one.day, one.what, one.number)))


def due_soon(member: Member, *, today: date) -> tuple[Reminder, ...]:
    """Those that are past or come within fourteen days."""
    return tuple(one for one in reminders(member, today=today) if one.day <= today + timedelta(days=SOON))


def keeper_of_feed(number: int, ending: str) -> Member | None:
    """The active member of a number whose password is still the one that an address was made with; else None."""
    found = Member.objects.filter(pk=number, is_active=True).first() if number < 2**31 else None
    return found if found is not None and found.get_session_auth_hash().startswith(ending) else None


def _of_appeals(found: Iterable[AppealView]) -> Iterator[Reminder]:
    for one in found:
        if one.stand is Stand.WAITING and one.due and (told := Reminder.of("answer_due", one.number, one.due)):
            yield told
        if one.again and (told := Reminder.of("write_again", one.number, one.again)):
            yield told


def _of_consents(member: Member) -> Iterator[Reminder]:
    """Where a day was set to ask again, or on which what was allowed ends, whichever is first."""
    rows = doors.consents(member).filter(decisions__withdrawn_at=None).distinct()
    for number, review, until in rows.values_list("pk", "review_due", "valid_until"):
        if days := [day for day in (review, until) if day]:
            yield Reminder("consent_due", number, min(days))


def _urgent(member: Member, sent: Iterable[AppealView], today: date) -> Iterator[Reminder]:
    """The last day of the Working Group's urgent procedure, for those we look for of whom nothing was sent to it."""
    done = {who.number for one in sent if one.authority == "wgeid" and one.sent for who in one.persons}
    for person, began in _lately(member, today - timedelta(days=_QUARTER)).items():
        last = urgent_until(began)
        told = Reminder.of("urgent_ends", person, last)
        if told and person not in done and told.day >= today:
            yield told


def _lately(member: Member, since: date) -> dict[int, Bounds]:
    """Within which days the arrest or disappearance of somebody sought lies, where all of them are later than a day."""
    found: dict[int, Bounds] = {}
    rows = doors.claims(member).filter(
        kind__in=[kind.value for kind in STARTS], state=ClaimState.STANDING.value, earliest__gte=since
    )
    sought, same = sought_by(member), leads_seen(member)
    for person, first, last in rows.values_list("person", "earliest", "latest"):
        if (number := same.get(person, person)) in sought:
            known = found.get(number, Bounds(first, last, None))
            found[number] = Bounds(_first(known.earliest, first), _last(known.latest, last), None)
    return found


def _first(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else None


def _last(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else None
