"""A booklet: everybody of a release in one language, a page each, after a cover and a list of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from izdeu.outputs.caveats import caveats
from izdeu.outputs.flyers.content import Flyer, flyers
from izdeu.outputs.flyers.foot import foot
from izdeu.outputs.flyers.job import Job, Sheet
from izdeu.outputs.flyers.page import render, sheet
from izdeu.outputs.tongue import Tongue
from izdeu.vocab.public import PublicBook, PublicName

VOLUME = 400
"""People in a file: all its pages are in memory at once. A release of more has several volumes."""
ENTRIES = 24
"""Names on a page of the list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a case, the name nearest to the reader, and the page."""

    code: str
    title: str
    name: PublicName | None
    page: int


def volumes(book: PublicBook, tongue: Tongue, language: str, base_url: str, out: Path) -> Iterator[Job]:
    """The booklets of a language: `izdeu-3-en.pdf`, or `izdeu-3-en-1.pdf` and so on where one would be too large."""
    told = list(flyers(book, tongue, language, base_url))
    several = len(told) > VOLUME
    for number, start in enumerate(range(0, len(told) or 1, VOLUME), 1):
        name = f"izdeu-{book.number}-{language}" + (f"-{number}" if several else "")
        yield Job(out / f"{name}.pdf", tuple(_sheets(told[start : start + VOLUME], book, tongue)))


def _sheets(told: Sequence[Flyer], book: PublicBook, tongue: Tongue) -> Iterator[Sheet]:
    """The cover, the list, and the page of each; what page each is on is known before any is set."""
    below = foot(book.keepers, "")
    yield Sheet((render("cover.html", book, tongue, many=caveats(book, tongue)[0], foot=below),))
    first = 2 + -(-len(told) // ENTRIES)
    entries = [_entry(flyer, page) for page, flyer in enumerate(told, first)]
    for start in range(0, len(entries), ENTRIES):
        yield Sheet((_listed(entries[start : start + ENTRIES], book, tongue),))
    for page, flyer in enumerate(told, first):
        yield sheet(flyer, book, tongue, page)


def _entry(flyer: Flyer, page: int) -> Entry:
    return Entry(flyer.code, flyer.title, flyer.names[0] if flyer.names else None, page)


def _listed(entries: Sequence[Entry], book: PublicBook, tongue: Tongue) -> str:
    heading = tongue.pgettext("head of the list in a booklet", "Whom we look for")
    return render("contents.html", book, tongue, entries=entries, heading=heading)
