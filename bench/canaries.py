"""Marks in every field of an invented casebook, looked for in every byte of releases: `python bench/canaries.py 200`.

A second number says how many families there are (10: about two thousand marks). The first release is one in which
everything is allowed; in the others everybody says what chance has them say. Every fifth has flyers and booklets, which
take most of the time.
"""

import os
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import django

from izdeu.casebook import folder

PAPERS = 5
ROOT = Path(__file__).parents[1]


def main(times: int, families: int) -> int:
    """How many releases had an escape or a loss."""
    sys.path.insert(0, str(ROOT))
    with TemporaryDirectory(prefix="izdeu-bench-") as place:
        made = folder.make(Path(place) / "casebook", None)
        folder.finish(made)
        folder.use(made)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "izdeu.project.settings")
        django.setup()
        return _run(Path(place), times, families)


def _run(place: Path, times: int, families: int) -> int:
    from tests.canaries.book import make_book
    from tests.canaries.release import WHOLE, look
    from tests.canaries.search import Searched

    from izdeu.casebook.acts import Wanted
    from izdeu.casebook.models import Release
    from izdeu.casebook.schema import bring_up_to_date
    from izdeu.outputs.flyers import press, writing

    bring_up_to_date()
    writing.cut = _cut_once(writing.cut, place)  # type: ignore[attr-defined]
    press.get_context = lambda method: get_context("fork")  # what sets papers has been read here, once for all
    book, searched = make_book(place / "in", families), Searched(place)
    print(f"{len(book.marks.shown):,} marks before anybody is asked")
    start, wrong, kept_in, let_out = time.perf_counter(), 0, 0, 0
    for seed in range(times):
        said = book.by_chance(seed) if seed else book.yes_to_all()
        looked = look(book, said, searched, WHOLE if seed % PAPERS == 0 else Wanted(flyers=False))
        kept_in, let_out = kept_in + looked.kept_in, let_out + looked.let_out
        wrong += bool(looked.escaped or looked.lost)
        for mark, where in looked.escaped:
            print(f"{seed}: ESCAPED {mark} in {where}")
        for mark in looked.lost:
            print(f"{seed}: LOST {mark}")
        print(f"{seed + 1} in {time.perf_counter() - start:.0f} s", file=sys.stderr)
        for release in Release.objects.order_by("-pk")[3:]:
            release.items.all().delete()
            release.sendings.all().delete()
            release.delete()
    took = time.perf_counter() - start
    size, marks = searched.bytes / 1e6, len(book.marks.shown)
    print(f"{times} releases, {searched.files:,} files, {size:,.0f} MB, {took:,.0f} s, {marks:,} marks")
    print(f"{kept_in:,} times a mark was to stay in and {let_out:,} times to go out; {wrong} releases were wrong")
    return wrong


def _cut_once(cut: Callable[[frozenset[str], Path], Path], place: Path) -> Callable[[frozenset[str], Path], Path]:
    """Fonts are cut again only for letters that no paper had yet: they hold no words."""
    letters: frozenset[str] = frozenset()
    settings = place

    def once(wanted: frozenset[str], folder: Path) -> Path:
        nonlocal letters, settings
        if not wanted <= letters:
            letters |= wanted
            kept = place / f"fonts-{len(letters)}"
            kept.mkdir()
            settings = cut(letters, kept)
        return settings

    return once


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10)))
