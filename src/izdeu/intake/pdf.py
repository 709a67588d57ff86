"""PDF: the words page by page, a form feed between pages, Arabic script in the order it is written. Scripts never run.

PDFium keeps the order of the file for right-to-left lines, which many programs write in the order of the paper; such
lines are put in order again from where their letters lie.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from statistics import median

import pypdfium2
from pypdfium2 import raw

from izdeu.intake.bidi import fold_forms, is_right, logical, pairs, settle_quotes
from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import clean
from izdeu.intake.findings import too_large
from izdeu.intake.hints import edtf, short
from izdeu.intake.note import Note, Unreadable

_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not made for threads; a server has several."""

_SPACE = 0.45
"""The gap between two letters, in widths of the line's middling letter, that is a space."""

_HYPHEN = re.compile("[\x02\ufffe]")
_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(slots=True)
class Glyph:
    """What stands at one place of a line: its characters in written order, and its edges."""

    chars: str
    left: float
    right: float


def read(file: Received, job: Job) -> Draft:
    """The draft of a PDF: readable when any page has text; a scan has none yet; unreadable when broken or locked."""
    if file.size > job.limits.document_bytes:
        return file.draft(too_large(file, job))
    with _ONE_AT_A_TIME, _opened(file) as document:
        pages, notes = _pages(document, job), _attached(document)
        told = document.get_metadata_dict()
    text = clean("\f".join(pages)).strip(" \n")
    hints = {"title": short(told.get("Title")), "author": short(told.get("Author"))}
    hints["written_on"] = edtf(told.get("CreationDate"))
    if not text.strip():
        notes.append(Note.say("It holds pictures of pages and no text. It needs to be read by a person or by OCR."))
    elif _is_garbled(text):
        notes.append(
            Note.say("Its text is stored in a way that cannot be read. It needs to be read by a person or by OCR.")
        )
        text = ""
    else:
        notes += _bare(pages)
    job.budget.spend_text(text)
    return file.draft(*notes, text=text.strip("\f \n") and text, **hints)


@contextmanager
def _opened(file: Received) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(file.path)
    except pypdfium2.PdfiumError as cause:
        if getattr(cause, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise Unreadable(
                "It is locked with a password. Save a copy without the password and add that as well."
            ) from cause
        raise Unreadable("It is broken and cannot be opened as a PDF. Ask for it again.") from cause
    try:
        yield document
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument, job: Job) -> list[str]:
    count = len(document)
    if count > job.limits.pages:
        raise Unreadable("It has {count} pages; up to {most} are read.", count=count, most=job.limits.pages)
    texts, room = [], job.limits.text_bytes
    for number in range(count):
        job.budget.check_time()
        texts.append(_page(document, number))
        room -= len(texts[-1])
        if room < 0:
            raise Unreadable("It unfolds to far more text than it could hold. It was not read.")
    return texts


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    """The text of one page; none when the page is broken."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ""
    try:
        words = page.get_textpage()
        try:
            text = words.get_text_range()
            text = _ordered(words) if _RIGHT.search(text) else text
        finally:
            words.close()
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()
    text = _HYPHEN.sub("-", text.replace("\r\n", "\n"))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def _ordered(words: pypdfium2.PdfTextPage) -> str:
    """The text of a page with right-to-left letters, each line put in the order it was written."""
    lines = list(_lines(words))
    leftward = _runs_left([glyph for line in lines for glyph in line])
    versions = [fold_forms("\n".join(_line(line, leftward, mirror) for line in lines)) for mirror in (True, False)]
    return settle_quotes(max(versions, key=pairs))


def _runs_left(glyphs: list[Glyph]) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    letters = [char for glyph in glyphs for char in glyph.chars if char.isalpha()]
    return sum(map(is_right, letters)) * 2 > len(letters)


def _lines(words: pypdfium2.PdfTextPage) -> Iterator[list[Glyph]]:
    line: list[Glyph] = []
    for index in range(raw.FPDFText_CountChars(words)):
        char = _char(words, index)
        if char == "\n":
            yield line
            line = []
        elif char != "\r":
            _add(line, char, words, index)
    yield line


def _char(words: pypdfium2.PdfTextPage, index: int) -> str:
    code = raw.FPDFText_GetUnicode(words, index)
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def _add(line: list[Glyph], char: str, words: pypdfium2.PdfTextPage, index: int) -> None:
    """Adds a character; one that shares its place with the last belongs to the same glyph (a ligature)."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(words, index, box)
    last = line[-1] if line else None
    if last and (last.left, last.right) == (box.left, box.right) and box.left < box.right:
        last.chars += char
    else:
        line.append(Glyph(char, box.left, box.right))


