"""Bytes to text: UTF-8, UTF-16, GB18030, windows-1251 and their neighbours. A guess is always told as one."""

import codecs

import puremagic
from charset_normalizer import from_bytes

from izdeu.intake.encoding import ENCODINGS, STRAY, Decoded, clean, known_encoding
from izdeu.intake.letters import cost
from izdeu.intake.note import Note
from izdeu.intake.sniff import UNKNOWN
from izdeu.vocab.errors import Refused

_TRIED = ENCODINGS[:-2]
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 2048
_WORST = 7.2
"""Bits a byte: what costs more in every encoding is no text. Real text takes 2 to 6.9, random bytes 8 and more."""
_CERTAIN = 80.0
"""Bits by which the best reading must beat the next to be called sure."""
_DECLARED = 60.0
"""Bits by which a file's own word about its encoding is believed."""


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The most likely text of bytes, or None when they are no text. `declared` is what the file says of itself."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _guessed(data, _declared(declared))
    if STRAY.search(text) or "\0" in text:
        return _guessed(data, _declared(declared))
    return Decoded(clean(text), "utf-8")


def _marked(data: bytes, name: str) -> Decoded | None:
    text = data.decode(name, "replace")
    return _judged(text, name, True, ())


def _declared(name: str | None) -> str | None:
    try:
        return known_encoding(name) if name else None
    except Refused:
        return None


def _sample(data: bytes) -> bytes:
    """The start of the bytes, or, where that is mostly ASCII, the lines that say most about an encoding."""
    start = data[:_SAMPLE]
    if b"\0" in start or sum(byte > 0x7F for byte in start) * 4 > len(start):
        return start
    lines, size = [], 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line[:_SAMPLE])
            size += len(line)
        if size >= _SAMPLE:
            break
    return b"".join(lines)[:_SAMPLE] or data[:_SAMPLE]


def _ranked(sample: bytes, declared: str | None) -> list[tuple[float, str, str]]:
    """(bits, encoding, text) of each way to read a sample, best first; ways that read alike are one."""
    names = [name for name in _TRIED if not name.startswith("utf-16") or len(sample) > 1]
    if declared and declared not in names:
        names.append(declared)
    found: dict[str, tuple[float, str, str]] = {}
    for name in names:
        text = sample.decode(name, "replace")
        bits = cost(text) - (_DECLARED if name == declared else 0)
        if text not in found or bits < found[text][0]:
            found[text] = (bits, name, text)
    return sorted(found.values())


def _others(sample: bytes, ranked: list[tuple[float, str, str]], sure: bool) -> tuple[str, ...]:
    names = [name for bits, name, _ in ranked if bits < _WORST * 1.5 * len(sample)]
    return tuple(dict.fromkeys(names if sure else [*names, *_normalizer(sample)]))


def _normalizer(sample: bytes) -> list[str]:
    """What charset-normalizer would offer, in our names."""
    found = [_declared(match.encoding) for match in from_bytes(sample)][:3]
    return [name for name in found if name]


def _guessed(data: bytes, declared: str | None) -> Decoded | None:
    sample = _sample(data)
    if len(set(sample)) < 3 and len(sample) > 8:
        return None
    ranked = _ranked(sample, declared)
    bits, name, _ = ranked[0]
    if bits > _WORST * len(sample):
        return None
    sure = len(ranked) == 1 or ranked[1][0] - bits >= _CERTAIN
    others = tuple(other for other in _others(sample, ranked, sure) if other != name)
    return _judged(data.decode(name, "replace"), name, sure, others)


def _judged(raw: str, name: str, sure: bool, others: tuple[str, ...]) -> Decoded | None:
    """The text with its damage counted; None when there is too much of it for this to be text at all."""
    text = clean(raw)
    damaged = text.count("\ufffd")
    if (damaged * 10 > len(text) and damaged > 1) or len(raw) - len(text) > 3 + len(raw) // 4:
        return None
    notes = []
    if damaged:
        notes.append(
            Note.say("{count} places in this file are damaged and are shown as “�”.", count=damaged)
            if damaged > 1
            else Note.say("One place in this file is damaged and is shown as “�”.")
        )
    return Decoded(text, name, sure and not damaged, others, damaged, tuple(notes))


def guessed_type(head: bytes) -> str:
    """What puremagic makes of bytes that are neither known nor text."""
    try:
        return puremagic.from_string(head[:4096], mime=True) or UNKNOWN
    except (puremagic.PureError, ValueError):
        return UNKNOWN
