"""The frame of every act: the role is checked, all of it happens or nothing, and a line says that it did."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from errno import EDQUOT, ENOSPC
from typing import Any

from django.db import OperationalError, transaction

from izdeu.casebook import doors
from izdeu.casebook.models import Act, CustodyLine, Head, Member
from izdeu.vault import CustodyAction
from izdeu.vocab.act import FIRST, LogLine
from izdeu.vocab.errors import NotAllowed, Refused
from izdeu.vocab.member import Role


@dataclass(slots=True)
class Doing:
    """An act under way: what it is about and its details may be set until it ends."""

    member: Member
    at: datetime
    about: str = ""
    details: dict[str, Any] = field(default_factory=dict)
    handled: list[tuple[CustodyAction, str, dict[str, Any]]] = field(default_factory=list)

    def custody(self, action: CustodyAction, address: str, **details: Any) -> None:
        """Notes what is done with kept bytes; written to the custody log with the act."""
        self.handled.append((action, address, details))


@contextmanager
def doing(member: Member, verb: str, role: Role, *, specialist: bool = False) -> Iterator[Doing]:
    """The frame: NotAllowed (and a line that says so) when the role does not do this; else all or nothing."""
    require(member, verb, role, specialist=specialist)
    try:
        with transaction.atomic():
            head = _locked_head()
            act = Doing(member, datetime.now(UTC))
            yield act
            _write(head, act, verb)
    except NotAllowed:  # the role would do, the row is not theirs to change
        _write_refused(member, verb)
        raise
    except (OSError, OperationalError) as cause:
        if not _disk_is_full(cause):
            raise
        raise Refused("The disk is full; nothing was changed. Make room, then try again.") from cause


def require(member: Member, verb: str, role: Role, *, specialist: bool = False) -> None:
    """Passes when the member's role does this; else NotAllowed, and a line of the log that says so."""
    try:
        doors.require(member, role)
        if specialist:
            doors.require_specialist(member)
    except NotAllowed:
        _write_refused(member, verb)
        raise


def _write_refused(member: Member, verb: str) -> None:
    with transaction.atomic():
        _write(_locked_head(), Doing(member, datetime.now(UTC), details={"verb": verb}), "refused")


def _disk_is_full(cause: Exception) -> bool:
    """SQLite and PostgreSQL tell it by their words only."""
    code = cause.errno if isinstance(cause, OSError) else None
    return code in (ENOSPC, EDQUOT) or "disk is full" in str(cause) or "No space left" in str(cause)


def _locked_head() -> Head:
    """The ends of the chains; a second act waits here until the first has ended (on SQLite: at BEGIN IMMEDIATE)."""
    head = Head.objects.select_for_update().filter(pk=1).first()
    return head or Head.objects.create(pk=1, act_hash=FIRST, custody_hash=FIRST)


def _write(head: Head, act: Doing, verb: str) -> None:
    at = act.at.isoformat(timespec="microseconds")
    for action, address, details in act.handled:
        line = LogLine.after(
            head.custody_hash, head.custody_seq + 1, at, act.member.login, action.value, address, details
        )
        CustodyLine.objects.create(**_fields(line))
        head.custody_seq, head.custody_hash = line.seq, line.hash
    line = LogLine.after(head.act_hash, head.act_seq + 1, at, act.member.login, verb, act.about, act.details)
    Act.objects.create(**_fields(line))
    head.act_seq, head.act_hash = line.seq, line.hash
    head.save()


def _fields(line: LogLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in LogLine.__slots__}
