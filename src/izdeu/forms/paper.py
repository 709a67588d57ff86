"""A draft as PDF to sign and send, and as DOCX to edit. The last page of both is for ourselves."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

from docx import Document
from jinja2 import Environment, Template
from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from izdeu.forms.draft import Draft
from izdeu.forms.sheet import Row, Sheet, laid_out


class _Nothing(URLFetcher):  # type: ignore[misc]
    """A draft asks for no file and no host."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        """Refuses."""
        raise FatalURLFetchingError(f"A draft asked for {url[:80]}.")


def in_pdf(draft: Draft, language: str | None = None) -> bytes:
    """The draft as a tagged PDF; needs Pango and the Noto fonts on the machine."""
    html = _template().render(sheet=laid_out(draft, language or draft.language))
    made: bytes = HTML(string=html, url_fetcher=_Nothing()).write_pdf(pdf_variant="pdf/ua-1")
    return made


def in_docx(draft: Draft, language: str | None = None) -> bytes:
    """The draft as a document to edit; it names no author and no program's user."""
    sheet = laid_out(draft, language or draft.language)
    document = Document()
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.title, document.core_properties.language = sheet.title, sheet.language
    if sheet.mark:
        document.sections[0].header.paragraphs[0].text = sheet.mark
    document.add_heading(sheet.title, 0)
    for title, rows in sheet.parts:
        document.add_heading(title, 1)
        for row in rows:
            document.add_heading(row.label, 2)
            document.add_paragraph(_value(row))
    document.add_heading(sheet.sources_title, 1)
    for number, quote in sheet.sources:
        document.add_paragraph(f"[{number}] “{quote}”")
    if sheet.for_us:
        _last_page(document, sheet)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _last_page(document: Any, sheet: Sheet) -> None:
    """What is for ourselves."""
    document.add_page_break()
    document.add_heading(sheet.for_us_title, 1)
    for line in sheet.for_us:
        document.add_paragraph(line, style="List Bullet")


def _value(row: Row) -> str:
    return f"{row.value}{'*' if row.inferred else ''}{''.join(f' [{number}]' for number in row.cited)}"


@cache
def _template() -> Template:
    return Environment(autoescape=True).from_string((files("izdeu.forms") / "paper.html").read_text("utf-8"))
