"""What goes with the dataset for its reader: CAVEATS.txt, and the codebook as a table and as a page."""

import csv
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from izdeu.outputs.caveats import caveats
from izdeu.outputs.dataset.codebook import Sheet
from izdeu.outputs.dataset.sheets import guarded
from izdeu.outputs.tongue import tongue
from izdeu.vocab.public import PublicBook

PAGES = Environment(
    loader=PackageLoader("izdeu.outputs.dataset", "templates"), autoescape=True, undefined=StrictUndefined
)


def write(book: PublicBook, sheets: tuple[Sheet, ...], fingerprint: str, out: Path) -> None:
    """Writes `CAVEATS.txt`, `codebook.csv` and `codebook.html` with its style, the caveats in each language."""
    told = {each: caveats(book, tongue(each), fingerprint) for each in dict.fromkeys(("en", *book.languages))}
    (out / "CAVEATS.txt").write_text(_plain(book, told), encoding="utf-8", newline="\n")
    _table(sheets, out / "codebook.csv")
    page = PAGES.get_template("codebook.html").render(book=book, sheets=sheets, caveats=told["en"])
    (out / "codebook.html").write_text(page, encoding="utf-8", newline="\n")
    (out / "codebook.css").write_text(PAGES.get_template("codebook.css").render(), encoding="utf-8", newline="\n")


def _plain(book: PublicBook, told: dict[str, tuple[str, ...]]) -> str:
    parts = [f"{book.title}\n"]
    for language, lines in told.items():
        parts.append(f"[{language}]\n" + "".join(f"{n}. {line}\n" for n, line in enumerate(lines, 1)))
    return "\n".join(parts)


def _table(sheets: tuple[Sheet, ...], out: Path) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("file", "column", "type", "says"))
        for sheet in sheets:
            for column in sheet.columns:
                writer.writerow([guarded(cell) for cell in (sheet.file, column.name, column.type, column.says)])
