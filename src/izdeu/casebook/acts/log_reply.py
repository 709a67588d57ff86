"""What came back on an appeal, or that nothing has."""

from dataclasses import dataclass

from izdeu.casebook import doors
from izdeu.casebook.acts import appealing
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, Reply
from izdeu.vocab.appeal import By, Impact, Response
from izdeu.vocab.dates import bounds
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Came:
    """When (EDTF), what sort of answer, how, the number of the kept paper or note, a short account, what is next."""

    on: str
    response: Response
    how: By | None = None
    source: int | None = None
    says: str = ""
    impact: Impact = Impact.UNKNOWN
    next_step: str = ""


def log_reply(member: Member, appeal: int, came: Came) -> int:
    """The number of the reply; documenters. What it asserts becomes claims by reading its source like any other.

    Refused when the appeal was not sent, or the answer would be older than the appeal.
    """
    with doing(member, "log_reply", Role.DOCUMENTER) as act:
        row = appealing.found(member, appeal)
        if not row.sent:
            raise Refused("This was not sent, so nothing can have come back; say first that it was sent.")
        on = appealing.day(came.on, act.at.date())
        last, first = bounds(on).latest, bounds(row.sent).earliest
        if last and first and last < first:
            raise Refused("A reply of {day} would be older than the appeal.", day=on)
        made = Reply.objects.create(
            appeal=row,
            response=came.response.value,
            received=on,
            how=came.how.value if came.how else "",
            source=doors.one(doors.sources(member), came.source, "source") if came.source is not None else None,
            says=came.says.strip()[:4000],
            impact=came.impact.value,
            next_step=came.next_step.strip()[:2000],
            logged_by=member,
            logged_at=act.at,
        )
        appealing.logged(act, made)
        act.details |= {"appeal": row.pk, "response": made.response}
        return made.pk


def take_back_reply(member: Member, number: int, why: str) -> None:
    """It did not come, or was logged wrongly; kept, with the reason, and counts no more."""
    with doing(member, "take_back_reply", Role.DOCUMENTER) as act:
        row = Reply.objects.filter(pk=number, appeal__in=doors.appeals(member)).first()
        if row is None:
            raise NotFound("There is no reply {number} that you can see.", number=number)
        if row.taken_back:
            raise Refused("This was taken back already.")
        row.taken_back = why.strip()[:2000] or "-"
        row.save(update_fields=["taken_back"])
        appealing.logged(act, row)
