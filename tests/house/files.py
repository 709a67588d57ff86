"""The project's own files, as git has them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked(*patterns: str) -> list[Path]:
    """Tracked files that match (all without patterns); files removed from the checkout are left out."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, check=True
    ).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).exists()]


def text(path: Path) -> str | None:
    """A file's text; None for bytes that are none."""
    try:
        return path.read_text()
    except UnicodeDecodeError:
        return None
