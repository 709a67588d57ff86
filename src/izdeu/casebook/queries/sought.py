"""Whom we look for, as numbers: what a batch goes through."""

from izdeu.casebook import doors
from izdeu.casebook.models import Case, Member
from izdeu.vocab.member import Role


def sought(member: Member) -> tuple[int, ...]:
    """The numbers of everybody we look for, each record judged the same once, lowest first; for editors."""
    doors.require(member, Role.EDITOR)
    rows = Case.objects.filter(person__in=doors.persons(member), person__lead=None, sought=True)
    return tuple(rows.order_by("person_id").values_list("person_id", flat=True))
