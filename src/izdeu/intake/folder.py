"""A folder: its files, with those of the folders in it, in one order everywhere. Links are not followed."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from izdeu.intake import litter
from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.filename import clean_name, name_of
from izdeu.intake.note import Note
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind


def walk(path: Path, depth: int) -> Iterator[Path | Refused]:
    """The files of a folder and the folders in it, sorted by name, or why one is left out; a file gives itself."""
    try:
        is_folder = stat.S_ISDIR(path.lstat().st_mode)
    except (OSError, ValueError):
        is_folder = False
    yield from _inside(path, depth) if is_folder else [path]


def _inside(folder: Path, depth: int) -> Iterator[Path | Refused]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as cause:
        why = os.strerror(cause.errno) if cause.errno else "it could not be read"
        yield Refused("The folder {file} could not be opened ({why}).", file=name_of(folder), why=why)
        return
    for entry in entries:
        path = folder / entry.name
        if left := litter.note(name_of(path)):
            yield Refused(left.template, **left.values)
        elif not entry.is_dir(follow_symlinks=False):
            yield path
        elif depth > 1:
            yield from _inside(path, depth - 1)
        else:
            yield Refused("The folder {file} lies too deep and was left out.", file=clean_name(name_of(path)))


def read(file: Received, job: Job) -> Draft:
    """The draft of a folder: its files as parts, in its notes what was left out. Each file has limits of its own."""
    parts: list[Draft] = []
    notes: list[Note] = []
    for found in walk(file.path, job.limits.folder_depth):
        if len(parts) >= job.limits.parts:
            notes.append(Note.say("Only the first {most} files were read. Add the rest by itself.", most=len(parts)))
            break
        if isinstance(found, Refused):
            notes.append(_told(found))
            continue
        budget = job.budget.fresh()
        try:
            parts.append(job.inner(replace(job, budget=budget), found, name_of(found)))
        except Refused as reason:
            notes.append(_told(reason))
        job.budget.text = budget.text
    if not parts:
        raise Refused("{file} holds no file that can be added; nothing was added.", file=file.name)
    size = sum(part.size for part in parts)
    whole = replace(file, size=size).draft(*notes, kind=SourceKind.COLLECTION, parts=tuple(parts))
    return replace(whole, path=None)


def _told(reason: Refused) -> Note:
    return Note(reason.template, {key: str(value) for key, value in reason.values.items()})
