"""One step on many proposals of a text: all above a line accepted, the rest of a group rejected, and either undone."""

from collections.abc import Callable, Collection

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.acts.deciding import accept, decide, note_steps, rows, take_back, touched
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.acts.teaching import unteach
from izdeu.casebook.models import Member, Proposal, Rendition, Step
from izdeu.vocab.bench import StepKind
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import ProposalState


def accept_above(
    member: Member,
    rendition: int,
    line: int,
    *,
    of: Collection[int] = (),
    seen: int | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> int:
    """Every waiting proposal of a text at least `line` per cent sure becomes a claim, all or none; the step's number.

    `of` narrows it to the mentions with these numbers. `seen` is how many the member was told there are: Refused when
    there are others by now.
    """
    with doing(member, "accept_above", Role.DOCUMENTER) as act:
        text = doors.one(doors.renditions(member), rendition, "text")
        found = list(_waiting(member, text, of).filter(confidence__gte=least(line)))
        _check(found, seen)
        claims = []
        for done, proposal in enumerate(found, start=1):
            claims.append(accept(act, proposal))
            progress(done, len(found))
        refresh(touched(claims))
        [step] = note_steps(act, StepKind.ACCEPTED, found, {"line": line, "of": sorted(of)})
        addresses = list(dict.fromkeys(claim.address for claim in claims))
        act.about = f"source:{text.source_id}"
        act.details = {"rendition": text.pk, "line": line, "step": step.pk, "claims": addresses}
        return step.pk


def reject_rest(member: Member, rendition: int, of: Collection[int], *, seen: int | None = None) -> int:
    """Every proposal about the mentions `of` that still waits in a text is rejected; the step's number."""
    with doing(member, "reject_rest", Role.DOCUMENTER) as act:
        text = doors.one(doors.renditions(member), rendition, "text")
        found = list(_waiting(member, text, of)) if of else []
        _check(found, seen)
        for proposal in found:
            decide(act, proposal, ProposalState.REJECTED)
        [step] = note_steps(act, StepKind.REJECTED, found, {"of": sorted(of)})
        act.about = f"source:{text.source_id}"
        act.details = {"rendition": text.pk, "step": step.pk, "proposals": [proposal.pk for proposal in found]}
        return step.pk


def undo_step(member: Member, number: int) -> int:
    """What one step did is taken back, where nobody has decided otherwise since; how many proposals that were."""
    with doing(member, "undo_step", Role.DOCUMENTER) as act:
        texts = doors.renditions(member)
        step = doors.one(Step.objects.filter(rendition__in=texts).select_related("rendition"), number, "step")
        if step.undone_at is not None:
            raise Refused("This was undone already.")
        withdrawn: list[str] = []
        if step.kind == StepKind.FOLLOWED.value:
            count = unteach(act, step)
        else:
            count, withdrawn = _undo(act, step)
        act.about, act.details = f"source:{step.rendition.source_id}", {"step": number, "withdrawn": withdrawn}
        return count


def least(line: int) -> float:
    """The least confidence that counts as `line` per cent sure, as pages round it."""
    return (line - 0.5) / 100


def _undo(act: Doing, step: Step) -> tuple[int, list[str]]:
    did = {StepKind.ACCEPTED.value: ProposalState.ACCEPTED, StepKind.REJECTED.value: ProposalState.REJECTED}[step.kind]
    numbers = [change["proposal"] for change in step.changes]
    decided = Proposal.objects.filter(pk__in=numbers, state=did.value, decided_at=step.made_at)
    found = list(decided.select_related("claim"))
    claims, withdrawn = take_back(found)
    refresh(touched(claims))
    step.undone_at = act.at
    step.save()
    return len(found), withdrawn


def _waiting(member: Member, text: Rendition, of: Collection[int]) -> QuerySet[Proposal]:
    found = rows(member).filter(rendition=text, state=ProposalState.WAITING.value)
    return found.filter(mention__in=of) if of else found


def _check(found: list[Proposal], seen: int | None) -> None:
    if not found:
        raise Refused("No proposal that waits is meant by this.")
    if seen is not None and seen != len(found):
        raise Refused("There are {count} by now; look at them, then press again.", count=len(found))
