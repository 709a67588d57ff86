"""To whom a release was given: so that they can be asked to delete what is withdrawn."""

from dataclasses import dataclass
from datetime import date

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, Release, Sending
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Sent:
    """Who got it, on which day, how, and the language to write to them in."""

    to: str
    on: date
    how: str = ""
    language: str = "en"


def log_sending(member: Member, release: int, sent: Sent) -> int:
    """Keeps that a release was given to somebody; the number of the line."""
    with doing(member, "log_sending", Role.EDITOR) as act:
        if not sent.to.strip():
            raise Refused("Say who got it.")
        row = Release.objects.filter(pk=release).first()
        if row is None:
            raise NotFound("There is no release {number}.", number=release)
        made = Sending.objects.create(
            release=row,
            to=sent.to.strip()[:300],
            how=sent.how.strip()[:300],
            language=sent.language,
            sent_on=sent.on,
            logged_by=act.member,
            logged_at=act.at,
        )
        act.about, act.details = f"release:{release}", {"to": made.to, "on": sent.on.isoformat()}
        return made.pk


def asked_to_delete(member: Member, sending: int) -> None:
    """Marks that the letter asking to delete was sent."""
    with doing(member, "asked_to_delete", Role.EDITOR) as act:
        if not Sending.objects.filter(pk=sending).update(asked_at=act.at):
            raise NotFound("There is no line {number} that you can see.", number=sending)
        act.about = f"sending:{sending}"
