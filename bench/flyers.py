"""How many flyers a second: `python bench/flyers.py [--cases 100]`. The goal: 10 a second on two cores."""

import argparse
import os
import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.outputs import books

from izdeu.outputs import flyers


def main() -> None:
    """Sets the flyers of invented cases in three languages; prints pages a second, with and without the start."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--cases", type=int, default=100)
    cases = asked.parse_args().cases
    with TemporaryDirectory() as folder:
        book = books.book(cases, ("en", "ug", "zh"), spool=Path(folder) / "spool")
        moments: list[tuple[float, int]] = []
        start = time.monotonic()
        paths = flyers.write(
            book, Path(folder) / "out", base_url="https://book.example",
            progress=lambda done, _: moments.append((time.monotonic(), done)),
        )  # fmt: skip
        end = time.monotonic()
        size = sum(path.stat().st_size for path in paths) / len(paths) / 1e3
    (first, before), (last, all_done) = moments[0], moments[-1]
    print(f"{len(paths)} flyers, {size:.0f} kB each, on {os.cpu_count()} cores: {end - start:.1f} s in all")
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    each = (children.ru_utime + children.ru_stime) / len(paths)
    print(f"{each:.3f} s of a processor each: {2 / each:.1f} a second on two that do nothing else")
    print(
        f"by the clock {len(paths) / (end - start):.1f} a second; {(all_done - before) / (last - first):.1f} under way"
    )


if __name__ == "__main__":
    main()
