"""The files of the dataset and their columns: `resources/dataset.yaml`, and those that a release adds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from izdeu.vocab.errors import Refused
from izdeu.vocab.public import PublicBook, PublicTable

TABLE = Path(__file__).parents[2] / "resources/dataset.yaml"
COUNTS = "count_"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the type of its cells (text, words, whole, number, day, flag), and what it means."""

    name: str
    type: str
    says: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of the dataset, without its ending."""

    file: str
    says: str
    columns: tuple[Column, ...]


@cache
def told() -> tuple[dict[str, Any], ...]:
    """The rows of the reviewed table as they are."""
    return tuple(yaml.safe_load(TABLE.read_text(encoding="utf-8")))


def sheets(book: PublicBook) -> tuple[Sheet, ...]:
    """The files of a release: those of the table, its incidence with a column a list, a file for each of its counts."""
    fixed = [_sheet(row) for row in told()]
    found = []
    for row, sheet in zip(told(), fixed, strict=True):
        if sheet.file == COUNTS:
            found += [_counted(row, table) for table in book.tables]
        elif "more" in row:
            lists = unique(f"{row['more']['name']}{plain(name)}" for name in book.lists)
            says = [f"1 where the list “{name}” names the person." for name in book.lists]
            added = tuple(Column(name, row["more"]["type"], told) for name, told in zip(lists, says, strict=True))
            found.append(replace(sheet, columns=sheet.columns + added))
        else:
            found.append(sheet)
    return tuple(found)


def _sheet(row: dict[str, Any]) -> Sheet:
    return Sheet(row["file"], row["says"], tuple(Column(**column) for column in row["columns"] or ()))


def _counted(row: dict[str, Any], table: PublicTable) -> Sheet:
    """The file of one counted table."""
    if not re.fullmatch(r"[a-z0-9_]+", table.name):
        raise Refused("“{name}” cannot be the name of a counted table.", name=table.name)
    keys = tuple(Column(name, "text", f"A key: {name}.") for name in unique(map(plain, table.columns)))
    last = tuple(Column(**column) for column in row["last"])
    return Sheet(f"{COUNTS}{table.name}", row["says"], keys + last)


def plain(name: str) -> str:
    """A name as a statistician's program takes it: letters, digits and underscores."""
    return re.sub(r"\W+", "_", name).strip("_").lower() or "unnamed"


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names in order; the second of the same name ends in _2."""
    given: list[str] = []
    for name in names:
        free = (each for n in range(1, 10_000) if (each := name if n == 1 else f"{name}_{n}") not in given)
        given.append(next(free))
    return tuple(given)
