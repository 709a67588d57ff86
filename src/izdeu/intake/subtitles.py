"""Subtitles (SubRip, WebVTT): the words of the cues, each tied to its time. Marks and numbers are no words.

Read here and not by pysubs2, which drops words in braces and a number that ends a cue, and reads notes as speech.
"""

import re
from collections.abc import Iterator

from izdeu.intake.draft import Cue, Draft, Job, Received
from izdeu.intake.encoding import clean, decode_as
from izdeu.intake.guess import decode
from izdeu.intake.hints import language
from izdeu.intake.note import Note, Unreadable

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_TIMES = re.compile(rf"^[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t].*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
_MARK = re.compile(r"</?(?:[bius]|c|v|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^}]*\}", re.I)
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": "\xa0", "&lrm;": "", "&rlm;": ""}
_ENTITY = re.compile("|".join(_ENTITIES))
_LANGUAGE = re.compile(r"^Language:[ \t]*(\S+)", re.M)


def read_bytes(file: Received, job: Job, data: bytes) -> Draft:
    """The draft of a subtitle file. Cues with broken times are left out of `cues`, counted and told."""
    found = decode_as(data, job.encoding) if job.encoding else decode(data)
    if found is None:
        raise Unreadable("Too much of it is damaged to be read as text. It is kept as it is.")
    blocks = list(_blocks(found.text))
    text, cues = _joined(blocks)
    broken = sum(1 for times, _ in blocks if times is None)
    notes = list(found.notes)
    if broken:
        notes.append(Note.say("No time can be read for {count} of the {all} cues.", count=broken, all=len(blocks)))
    said = _LANGUAGE.search(found.text[:1000])
    return file.draft(
        *notes,
        text=text,
        cues=cues,
        duration_ms=max((cue.end_ms for cue in cues), default=None),
        encoding=found.encoding,
        encoding_sure=found.sure,
        encodings=found.others,
        language=language(said[1]) if said else None,
    )


def _blocks(text: str) -> Iterator[tuple[tuple[int, int] | None, str]]:
    """(times or None, words) of each cue; headers, notes, styles and regions are none."""
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        lines = block.split("\n")
        if lines[0].lstrip().startswith(("WEBVTT", "NOTE", "STYLE", "REGION")) and "-->" not in block:
            continue
        yield from _cues(lines)


def _cues(lines: list[str]) -> Iterator[tuple[tuple[int, int] | None, str]]:
    """The cues of one block: usually one, more where the empty line between two is missing."""
    starts = [number for number, line in enumerate(lines) if "-->" in line]
    if not starts:
        if alone := _words(lines):
            yield None, alone
        return
    for number, after in zip(starts, [*starts[1:], len(lines) + 1], strict=True):
        words = lines[number + 1 : after]
        if after <= len(lines) and words and words[-1].strip().isdigit():
            words = words[:-1]
        if said := _words(words):
            yield _times(lines[number]), said


def _times(line: str) -> tuple[int, int] | None:
    found = _TIMES.match(line)
    if not found:
        return None
    start, end = _ms(found.groups()[:4]), _ms(found.groups()[4:])
    return (start, end) if start <= end else None


def _ms(clock: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, part = clock
    return ((int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)) * 1000 + int(
        (part or "").ljust(3, "0")
    )


def _words(lines: list[str]) -> str:
    text = _MARK.sub("", _VOICE.sub(r"\1: ", "\n".join(lines)))
    return clean(_ENTITY.sub(lambda found: _ENTITIES[found.group()], text)).strip()


def _joined(blocks: list[tuple[tuple[int, int] | None, str]]) -> tuple[str, tuple[Cue, ...]]:
    out: list[str] = []
    cues, at = [], 0
    for times, words in blocks:
        if times:
            cues.append(Cue(*times, at, at + len(words)))
        out.append(words)
        at += len(words) + 1
    return "\n".join(out), tuple(cues)
