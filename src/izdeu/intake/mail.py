"""Letters as mail programs keep them (.eml): headers and words; what is attached becomes parts."""

from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import TypeAlias

from izdeu.intake import html
from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import Decoded, clean, decode_as, known_encoding
from izdeu.intake.findings import too_large
from izdeu.intake.guess import decode
from izdeu.intake.header import day, file_name, header
from izdeu.intake.hints import short
from izdeu.intake.note import Note, Unreadable
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind

Mail: TypeAlias = "Message[str, str]"

_SHOWN = ("from", "to", "cc", "date", "subject")
_DEEPEST = 30
"""Levels of parts in parts that are followed; real letters have up to five."""

_BOUNDARY, _BOUNDARIES = b"boundary=", 60
"""How often parts may announce parts in them."""

_MALFORMED = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the standard library's parser raises for letters built wrongly."""


@dataclass(slots=True)
class Letter:
    """What was taken out of a letter: words, what was attached, and how sure the reading of the words is."""

    words: list[Decoded] = field(default_factory=list)
    attached: list[Mail] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read(file: Received, job: Job) -> Draft:
    """The draft of a letter: headers and words as text, attachments as parts. Pictures from outside are not fetched."""
    if file.size > job.limits.document_bytes:
        return file.draft(too_large(file, job))
    _check_nesting(file)
    try:
        with file.path.open("rb") as opened:
            mail = BytesParser(policy=compat32).parse(opened)
        letter = Letter()
        _take(mail, letter, job, 0)
    except _MALFORMED as cause:
        raise Unreadable("It is built like no letter should be and could not be read. It is kept as it is.") from cause
    mark = job.mark()
    try:
        return _drafted(file, job, mail, letter)
    except (Unreadable, Refused):
        job.remove_since(mark)
        raise


def _check_nesting(file: Received) -> None:
    """The parser compares each line with the boundaries of all parts it is in: hundreds of them stop the machine."""
    count, last = 0, b""
    with file.path.open("rb") as opened:
        while chunk := opened.read(1 << 20):
            count += (last + chunk).lower().count(_BOUNDARY)
            last = chunk[1 - len(_BOUNDARY) :]
    if count > _BOUNDARIES:
        raise Unreadable("It is built like no letter should be and could not be read. It is kept as it is.")


def _drafted(file: Received, job: Job, mail: Mail, letter: Letter) -> Draft:
    heads = [f"{name.title()}: {value}" for name in _SHOWN if (value := header(mail, name))]
    pieces = ["\n".join(heads), *(piece.text.strip("\n") for piece in letter.words)]
    text = clean("\n\n".join(pieces)).strip("\n")
    job.budget.spend_text(text)
    longest = max(letter.words, key=lambda piece: len(piece.text), default=None)
    parts = tuple(part for number, mail in enumerate(letter.attached, 1) if (part := _part(mail, number, letter, job)))
    return file.draft(
        *letter.notes,
        text=text,
        kind=SourceKind.LETTER,
        title=short(header(mail, "subject")),
        author=short(header(mail, "from")),
        written_on=day(mail),
        encoding=longest.encoding if longest else None,
        encoding_sure=all(piece.sure for piece in letter.words),
        encodings=longest.others if longest else (),
        parts=parts,
    )


def _take(part: Mail, letter: Letter, job: Job, depth: int, mute: bool = False) -> None:
    """Sorts a part and those in it into words (not when `mute`) and attachments, in reading order."""
    if depth > _DEEPEST:
        letter.notes.append(Note.say("Parts of it lie too deep in one another and were left out."))
        return
    kind = part.get_content_type()
    inner = part.get_payload() if part.is_multipart() else None
    if isinstance(inner, list) and kind != "message/rfc822":
        parts = [piece for piece in inner if isinstance(piece, Message)]
        said = _best(parts) if kind == "multipart/alternative" else None
        for piece in parts:
            _take(piece, letter, job, depth + 1, mute or (said is not None and piece is not said))
    elif kind not in ("text/plain", "text/html") or _is_attached(part):
        letter.attached.append(part)
    elif not mute:
        job.budget.spend_part()
        _words(part, kind, letter, job)


def _is_attached(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment" or bool(file_name(part))


def _best(parts: list[Mail]) -> "Mail | None":
    """Of words told in several ways: plain ones, if there are any, else the richest, which stands last (RFC 2046)."""
    plain = (part for part in parts if part.get_content_type() == "text/plain" and _bytes(part).strip())
    rich = (part for part in reversed(parts) if part.get_content_type() == "text/html" or part.is_multipart())
    return next(plain, None) or next(rich, None)


def _bytes(part: Mail) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _words(part: Mail, kind: str, letter: Letter, job: Job) -> None:
    data, said = _bytes(part), part.get_content_charset()
    found = decode_as(data, job.encoding) if job.encoding else decode(data, said)
    if not data.strip():
        return
    if found is None:
        letter.notes.append(Note.say("Some of its words are too damaged to be read."))
        return
    letter.notes += [*found.notes, *_lie(said, found, data)]
    if kind == "text/plain":
        letter.words.append(found)
        return
    try:
        page = html.page_of(found.text, job)
        letter.words.append(Decoded(page.text, found.encoding, found.sure, found.others))
    except html.TooLarge as reason:
        letter.notes.append(reason.note)


def _lie(said: str | None, found: Decoded, data: bytes) -> list[Note]:
    """A note when a letter names an encoding and its bytes are in another."""
    if not said or data.isascii():
        return []
    try:
        name = known_encoding(said)
    except Refused:
        name = said[:40]
    if name == found.encoding:
        return []
    return [Note.say("It says it is written in {said}, but reads as {found}.", said=name, found=found.encoding)]


def _part(mail: Mail, number: int, letter: Letter, job: Job) -> Draft | None:
    """The draft of something attached; None when there is nothing in it, which is told."""
    name, data = file_name(mail), _content(mail)
    if mail.get_content_type() == "message/rfc822":
        name = name or "message.eml"
    name = name or f"attachment-{number}"
    if job.depth >= job.limits.depth:
        letter.notes.append(
            Note.say("“{file}” is attached too deep in other letters and was left out.", file=name[:100])
        )
        return None
    job.budget.spend_bytes(len(data))
    room = job.room()
    room.write_bytes(data)
    try:
        return job.inner(job.deeper(), room, name)
    except Refused as reason:
        letter.notes.append(Note(reason.template, {key: str(value) for key, value in reason.values.items()}))
        return None


def _content(mail: Mail) -> bytes:
    inner = mail.get_payload()
    if mail.get_content_type() != "message/rfc822" or not isinstance(inner, list) or not inner:
        return _bytes(mail)
    try:
        return inner[0].as_bytes() if isinstance(inner[0], Message) else b""
    except _MALFORMED:
        return b""
