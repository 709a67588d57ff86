"""Write the site: every page of every language, the sheets, fonts and pictures, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from izdeu.outputs.cleared import opened
from izdeu.outputs.site import assets
from izdeu.outputs.site.calendar import weeks
from izdeu.outputs.site.desk import Desk
from izdeu.outputs.site.feed import feed
from izdeu.outputs.site.pages import Page, pages
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
    cache: Path | None = None,
    indexed: bool = True,
    progress: Progress = _silent,
) -> Written:
    """Writes the site of a book into `out`, which is empty or not there yet; the same book gives the same bytes.

    `cache` holds the pages of the last site written with it, and after this one only its own: what was withdrawn is in
    neither. `indexed` says whether search engines may list the site; none is ever asked to keep a copy. `progress` is
    told how many pages are done, of how many. FileExistsError where `out` holds anything.
    """
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    shelf = Shelf(opened(book, Use.PUBLIC_SITE))
    desks = {language: Desk(shelf, language, indexed=indexed) for language in shelf.book.languages}
    store = Store(out)
    listed = list(pages(shelf))
    for done, page in enumerate(listed, start=1):
        store.put(f"{page.language}/{page.path}", _set(desks[page.language], page))
        progress(done, len(listed))
    _beside(store, shelf.book, desks[shelf.book.languages[0]])
    return Written(len(listed), len(listed), store.files, store.size)


def _set(desk: Desk, page: Page) -> bytes:
    return desk.set(page.template, f"{page.language}/{page.path}", **page.values)


def _beside(store: Store, book: PublicBook, desk: Desk) -> None:
    store.put("index.html", desk.set("choose.html", "index.html"))
    month = {"month": f"{book.day:%Y-%m}", "weeks": weeks(book.day)}
    store.put("leave.html", desk.set("leave.html", "leave.html", **month))
    store.put("404.html", desk.set("lost.html", "404.html"))
    store.put("robots.txt", ROBOTS[desk.indexed])
    for language in book.languages:
        store.put(f"{language}/feed.xml", feed(desk.shelf, tongue(language), language))
    for name, data in index(book):
        store.put(name, data)
    store.put("assets/site.css", assets.style())
    for name, data in assets.own():
        store.put(f"assets/{name}", data)
    for name, picture in sorted(assets.pictures(book).items()):
        store.put(f"pictures/{name}", picture.file.read_bytes())
    rules, slices = assets.fonts(store.points)
    store.put("assets/fonts/fonts.css", rules)
    for path in slices:
        store.put(f"assets/fonts/{path.name}", path.read_bytes())
