"""Any file, folder or archive to a draft: opened without blocking, told apart by its bytes, given to its reader."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from izdeu.intake import folder, sniff
from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import known_encoding
from izdeu.intake.filename import clean_name, is_altered, name_of
from izdeu.intake.limits import Budget, Limits
from izdeu.intake.note import Note, TooMuch, Unreadable
from izdeu.vocab.errors import Refused

Reader = Callable[[Received, Job], Draft]

READERS = {
    "text/": "plain",
    sniff.DOCX: "docx",
    sniff.ODT: "odt",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "image/": "image",
    "audio/": "media",
    "video/": "media",
}
"""Which module of this room reads a media type (or all that begin so). Imported when first needed."""


def draft(
    path: Path, *, work: Path, name: str | None = None, encoding: str | None = None, limits: Limits | None = None
) -> Draft:
    """The draft of one file or folder with all its parts; Refused when it cannot be added at all.

    Parts of archives and letters are written to `work`, an existing folder that the caller empties afterwards. It holds
    what the files hold, unsealed: choose it accordingly. `name` is the name as received where the path does not tell it
    (an upload); it is cleaned like any other. `encoding` overrides the guess for text; Refused when the text
    is not in it.
    """
    limits = limits or Limits()
    job = Job(work, limits, Budget(limits), _part, known_encoding(encoding) if encoding else None)
    return _one(job, path, name_of(path) if name is None else name)


def drafts(
    paths: Iterable[Path], *, work: Path, encoding: str | None = None, limits: Limits | None = None
) -> Iterator[Draft | Refused]:
    """One draft, or the reason why not, for each file in turn; a folder gives its files one by one, sorted.

    Nothing is read ahead, so a caller can store each draft, clear `work`, and show how far it is (`count_files`).
    """
    limits = limits or Limits()
    for path in paths:
        for file in folder.walk(path, limits.folder_depth):
            if isinstance(file, Refused):
                yield file
                continue
            try:
                yield draft(file, work=work, encoding=encoding, limits=limits)
            except Refused as reason:
                yield reason


def count_files(paths: Iterable[Path], limits: Limits | None = None) -> int:
    """How many drafts and refusals `drafts` will yield for these paths."""
    depth = (limits or Limits()).folder_depth
    return sum(1 for path in paths for _ in folder.walk(path, depth))


def _part(job: Job, path: Path, name: str) -> Draft:
    job.budget.spend_part()
    return _one(job, path, name)


def _one(job: Job, path: Path, raw: str) -> Draft:
    name = clean_name(raw)
    if _mode(path, name) == stat.S_IFDIR:
        return folder.read(Received(name, path, 0, "inode/directory"), job)
    size, head = _opened(path, name)
    media_type = sniff.binary_type(head, path)
    file = Received(name, path, size, media_type or "text/plain", _name_notes(raw, name))
    try:
        return _reader(file.media_type)(file, job)
    except TooMuch as reason:
        if job.depth:
            raise
        return file.unreadable(reason.note)
    except Unreadable as reason:
        return file.unreadable(reason.note)
    except OSError as cause:
        raise _gone(name, cause) from cause


def _name_notes(raw: str, name: str) -> tuple[Note, ...]:
    if not is_altered(raw, name):
        return ()
    return (Note.say("The file's name was too long or held hidden characters; it is kept as “{name}”.", name=name),)


def _mode(path: Path, name: str) -> int:
    try:
        mode = stat.S_IFMT(path.lstat().st_mode)
    except (OSError, ValueError) as cause:
        raise _gone(name, cause) from cause
    if mode == stat.S_IFLNK:
        raise Refused("{file} is a link to another place; add the file it points to instead.", file=name)
    if mode not in (stat.S_IFREG, stat.S_IFDIR):
        raise Refused("{file} is not a file but a device or a pipe; nothing was added.", file=name)
    return mode


def _opened(path: Path, name: str) -> tuple[int, bytes]:
    """Size and first bytes of a regular file that is not empty. Never follows a link, never waits for a pipe."""
    try:
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(number, "rb") as file:
            found = os.fstat(file.fileno())
            head = file.read(sniff.HEAD) if stat.S_ISREG(found.st_mode) else b""
    except (OSError, ValueError) as cause:
        raise _gone(name, cause) from cause
    if not head:
        raise Refused("{file} is empty; nothing was added.", file=name)
    return found.st_size, head


def _gone(name: str, cause: Exception) -> Refused:
    match cause:
        case FileNotFoundError():
            return Refused("{file} is not there; nothing was added.", file=name)
        case PermissionError():
            return Refused("{file} may not be opened: you have no right to read it. Nothing was added.", file=name)
        case OSError():
            why = os.strerror(cause.errno) if cause.errno else "it could not be read"
            return Refused("{file} could not be opened ({why}); nothing was added.", file=name, why=why)
    return Refused("{file} is no name a file can have; nothing was added.", file=name)


def _reader(media_type: str) -> Reader:
    module = READERS.get(media_type) or READERS.get(media_type.partition("/")[0] + "/", "other")
    return cast(Reader, import_module(f"izdeu.intake.{module}").read)
