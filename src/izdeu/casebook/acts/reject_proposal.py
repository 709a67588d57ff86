"""A person rejects what was proposed, or takes a decision back."""

from izdeu.casebook import doors
from izdeu.casebook.acts.deciding import decide, take_back, touched, waiting
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.acts.teaching import unteach
from izdeu.casebook.models import Member, Step
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import ProposalState


def reject_proposal(member: Member, number: int, why: str = "") -> None:
    """The waiting proposal will not become a claim, nor be proposed again from this text."""
    with doing(member, "reject_proposal", Role.DOCUMENTER) as act:
        decide(act, waiting(member, number), ProposalState.REJECTED, why=why)
        act.about, act.details = f"proposal:{number}", {"why": why}


def undo_decision(member: Member, number: int) -> None:
    """The proposal waits again; the claim made of it is withdrawn, and kept. Those that followed it follow no more."""
    with doing(member, "undo_decision", Role.DOCUMENTER) as act:
        proposal = doors.one(doors.proposals(member).select_related("claim"), number, "proposal")
        if proposal.state == ProposalState.WAITING.value:
            raise Refused("Nothing was decided of this proposal yet.")
        was = proposal.state
        claims, withdrawn = take_back([proposal])
        for step in Step.objects.filter(proposal=proposal, undone_at=None):
            unteach(act, step)
        refresh(touched(claims))
        act.about = f"proposal:{number}"
        act.details = {"was": was, "withdrawn": withdrawn[0] if withdrawn else ""}
