"""The whole dataset of a release, into one folder."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from izdeu.outputs.cleared import opened
from izdeu.outputs.dataset import guide, rows
from izdeu.outputs.dataset.codebook import COUNTS, Sheet, sheets
from izdeu.outputs.dataset.entities import facts
from izdeu.outputs.dataset.ftm import write_ftm
from izdeu.outputs.dataset.rows import Row
from izdeu.outputs.dataset.sheets import write_sheet
from izdeu.vocab.consent import Use
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared

MAKERS: dict[str, Callable[[PublicBook], Iterable[Row]]] = {
    name: getattr(rows, name)
    for name in (
        "cases", "persons", "names", "events", "terms", "contradictions", "keepsakes", "quotes", "translations",
        "testimonies", "testimony_cases", "paragraphs", "withdrawn", "changes", "codes", "incidence",
    )
}  # fmt: skip


def write(book: Cleared[PublicBook], out: Path) -> tuple[Path, ...]:
    """Writes the dataset into `out`; gives back its files in order. The same book gives the same bytes.

    Takes only what was cleared for `Use.DATASET`. An error leaves the folder half written: write into a fresh one.
    """
    content = opened(book, Use.DATASET)
    out.mkdir(parents=True, exist_ok=True)
    found = sheets(content)
    for sheet in found:
        write_sheet(sheet, _rows(content, sheet), out)
    write_ftm(facts(content), content.day, out / "entities.ftm.json", out / "statements.csv")
    guide.write(content, found, _fingerprint(out), out)
    return tuple(sorted(path for path in out.iterdir() if path.is_file()))


def _rows(book: PublicBook, sheet: Sheet) -> Iterable[Row]:
    if make := MAKERS.get(sheet.file):
        return make(book)
    name = sheet.file.removeprefix(COUNTS)
    return rows.counts(book, [table.name for table in book.tables].index(name))


def _fingerprint(out: Path) -> str:
    """The SHA-256 of the CSV files, each as its name and its own SHA-256, in the order of their names."""
    lines = (f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(out.glob("*.csv")))
    return sha256("".join(lines).encode()).hexdigest()
