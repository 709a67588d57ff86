"""Who works in the casebook."""

import re

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.member import Role

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,58}")


def add_member(member: Member, login: str, name: str, role: Role, password: str | None) -> Member:
    """A new member, made by a coordinator; Refused when the login is taken or ill-formed, or the password weak."""
    with doing(member, "add_member", Role.COORDINATOR) as act:
        if not _LOGIN.fullmatch(login):
            raise Refused("“{login}” is no login; use small Latin letters, digits, dots or dashes.", login=login)
        if Member.objects.filter(login=login).exists():
            raise Refused("The login “{login}” is taken; choose another.", login=login)
        new = Member(login=login, name=name or login, role=role.value)
        _give_password(new, password)
        new.save()
        act.about, act.details = f"member:{login}", {"role": role.value}
        return new


def change_member(
    member: Member,
    login: str,
    *,
    role: Role | None = None,
    active: bool | None = None,
    specialist: bool | None = None,
    password: str | None = None,
) -> None:
    """Changes what is given of another member; a coordinator does it, and never takes away the last coordinator.

    Everybody may change their own password.
    """
    own_password = login == member.login and (role, active, specialist) == (None, None, None)
    with doing(member, "change_member", Role.COLLECTOR if own_password else Role.COORDINATOR) as act:
        other = Member.objects.filter(login=login).first()
        if other is None:
            raise NotFound("There is no member “{login}”.", login=login)
        if role is not None:
            other.role = role.value
        if active is not None:
            other.is_active = active
        if specialist is not None:
            other.specialist = specialist
        if password is not None:
            _give_password(other, password)
        other.save()
        if not Member.objects.filter(role=Role.COORDINATOR.value, is_active=True).exists():
            raise Refused("The casebook needs one active coordinator; make another one first.")
        act.about = f"member:{login}"
        act.details = {"role": other.role, "active": other.is_active, "specialist": other.specialist}
        act.details["password"] = password is not None


def _give_password(member: Member, password: str | None) -> None:
    if password is not None:
        try:
            validate_password(password, member)
        except ValidationError as weak:
            raise Refused("Choose another password: {why}", why=" ".join(weak.messages)) from weak
    member.set_password(password)
