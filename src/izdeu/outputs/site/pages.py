"""Which pages a site has: each with its path, its template, and all that its bytes depend on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from izdeu.outputs.caveats import caveats
from izdeu.outputs.site.figures import chart_map, charts, fingerprint
from izdeu.outputs.site.shelf import Shelf
from izdeu.outputs.tongue import tongue

FIRST = 24
"""People on the first page; all are in the lists of names."""

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a language, at a path within that language's folder.

    `inputs` is all of the book that it shows besides what every page shows.
    """

    language: str
    path: str
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    inputs: tuple[Any, ...] = ()


def pages(shelf: Shelf) -> Iterable[Page]:
    """All pages of all languages of a book."""
    for language in shelf.book.languages:
        yield from _in(shelf, language)


def _in(shelf: Shelf, language: str) -> Iterator[Page]:
    yield from _first(shelf, language)
    yield from _lists(shelf, language)
    for case in shelf.book.cases:
        told = tuple(shelf.testimonies[code] for code in case.testimonies if code in shelf.testimonies)
        yield Page(language, f"cases/{checked(case.code)}.html", "case.html", {"case": case}, (case, told))
    for testimony in shelf.book.testimonies:
        quoted = shelf.quoted.get(testimony.code, ())
        values = {"testimony": testimony, "quoted": quoted}
        named = tuple(shelf.cases[code].person for code in testimony.cases if code in shelf.cases)
        path = f"testimonies/{checked(testimony.code)}.html"
        yield Page(language, path, "testimony.html", values, (testimony, quoted, named))
    for stone in shelf.book.tombstones:
        for room, known in (("cases", shelf.cases), ("testimonies", shelf.testimonies)):
            if stone.code not in known:
                yield Page(language, f"{room}/{checked(stone.code)}.html", "gone.html", {"stone": stone}, (stone,))


def _first(shelf: Shelf, language: str) -> Iterator[Page]:
    """The pages that every site has once."""
    book, own = shelf.book, tongue(language)
    first = book.cases[:FIRST]
    yield Page(language, "index.html", "index.html", {"first": first}, (first, len(book.cases)))
    yield Page(language, "method.html", "method.html", {}, (book.keepers, book.withheld))
    shown = tuple(map(shelf.cases.get, (*book.changes.added, *book.changes.changed)))
    yield Page(language, "changes.html", "changes.html", {}, (book.number, book.changes, book.tombstones, shown))
    drawn = charts(own, book)
    figures = {
        "charts": drawn,
        "map": chart_map(own, next((chart.rows for chart in drawn if chart.name == "by_prefecture"), ())),
        "caveats": caveats(book, own, fingerprint(book)),
    }
    yield Page(language, "figures.html", "figures.html", figures, tuple(figures.values()))


def _lists(shelf: Shelf, language: str) -> Iterator[Page]:
    """All names, in each script."""
    unnamed = [case for case in shelf.book.cases if not case.person.names]
    values = {"sheets": shelf.sheets, "unnamed": unnamed}
    ends = tuple((sheet.file, sheet.first, sheet.last) for sheet in shelf.sheets)
    codes = tuple(case.code for case in unnamed)
    yield Page(language, "names/index.html", "names_index.html", values, (ends, codes))
    for sheet in shelf.sheets:
        shown = tuple((one.name, one.case.code, one.case.status) for _, some in sheet.letters for one in some)
        yield Page(language, f"names/{sheet.file}", "names.html", {"sheet": sheet}, shown)


def checked(code: str) -> str:
    """A public code, which is also a file's name; ValueError for one that could name another place."""
    if not _CODE.fullmatch(code):
        raise ValueError(f"{code!r} is no public code")
    return code
