"""Encodings by name, and text in the one form in which passages are counted."""

import codecs
import re
from dataclasses import dataclass

from izdeu.intake.letters import cost
from izdeu.intake.note import Note
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import nfc

ENCODINGS = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "gb18030",
    "windows-1251",
    "kz1048",
    "ptcp154",
    "cp866",
    "koi8-r",
    "windows-1252",
    "windows-1254",
    "windows-1256",
    "big5",
)
"""What a person may choose from; all but the last two are also tried unasked."""

_SAME = {
    "ascii": "utf-8",
    "latin-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_ALSO = ("utf-8-sig", "utf-16", "utf-32", "cp12", "iso8859", "koi8", "mac-", "cp85", "euc", "shift", "big5")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text in the form passages are counted in, how it was read, and how else it could be.

    `damaged` counts places that fit no character and stand as U+FFFD; `notes` tell of them.
    """

    text: str
    encoding: str
    sure: bool = True
    others: tuple[str, ...] = ()
    damaged: int = 0
    notes: tuple[Note, ...] = ()


STRAY = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters and such as are never exchanged: no text has them."""

_LOST = re.compile("[\0\ud800-\udfff]")


def clean(text: str) -> str:
    """Text in NFC with line feeds, without stray control characters; NUL and lone surrogates become U+FFFD."""
    return nfc(_LOST.sub("\ufffd", STRAY.sub("", text)).lstrip("\ufeff"))


def known_encoding(name: str) -> str:
    """The house's name of a text encoding; Refused when there is none of this name."""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        found = ""
    ours = {codecs.lookup(one).name: one for one in ENCODINGS} | _SAME
    if found in ours:
        return ours[found]
    if found.startswith(_ALSO):
        return found
    raise Refused(
        "There is no text encoding called {encoding}; choose one of: {known}.",
        encoding=name[:40],
        known=", ".join(ENCODINGS),
    )


def decode_as(data: bytes, encoding: str) -> Decoded:
    """The text of bytes in the encoding a person chose; Refused when it is not in that encoding."""
    name = known_encoding(encoding)
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, UnicodeError):
        raise Refused("This is not written in {encoding}; choose another encoding.", encoding=name) from None
    return Decoded(clean(text), name, True, ENCODINGS)


def guess_name(raw: bytes) -> str:
    """The most likely text of a file name's bytes, as old archives hold them: UTF-8, CP866, GB18030, windows-1251."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        ways = [raw.decode(name, "replace") for name in ("cp866", "gb18030", "windows-1251", "kz1048", "cp437")]
        return min(ways, key=cost)
