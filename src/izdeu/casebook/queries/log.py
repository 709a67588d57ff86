"""The log of acts, and who the members are."""

from dataclasses import dataclass

from izdeu.casebook import doors
from izdeu.casebook.models import Act, Member
from izdeu.vocab.act import LogLine
from izdeu.vocab.errors import NotAllowed, NotFound
from izdeu.vocab.member import Role

PAGE = 100


@dataclass(frozen=True, slots=True)
class MemberInfo:
    """A member as the coordinator sees them."""

    login: str
    name: str
    role: Role
    active: bool
    has_password: bool
    specialist: bool = False


@dataclass(frozen=True, slots=True)
class Log:
    """A page of the log, newest first."""

    lines: tuple[LogLine, ...]
    total: int
    page: int
    pages: int


def log(member: Member, page: int = 1) -> Log:
    """What was done, newest first; for editors and coordinators."""
    doors.require(member, Role.EDITOR)
    total, page = Act.objects.count(), max(1, page)
    rows = Act.objects.order_by("-seq")[(page - 1) * PAGE : page * PAGE]
    return Log(tuple(row.line() for row in rows), total, page, max(1, -(-total // PAGE)))


def members(member: Member) -> list[MemberInfo]:
    """All members; for coordinators."""
    doors.require(member, Role.COORDINATOR)
    return [
        MemberInfo(row.login, row.name, Role(row.role), row.is_active, row.has_usable_password(), row.specialist)
        for row in Member.objects.all()
    ]


def colleagues(member: Member) -> list[tuple[str, str]]:
    """Login and name of those a case can be given to; nobody for a collector."""
    if not member.may(Role.DOCUMENTER):
        return []
    return list(Member.objects.filter(is_active=True).values_list("login", "name"))


def keeper() -> Member:
    """Whom the command line acts for: whoever has the folder and its passphrase is its first active coordinator."""
    found = Member.objects.filter(role=Role.COORDINATOR.value, is_active=True).first()
    if found is None:
        raise NotAllowed("This casebook has no active coordinator.")
    return found


def member_of(login: str) -> Member:
    """The active member with a login, for the command line; NotFound when there is none."""
    found = Member.objects.filter(login=login, is_active=True).first()
    if found is None:
        raise NotFound("There is no member “{login}”.", login=login)
    return found
