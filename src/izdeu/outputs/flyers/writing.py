"""All flyers of a release into one folder, or all in booklets."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from izdeu.outputs.cleared import opened
from izdeu.outputs.flyers.booklet import volumes
from izdeu.outputs.flyers.content import flyers
from izdeu.outputs.flyers.job import Job
from izdeu.outputs.flyers.letters import cut
from izdeu.outputs.flyers.page import sheet, style
from izdeu.outputs.flyers.paper import Paper
from izdeu.outputs.flyers.press import print_all
from izdeu.outputs.site.pages import checked
from izdeu.outputs.tongue import tongue
from izdeu.vocab.consent import Use
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared

Progress = Callable[[int, int], None]
Making = Callable[[], Iterator[Job]]
"""Gives the papers anew each time: once to see which characters are on them, once to set them."""


def _silent(_done: int, _all: int) -> None:
    """Tells nobody."""


def write(
    book: Cleared[PublicBook],
    out: Path,
    paper: Paper = Paper.A4,
    languages: Iterable[str] = (),
    base_url: str = "",
    *,
    progress: Progress = _silent,
) -> tuple[Path, ...]:
    """Writes `<language>/<case>.pdf` for every case and language (those of the book, if none are named), in order.

    Takes only what was cleared for `Use.PUBLIC_SITE`. The same book gives the same bytes. `base_url` is where the site
    will be: with it each flyer has the address of the case's page, as text and as a QR code. `progress` is told how
    many are done, of how many.
    """
    content = opened(book, Use.PUBLIC_SITE)
    told = tuple(languages) or content.languages
    paths = tuple(out / language / f"{checked(case.code)}.pdf" for language in told for case in content.cases)
    _print(lambda: _flyers(content, out, told, base_url), style(paper), progress, len(paths))
    return paths


def write_booklets(
    book: Cleared[PublicBook],
    out: Path,
    paper: Paper = Paper.A5,
    languages: Iterable[str] = (),
    base_url: str = "",
    *,
    progress: Progress = _silent,
) -> tuple[Path, ...]:
    """Writes a booklet of everybody for every language, as `write` does flyers; several volumes where they are many."""
    content = opened(book, Use.PUBLIC_SITE)
    told = tuple(languages) or content.languages

    def making() -> Iterator[Job]:
        for language in told:
            yield from volumes(content, tongue(language), language, base_url, out)

    paths = tuple(job.out for job in making())
    _print(making, style(paper), progress, len(paths))
    return paths


def _print(making: Making, sheet_of_style: str, progress: Progress, count: int) -> None:
    """Cuts the fonts to what is on the papers, then sets them."""
    letters = frozenset().union(*(html for job in making() for page in job.sheets for html in page.html))
    done = 0
    with TemporaryDirectory(prefix="izdeu-") as folder:
        for more in print_all(making(), cut(letters, Path(folder)), sheet_of_style):
            done += more
            progress(done, count)


def _flyers(book: PublicBook, out: Path, languages: Iterable[str], base_url: str) -> Iterator[Job]:
    for language in languages:
        own = tongue(language)
        for flyer in flyers(book, own, language, base_url):
            yield Job(out / language / f"{flyer.code}.pdf", (sheet(flyer, book, own),))
