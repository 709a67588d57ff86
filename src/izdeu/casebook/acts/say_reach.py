"""Whether a person is within reach of those who hold the disappeared."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, Person
from izdeu.vocab.consent import Reach
from izdeu.vocab.member import Role


def say_reach(member: Member, number: int, reach: Reach) -> None:
    """Writes it down of all records judged to be the person; until somebody has, the person counts as within reach."""
    with doing(member, "say_reach", Role.DOCUMENTER) as act:
        person = doors.one(doors.persons(member), number, "person")
        lead = person.lead_id or person.pk
        records = sorted({lead, *Person.objects.filter(lead=lead).values_list("pk", flat=True)})
        Person.objects.filter(pk__in=records).update(reach=reach.value)
        act.about, act.details = f"person:{number}", {"records": records, "reach": reach.value}
