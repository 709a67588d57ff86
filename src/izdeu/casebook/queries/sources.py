"""Sources as lists and pages show them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from izdeu.casebook import doors, folder
from izdeu.casebook.models import CustodyLine, Member, Proposal, Rendition, Source
from izdeu.casebook.queries.claims import ClaimView, views
from izdeu.casebook.queries.consents import allowed, of_sources
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.source import RenditionRole, SourceKind, SourceState

PAGE = 50


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is known of a source, without its text. `notes` are (English template, values)."""

    number: int
    address: str
    name: str
    title: str
    media_type: str
    size: int
    kind: SourceKind
    state: SourceState
    language: str
    told_by: PersonRef | None
    told_on: str
    encoding: str
    encodings: tuple[str, ...]
    duration_ms: int | None
    width: int | None
    height: int | None
    notes: tuple[tuple[str, dict[str, Any]], ...]
    part_of: int | None
    received_by: str
    received_at: datetime
    read: bool
    waiting: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Telling:
    """A stretch of a text and who speaks in it."""

    speaker: str | None
    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class RenditionView:
    """A text with the claims that rest on it."""

    id: int
    role: RenditionRole
    language: str
    text: str
    made_by: str
    made_with: str
    made_at: datetime
    made_from: int | None
    retired: bool
    tellings: tuple[Telling, ...]
    cues: tuple[tuple[int, int, int, int], ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Handling:
    """A line of the custody log."""

    at: str
    member: str
    action: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """All that the page of a source shows. `may_change`: the member may do more than read it."""

    source: SourceInfo
    renditions: tuple[RenditionView, ...]
    parts: tuple[SourceInfo, ...]
    consents: tuple[tuple[Use, Identity], ...]
    may_change: bool
    custody: tuple[Handling, ...]


@dataclass(frozen=True, slots=True)
class SourceList:
    """A page of the list of sources."""

    rows: tuple[SourceInfo, ...]
    total: int
    page: int
    pages: int


def sources(
    member: Member,
    *,
    text: str = "",
    kind: str = "",
    state: str = "",
    language: str = "",
    waiting: bool = False,
    page: int = 1,
) -> SourceList:
    """The sources the member may see, newest first, narrowed by what is given; parts stand with what holds them."""
    rows = _counted(doors.sources(member)).order_by("-pk")
    if text:
        named = doors.names(member).filter(form__icontains=text)
        rows = rows.filter(Q(name__icontains=text) | Q(title__icontains=text) | Q(told_by__names__in=named))
    for column, value in (("kind", kind), ("state", state), ("language", language)):
        if value:
            rows = rows.filter(**{column: value})
    if waiting:
        rows = rows.filter(
            pk__in=Proposal.objects.filter(state=ProposalState.WAITING.value).values("rendition__source")
        )
    total = rows.distinct().count()
    page = max(1, page)
    shown = rows.distinct()[(page - 1) * PAGE : page * PAGE]
    return SourceList(tuple(infos(member, shown)), total, page, max(1, -(-total // PAGE)))


def _counted(rows: QuerySet[Source]) -> QuerySet[Source]:
    waiting = Q(renditions__proposals__state=ProposalState.WAITING.value)
    standing = Q(renditions__passages__claims__state=ClaimState.STANDING.value)
    return rows.annotate(
        waiting=Count("renditions__proposals", filter=waiting, distinct=True),
        standing=Count("renditions__passages__claims", filter=standing, distinct=True),
    )


def infos(member: Member, rows: Iterable[Source], known: dict[int, PersonRef] | None = None) -> list[SourceInfo]:
    """What is known of each source, in two or three queries."""
    listed = list(rows.select_related("received_by") if isinstance(rows, QuerySet) else rows)
    named = refs(member, [row.told_by_id for row in listed], known)
    wholes = {row.part_of_id for row in listed if row.part_of_id}
    seen = set(doors.sources(member).filter(pk__in=wholes).values_list("pk", flat=True)) if wholes else set()
    found = [_info(row, named.get(row.told_by_id or 0)) for row in listed]
    return [one if one.part_of in seen else replace(one, part_of=None) for one in found]


def _info(row: Source, told_by: PersonRef | None) -> SourceInfo:
    return SourceInfo(
        number=row.pk,
        address=row.address,
        name=row.name,
        title=row.title,
        media_type=row.media_type,
        size=row.size,
        kind=SourceKind(row.kind),
        state=SourceState(row.state),
        language=row.language,
        told_by=told_by,
        told_on=row.told_on,
        encoding=row.encoding,
        encodings=tuple(row.encodings),
        duration_ms=row.duration_ms,
        width=row.width,
        height=row.height,
        notes=tuple((template, values) for template, values in row.notes),
        part_of=row.part_of_id,
        received_by=row.received_by.name,
        received_at=row.received_at,
        read=row.read_at is not None,
        waiting=getattr(row, "waiting", 0),
        claims=getattr(row, "standing", 0),
    )


def source_info(member: Member, number: int | str) -> SourceInfo:
    """What is known of one source, without counts."""
    return infos(member, [doors.one(doors.sources(member).select_related("received_by"), number, "source")])[0]


def source_page(member: Member, number: int | str) -> SourcePage:
    """A source with its texts, its claims, its parts, its consents and its custody, in a constant number of queries."""
    row = doors.one(_counted(doors.sources(member)).select_related("received_by"), number, "source")
    parts = infos(member, doors.sources(member).filter(part_of=row).select_related("received_by"))
    return SourcePage(
        source=infos(member, [row])[0],
        renditions=_renditions(member, row),
        parts=tuple(parts),
        consents=tuple(allowed(of_sources(member, [row.pk]).get(row.pk, ()), date.today())),
        may_change=doors.brought(member).filter(pk=row.pk).exists(),
        custody=tuple(Handling(line.at, line.member, line.verb, line.details) for line in _custody(member, row)),
    )


def _custody(member: Member, row: Source) -> QuerySet[CustodyLine]:
    """What was done with the bytes; that others brought the same bytes too is not told to who does not see all."""
    lines = CustodyLine.objects.filter(about=row.address)
    return lines if doors.sees_all(member) else lines.filter(Q(member=member.login) | Q(details__source=row.pk))


def _renditions(member: Member, row: Source) -> tuple[RenditionView, ...]:
    texts = doors.renditions(member).filter(source=row).select_related("made_by")
    claims = views(member, doors.claims(member).filter(passages__rendition__source=row).distinct())
    return tuple(rendition_view(text, claims) for text in texts)


def rendition_view(text: Rendition, claims: Sequence[ClaimView]) -> RenditionView:
    """The text with those of the claims that rest on it."""
    return RenditionView(
        id=text.pk,
        role=RenditionRole(text.role),
        language=text.language,
        text=text.text,
        made_by=text.made_by.name if text.made_by else "",
        made_with=text.made_with,
        made_at=text.made_at,
        made_from=text.made_from_id,
        retired=text.retired,
        tellings=tuple(Telling(t["speaker"], t["start"], t["end"], t["role"]) for t in text.tellings),
        cues=tuple((a, b, c, d) for a, b, c, d in text.cues),
        claims=tuple(claim for claim in claims if any(p.rendition == text.pk for p in claim.passages)),
    )


def source_bytes(member: Member, number: int | str) -> tuple[SourceInfo, Iterator[bytes]]:
    """The bytes of a source in pieces, checked before the first is given out, with what is known of it.

    NotFound when the member may not see it, Damaged when the bytes are no longer what they were.
    """
    info, vault = source_info(member, number), folder.current().vault()
    vault.check(info.address)
    return info, vault.chunks(info.address)


def source_number(member: Member, said: str) -> int:
    """The number of a source given as a number or as the beginning of its address."""
    if said.isdecimal() and len(said) < 12:
        return int(doors.one(doors.sources(member), said, "source").pk)
    return int(doors.by_address(doors.sources(member), said, "source").pk)
