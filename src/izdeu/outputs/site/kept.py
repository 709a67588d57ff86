"""Pages kept from one site to the next, so that what did not change is not set again."""

import json
from collections.abc import Iterable
from pathlib import Path

from izdeu.outputs.site.store import link

_LIST = "pages.json"
Stamp = tuple[int, int]


class Kept:
    """The pages of the last site by their keys. A page that was touched since it was written is not taken.

    Pages stand in the site as hard links to the kept ones where the file system has such, else as copies.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for at in range(256):
            (folder / f"{at:02x}").mkdir(parents=True, exist_ok=True)
        self._stamps = _read(folder / _LIST)

    def take(self, key: str, to: Path) -> int | None:
        """Puts a kept page at its place and tells its size; None when it is not kept as it was written."""
        told = self._stamps.pop(key, None)
        page = self.path(key)
        try:
            if told is None or _stamp(page) != tuple(told):
                return None
            link(page, to)
        except FileNotFoundError:
            return None
        self._stamps[key] = told
        return int(told[0])

    def path(self, key: str) -> Path:
        """Where a page is kept."""
        return self.folder / key[:2] / key

    def close(self, keys: Iterable[str]) -> None:
        """Keeps the pages of these keys and no other."""
        wanted = set(keys)
        for page in self.folder.glob("??/*"):
            if page.name not in wanted:
                page.unlink()
        stamps = {key: self._stamps.get(key) or _stamp(self.path(key)) for key in sorted(wanted)}
        part = self.folder / "pages.part"
        part.write_text(json.dumps(stamps))
        part.replace(self.folder / _LIST)


def _stamp(page: Path) -> Stamp:
    told = page.stat()
    return told.st_size, told.st_mtime_ns


def _read(index: Path) -> dict[str, Stamp]:
    """What was kept; nothing when the list is not there or is broken."""
    try:
        told = json.loads(index.read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
