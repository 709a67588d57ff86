"""A person says who is meant."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.persons import person_of
from izdeu.casebook.models import Member
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role


def say_who(member: Member, mention: int, person: int | None) -> int:
    """From now on the mention means this person, or a new one for None; the person's number.

    Claims made before keep the person they name: Refused when there are any, so that none is moved unseen.
    """
    with doing(member, "say_who", Role.DOCUMENTER) as act:
        row = doors.one(doors.mentions(member), mention, "mention")
        if row.person is not None and row.person.pk != person and row.proposals.exclude(claim=None).exists():
            raise Refused("Claims rest on who this is; judge the two persons the same, or undo those claims first.")
        row.person = doors.one(doors.persons(member), person, "person") if person is not None else None
        row.save()
        found = person_of(act, row)
        act.about, act.details = f"mention:{mention}", {"person": found.pk}
        return found.pk
