"""The work on a case: who does it, what is next, whether we look for this person."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.models import Case, Member
from izdeu.vocab.errors import NotFound
from izdeu.vocab.member import Role


def assign_case(
    member: Member, number: int, *, to: str | None = None, next_step: str | None = None, looked_for: bool | None = None
) -> None:
    """Changes what is given; `to` is a login, or "" for nobody."""
    with doing(member, "assign_case", Role.DOCUMENTER) as act:
        person = doors.one(doors.persons(member), number, "person")
        refresh([person.pk])
        case = Case.objects.get(person=person.lead_id or person.pk)
        if to is not None:
            case.assigned = Member.objects.filter(login=to, is_active=True).first() if to else None
            if to and case.assigned is None:
                raise NotFound("There is no member “{login}”.", login=to)
        case.next_step = case.next_step if next_step is None else next_step
        case.looked_for = case.looked_for if looked_for is None else looked_for
        case.save()
        refresh([person.pk])
        act.about = f"person:{number}"
        act.details = {"to": to, "next_step": next_step, "looked_for": looked_for}
