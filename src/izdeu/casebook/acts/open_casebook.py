"""The first act of a casebook: its first coordinator."""

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role


def open_casebook(login: str, name: str, password: str | None) -> Member:
    """Makes the first coordinator, who alone can make others; Refused when there are members already.

    Without a password nobody can sign in by the page until one is set; the command line works all the same.
    """
    if Member.objects.exists():
        raise Refused("This casebook is open already.")
    member = Member(login=login, name=name, role=Role.COORDINATOR.value)
    member.set_password(password)
    with doing(member, "open_casebook", Role.COORDINATOR) as act:
        member.save()
        act.about = f"member:{login}"
    return member
