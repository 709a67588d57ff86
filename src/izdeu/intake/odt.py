"""OpenDocument texts (.odt): the words as they stand on paper. Macros never run, nothing outside is fetched.

Read from the parts and not by odfdo, which unpacks everything before it can be measured.
"""

import zipfile

from lxml import etree

from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import clean
from izdeu.intake.findings import Findings, too_large
from izdeu.intake.flow import Writer
from izdeu.intake.hints import edtf, language, short
from izdeu.intake.note import Note, Unreadable
from izdeu.intake.package import opened, part
from izdeu.intake.xml import attribute, local, tree

_UNSAID = frozenset(("forms", "scripts", "event-listeners", "note-citation", "ruby-text", "desc"))
_HIDDEN = frozenset(("hidden-text", "hidden-paragraph"))
_WORDS = frozenset(("p", "h", "span", "a"))
"""Elements whose own text is words."""

_FRAMES = frozenset(("text-box", "note", "note-body", "table", "frame", "text", "section", "list"))
"""Elements whose own text is only the white space of the file."""

_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


class Story:
    """One running text of a document, read in order."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.writer = Writer()
        self.notes: list[str] = []

    def text(self, root: etree._Element) -> str:
        """The words of an element and all in it, then its notes as `[1] ...`."""
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: etree._Element | None = None
        for event, element in walk:
            name = local(element)
            if event == "start" and self._skips(element, name):
                skipped = element
                walk.skip_subtree()
            elif event == "start":
                self._start(element, name)
            else:
                if element is not skipped:
                    self._end(name)
                skipped = None
                if element is not root and _holds_words(element.getparent()):
                    self._say(element.tail)
        return "\n\n".join(piece for piece in (self.writer.text(), *self.notes) if piece)

    def _skips(self, element: etree._Element, name: str) -> bool:
        if name == "tracked-changes":
            self.found.changed = True
            return True
        if name in ("annotation", "annotation-end"):
            self.found.comments += name == "annotation"
            return True
        if name in _HIDDEN or attribute(element, "display") == "none":
            self.found.hidden = True
            return True
        return name in _UNSAID or str(element.tag) == _SVG + "title"

    def _start(self, element: etree._Element, name: str) -> None:
        self._mark(element, name)
        match name:
            case "table-row":
                self.writer.open_row()
            case "table-cell" | "text-box" | "note-body":
                self.writer.open()
            case "note":
                self.found.notes.append("")
                self._say(f"[{len(self.found.notes)}]")
        href = attribute(element, "href")
        if "://" in href or href.startswith(("mailto:", "file:", "\\\\", "//")):
            self.found.outside.add(href)
        if _holds_words(element):
            self._say(element.text)

    def _mark(self, element: etree._Element, name: str) -> None:
        match name:
            case "s":
                count = attribute(element, "c") or "1"
                self.writer.flow.write(" " * min(int(count), 1000) if count.isascii() and count.isdigit() else " ")
            case "tab":
                self.writer.flow.write("\t")
            case "line-break":
                self.writer.flow.write("\n")

    def _end(self, name: str) -> None:
        match name:
            case "p" | "h":
                self.writer.end_paragraph()
            case "table-cell":
                self.writer.close_cell()
            case "table-row":
                self.writer.close_row()
            case "table":
                self.writer.flow.gap(2)
            case "text-box":
                self.writer.close_aside()
            case "note-body":
                self.notes.append(f"[{len(self.found.notes)}] {self.writer.close()}")

    def _say(self, text: str | None) -> None:
        """Words; white space in the file counts once (ODF 1.3 part 3, 6.1.2)."""
        if text:
            self.writer.flow.write_loose(text)


def _holds_words(element: etree._Element | None) -> bool:
    """Whether text right inside an element is words: in paragraphs, and in fields, which stand in paragraphs."""
    while element is not None and (name := local(element)) not in _FRAMES:
        if name in _WORDS:
            return True
        element = element.getparent()
    return False


def read(file: Received, job: Job) -> Draft:
    """The draft of an OpenDocument text: headers, body with tables and boxes, footers, notes as `[1] ...`."""
    if file.size > job.limits.document_bytes:
        return file.draft(too_large(file, job))
    with opened(file.path) as package:
        return _read(file, job, package)


def _read(file: Received, job: Job, package: zipfile.ZipFile) -> Draft:
    if b"encryption-data" in (part(package, "META-INF/manifest.xml", job) or b""):
        raise Unreadable("It is locked with a password. Save a copy without the password and add that as well.")
    content, styles = part(package, "content.xml", job), part(package, "styles.xml", job)
    if content is None:
        raise Unreadable("It is broken: the document inside is missing. Ask for it again.")
    found = Findings(macros=any(name.startswith(("Basic/", "Scripts/")) for name in package.namelist()))
    page = tree(styles) if styles else None
    pieces = [*_edges(page, "header", found), Story(found).text(tree(content)), *_edges(page, "footer", found)]
    text = clean("\n\n".join(piece for piece in pieces if piece))
    job.budget.spend_text(text)
    notes = found.as_notes()
    if not text:
        notes.append(Note.say("The document holds no text; it may hold pictures of text."))
    return file.draft(*notes, text=text, **_about(package, job))


def _edges(page: etree._Element | None, name: str, found: Findings) -> list[str]:
    """The distinct texts of a document's headers (or footers); page numbers alone are none."""
    edges = (element for element in page.iter("{*}" + name)) if page is not None else ()
    texts = dict.fromkeys(Story(found).text(element) for element in edges)
    return [text for text in texts if text and not text.isdigit()]


def _about(package: zipfile.ZipFile, job: Job) -> dict[str, str | None]:
    """Title, author, date and language as the document says of itself."""
    meta = part(package, "meta.xml", job)
    told = {local(element): element.text for element in tree(meta).iter("{*}*")} if meta else {}
    return {
        "title": short(told.get("title")),
        "author": short(told.get("initial-creator") or told.get("creator")),
        "written_on": edtf(told.get("creation-date") or told.get("date")),
        "language": language(told.get("language")),
    }
