"""A file of the dataset as CSV and, at the same time, as lines of JSON that DuckDB makes Parquet of."""

import csv
import json
import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from izdeu.outputs.dataset.codebook import Sheet
from izdeu.outputs.dataset.rows import Cell, Row

TYPES = {
    "text": "VARCHAR",
    "words": "VARCHAR",
    "whole": "BIGINT",
    "number": "DOUBLE",
    "day": "DATE",
    "flag": "TINYINT",
}
LONGEST_ROW = 1 << 28
"""Bytes; a paragraph can be a whole book."""
_UNFIT = re.compile("[\0\ud800-\udfff]")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What makes a spreadsheet take a cell for a formula. https://owasp.org/www-community/attacks/CSV_Injection"""


def write_sheet(sheet: Sheet, rows: Iterable[Row], out: Path) -> None:
    """Writes `<file>.csv` and `<file>.parquet` into a folder. A row of another length than the columns is an error."""
    with TemporaryDirectory(dir=out, prefix=".") as folder:
        lines = Path(folder) / "lines.json"
        _write(sheet, rows, out / f"{sheet.file}.csv", lines)
        to_parquet(sheet, lines, out / f"{sheet.file}.parquet")


def _write(sheet: Sheet, rows: Iterable[Row], table: Path, lines: Path) -> None:
    names = [column.name for column in sheet.columns]
    with table.open("w", encoding="utf-8", newline="") as cells, lines.open("w", encoding="utf-8") as objects:
        writer = csv.writer(cells, lineterminator="\n")
        writer.writerow(names)
        for row in rows:
            clean = [fit(cell) for cell in row]
            writer.writerow([guarded(cell) for cell in clean])
            objects.write(json.dumps(dict(zip(names, map(_json, clean), strict=True)), ensure_ascii=False) + "\n")


def fit(cell: Cell) -> Cell:
    """A cell as all formats can hold it: no NUL, no half of a character; yes and no as 1 and 0; nothing as None."""
    match cell:
        case bool():
            return int(cell)
        case str():
            return _UNFIT.sub("\ufffd", str(cell)) or None
    return cell


def guarded(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula: text that begins like one has an apostrophe before it."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _json(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell.value if isinstance(cell, StrEnum) else cell


def to_parquet(sheet: Sheet, lines: Path, out: Path) -> None:
    """Parquet with the types of the codebook. One thread, so that the same rows give the same bytes."""
    columns = {column.name: TYPES[column.type] for column in sheet.columns}
    with duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": False}) as database:
        rows = database.read_json(
            str(lines), columns=columns, format="newline_delimited", maximum_object_size=LONGEST_ROW
        )
        rows.write_parquet(str(out), compression="zstd")
