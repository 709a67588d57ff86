"""What becomes of a proposal, inside an act: it becomes a claim, will not become one, or waits again."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.acts.code_claim import Coding, make_claim
from izdeu.casebook.acts.doing import Doing
from izdeu.casebook.acts.persons import person_of
from izdeu.casebook.models import Claim, Member, Mention, Proposal, Step
from izdeu.vocab.bench import StepKind
from izdeu.vocab.claim import ClaimState, Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import ProposalState


def rows(member: Member) -> QuerySet[Proposal]:
    """The proposals the member may see, with what a claim made of them needs."""
    return doors.proposals(member).select_related("rendition", "mention__person", "other__person", "told_by__person")


def waiting(member: Member, number: int) -> Proposal:
    """The proposal with that number; Refused when it does not wait any more."""
    proposal = doors.one(rows(member), number, "proposal")
    if proposal.state != ProposalState.WAITING.value:
        raise Refused("This proposal was {state} already.", state=proposal.state)
    return proposal


def accept(act: Doing, proposal: Proposal) -> Claim:
    """The claim that the proposal has become, as proposed."""
    claim = make_claim(act, _coding(act, proposal))
    decide(act, proposal, ProposalState.ACCEPTED, claim)
    return claim


def decide(act: Doing, proposal: Proposal, state: ProposalState, claim: Claim | None = None, why: str = "") -> None:
    """Writes what became of the proposal, by whom and when."""
    proposal.state, proposal.claim, proposal.reason = state.value, claim, why
    proposal.decided_by, proposal.decided_at = act.member, act.at
    proposal.save()


def take_back(proposals: Iterable[Proposal]) -> tuple[list[Claim], list[str]]:
    """The proposals wait again; the claims made of them, and the addresses of those withdrawn by this."""
    claims, withdrawn = [], []
    for proposal in proposals:
        claim = proposal.claim
        if claim is not None:
            claims.append(claim)
            if claim.state == ClaimState.STANDING.value:
                withdrawn.append(claim.address)
                claim.state, claim.state_why = ClaimState.WITHDRAWN.value, "undone"
                claim.save()
        proposal.state, proposal.claim, proposal.reason, proposal.mended = ProposalState.WAITING.value, None, "", []
        proposal.decided_by, proposal.decided_at = None, None
        proposal.save()
    return claims, withdrawn


def touched(claims: Iterable[Claim]) -> set[int | None]:
    """The numbers of everybody the claims are about."""
    return {number for claim in claims for number in (claim.person_id, claim.other_id)}


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


def note_steps(act: Doing, kind: StepKind, found: Iterable[Proposal], said: Mapping[str, Any]) -> list[Step]:
    """What was done with many proposals, as a step for each of their texts that can be taken back."""
    return [
        Step.objects.create(
            rendition_id=text,
            kind=kind.value,
            changes=[{"proposal": proposal.pk} for proposal in group],
            said=dict(said),
            made_by=act.member,
            made_at=act.at,
        )
        for text, group in groupby(found, key=lambda proposal: proposal.rendition_id)
    ]
