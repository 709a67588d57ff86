"""Write the site: every page of every language, the sheets, fonts and pictures, and nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from izdeu.outputs.cleared import opened
from izdeu.outputs.kept import Kept
from izdeu.outputs.site import assets
from izdeu.outputs.site.calendar import weeks
from izdeu.outputs.site.characters import characters
from izdeu.outputs.site.desk import Desk
from izdeu.outputs.site.feed import feed
from izdeu.outputs.site.pages import Page, pages
from izdeu.outputs.site.press import Job, Press
from izdeu.outputs.site.prints import Prints, version
from izdeu.outputs.site.search import index
from izdeu.outputs.site.shelf import Shelf
from izdeu.outputs.site.store import Store
from izdeu.outputs.tongue import tongue
from izdeu.vocab.consent import Use
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared

ROBOTS = {True: b"User-agent: *\nAllow: /\n", False: b"User-agent: *\nDisallow: /\n"}

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: pages in all languages, how many of them were set anew, files, bytes."""

    pages: int
    rendered: int
    files: int
    size: int


def _silent(_done: int, _all: int) -> None:
    """Tells nobody."""


def write(
    book: Cleared[PublicBook],
    out: Path,
    *,
    kept: Kept | None = None,
    indexed: bool = True,
    progress: Progress = _silent,
) -> Written:
    """Writes the site of a book into `out`, which is empty or not there yet; the same book gives the same bytes.

    `kept` takes over what has not changed since the release before. `indexed` says whether search engines may list the
    site; none is ever asked to keep a copy. `progress` is told how many pages are done, of how many. FileExistsError
    where `out` holds anything.
    """
    shelf = Shelf(opened(book, Use.PUBLIC_SITE))
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    desks = {language: Desk(shelf, language, indexed=indexed) for language in shelf.book.languages}
    store, prints = Store(out), Prints()
    listed = list(_keyed(shelf, prints, (version(), kept.secret if kept else "", indexed)))
    jobs = [job for key, page in listed if (job := _job(page, key, store, kept))]
    progress(store.files, len(listed))
    for size in Press(desks).run(jobs):
        store.count(size)
        progress(store.files, len(listed))
    _beside(store, desks[shelf.book.languages[0]])
    _fonts(store, prints.signs | characters(shelf.book.languages))
    return Written(len(listed), len(jobs), store.files, store.size)


def _keyed(shelf: Shelf, prints: Prints, made_by: tuple[object, ...]) -> Iterator[tuple[str, Page]]:
    """All pages with their keys: the fingerprint of all that a page's bytes depend on."""
    book = shelf.book
    frame = prints.of(made_by, book.title, book.day, book.languages)
    for page in pages(shelf):
        yield prints.of(f"{frame} {page.language}/{page.path} {page.template}", *page.inputs), page


def _job(page: Page, key: str, store: Store, kept: Kept | None) -> Job | None:
    """What is to be done for a page; None when it was kept and stands in its place."""
    path = f"{page.language}/{page.path}"
    place = store.place(path)
    size = kept.take(path, key, place) if kept else None
    if size is None:
        return Job(page, place)
    store.count(size)
    return None


def _beside(store: Store, desk: Desk) -> None:
    """What stands beside the pages of the languages."""
    book = desk.shelf.book
    month = {"month": f"{book.day:%Y-%m}", "weeks": weeks(book.day)}
    store.put("index.html", desk.set("choose.html", "index.html"))
    store.put("leave.html", desk.set("leave.html", "leave.html", **month))
    store.put("404.html", desk.set("lost.html", "404.html"))
    store.put("robots.txt", ROBOTS[desk.indexed])
    for language in book.languages:
        store.put(f"{language}/feed.xml", feed(desk.shelf, tongue(language), language))
    for name, data in chain(index(book), assets.own()):
        store.put(name, data)
    for name, picture in sorted(assets.pictures(book).items()):
        store.put(f"pictures/{name}", picture.file.read_bytes())


def _fonts(store: Store, signs: set[str]) -> None:
    """The slices of the fonts that have any of the characters."""
    rules, slices = assets.fonts(frozenset(map(ord, signs)))
    store.put("assets/fonts/fonts.css", rules)
    for path in slices:
        store.put(f"assets/fonts/{path.name}", path.read_bytes())
