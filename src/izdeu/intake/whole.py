"""Whether a picture's file goes on to its end, told by its structure: no pixel of a picture from outside is decoded."""

import struct
from typing import BinaryIO

_CHUNK = 1 << 20


def is_whole(file: BinaryIO, form: str | None, size: int) -> bool:
    """False when a JPEG, PNG, GIF or BMP stops before its end; True for all else. `form` is Pillow's name."""
    file.seek(0)
    match form:
        case "JPEG" | "MPO":
            return _jpeg(file)
        case "PNG":
            return _png(file, size)
        case "GIF":
            file.seek(max(0, size - 1024))
            return b"\x3b" in file.read()[-16:]
        case "BMP":
            return int.from_bytes(file.read(6)[2:], "little") <= size
    return True


def _jpeg(file: BinaryIO) -> bool:
    """Segments to the first scan, then an end mark after it; an end mark before belongs to a small preview."""
    file.seek(2)
    while len(mark := file.read(4)) == 4 and mark[0] == 0xFF and mark[1] != 0xDA:
        file.seek(max(struct.unpack(">H", mark[2:])[0] - 2, 0), 1)
    last = b""
    while chunk := file.read(_CHUNK):
        if b"\xff\xd9" in last + chunk:
            return True
        last = chunk[-1:]
    return False


def _png(file: BinaryIO, size: int) -> bool:
    at = 8
    while at + 12 <= size:
        file.seek(at)
        length, kind = int.from_bytes(file.read(4), "big"), file.read(4)
        at += 12 + length
        if kind == b"IEND":
            return at <= size
    return False
