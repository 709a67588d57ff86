"""That an appeal was sent: how, when and by whom; its text stays as it went from then on."""

from dataclasses import dataclass
from datetime import datetime

from izdeu.casebook import doors
from izdeu.casebook.acts import appealing
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.persons import teller
from izdeu.casebook.models import Appeal, Member
from izdeu.casebook.queries.addressed import Mailroom
from izdeu.forms.authorities import authority
from izdeu.forms.leaving import must_stay
from izdeu.vocab.appeal import By
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Posted:
    """On which day (EDTF), how, and by whom: a relative's number or name, "" for this casebook's people.

    `received`: when it came, where that is known; `reference` the number the authority gave it; `document` the number
    of the kept letter.
    """

    on: str
    how: By | None = None
    by: str = ""
    received: str = ""
    reference: str = ""
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """An appeal that nobody drafted here: for whom, to whom, what it said, in which language, what claim tells it."""

    persons: tuple[int, ...]
    authority: str = ""
    to: str = ""
    text: str = ""
    language: str = ""
    told_in: str = ""


def send_appeal(member: Member, number: int, posted: Posted) -> None:
    """Keeps that a draft was sent; editors. Refused when nobody allowed that use and no relative sent it herself."""
    with doing(member, "send_appeal", Role.EDITOR) as act:
        row = appealing.found(member, number)
        if row.sent or row.set_aside:
            raise Refused("This was sent or set aside already.")
        if not posted.by:
            _allowed(member, row, act.at)
            _may_leave(row)
        _post(act, member, row, posted)
        row.save()
        appealing.logged(act, row)


def log_appeal(member: Member, written: Written, posted: Posted) -> int:
    """The number of an appeal that somebody sent on their own, or that was sent before it was logged; documenters."""
    with doing(member, "log_appeal", Role.DOCUMENTER) as act:
        of = appealing.persons(member, written.persons)
        code, to = appealing.addressee(written.authority, written.to)
        row = Appeal(authority=code, to=to, text=written.text.strip()[:200_000], language=written.language[:20])
        row.made_by, row.made_at = member, act.at
        if written.told_in:
            row.told_in = doors.by_address(doors.claims(member), written.told_in, "claim")
        _post(act, member, row, posted)
        row.save()
        appealing.keep_persons(row, of)
        appealing.logged(act, row)
        act.details |= {"persons": [one.pk for one in of], "authority": code}
        return row.pk


def unsend_appeal(member: Member, number: int, why: str) -> None:
    """It was not sent after all: a draft again. Refused while a reply stands."""
    with doing(member, "unsend_appeal", Role.EDITOR) as act:
        row = appealing.found(member, number)
        if not row.sent:
            raise Refused("This was not sent.")
        if row.replies.filter(taken_back="").exists():
            raise Refused("Something came back on it; take that back first.")
        row.sent = row.received = row.how = row.reference = ""
        row.sender = row.document = None
        row.save()
        appealing.logged(act, row)
        act.details |= {"why": why.strip()[:2000]}


def set_aside_appeal(member: Member, number: int, why: str) -> None:
    """It counts no more, for a reason; an empty reason takes that back."""
    with doing(member, "set_aside_appeal", Role.EDITOR) as act:
        row = appealing.found(member, number)
        row.set_aside = why.strip()[:2000]
        row.save(update_fields=["set_aside"])
        appealing.logged(act, row)


def _post(act: Doing, member: Member, row: Appeal, posted: Posted) -> None:
    row.sent = appealing.day(posted.on, act.at.date())
    row.received = appealing.day(posted.received, act.at.date(), needed=False)
    row.how = posted.how.value if posted.how else ""
    row.reference = posted.reference.strip()[:200]
    row.sender = teller(act, posted.by) if posted.by.strip() else None
    if posted.document is not None:
        row.document = doors.one(doors.sources(member), posted.document, "source")


def _may_leave(row: Appeal) -> None:
    """Refused for a text with all we know: it was drafted before anybody had allowed any of it."""
    if must_stay(row.text):
        raise Refused("This draft holds all we know and says that it must not be sent. Ask first, then draft another.")


def _allowed(member: Member, row: Appeal, now: datetime) -> None:
    """Refused where consent lets the addressee hear nothing of one of the persons."""
    room = Mailroom(member, authority(row.authority) if row.authority else row.to, now)
    for person in row.persons.all():
        if room.matter(person.pk).nothing:
            raise Refused(
                "Nobody has allowed that this addressee hears of person {number}, so this casebook does not send it; "
                "ask first, or say which relative sent it.",
                number=person.pk,
            )
