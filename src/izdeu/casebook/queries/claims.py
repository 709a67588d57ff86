"""Claims as pages show them, each with its words; and as the pure rooms see them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.models import Claim, ClaimPassage, Member
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.vocab import claim as words
from izdeu.vocab.claim import ClaimState, Quoted, Where
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import GROUPS, Group, Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.source import Passage


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage and where it stands."""

    id: int
    source: int
    source_name: str
    media_type: str
    rendition: int
    language: str
    start: int
    end: int
    quote: str


_COLUMNS = (
    "claim_id",
    "passage_id",
    "passage__rendition__source_id",
    "passage__rendition__source__name",
    "passage__rendition__source__media_type",
    "passage__rendition_id",
    "passage__rendition__language",
    "passage__start",
    "passage__end",
    "passage__quote",
)
"""The claim, then the fields of a PassageView in order."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with everybody it names and the passages the member may see."""

    id: int
    address: str
    kind: Kind
    person: PersonRef
    other: PersonRef | None
    told_by: PersonRef | None
    when: When
    place: Where | None
    terms: Mapping[str, Any]
    known_how: KnownHow
    note: str
    state: ClaimState
    state_why: str
    superseded_by: str
    passages: tuple[PassageView, ...]
    made_by: str
    made_at: datetime

    @property
    def group(self) -> Group:
        """Where the claim stands in the case file."""
        return GROUPS[self.kind]

    @property
    def standing(self) -> bool:
        """Whether the claim counts."""
        return self.state is ClaimState.STANDING


def views(member: Member, claims: QuerySet[Claim], known: dict[int, PersonRef] | None = None) -> list[ClaimView]:
    """The claims as pages show them, in their order, in a constant number of queries; `known` as for `refs`."""
    rows = list(claims)
    quoted = passages_of(member, rows)
    named = refs(member, [n for row in rows for n in (row.person_id, row.other_id, row.told_by_id)], known)
    makers = dict(Member.objects.filter(pk__in={row.made_by_id for row in rows}).values_list("pk", "name"))
    heirs = dict(
        doors.claims(member)
        .filter(pk__in={row.superseded_by_id for row in rows if row.superseded_by_id})
        .values_list("pk", "address")
    )
    return [_view(row, quoted[row.pk], named, makers, heirs) for row in rows]


def passages_of(member: Member, rows: Iterable[Claim]) -> Mapping[int, list[PassageView]]:
    """The passages by claim id that the member may see, in the order given when it was coded."""
    found: dict[int, list[PassageView]] = defaultdict(list)
    links = ClaimPassage.objects.filter(claim__in=[row.pk for row in rows])
    if not doors.sees_all(member):
        links = links.filter(passage__in=doors.passages(member))
    for claim, *passage in links.values_list(*_COLUMNS):
        found[claim].append(PassageView(*passage))
    return found


def _view(
    row: Claim,
    quoted: list[PassageView],
    named: Mapping[int, PersonRef],
    makers: Mapping[int, str],
    heirs: Mapping[int, str],
) -> ClaimView:
    return ClaimView(
        id=row.pk,
        address=row.address,
        kind=Kind(row.kind),
        person=named[row.person_id],
        other=named.get(row.other_id or 0),
        told_by=named.get(row.told_by_id or 0),
        when=When.stored(row.when),
        place=place_of(row),
        terms=row.terms,
        known_how=KnownHow(row.known_how),
        note=row.note,
        state=ClaimState(row.state),
        state_why=row.state_why,
        superseded_by=heirs.get(row.superseded_by_id or 0, ""),
        passages=tuple(quoted),
        made_by=makers[row.made_by_id],
        made_at=row.made_at,
    )


def place_of(row: Claim) -> Where | None:
    """The place a claim row names."""
    return Where(row.place_said, row.place_id_said or None) if row.place_said or row.place_id_said else None


def as_words(view: ClaimView) -> words.Claim:
    """The claim as timeline and export see it."""
    return words.Claim(
        id=view.address,
        person=view.person.number,
        kind=view.kind,
        when=view.when,
        place=view.place,
        terms=view.terms,
        told_by=view.told_by.number if view.told_by else None,
        known_how=view.known_how,
        passages=tuple(Quoted(p.source, Passage(p.start, p.end, p.quote)) for p in view.passages),
        state=view.state,
        other=view.other.number if view.other else None,
    )
