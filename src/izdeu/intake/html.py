"""A web page as a reader sees it: no scripts, styles, comments or hidden parts; nothing is run or fetched."""

import re
from dataclasses import dataclass, field

from lxml import etree

from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import Decoded, clean, decode_as
from izdeu.intake.flow import Writer
from izdeu.intake.guess import decode
from izdeu.intake.hints import edtf, language, short
from izdeu.intake.limits import MB
from izdeu.intake.note import Note, Unreadable
from izdeu.vocab.source import SourceKind

# fmt: off
_UNSEEN = frozenset((
    "script", "style", "template", "head", "title", "iframe", "object", "embed", "applet", "svg", "canvas", "audio",
    "video", "select", "datalist", "input", "rp", "rt",
))
_PARAGRAPHS = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl", "hr", "figure",
    "section", "article", "header", "footer",
))
_LINES = frozenset((
    "div", "li", "dt", "dd", "address", "main", "nav", "aside", "form", "fieldset", "caption", "figcaption",
    "center", "legend", "details", "summary",
))
# fmt: on
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_DATES = frozenset(
    ("date", "dc.date", "dcterms.created", "dcterms.date", "article:published_time", "datepublished", "pubdate")
)


class TooLarge(Unreadable):
    """Raised for a page that would take too much memory; nothing is wrong with it."""


@dataclass(slots=True)
class Page:
    """The text of a page and what it says of itself."""

    text: str = ""
    title: str | None = None
    author: str | None = None
    written_on: str | None = None
    language: str | None = None
    notes: list[Note] = field(default_factory=list)


def read_bytes(file: Received, job: Job, data: bytes) -> Draft:
    """The draft of a web page; unreadable when there is no page in it."""
    found = decoded(data, job.encoding)
    try:
        page = page_of(found.text, job)
    except TooLarge as reason:
        return file.draft(reason.note, kind=SourceKind.ARTICLE)
    job.budget.spend_text(page.text)
    notes = [*found.notes, *page.notes]
    if not page.text:
        notes.append(Note.say("The page shows no text."))
    return file.draft(
        *notes,
        text=page.text,
        kind=SourceKind.ARTICLE,
        encoding=found.encoding,
        encoding_sure=found.sure,
        encodings=found.others,
        title=page.title,
        author=page.author,
        written_on=page.written_on,
        language=page.language,
    )


def decoded(data: bytes, encoding: str | None) -> Decoded:
    """The text of a page's bytes: in the encoding chosen, else by its bytes, helped by its own word."""
    said = _CHARSET.search(data[:4096])
    found = decode_as(data, encoding) if encoding else decode(data, said[1].decode("ascii") if said else None)
    if found is None:
        raise Unreadable("Too much of it is damaged to be read as text. It is kept as it is.")
    return found


def page_of(source: str, job: Job) -> Page:
    """The page in HTML source text. TooLarge when it is larger than `markup_bytes`."""
    data = source.encode()
    if len(data) > job.limits.markup_bytes:
        raise TooLarge(
            "It is a page of {size} MB; pages are read up to {most} MB. It is kept without its text.",
            size=len(data) // MB,
            most=job.limits.markup_bytes // MB,
        )
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    page = Page()
    if root is None:
        return page
    _about(root, page)
    page.text = clean(_seen(root)).strip()
    return page


def _about(root: etree._Element, page: Page) -> None:
    page.language = language(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    page.title = short(root.findtext(".//title"))
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        if name in ("author", "article:author", "dc.creator") and not page.author:
            page.author = short(meta.get("content"))
        if name in _DATES and not page.written_on:
            page.written_on = edtf(meta.get("content"))
    if any(_HIDING.search(style.text or "") for style in root.iter("style")):
        page.notes.append(
            Note.say("The page hides some of its parts by a style sheet; their words may stand in the text.")
        )


def _is_unseen(element: etree._Element) -> bool:
    return (
        element.tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDING.search(element.get("style") or ""))
    )


def _seen(root: etree._Element) -> str:
    writer, verbatim = Writer(), 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    unseen: etree._Element | None = None
    for event, element in walk:
        if event == "start" and _is_unseen(element):
            unseen = element
            walk.skip_subtree()
            continue
        if event == "start":
            verbatim += element.tag == "pre"
            _start(writer, element.tag)
            _write(writer, element.text, verbatim)
            continue
        if event == "end" and element is not unseen:
            verbatim -= element.tag == "pre"
            _end(writer, element.tag)
        unseen = None
        if element is not root:
            _write(writer, element.tail, verbatim)
    return writer.text()


def _write(writer: Writer, text: str | None, verbatim: int) -> None:
    if text:
        (writer.flow.write if verbatim else writer.flow.write_loose)(text)


def _start(writer: Writer, tag: str) -> None:
    match tag:
        case "tr":
            writer.open_row()
        case "td" | "th":
            writer.open()
        case "br":
            writer.flow.write("\n")
        case _:
            writer.flow.gap(2 * (tag in _PARAGRAPHS) or tag in _LINES)


def _end(writer: Writer, tag: str) -> None:
    match tag:
        case "tr":
            writer.close_row()
        case "td" | "th":
            writer.close_cell()
        case _:
            writer.flow.gap(2 * (tag in _PARAGRAPHS) or tag in _LINES)