def _line(line: list[Glyph], leftward: bool, mirror: bool) -> str:
    if not any(is_right(char) for glyph in line for char in glyph.chars):
        return "".join(glyph.chars for glyph in line)
    return logical(_spaced(line), not (leftward or _runs_left(line)), mirror)


def _spaced(line: list[Glyph]) -> list[str]:
    """The units of a line from left to right, with a space where one is or where there is room for one."""
    _turn_ligatures(line)
    placed = sorted((glyph for glyph in line if _has_room(glyph)), key=lambda glyph: (glyph.left, glyph.right))
    seen = _with_marks(placed)
    room = _SPACE * median(glyph.right - glyph.left for glyph in seen) if seen else 0.0
    units: list[str] = []
    edge = seen[0].left if seen else 0.0
    for glyph in seen:
        if glyph.left - edge > room and not glyph.chars.isspace() and units[-1:] != [" "]:
            units.append(" ")
        units.append(glyph.chars)
        edge = max(edge, glyph.right)
    return units


def _turn_ligatures(line: list[Glyph]) -> None:
    """PDFium turns round what it takes for right-to-left, letters within a ligature too: those are turned back."""
    for before, glyph, after in zip([None, *line], line, [*line[1:], None], strict=False):
        near = (before.left > glyph.left) if before else (after is not None and glyph.left > after.left)
        if near and len(glyph.chars) > 1 and is_right(glyph.chars[0]):
            glyph.chars = glyph.chars[::-1]


def _with_marks(placed: list[Glyph]) -> list[Glyph]:
    """Glyphs in order with vowel signs joined to the letter they stand over or under."""
    letters = [glyph for glyph in placed if not _is_mark(glyph)]
    for mark in filter(_is_mark, placed):
        if letters:
            home = min(letters, key=partial(_distance, (mark.left + mark.right) / 2))
            home.chars += mark.chars
            home.left, home.right = min(home.left, mark.left), max(home.right, mark.right)
    return letters


def _distance(middle: float, glyph: Glyph) -> tuple[float, float]:
    """How far a point is from a letter's edges, then from its middle."""
    outside = max(glyph.left - middle, middle - glyph.right, 0.0)
    return outside, abs((glyph.left + glyph.right) / 2 - middle)


def _is_mark(glyph: Glyph) -> bool:
    return all(unicodedata.combining(char) for char in glyph.chars)


def _has_room(glyph: Glyph) -> bool:
    """Spaces without a width lie anywhere: programs write them for copying, not for the eye."""
    return not glyph.chars.isspace() or glyph.right > glyph.left


def _is_garbled(text: str) -> bool:
    """Whether a third of the letters are places of no letter: fonts without a table of what their shapes mean."""
    marks = [char for char in text if not char.isspace()]
    lost = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in marks)
    return lost * 3 > len(marks)


def _bare(pages: list[str]) -> list[Note]:
    bare = [str(number) for number, text in enumerate(pages, start=1) if not text.strip()]
    if not bare:
        return []
    shown = ", ".join(bare[:10]) + (", …" if len(bare) > 10 else "")
    return [Note.say("These pages hold no text and may be pictures: {pages}.", pages=shown)]


def _attached(document: pypdfium2.PdfDocument) -> list[Note]:
    notes = []
    if count := raw.FPDFDoc_GetAttachmentCount(document):
        notes.append(Note.say("Files that it carries inside ({count}) are not read.", count=count))
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        notes.append(Note.say("It holds small programs (JavaScript). They were not run."))
    return notes
