"""Headers of letters as text: encoded words (RFC 2047), bare 8-bit bytes, folded lines, names of attachments."""

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from izdeu.intake.encoding import guess_name, known_encoding
from izdeu.intake.guess import decode
from izdeu.vocab.errors import Refused

_FILENAME = re.compile(rb"name\*?=\s*\"?([^\";\r\n]+)", re.I)

LONGEST = 10_000
"""Characters read of one header; decoding takes time that grows with the square of its length."""


def header(message: "Message[str, str]", name: str) -> str:
    """The first header of this name as text on one line; empty when there is none."""
    for key, value in message.raw_items():
        if key.lower() == name:
            return " ".join(words(str(value)).split())
    return ""


def words(value: str) -> str:
    """The text of a raw header value, of its first `LONGEST` characters."""
    value = value[:LONGEST]
    raw = value.encode("utf-8", "surrogateescape")
    if not raw.isascii():
        found = decode(raw)
        return found.text if found else raw.decode("utf-8", "replace")
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        return value
    return "".join(piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces)


def _piece(raw: bytes, charset: str | None) -> str:
    try:
        return raw.decode(known_encoding(charset or "utf-8"))
    except (Refused, UnicodeDecodeError):
        found = decode(raw, charset)
        return found.text if found else raw.decode("utf-8", "replace")


def file_name(part: "Message[str, str]") -> str:
    """The name an attachment goes by, as received; empty when it has none."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        name = ""
    if "\ufffd" not in name and name.isascii():
        return words(name)
    if "\ufffd" not in name:
        return name
    for key, value in part.raw_items():
        if key.lower() in ("content-disposition", "content-type"):
            raw = str(value).encode("utf-8", "surrogateescape")
            if found := _FILENAME.search(raw):
                return guess_name(found[1])
    return name


def day(message: "Message[str, str]") -> str | None:
    """The day of the Date header as EDTF, on the writer's own calendar; None when there is none."""
    try:
        return parsedate_to_datetime(header(message, "date")).date().isoformat()
    except (ValueError, TypeError, LookupError, OverflowError):
        return None
