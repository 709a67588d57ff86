"""A zip: its files as parts, under numbers in the work folder. No name in it ever becomes a path."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from izdeu.intake import litter
from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import guess_name
from izdeu.intake.filename import clean_name
from izdeu.intake.limits import MB
from izdeu.intake.note import Note, TooMuch, Unreadable
from izdeu.intake.package import is_locked, opened, unpack
from izdeu.intake.sniff import UNKNOWN
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind, SourceState


def read(file: Received, job: Job) -> Draft:
    """The draft of a zip with its parts, sorted by name. A bomb is kept and not unpacked: nothing of it is left."""
    if job.depth >= job.limits.depth:
        return file.draft(
            Note.say("Archives lie in it more than {most} deep; this one was not unpacked.", most=job.limits.depth),
            kind=SourceKind.COLLECTION,
        )
    mark = job.mark()
    try:
        with opened(file.path) as package:
            return _unpacked(file, job.deeper(), package)
    except (Unreadable, Refused):
        job.remove_since(mark)
        raise


def _unpacked(file: Received, job: Job, package: zipfile.ZipFile) -> Draft:
    entries = sorted(((raw_name(entry), entry) for entry in package.infolist()), key=lambda pair: pair[0])
    _check_declared([entry for _, entry in entries], job)
    notes: list[Note] = []
    parts = tuple(_parts(package, entries, job, notes))
    if not parts:
        notes.append(Note.say("There is no file in it that can be added."))
    return file.draft(*notes, kind=SourceKind.COLLECTION, parts=parts)


def _check_declared(entries: list[zipfile.ZipInfo], job: Job) -> None:
    """Refuses by what the archive says of itself before a byte is unpacked; what it hides is caught on the way."""
    files = [entry for entry in entries if not entry.filename.endswith("/")]
    if len(files) + job.budget.parts > job.limits.parts:
        raise TooMuch("It holds more than {most} files. Add it in smaller pieces.", most=job.limits.parts)
    if sum(entry.file_size for entry in files) + job.budget.unpacked > job.limits.unpacked_bytes:
        raise TooMuch(
            "It unpacks to more than {most} MB and was not unpacked. Unpack it yourself and add what you need.",
            most=job.limits.unpacked_bytes // MB,
        )


def _parts(
    package: zipfile.ZipFile, entries: list[tuple[str, zipfile.ZipInfo]], job: Job, notes: list[Note]
) -> Iterator[Draft]:
    for name, entry in entries:
        if entry.filename.endswith("/"):
            continue
        if why := _left_out(name, entry):
            notes.append(why)
        elif is_locked(entry):
            yield _lost(name, entry, Note.say("It is locked with a password. Unpack the archive yourself and add it."))
        else:
            yield from _part(package, name, entry, job, notes)


def _left_out(name: str, entry: zipfile.ZipInfo) -> Note | None:
    shown = clean_name(name)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Note.say("“{file}” in it is a link to another place and was left out.", file=shown)
    return litter.note(name)


def _part(package: zipfile.ZipFile, name: str, entry: zipfile.ZipInfo, job: Job, notes: list[Note]) -> Iterator[Draft]:
    room = job.room()
    if _leads_out(name):
        notes.append(
            Note.say("“{file}” in it asked to be put elsewhere; only its name was kept.", file=clean_name(name))
        )
    try:
        with room.open("xb") as file:
            unpack(package, entry, job, file)
    except TooMuch:
        raise
    except Unreadable as reason:
        room.unlink()
        yield _lost(name, entry, reason.note)
        return
    try:
        yield job.inner(job, room, name)
    except Refused as reason:
        notes.append(Note(reason.template, {key: str(value) for key, value in reason.values.items()}))


def _lost(name: str, entry: zipfile.ZipInfo, why: Note) -> Draft:
    """A file whose bytes could not be had: a row that can be tried again, not a line in a log."""
    return Draft(clean_name(name), None, entry.file_size, UNKNOWN, state=SourceState.UNREADABLE, notes=(why,))


def _leads_out(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith("/") or path[1:3] == ":/" or ".." in path.split("/")


def raw_name(entry: zipfile.ZipInfo) -> str:
    """The name of a part as text: UTF-8 when marked so, else the name Info-ZIP keeps beside, else guessed."""
    if entry.flag_bits & 0x800:
        return entry.orig_filename
    raw = entry.orig_filename.encode("cp437", "replace")
    return _unicode_path(entry.extra, raw) or guess_name(raw)


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The UTF-8 name in the extra field 0x7075, when it still belongs to this name (APPNOTE 4.6.9)."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        body, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == 0x7075 and len(body) > 5 and struct.unpack_from("<L", body, 1)[0] == zlib.crc32(raw):
            return body[5:].decode("utf-8", "replace")
    return None
