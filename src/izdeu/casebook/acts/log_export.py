"""A copy of everything left the casebook: that is written down."""

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member
from izdeu.vocab.member import Role


def log_export(member: Member, name: str) -> None:
    """Logs an export after it was written: the export itself does not hold this line, and comes back byte for byte."""
    with doing(member, "export", Role.COORDINATOR) as act:
        act.details = {"file": name}
