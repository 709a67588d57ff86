"""All flyers of a release, into one folder."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from izdeu.outputs.cleared import opened
from izdeu.outputs.flyers.content import flyers
from izdeu.outputs.flyers.job import Job
from izdeu.outputs.flyers.letters import cut
from izdeu.outputs.flyers.page import images, pages, style
from izdeu.outputs.flyers.paper import Paper
from izdeu.outputs.flyers.press import print_all
from izdeu.outputs.site.pages import checked
from izdeu.outputs.tongue import tongue
from izdeu.vocab.consent import Use
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared

Progress = Callable[[int, int], None]


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
    with TemporaryDirectory(prefix="izdeu-") as folder:
        settings = cut(_characters(content, told, base_url), Path(folder))
        done = 0
        for more in print_all(_jobs(content, out, told, base_url), settings, style(paper)):
            done += more
            progress(done, len(paths))
    return paths


def _jobs(book: PublicBook, out: Path, languages: Iterable[str], base_url: str) -> Iterator[Job]:
    for language in languages:
        own = tongue(language)
        for flyer in flyers(book, own, language, base_url):
            yield Job(out / language / f"{flyer.code}.pdf", pages(flyer, book, own), images(flyer))


def _characters(book: PublicBook, languages: Iterable[str], base_url: str) -> frozenset[str]:
    """Every character on any flyer."""
    jobs = _jobs(book, Path(), languages, base_url)
    return frozenset().union(*(html for job in jobs for html in job.html))
