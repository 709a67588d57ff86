"""Locks on what only a specialist releases: what tells of sexual violence, what a child tells, a child."""

from typing import Any

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import LockRow, Member
from izdeu.vocab.consent import Lock, Subject
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role


def lock(member: Member, about: Subject, number: int, why: Lock) -> None:
    """Locks a source or a person: nothing of it is released, whatever was allowed, until a specialist opens it."""
    with doing(member, "lock", Role.DOCUMENTER) as act:
        place = _place(member, about, number)
        if LockRow.objects.filter(**place, why=why.value, opened_at=None).exists():
            raise Refused("It is locked for this already.")
        LockRow.objects.create(**place, why=why.value, made_by=member, made_at=act.at)
        act.about, act.details = f"{about}:{number}", {"why": why.value}


def unlock(member: Member, about: Subject, number: int, why: str) -> None:
    """Opens all locks on a source or a person; only a specialist does, and says why."""
    with doing(member, "unlock", Role.DOCUMENTER, specialist=True) as act:
        locks = LockRow.objects.filter(**_place(member, about, number), opened_at=None)
        if not why.strip():
            raise Refused("Say why, so that somebody else can follow it.")
        if not locks.update(opened_at=act.at, opened_by=member, opened_why=why.strip()):
            raise Refused("There is no lock here to open.")
        act.about, act.details = f"{about}:{number}", {"why": why.strip()}


def _place(member: Member, about: Subject, number: int) -> dict[str, Any]:
    if about is Subject.PERSON:
        return {"person": doors.one(doors.persons(member), number, "person")}
    return {"source": doors.one(doors.sources(member), number, "source")}
