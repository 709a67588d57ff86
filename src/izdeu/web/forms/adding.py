"""The form of new sources: files, and what their bringer says of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from izdeu.casebook import folder
from izdeu.casebook.acts import Told, keep_source, read_source
from izdeu.casebook.queries import source_page
from izdeu.intake import draft
from izdeu.vocab.consent import Decision, Identity, Use, decisions
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind, SourceState


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file: the number of its source, or why it was not kept; `again`: it had been kept before."""

    name: str
    number: int | None = None
    again: bool = False
    refused: Refused | None = None


def told(posted: Mapping[str, str]) -> Told:
    """What the bringer says; BadDate when the date is none."""
    kind = posted.get("kind", "")
    return Told(
        by=posted.get("told_by", "").strip()[:300],
        on=posted.get("told_on", "").strip()[:80],
        language=posted.get("language", "").strip()[:20],
        kind=SourceKind(kind) if kind in set(SourceKind) else None,
        consents=_consents(posted),
    )


def _consents(posted: Mapping[str, str]) -> tuple[Decision, ...]:
    """What was asked and answered; a use left open was not asked."""
    said = {use: posted.get(f"use-{use}", "") for use in Use}
    return decisions({use: Identity(level) for use, level in said.items() if level in set(Identity)})


def add(member: Any, files: Iterable[UploadedFile], about: Told, *, read: bool) -> Iterator[Added]:
    """Keeps each file in its own act, so that one refused file loses no other; has it read where that was asked for."""
    for file in files:
        name = Path(file.name or "file").name
        with folder.current().work() as work:
            path = work / "received"  # its own name never reaches the disk: it may be longer than a disk allows
            write(file, path)
            try:
                kept = keep_source(member, draft(path, work=work, name=name), about)
                if read and not kept.again:
                    _read(member, kept.number)
                yield Added(name, kept.number, kept.again)
            except Refused as error:
                yield Added(name, refused=error)


def write(file: UploadedFile, path: Path) -> None:
    """Moves an upload into the casebook's own folder, piece by piece: it may lie on another disk."""
    with path.open("wb") as out:
        for chunk in file.chunks():
            out.write(chunk)
    file.close()


def _read(member: Any, number: int) -> None:
    """Has a source read if it has a text; its parts with it."""
    page = source_page(member, number)
    for info in (page.source, *page.parts):
        if info.state is SourceState.READABLE:
            read_source(member, info.number)
