"""A person rejects what was proposed, or takes a decision back."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.models import Member
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import ProposalState


def reject_proposal(member: Member, number: int, why: str = "") -> None:
    """The waiting proposal will not become a claim, nor be proposed again from this text."""
    with doing(member, "reject_proposal", Role.DOCUMENTER) as act:
        proposal = doors.one(doors.proposals(member), number, "proposal")
        if proposal.state != ProposalState.WAITING.value:
            raise Refused("This proposal was {state} already.", state=proposal.state)
        proposal.state, proposal.reason = ProposalState.REJECTED.value, why
        proposal.decided_by, proposal.decided_at = act.member, act.at
        proposal.save()
        act.about, act.details = f"proposal:{number}", {"why": why}


def undo_decision(member: Member, number: int) -> None:
    """The proposal waits again; the claim made of it is withdrawn, and kept."""
    with doing(member, "undo_decision", Role.DOCUMENTER) as act:
        proposal = doors.one(doors.proposals(member), number, "proposal")
        if proposal.state == ProposalState.WAITING.value:
            raise Refused("Nothing was decided of this proposal yet.")
        was, claim, withdrawn = proposal.state, proposal.claim, ""
        if claim is not None and claim.state == ClaimState.STANDING.value:
            withdrawn = claim.address
            claim.state, claim.state_why = ClaimState.WITHDRAWN.value, "undone"
            claim.save()
        proposal.state, proposal.claim, proposal.reason = ProposalState.WAITING.value, None, ""
        proposal.decided_by, proposal.decided_at = None, None
        proposal.save()
        if claim is not None:
            refresh([claim.person_id, claim.other_id])
        act.about, act.details = f"proposal:{number}", {"was": was, "withdrawn": withdrawn}
