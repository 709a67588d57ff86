"""Segments of an index in files: one array a file, mapped into memory when they are opened."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from izdeu.names.cells import Cells
from izdeu.names.segment import Segment
from izdeu.names.strings import Strings

_STRINGS = ("keys", "forms", "words")


def _arrays(segment: Segment) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields(segment):
        value = getattr(segment, field.name)
        if isinstance(value, Strings | Cells):
            found |= {f"{field.name}.{part.name}": getattr(value, part.name) for part in fields(value)}
        else:
            found[field.name] = value
    return found


def save_segment(folder: Path, segment: Segment, removed: set[str]) -> None:
    """Writes a segment and the keys removed from it; what stood there is replaced."""
    folder.mkdir(exist_ok=True)
    for name, array in _arrays(segment).items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)
    (folder / "removed.json").write_text(json.dumps(sorted(removed), ensure_ascii=False), encoding="utf-8")


def load_segment(folder: Path) -> tuple[Segment, set[str]]:
    """A segment and the keys removed from it. ValueError when a file is missing or is not what it should be."""

    def array(name: str) -> Any:
        return np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)

    try:
        found: dict[str, Any] = {name: Strings(array(f"{name}.text"), array(f"{name}.ends")) for name in _STRINGS}
        found["cells"] = Cells(*(array(f"cells.{part.name}") for part in fields(Cells)))
        segment = Segment(**{f.name: found[f.name] if f.name in found else array(f.name) for f in fields(Segment)})
        removed = set(json.loads((folder / "removed.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, EOFError) as error:
        raise ValueError(f"{folder} is not a saved name index, or it is damaged: build it again ({error})") from error
    return segment, removed
