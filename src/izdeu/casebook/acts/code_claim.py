"""What a passage says about a person, coded by somebody. A claim is never edited: superseded or withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.models import Claim, ClaimPassage, Member, Passage
from izdeu.casebook.queries.address import claim_address
from izdeu.vocab.claim import ClaimState, Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.member import Role
from izdeu.vocab.source import Passage as Span
from izdeu.vocab.ties import Tie


@dataclass(frozen=True, slots=True)
class Coding:
    """What a member says a passage claims. Persons are numbers; `spans` are (rendition id, start, end)."""

    kind: Kind
    person: int
    spans: tuple[tuple[int, int, int], ...]
    when: When = field(default_factory=When)
    place: Where | None = None
    terms: Mapping[str, Any] = field(default_factory=dict)
    told_by: int | None = None
    known_how: KnownHow = KnownHow.NOT_SAID
    other: int | None = None
    note: str = ""


def code_claim(member: Member, coding: Coding) -> str:
    """A new standing claim; its address."""
    with doing(member, "code_claim", Role.DOCUMENTER) as act:
        claim = make_claim(act, coding)
        refresh([claim.person_id, claim.other_id])
        act.about = f"claim:{claim.address}"
        return claim.address


def supersede_claim(member: Member, address: str, coding: Coding, why: str) -> str:
    """A new claim in the place of one that stands; the old one is kept and names the new one, with the reason."""
    with doing(member, "supersede_claim", Role.DOCUMENTER) as act:
        old = _standing(member, address)
        new = make_claim(act, coding)
        old.state, old.superseded_by, old.state_why = ClaimState.SUPERSEDED.value, new, why
        old.save()
        refresh([old.person_id, old.other_id, new.person_id, new.other_id])
        act.about, act.details = f"claim:{old.address}", {"by": new.address, "why": why}
        return new.address


def withdraw_claim(member: Member, address: str, why: str) -> None:
    """A standing claim no longer counts; it is kept, with the reason."""
    with doing(member, "withdraw_claim", Role.DOCUMENTER) as act:
        claim = _standing(member, address)
        claim.state, claim.state_why = ClaimState.WITHDRAWN.value, why
        claim.save()
        refresh([claim.person_id, claim.other_id])
        act.about, act.details = f"claim:{claim.address}", {"why": why}


def _standing(member: Member, address: str) -> Claim:
    claim = doors.by_address(doors.claims(member), address, "claim")
    if claim.state != ClaimState.STANDING.value:
        raise Refused("This claim was {state} already; look at the one in its place.", state=claim.state)
    return claim


def make_claim(act: Doing, coding: Coding) -> Claim:
    """The claim row and its passages, inside an act; Refused without words, or for a tie without its second person."""
    if not coding.spans:
        raise Refused("A claim needs the words that say it; select them in the text.")
    if coding.kind is Kind.TIE and (coding.other is None or coding.terms.get("tie") not in list(Tie)):
        raise Refused("A tie needs a second person and what the first is to them.")
    persons = {n: doors.one(doors.persons(act.member), n, "person") for n in _numbers(coding)}
    passages = [_passage(act.member, *span) for span in coding.spans]
    claim = Claim(
        person=persons[coding.person],
        other=persons[coding.other] if coding.other else None,
        kind=coding.kind.value,
        when=coding.when.as_json(),
        earliest=coding.when.earliest,
        latest=coding.when.latest,
        place_id_said=(coding.place.id or "") if coding.place else "",
        place_said=coding.place.said[:300] if coding.place else "",
        terms=dict(coding.terms),
        told_by=persons[coding.told_by] if coding.told_by else None,
        known_how=coding.known_how.value,
        note=coding.note,
        made_by=act.member,
        made_at=act.at,
    )
    claim.address = claim_address(claim, [(p.rendition.address, p.start, p.end) for p in passages])
    if same := Claim.objects.filter(address=claim.address).first():
        return same  # two proposals of one act that say the same of the same person
    claim.save()
    ClaimPassage.objects.bulk_create([ClaimPassage(claim=claim, passage=passage) for passage in passages])
    return claim


def _numbers(coding: Coding) -> set[int]:
    return {number for number in (coding.person, coding.told_by, coding.other) if number}


def _passage(member: Member, rendition: int, start: int, end: int) -> Passage:
    text = doors.one(doors.renditions(member), rendition, "text")
    span = Span.cut(text.text, start, end)
    row, _ = Passage.objects.get_or_create(
        rendition=text,
        start=span.start,
        end=span.end,
        defaults={"quote": span.quote, "prefix": span.prefix, "suffix": span.suffix},
    )
    return row
