"""Pages taken over from the release before, as long as nothing they show has changed."""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Before:
    """A release as it was signed, still in its place: its folder, the address of its sums, and the sum of each file."""

    folder: Path
    address: str
    sums: Mapping[str, str]


class Kept:
    """The pages of the release before, which stand in the new one as links: nothing is kept beside the release itself.

    The index holds no page, only their places and fingerprints, made with a secret: nobody else can tell what they are
    of, or make one that fits. `sums` are those of the pages taken over, as they were signed.
    """

    def __init__(self, index: Path, secret: str, before: Before | None = None) -> None:
        self.secret, self.sums = secret, dict[str, str]()
        self._index, self._before = index, before
        self._known = _read(index, before.address) if before else {}
        self._prints: dict[str, str] = {}

    def take(self, path: str, print_: str, to: Path) -> int | None:
        """Puts the page of before at its place and tells its size; None when it showed anything else."""
        self._prints[path] = print_
        if self._before is None or self._known.get(path) != print_ or path not in self._before.sums:
            return None
        try:
            link(self._before.folder / path, to)
        except FileNotFoundError:
            return None
        self.sums[path] = self._before.sums[path]
        return to.stat().st_size

    def close(self, address: str) -> None:
        """Keeps the fingerprints of this release, whose sums have this address, and no others."""
        part = self._index.with_suffix(".part")
        part.write_text(json.dumps({"of": address, "pages": self._prints}, separators=(",", ":")))
        part.replace(self._index)


def link(page: Path, to: Path) -> None:
    """The same file at another place; a copy where the file system has no such links."""
    try:
        os.link(page, to)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(page, to)


def _read(index: Path, address: str) -> Mapping[str, str]:
    """The fingerprints of a release; none when the index is of another one, is not there or is broken."""
    try:
        told = json.loads(index.read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    if not isinstance(told, dict) or told.get("of") != address:
        return {}
    pages = told.get("pages")
    return pages if isinstance(pages, dict) else {}
