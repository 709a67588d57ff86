"""Plain text, Markdown and text tables: the words exactly as they stand. Other kinds of text go on to their reader."""

from collections.abc import Callable
from dataclasses import replace

from izdeu.intake import html, mail, subtitles
from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import Decoded, decode_as
from izdeu.intake.guess import decode, guessed_type
from izdeu.intake.limits import MB
from izdeu.intake.note import Note
from izdeu.intake.sniff import HEAD, text_type
from izdeu.vocab.source import SourceKind

_TABLES = ("text/csv", "text/tab-separated-values")
_FINER: dict[str, Callable[[Received, Job, bytes], Draft]] = {
    "text/html": html.read_bytes,
    "text/vtt": subtitles.read_bytes,
    "application/x-subrip": subtitles.read_bytes,
}


def read(file: Received, job: Job) -> Draft:
    """The draft of a file of text; unreadable when its bytes are no text in any encoding tried."""
    whole = file.size <= job.limits.text_bytes
    data = file.path.read_bytes() if whole else _head(file)
    found = decode(data)
    if found is None:
        return _no_text(file, job, data)
    file = replace(file, media_type=text_type(found.text, file.name))
    if file.media_type == "message/rfc822":
        return mail.read(file, job)
    if not whole:
        return file.draft(_too_large(file, job))
    if file.media_type in _FINER:
        return _FINER[file.media_type](file, job, data)
    return _drafted(file, job, decode_as(data, job.encoding) if job.encoding else found)


def _head(file: Received) -> bytes:
    """The start of a large text, to the end of a line: a letter cut in two is no damage."""
    with file.path.open("rb") as opened:
        head = opened.read(HEAD)
    return head[: head.rfind(b"\n") + 1] or head


def _no_text(file: Received, job: Job, data: bytes) -> Draft:
    if job.encoding and len(data) == file.size:
        return _drafted(file, job, decode_as(data, job.encoding))
    file = replace(file, media_type=guessed_type(data[:HEAD]))
    return file.unreadable(Note.say("It is not a kind of file that can be read here. It is kept as it is."))


def _too_large(file: Received, job: Job) -> Note:
    return Note.say(
        "It is {size} MB of text; texts are read up to {most} MB. It is kept without its text.",
        size=file.size // MB,
        most=job.limits.text_bytes // MB,
    )


def _drafted(file: Received, job: Job, found: Decoded) -> Draft:
    job.budget.spend_text(found.text)
    notes = found.notes if found.text.strip() else (Note.say("It holds nothing but white space."),)
    return file.draft(
        *notes,
        text=found.text,
        kind=SourceKind.TABLE if file.media_type in _TABLES else None,
        encoding=found.encoding,
        encoding_sure=found.sure,
        encodings=found.others,
    )
