"""Sets many pages: in this process when they are few, else in one process a core."""

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from izdeu.outputs.site.desk import Desk
from izdeu.outputs.site.pages import Page

FEW = 400
"""Pages that are sooner set here than elsewhere."""

SOME = 100
"""Pages handed over at a time."""


@dataclass(frozen=True, slots=True)
class Job:
    """A page to be set, and the file it becomes."""

    page: Page
    out: Path


@dataclass(frozen=True, slots=True)
class Press:
    """The desks of all languages."""

    desks: Mapping[str, Desk]

    def run(self, jobs: Sequence[Job]) -> Iterator[int]:
        """Sets all pages and tells the size of each, in no order."""
        if len(jobs) <= FEW:
            yield from map(self.set, jobs)
            return
        global _work
        _work = (self, jobs)
        starts = range(0, len(jobs), SOME)
        # forked, so that the book is not copied to each
        with multiprocessing.get_context("fork").Pool(min(4, os.cpu_count() or 1)) as pool:
            for sizes in pool.imap_unordered(_some, starts):
                yield from sizes
        _work = None

    def set(self, job: Job) -> int:
        """Sets one page and tells its size."""
        page = job.page
        data = self.desks[page.language].set(page.template, f"{page.language}/{page.path}", **page.values)
        job.out.write_bytes(data)
        return len(data)


_work: tuple[Press, Sequence[Job]] | None = None


def _some(start: int) -> list[int]:
    """Sets some of the jobs, in a process of its own."""
    if _work is None:
        raise RuntimeError("there is no work")
    press, jobs = _work
    return [press.set(job) for job in jobs[start : start + SOME]]
