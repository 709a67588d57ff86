"""How fast the public site is written, how heavy its pages are, how fast its search answers; beside a site generator.

    python bench/release.py [--cases 10000] [--languages en,ug,zh] [--peer 1000] [--no-browser]

An invented book (tests/outputs/books.py). The site is written whole, again with nothing changed,
and again with one case changed; processor time counts all processes, since the machine may do other work besides. The
search is asked in Debian's Chromium, four times slowed down, from a folder. The peer is Pelican, where it is installed
(pip install --group bench): the same cases as short Markdown pages, one language, as many as --peer says.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from tests.outputs.books import book  # noqa: E402

from izdeu.outputs.kept import Before, Kept  # noqa: E402
from izdeu.outputs.site import Written, write  # noqa: E402
from izdeu.vocab.public import PublicBook  # noqa: E402
from izdeu.vocab.release import Cleared  # noqa: E402

CHROMIUM = "/usr/bin/chromium"
ASKED = (
    "Qairat",
    "kayrat ahmet",
    "Гульнара Садык",
    "گۈلنار",
    "古丽娜尔",
    "Жұмабек",
    "Mukhtar Ibrahim",
    "nobody of this",
)


@contextmanager
def timed(what: str) -> Iterator[list[float]]:
    """Prints how long something takes: on the clock, and of all processors together, which the list holds after."""
    start, spent = perf_counter(), _processors()
    took: list[float] = []
    yield took
    took.append(_processors() - spent)
    print(f"{what:<34} {perf_counter() - start:8.1f} s   processors {took[0]:8.1f} s", flush=True)


def _processors() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def mended(told: Cleared[PublicBook]) -> Cleared[PublicBook]:
    """The book with its last case told otherwise."""
    *cases, last = told.content.cases
    return replace(told, content=replace(told.content, cases=(*cases, replace(last, as_of="2022"))))


def site(told: Cleared[PublicBook], folder: Path) -> float:
    """Writes the site three times; the milliseconds of a processor that a page takes when all are set."""
    with timed("the whole site, nothing kept") as took:
        first = cut(told, folder / "one", None)
    _say(first)
    before = release(folder / "one")
    with timed("again, nothing changed"):
        again = cut(told, folder / "two", before)
    _say(again)
    with timed("again, one case changed"):
        _say(cut(mended(told), folder / "three", before))
    differ = subprocess.run(["diff", "-rq", folder / "one", folder / "two"], capture_output=True, check=False)
    print("bytes when nothing changed:", "equal" if differ.returncode == 0 else "DIFFERENT")
    return 1000 * took[0] / first.pages


def cut(told: Cleared[PublicBook], out: Path, before: Before | None) -> Written:
    """Writes the site as a release is cut: over the one before, where there is one."""
    kept = Kept(out.parent / "index.json", "secret", before)
    written = write(told, out, kept=kept)
    if before is None:
        kept.close("")
    return written


def release(folder: Path) -> Before:
    """A site as the release before, its sums as they would have been signed."""
    with timed("its sums"):
        found = [path for path in folder.rglob("*") if path.is_file()]
        sums = {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in found}
    return Before(folder, "", sums)


def _say(written: Written) -> None:
    size = written.size / 1e6
    print(f"  {written.pages} pages, {written.rendered} set, {written.files} files, {size:.0f} MB")


def weight(folder: Path) -> None:
    """The heaviest page of each sort with the style and the script it loads."""
    shared = sum((folder / "assets" / name).stat().st_size for name in ("site.css", "site.js"))
    rules = (folder / "assets/fonts/fonts.css").stat().st_size
    for sort in ("index.html", "cases/*.html", "testimonies/*.html", "names/*.html", "figures.html", "changes.html"):
        heaviest = max(path.stat().st_size for path in folder.glob(f"??/{sort}"))
        print(f"  {sort:<22} {heaviest / 1000:6.1f} kB, with style and script {(heaviest + shared) / 1000:6.1f} kB")
    print(f"  rules of the fonts {rules / 1000:.1f} kB")


def search(folder: Path) -> None:
    """How long an answer takes in a slowed browser: the first time a piece of the index is needed, and after that."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.goto(f"file://{folder}/en/index.html")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.evaluate(ASKING)
        page.focus("#q")
        for turn in ("first", "warm"):
            times = [page.evaluate("(text) => asking(text)", text) for text in ASKED]
            print(f"  {turn}: median {median(times):.0f} ms, worst {max(times):.0f} ms of {len(times)} names")
        browser.close()


ASKING = """() => { window.asking = async (text) => {
  const form = document.getElementById('finding');
  const start = performance.now();
  form.elements.q.value = text;
  form.elements.q.dispatchEvent(new Event('input'));
  while (form.dataset.answered !== text) await new Promise((go) => { const { port1, port2 } = new MessageChannel();
    port1.onmessage = go; port2.postMessage(0); });
  return performance.now() - start;
}; }"""


def pelican(told: Cleared[PublicBook], folder: Path, many: int, ours: float) -> None:
    """The same cases as Markdown, set by Pelican with its simple theme: a name, the words, the facts."""
    content = folder / "content"
    content.mkdir()
    for case in told.content.cases[:many]:
        said = "\n\n".join(f"> {one.words.plain}" for event in case.events for one in event.quotes)
        facts = "\n".join(f"* {event.kind.value}, {event.when.edtf}" for event in case.events)
        head = f"Title: {case.person.names[0].form}\nDate: 2026-11-01\nSlug: {case.code}\n\n"
        (content / f"{case.code}.md").write_text(head + said + "\n\n" + facts + "\n")
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(folder / "out"), "-t", "simple", "-q"]
    with timed(f"Pelican {version('pelican')}, {many} pages") as took:
        subprocess.run(command, check=True, cwd=folder, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    theirs = 1000 * took[0] / many
    print(f"  a page: Izdeu {ours:.1f} ms of a processor, Pelican {theirs:.1f} ms; ratio {theirs / ours:.1f}")


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--cases", type=int, default=10_000)
    asked.add_argument("--languages", default="en,ug,zh")
    asked.add_argument("--peer", type=int, default=1_000)
    asked.add_argument("--no-browser", action="store_true")
    options = asked.parse_args()
    told = book(options.cases, tuple(options.languages.split(",")))
    folder = Path(tempfile.mkdtemp(prefix="izdeu-release-"))
    try:
        ours = site(told, folder)
        weight(folder / "three")
        if not options.no_browser and Path(CHROMIUM).exists():
            search(folder / "three")
        if options.peer and find_spec("pelican"):
            pelican(told, folder, min(options.peer, options.cases), ours)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
