"""Sets papers with WeasyPrint, in processes of their own that see no font and no file but those handed to them."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from izdeu.outputs.flyers.job import Job
from izdeu.outputs.flyers.setter import Setter

_ours: list[Setter] = []
"""The setter of this process, in the processes that set."""
BATCH = 8
"""Papers handed over at a time: enough that handing over costs nothing, few enough that all processes end together."""


def print_all(jobs: Iterable[Job], settings: Path, style: str, processes: int | None = None) -> Iterator[int]:
    """Sets all papers; after each few, how many more are done. An error in one stops all."""
    context = get_context("spawn")
    workers = processes or os.cpu_count() or 1
    with ProcessPoolExecutor(workers, mp_context=context, initializer=start, initargs=(settings, style)) as pool:
        queue = _batches(jobs)
        running = {pool.submit(set_papers, batch) for batch in islice(queue, 2 * workers)}
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            running |= {pool.submit(set_papers, batch) for batch in islice(queue, len(done))}
            yield from map(_result, done)


def _result(future: Future[int]) -> int:
    return future.result()


def _batches(jobs: Iterable[Job]) -> Iterator[tuple[Job, ...]]:
    source = iter(jobs)
    while batch := tuple(islice(source, BATCH)):
        yield batch


def start(settings: Path, style: str) -> None:
    """In a new process: from here on there are only the cut fonts."""
    os.environ["FONTCONFIG_FILE"] = str(settings)
    _ours.append(Setter(style))


def set_papers(batch: tuple[Job, ...]) -> int:
    """Sets a few papers in this process; how many."""
    for job in batch:
        _ours[0](job)
    return len(batch)
