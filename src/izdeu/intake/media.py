"""Sound and film: kept, with how long they last when they say so. Words come later, as a transcript."""

import math
import struct
from typing import BinaryIO

import mutagen

from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.note import Note
from izdeu.vocab.source import SourceKind

_BROKEN = (mutagen.MutagenError, ValueError, LookupError, EOFError, struct.error, ArithmeticError, TypeError, OSError)
"""What mutagen is seen to raise for bytes that are no sound recording."""

_BOXES = ("audio/mp4", "video/mp4", "video/quicktime", "video/3gpp", "video/3gpp2")
_MOOV_MOST = 64_000_000
_LONGEST = 10_000_000.0
"""Seconds: 115 days. What claims to be longer is not believed."""

_AMR_FRAMES = (13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1)
"""Bytes of a 20 ms frame of AMR (narrow band) by its mode, with its first byte (3GPP TS 26.101)."""


def read(file: Received, job: Job) -> Draft:
    """The draft of a recording with its duration in whole milliseconds, or a note that it tells none."""
    with file.path.open("rb") as opened:
        seconds, place = _measured(file, opened)
    notes = []
    if seconds is None:
        notes.append(Note.say("It does not say how long it lasts; it may be damaged or cut off."))
    if place:
        notes.append(Note.say("It says where it was recorded. Take care before it is shown to anyone."))
    return file.draft(
        *notes,
        kind=SourceKind.AUDIO if file.media_type.startswith("audio/") else SourceKind.VIDEO,
        duration_ms=None if seconds is None else round(seconds * 1000),
    )


def _measured(file: Received, opened: BinaryIO) -> tuple[float | None, bool]:
    try:
        if file.media_type in _BOXES:
            moov = _moov(opened, file.size)
            return _believed(_movie_seconds(moov)), b"\xa9xyz" in moov or b"loci" in moov
        return _believed(_seconds(file, opened)), False
    except _BROKEN:
        return None, False


def _believed(seconds: float | None) -> float | None:
    return seconds if seconds is not None and math.isfinite(seconds) and 0 < seconds < _LONGEST else None


def _seconds(file: Received, opened: BinaryIO) -> float | None:
    match file.media_type:
        case "video/x-matroska" | "video/webm":
            return _matroska_seconds(opened.read(1_000_000))
        case "video/x-msvideo":
            return _avi_seconds(opened.read(64))
        case "audio/amr":
            return _amr_seconds(opened)
    found = mutagen.File(opened)
    return float(found.info.length) if found is not None else None


def _moov(opened: BinaryIO, size: int) -> bytes:
    """The box that describes the film (ISO/IEC 14496-12), at most 64 MB of it; empty when there is none."""
    at = 0
    while at + 8 <= size:
        opened.seek(at)
        length, kind = struct.unpack(">L4s", opened.read(8))
        start = 8
        if length == 1:
            length, start = struct.unpack(">Q", opened.read(8))[0], 16
        if kind == b"moov":
            return opened.read(min(length or size, _MOOV_MOST) - start)
        if length < start:
            break
        at += length
    return b""


def _movie_seconds(moov: bytes) -> float | None:
    at = moov.find(b"mvhd")
    if at < 0:
        return None
    wide = moov[at + 4] == 1
    scale, length = struct.unpack_from(">LQ" if wide else ">LL", moov, at + (24 if wide else 16))
    return float(length / scale) if length < (1 << 63) and length != 0xFFFFFFFF else None


def _matroska_seconds(head: bytes) -> float | None:
    """Duration and time scale of the segment's information (Matroska element ids 1549A966, 4489, 2AD7B1)."""
    info = head[at : at + 2000] if (at := head.find(b"\x15\x49\xa9\x66")) >= 0 else b""
    scale = 1_000_000
    if (at := info.find(b"\x2a\xd7\xb1")) >= 0:
        scale = int.from_bytes(info[at + 4 : at + 4 + (info[at + 3] & 0x0F)], "big")
    for mark, form in ((b"\x44\x89\x84", ">f"), (b"\x44\x89\x88", ">d")):
        if (at := info.find(mark)) >= 0:
            (units,) = struct.unpack_from(form, info, at + 3)
            return float(units * scale / 1e9)
    return None


def _avi_seconds(head: bytes) -> float | None:
    if head[24:28] != b"avih":
        return None
    per_frame, _, _, _, frames = struct.unpack_from("<5L", head, 32)
    return float(per_frame * frames / 1e6)


def _amr_seconds(opened: BinaryIO) -> float | None:
    """Frames counted: AMR has no header that says how long it is."""
    data = opened.read(16_000_000)
    if not data.startswith(b"#!AMR\n"):
        return None
    at, frames = 6, 0
    while at < len(data):
        at += _AMR_FRAMES[data[at] >> 3 & 0x0F]
        frames += 1
    return frames * 0.02
