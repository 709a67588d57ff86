"""Which pages a site has: each with its path, its template, and all that its bytes depend on."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from izdeu.outputs.site.shelf import Shelf

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a language. `inputs` is all of the book that it shows besides what every page shows."""

    language: str
    path: str
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    inputs: tuple[Any, ...] = ()


def pages(shelf: Shelf) -> Iterable[Page]:
    """All pages of all languages of a book."""
    for language in shelf.book.languages:
        yield from _in(shelf, language)


def _in(shelf: Shelf, language: str) -> Iterable[Page]:
    book = shelf.book
    yield Page(language, f"{language}/index.html", "index.html", {}, (book,))
    yield Page(language, f"{language}/method.html", "method.html", {}, (book,))
    for case in book.cases:
        values = {"case": case}
        yield Page(language, f"{language}/cases/{checked(case.code)}.html", "case.html", values, (case,))
    for testimony in book.testimonies:
        quoted = shelf.quoted.get(testimony.code, ())
        told = {"testimony": testimony, "quoted": quoted}
        path = f"{language}/testimonies/{checked(testimony.code)}.html"
        yield Page(language, path, "testimony.html", told, (testimony, quoted))


def checked(code: str) -> str:
    """A public code, which is also a file's name; ValueError for one that could name another place."""
    if not _CODE.fullmatch(code):
        raise ValueError(f"{code!r} is no public code")
    return code
