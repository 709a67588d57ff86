"""A person accepts what was proposed, as it is or mended; it becomes a claim."""

from collections.abc import Callable, Iterable

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.acts.code_claim import Coding, make_claim
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.persons import person_of
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.models import Claim, Member, Mention, Proposal
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import ProposalState


def accept_proposal(member: Member, number: int) -> str:
    """The waiting proposal becomes a claim as proposed; the claim's address."""
    with doing(member, "accept_proposal", Role.DOCUMENTER) as act:
        claim = _accept(act, _waiting(member, number))
        refresh([claim.person_id, claim.other_id])
        act.about, act.details = f"claim:{claim.address}", {"proposal": number}
        return claim.address


def mend_proposal(member: Member, number: int, coding: Coding) -> str:
    """The waiting proposal becomes the claim that the member codes in its place; the claim's address."""
    with doing(member, "mend_proposal", Role.DOCUMENTER) as act:
        proposal = _waiting(member, number)
        claim = make_claim(act, coding)
        _decide(act, proposal, ProposalState.MENDED, claim)
        refresh([claim.person_id, claim.other_id])
        act.about, act.details = f"claim:{claim.address}", {"proposal": number}
        return claim.address


def accept_all(
    member: Member, source: int, *, progress: Callable[[int, int], None] = lambda done, of: None
) -> list[str]:
    """Every waiting proposal of a source becomes a claim, all or none; the claims' addresses."""
    with doing(member, "accept_all", Role.DOCUMENTER) as act:
        doors.one(doors.sources(member), source, "source")
        waiting = list(_rows(member).filter(rendition__source=source, state=ProposalState.WAITING.value))
        claims = []
        for done, proposal in enumerate(waiting, start=1):
            claims.append(_accept(act, proposal))
            progress(done, len(waiting))
        refresh(_touched(claims))
        act.about, act.details = f"source:{source}", {"claims": [claim.address for claim in claims]}
        return [claim.address for claim in claims]


def _touched(claims: Iterable[Claim]) -> set[int | None]:
    return {number for claim in claims for number in (claim.person_id, claim.other_id)}


def _rows(member: Member) -> QuerySet[Proposal]:
    return doors.proposals(member).select_related("rendition", "mention__person", "other__person", "told_by__person")


def _waiting(member: Member, number: int) -> Proposal:
    proposal = doors.one(_rows(member), number, "proposal")
    if proposal.state != ProposalState.WAITING.value:
        raise Refused("This proposal was {state} already.", state=proposal.state)
    return proposal


def _accept(act: Doing, proposal: Proposal) -> Claim:
    claim = make_claim(act, _coding(act, proposal))
    _decide(act, proposal, ProposalState.ACCEPTED, claim)
    return claim


def _coding(act: Doing, proposal: Proposal) -> Coding:
    """What the proposal says, with its mentions made persons."""
    return Coding(
        kind=Kind(proposal.kind),
        told_by=_meant(act, proposal.told_by) if proposal.told_by else None,
        person=_meant(act, proposal.mention, proposal.told_by),
        other=_meant(act, proposal.other, proposal.told_by) if proposal.other else None,
        spans=((proposal.rendition_id, proposal.start, proposal.end),),
        when=When.from_json(proposal.when),
        place=Where.from_json(proposal.place),
        terms=proposal.terms,
        known_how=KnownHow(proposal.known_how),
    )


def _meant(act: Doing, mention: Mention, teller: Mention | None = None) -> int:
    """Whom a mention means. It is read anew: as another of the same proposal it may have become a person just now."""
    mention.refresh_from_db()
    return person_of(act, mention, teller).pk


def _decide(act: Doing, proposal: Proposal, state: ProposalState, claim: Claim) -> None:
    proposal.state, proposal.claim = state.value, claim
    proposal.decided_by, proposal.decided_at = act.member, act.at
    proposal.save()
