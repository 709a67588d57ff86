"""Word documents (.docx, .docm): the words as they stand on paper. Macros never run, nothing outside is fetched.

Read from the parts and not by python-docx, which unpacks everything before it can be measured and does not tell text
that was deleted, hidden, or stands in boxes and notes.
"""

import posixpath
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.encoding import clean
from izdeu.intake.findings import Findings, too_large
from izdeu.intake.flow import Writer
from izdeu.intake.hints import edtf, language, short
from izdeu.intake.note import Note, Unreadable
from izdeu.intake.package import opened, part
from izdeu.intake.xml import attribute, events, local

_OFF = ("0", "false", "off")


@dataclass(slots=True)
class Story:
    """One running text of a document (its body, a header, the notes), read event by event."""

    found: Findings
    writer: Writer = field(default_factory=Writer)
    skipping: etree._Element | None = None
    vanished: bool = False
    joins: bool = False
    chosen: list[bool] = field(default_factory=list)
    tongue: str | None = None

    def text(self, data: bytes) -> str:
        """The words of a part."""
        for event, element, name in events(data):
            if self.skipping is not None:
                if event == "end" and element is self.skipping:
                    self.skipping = None
                    if name == "tr":
                        self.writer.drop_row()
                continue
            if event == "start":
                self._start(element, name)
            else:
                self._end(element, name)
        return self.writer.text()

    def _start(self, element: etree._Element, name: str) -> None:
        match name:
            case "del" | "moveFrom":
                self._deleted(element)
            case "ins" | "moveTo":
                self.found.changed = True
            case "AlternateContent":
                self.chosen.append(False)
            case "Choice" | "Fallback" if self.chosen:
                if self.chosen[-1]:
                    self.skipping = element
                self.chosen[-1] = True
            case "tr":
                self.writer.open_row()
            case "tc" | "txbxContent":
                self.writer.open()
            case "pPr":
                self.joins = False

    def _deleted(self, element: etree._Element) -> None:
        """Deleted words are not said; a deleted paragraph mark joins two paragraphs; a deleted row is no row."""
        self.found.changed = True
        match local(parent) if (parent := element.getparent()) is not None else "":
            case "rPr":
                self.joins = True
            case "trPr":
                self.skipping = parent.getparent() if parent is not None else None
            case _:
                self.skipping = element

    def _end(self, element: etree._Element, name: str) -> None:
        match name:
            case "t":
                self._say(element.text or "")
            case "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "softHyphen":
                self._mark(element, name)
            case "vanish" if attribute(element, "val") not in _OFF:
                self.vanished = _in_run(element)
            case "footnoteReference" | "endnoteReference":
                self.found.notes.append(f"{name.removesuffix('Reference')}s:{attribute(element, 'id')}")
                self._say(f"[{len(self.found.notes)}]")
            case "commentReference":
                self.found.comments += 1
            case "lang" if _in_run(element):
                self.tongue = language(attribute(element, "val"))
            case "r":
                self.vanished, self.tongue = False, None
                element.clear()
            case "AlternateContent" if self.chosen:
                self.chosen.pop()
            case "tbl":
                self.writer.flow.gap(2)
            case "p" | "tc" | "tr" | "txbxContent":
                self._close(element, name)

    def _close(self, element: etree._Element, name: str) -> None:
        match name:
            case "p" if not self.joins:
                self.writer.end_paragraph()
            case "tc":
                self.writer.close_cell()
            case "tr":
                self.writer.close_row()
            case "txbxContent":
                self.writer.close_aside()
        self.joins = False
        element.clear()

    def _say(self, text: str) -> None:
        if self.vanished:
            self.found.hidden = self.found.hidden or bool(text.strip())
        else:
            self.writer.flow.write(text)
            self.found.tongues[self.tongue] += len(text)

    def _mark(self, element: etree._Element, name: str) -> None:
        """Tabs and breaks in a run; in paragraph properties the same names mean tab stops."""
        if (parent := element.getparent()) is not None and local(parent) == "r":
            self._say({"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "softHyphen": ""}.get(name, "\n"))


def _in_run(element: etree._Element) -> bool:
    properties = element.getparent()
    run = properties.getparent() if properties is not None else None
    return run is not None and local(run) == "r"


def read(file: Received, job: Job) -> Draft:
    """The draft of a Word document: headers, body with tables and boxes, footers, then notes as `[1] ...`."""
    if file.size > job.limits.document_bytes:
        return file.draft(too_large(file, job))
    with opened(file.path) as package:
        return _read(file, job, package)


def _read(file: Received, job: Job, package: zipfile.ZipFile) -> Draft:
    found = Findings(macros=any(_is_macro(name) for name in package.namelist()))
    root = _relations(package, job, "", found)
    main = next((target for kind, target in root if kind == "officeDocument"), "word/document.xml")
    data = part(package, main, job)
    if data is None:
        raise Unreadable("It is broken: the document inside is missing. Ask for it again.")
    near = _relations(package, job, main, found)
    text = _assembled(package, job, data, near, found)
    job.budget.spend_text(text)
    notes = found.as_notes()
    if not text:
        notes.append(Note.say("The document holds no text; it may hold pictures of text."))
    return file.draft(*notes, text=text, language=found.tongue(), **_properties(package, job))


def _is_macro(name: str) -> bool:
    return name.rpartition("/")[2].lower() in ("vbaproject.bin", "vbadata.xml")


def _relations(package: zipfile.ZipFile, job: Job, name: str, found: Findings) -> list[tuple[str, str]]:
    """(kind, part) that a part refers to; what lies outside the file is noted in `found` and never fetched."""
    folder, base = posixpath.split(name)
    data = part(package, posixpath.join(folder, "_rels", base + ".rels"), job)
    near = []
    for event, element, tag in events(data) if data else ():
        if event == "end" and tag == "Relationship":
            kind, target = element.get("Type", "").rpartition("/")[2], element.get("Target", "")
            if element.get("TargetMode") == "External":
                found.outside.add(target)
            else:
                near.append((kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")))
    return near


def _assembled(package: zipfile.ZipFile, job: Job, body: bytes, near: list[tuple[str, str]], found: Findings) -> str:
    pieces = [*_stories(package, job, near, "header", found), Story(found).text(body)]
    footers = _stories(package, job, near, "footer", found)
    pieces += [piece for piece in footers if not piece.strip().isdigit()]
    return clean("\n\n".join(piece for piece in [*pieces, *_footnotes(package, job, near, found)] if piece)).strip()


def _stories(package: zipfile.ZipFile, job: Job, near: list[tuple[str, str]], kind: str, found: Findings) -> list[str]:
    """The distinct texts of a document's headers (or footers)."""
    parts = (part(package, target, job) for sort, target in near if sort == kind)
    return list(dict.fromkeys(text for data in parts if data and (text := Story(found).text(data))))


def _footnotes(package: zipfile.ZipFile, job: Job, near: list[tuple[str, str]], found: Findings) -> list[str]:
    told: dict[str, str] = {}
    for kind, target in near:
        if kind in ("footnotes", "endnotes") and (data := part(package, target, job)):
            told |= {f"{kind}:{number}": text for number, text in _separate(data, found)}
    return [f"[{at}] {told[key]}" for at, key in enumerate(found.notes, start=1) if told.get(key)]


def _separate(data: bytes, found: Findings) -> list[tuple[str, str]]:
    """(id, words) of each note in a part of notes."""
    out = []
    for event, element, tag in events(data):
        if event == "end" and tag in ("footnote", "endnote"):
            out.append((attribute(element, "id"), Story(found).text(etree.tostring(element))))
    return out


def _properties(package: zipfile.ZipFile, job: Job) -> dict[str, str | None]:
    """Title, author and date as the document says of itself."""
    core = part(package, "docProps/core.xml", job)
    told = {tag: element.text for event, element, tag in events(core) if event == "end"} if core else {}
    return {
        "title": short(told.get("title")),
        "author": short(told.get("creator")),
        "written_on": edtf(told.get("created")),
    }
