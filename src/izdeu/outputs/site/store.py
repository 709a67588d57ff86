"""Files on their way into the site's folder, counted."""

import os
import shutil
from pathlib import Path


class Store:
    """Puts files under a folder."""

    def __init__(self, out: Path) -> None:
        self.out, self.files, self.size = out, 0, 0
        self._made: set[str] = set()

    def put(self, path: str, data: bytes) -> None:
        """Writes a file at a path within the folder."""
        self.place(path).write_bytes(data)
        self.count(len(data))

    def count(self, size: int) -> None:
        """Counts a file that stands in the folder."""
        self.files += 1
        self.size += size

    def place(self, path: str) -> Path:
        """Where a file goes; its folder is there."""
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            (self.out / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return self.out / path


def link(page: Path, to: Path) -> None:
    """The same file at another place; a copy where the file system has no such links."""
    try:
        os.link(page, to)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(page, to)


def deliver(data: bytes, places: tuple[Path, ...]) -> None:
    """Writes bytes to the first place, whole or not at all, and links the others to it.

    What stood there is not written over: it may be a page of an earlier release too.
    """
    first, *others = places
    part = first.with_name(f"{first.name}.part")
    part.write_bytes(data)
    part.replace(first)
    for place in others:
        link(first, place)
