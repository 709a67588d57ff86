from collections.abc import Callable
from pathlib import Path

import pytest

from izdeu.intake import Draft, Limits, draft

Take = Callable[..., Draft]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def take(tmp_path: Path, work: Path) -> Take:
    """Writes bytes to a file of a name and gives its draft."""

    def take(name: str, data: bytes | str, encoding: str | None = None, limits: Limits | None = None) -> Draft:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return draft(path, work=work, encoding=encoding, limits=limits)

    return take


def told(found: Draft) -> str:
    """All the notes of a draft as one text."""
    return "\n".join(map(str, found.notes))
