"""Whether a claim that names or implies somebody within reach may go out."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import ExposedDecision, Member
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role


def decide_exposed(member: Member, address: str, let_go: bool, why: str) -> None:
    """The editor's decision on a claim; it takes the place of an earlier one on the same claim, which is kept."""
    with doing(member, "decide_exposed", Role.EDITOR) as act:
        claim = doors.by_address(doors.claims(member), address, "claim")
        if not why.strip():
            raise Refused("Say why, so that somebody else can follow it.")
        claim.exposed_decisions.filter(undone_at=None).update(undone_at=act.at)
        ExposedDecision.objects.create(claim=claim, let_go=let_go, why=why.strip(), made_by=member, made_at=act.at)
        act.about, act.details = f"claim:{claim.address}", {"let_go": let_go, "why": why.strip()}


def undo_exposed(member: Member, address: str) -> None:
    """The decision on a claim is out of force; it is kept, and the claim waits to be decided again."""
    with doing(member, "undo_exposed", Role.EDITOR) as act:
        claim = doors.by_address(doors.claims(member), address, "claim")
        if not claim.exposed_decisions.filter(undone_at=None).update(undone_at=act.at):
            raise Refused("Nothing was decided of this claim.")
        act.about = f"claim:{claim.address}"
