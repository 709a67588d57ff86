"""A person accepts what was proposed, as it is or mended; it becomes a claim."""

from collections.abc import Callable

from izdeu.casebook import doors
from izdeu.casebook.acts.code_claim import Coding, make_claim
from izdeu.casebook.acts.deciding import accept, decide, note_steps, rows, touched, waiting
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.acts.teaching import differences, teach
from izdeu.casebook.models import Member
from izdeu.vocab.bench import StepKind
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import ProposalState


def accept_proposal(member: Member, number: int) -> str:
    """The waiting proposal becomes a claim as proposed; the claim's address."""
    with doing(member, "accept_proposal", Role.DOCUMENTER) as act:
        claim = accept(act, waiting(member, number))
        refresh(touched([claim]))
        act.about, act.details = f"claim:{claim.address}", {"proposal": number}
        return claim.address


def mend_proposal(member: Member, number: int, coding: Coding) -> str:
    """The waiting proposal becomes the claim that the member codes in its place; the claim's address.

    What waits in the same telling by the same mistake follows: another person, teller or year (acts/teaching.py).
    """
    with doing(member, "mend_proposal", Role.DOCUMENTER) as act:
        proposal = waiting(member, number)
        claim = make_claim(act, coding)
        proposal.mended = [str(word) for word in differences(proposal, claim)]
        decide(act, proposal, ProposalState.MENDED, claim)
        step = teach(act, proposal, claim)
        refresh(touched([claim]))
        followed = [change["proposal"] for change in step.changes] if step else []
        act.about, act.details = f"claim:{claim.address}", {"proposal": number, "followed": followed}
        return claim.address


def accept_all(
    member: Member, source: int, *, progress: Callable[[int, int], None] = lambda done, of: None
) -> list[str]:
    """Every waiting proposal of a source becomes a claim, all or none; the claims' addresses."""
    with doing(member, "accept_all", Role.DOCUMENTER) as act:
        doors.one(doors.sources(member), source, "source")
        found = list(rows(member).filter(rendition__source=source, state=ProposalState.WAITING.value))
        claims = []
        for done, proposal in enumerate(found, start=1):
            claims.append(accept(act, proposal))
            progress(done, len(found))
        refresh(touched(claims))
        note_steps(act, StepKind.ACCEPTED, found, {"line": 0, "of": []})
        addresses = list(dict.fromkeys(claim.address for claim in claims))
        act.about, act.details = f"source:{source}", {"claims": addresses}
        return addresses
