"""A thing that says something is kept as it was received."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.casebook import doors, folder
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.persons import teller
from izdeu.casebook.acts.record_consent import Conversation, keep_consents
from izdeu.casebook.models import Member, Person, Rendition, Source
from izdeu.intake import Draft, Note
from izdeu.vault import CustodyAction, Vault
from izdeu.vocab.address import address_of_bytes
from izdeu.vocab.consent import Decision
from izdeu.vocab.dates import bounds
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.source import RenditionRole, SourceKind


@dataclass(frozen=True, slots=True)
class Told:
    """What the bringer says of a source: who told it (a name, or a person's number), when (EDTF), what they allow."""

    by: str = ""
    on: str = ""
    language: str = ""
    kind: SourceKind | None = None
    consents: tuple[Decision, ...] = ()

    def __post_init__(self) -> None:
        """BadDate when `on` is no date."""
        if self.on:
            bounds(self.on)


@dataclass(frozen=True, slots=True)
class KeptSource:
    """The number of a kept source, and whether the same bytes had been kept before (then nothing was added)."""

    number: int
    again: bool


def keep_source(member: Member, draft: Draft, told: Told | None = None) -> KeptSource:
    """Keeps a draft, its parts and its text, and logs both; bytes the member has already kept are not added again.

    The bytes go into the vault before the row is written: a row never names bytes that are not there.
    """
    told = told or Told()
    if draft.path is None:
        raise Refused("{file} has no bytes of its own; add the files in it.", file=draft.name)
    with doing(member, "keep_source", Role.COLLECTOR) as act:
        vault = folder.current().vault()
        with vault.together():
            address = _put(vault, draft)
            if (known := doors.brought(member).filter(address=address, part_of=None).first()) is not None:
                act.about, act.details = f"source:{known.pk}", {"address": address, "again": True}
                return KeptSource(known.pk, True)
            kept = _keep(act, vault, draft, told, teller(act, told.by), None, address)
        act.about = f"source:{kept[0]}"
        act.details |= {"address": address, "name": draft.name, "sources": kept}
        if told.consents:
            keep_consents(act, list(Source.objects.filter(pk__in=kept).order_by("pk")), Conversation(told.consents))
        return KeptSource(kept[0], False)


def _put(vault: Vault, draft: Draft) -> str:
    assert draft.path is not None
    with draft.path.open("rb") as data:
        return vault.put(data).address


def _keep(
    act: Doing, vault: Vault, draft: Draft, told: Told, by: Person | None, part_of: Source | None, address: str
) -> list[int]:
    """The numbers of the source and of its parts, in order."""
    source = Source.objects.create(
        address=address,
        name=draft.name,
        title=(draft.title or "")[:500],
        media_type=draft.media_type,
        size=draft.size,
        kind=(told.kind or draft.kind or SourceKind.STATEMENT).value,
        state=draft.state.value,
        language=told.language or draft.language or "",
        told_by=by,
        told_on=told.on,
        encoding=draft.encoding or "",
        encodings=list(draft.encodings),
        duration_ms=draft.duration_ms,
        width=draft.width,
        height=draft.height,
        notes=[[note.template, dict(note.values)] for note in _notes(draft)],
        part_of=part_of,
        received_by=act.member,
        received_at=act.at,
    )
    act.custody(CustodyAction.RECEIVED, address, name=draft.name, size=draft.size, source=source.pk)
    if draft.text:
        _keep_text(act, source, draft)
    parts = [_keep(act, vault, part, told, by, source, _put(vault, part)) for part in _with_bytes(draft.parts)]
    return [source.pk, *(number for numbers in parts for number in numbers)]


def _keep_text(act: Doing, source: Source, draft: Draft) -> None:
    Rendition.objects.create(
        source=source,
        role=RenditionRole.AS_RECEIVED.value,
        language=source.language,
        text=draft.text or "",
        address=address_of_bytes((draft.text or "").encode()),
        made_at=act.at,
        made_with=f"intake {draft.media_type}"[:100],
        cues=[[cue.start_ms, cue.end_ms, cue.start, cue.end] for cue in draft.cues],
    )


def _with_bytes(parts: tuple[Draft, ...]) -> Iterator[Draft]:
    """The parts whose bytes could be had; those of a folder within are parts of what holds the folder."""
    for part in parts:
        if part.path is not None:
            yield part
        else:
            yield from _with_bytes(part.parts)


def _notes(draft: Draft) -> Iterator[Note]:
    """What there is to say of a draft, and of its parts that have no bytes and so no row of their own."""
    yield from draft.notes
    for part in draft.parts:
        if part.path is None:
            yield from _notes(part)
