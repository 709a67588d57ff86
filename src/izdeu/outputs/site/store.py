"""Files on their way into the site's folder, counted."""

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
