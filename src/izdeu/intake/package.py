"""Zip files opened with suspicion: measured before and while they unpack. Also documents that are zips inside."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from izdeu.intake.draft import Job
from izdeu.intake.filename import clean_name
from izdeu.intake.limits import MB
from izdeu.intake.note import TooMuch, Unreadable

ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
    OSError,
)
"""What zipfile raises for bytes that are no sound zip."""

_END = b"PK\x05\x06"
_DIRECTORY_MOST = 16 * MB
_CHUNK = 1 << 20


def check_directory(path: Path) -> None:
    """Unreadable when the list of contents alone would fill the memory (zipfile reads it whole)."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 66_000))
        tail = file.read()
    at = tail.rfind(_END)
    listed = struct.unpack_from("<L", tail, at + 12)[0] if 0 <= at <= len(tail) - 22 else 0
    if listed == 0xFFFFFFFF and (wide := tail.rfind(b"PK\x06\x06", 0, at)) >= 0 and wide + 48 <= len(tail):
        listed = struct.unpack_from("<Q", tail, wide + 40)[0]
    if listed > _DIRECTORY_MOST and listed <= size:
        raise Unreadable("Its list of contents is far too long. Add the files in smaller pieces.")


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip file, its directory read; Unreadable when it is broken or built to do harm."""
    check_directory(path)
    try:
        package = zipfile.ZipFile(path)
    except ERRORS as cause:
        raise Unreadable("It is broken: its list of contents cannot be read. Ask for it again.") from cause
    with package:
        _check_overlap(package)
        yield package


def _check_overlap(package: zipfile.ZipFile) -> None:
    """Parts that share bytes unpack to thousands of times their size (D. Fifield, A better zip bomb, 2019)."""
    end = 0
    for entry in sorted(package.infolist(), key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise Unreadable("It is built to fill up the disk (its parts overlap) and was not unpacked.")
        end = entry.header_offset + 30 + entry.compress_size


def is_locked(entry: zipfile.ZipInfo) -> bool:
    """Whether a part is encrypted."""
    return bool(entry.flag_bits & 0x1)


def chunks(package: zipfile.ZipFile, entry: zipfile.ZipInfo, job: Job, most: int) -> Iterator[bytes]:
    """The bytes of a part, counted against the budget as they come; Unreadable when broken, too large or a bomb."""
    done, limits = 0, job.limits
    try:
        with package.open(entry) as part:
            while chunk := part.read(_CHUNK):
                done += len(chunk)
                job.budget.spend_bytes(len(chunk))
                if done > most:
                    raise Unreadable(
                        "“{part}” in it is larger than {most} MB and was not unpacked.",
                        part=clean_name(entry.filename),
                        most=most // MB,
                    )
                if done > limits.ratio_from and done > limits.ratio * max(entry.compress_size, 1):
                    raise TooMuch("It is built to fill up the disk (a zip bomb) and was not unpacked.")
                yield chunk
    except ERRORS as cause:
        raise Unreadable(
            "“{part}” in it is broken. Ask for the file again.", part=clean_name(entry.filename)
        ) from cause


def part(package: zipfile.ZipFile, name: str, job: Job) -> bytes | None:
    """The bytes of a document's part, at most `markup_bytes`; None when there is none of this name."""
    try:
        entry = package.getinfo(name)
    except KeyError:
        return None
    if is_locked(entry):
        raise Unreadable("It is locked with a password. Save a copy without the password and add that as well.")
    return b"".join(chunks(package, entry, job, job.limits.markup_bytes))


def unpack(package: zipfile.ZipFile, entry: zipfile.ZipInfo, job: Job, file: BinaryIO) -> None:
    """Writes a part to a file, measured."""
    for chunk in chunks(package, entry, job, job.limits.unpacked_bytes):
        file.write(chunk)
