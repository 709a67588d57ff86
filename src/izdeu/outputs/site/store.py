"""Files on their way into the site's folder, counted, with the characters they use."""

from pathlib import Path


class Store:
    """Puts files under a folder."""

    def __init__(self, out: Path) -> None:
        self.out, self.files, self.size = out, 0, 0
        self._points: set[str] = set()

    def put(self, path: str, data: bytes) -> None:
        """Writes a file at a path within the folder."""
        place = self.out / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        self.files += 1
        self.size += len(data)
        if place.suffix == ".html":
            self._points.update(data.decode())

    @property
    def points(self) -> frozenset[int]:
        """The characters of all pages so far."""
        return frozenset(map(ord, self._points))
