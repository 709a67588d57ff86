"""Segments of an index in files: one array a file, mapped into memory when they are opened."""

import json
from collections.abc import Callable
from dataclasses import fields
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np

from izdeu.names.cells import Cells
from izdeu.names.encoder import encoder
from izdeu.names.segment import Segment
from izdeu.names.strings import Strings

_STRINGS = ("keys", "forms", "words")
REMOVED, SUMS = "removed.json", "sums.json"
"""The keys removed, and the checksum of every other file, written last."""
AT_ONCE = 1 << 22


def _arrays(segment: Segment) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields(segment):
        value = getattr(segment, field.name)
        if isinstance(value, Strings | Cells):
            found |= {f"{field.name}.{part.name}": getattr(value, part.name) for part in fields(value)}
        else:
            found[field.name] = value
    return found


def _write(file: Path, write: Callable[[BinaryIO], object]) -> None:
    """Writes a file beside the one it replaces: who has that one open, an index saved anew among them, keeps it."""
    new = file.with_name(f"{file.name}.new")
    with new.open("wb") as out:
        write(out)
    new.replace(file)


def _sum(file: Path) -> int:
    found = 0
    with file.open("rb") as data:
        while piece := data.read(AT_ONCE):
            found = crc32(piece, found)
    return found


def save_segment(folder: Path, segment: Segment, removed: set[str]) -> None:
    """Writes a segment and the keys removed from it; what stood there, and segments numbered after it, is replaced."""
    folder.mkdir(exist_ok=True)
    for later in folder.parent.iterdir():
        if later.name.isdecimal() and int(later.name) > int(folder.name):
            rmtree(later)
    (folder / SUMS).unlink(missing_ok=True)
    for name, array in _arrays(segment).items():
        _write(folder / f"{name}.npy", partial(np.save, arr=array, allow_pickle=False))
    told = json.dumps(sorted(removed)).encode()
    _write(folder / REMOVED, lambda out: out.write(told))
    sums = json.dumps({name: _sum(folder / name) for name in _files()}).encode()
    _write(folder / SUMS, lambda out: out.write(sums))


def _files() -> list[str]:
    parts = {name: fields(Strings) for name in _STRINGS} | {"cells": fields(Cells)}
    names = [
        f"{field.name}.{part.name}" if part else field.name
        for field in fields(Segment)
        for part in parts.get(field.name, (None,))
    ]
    return [*(f"{name}.npy" for name in names), REMOVED]


def load_segment(folder: Path) -> tuple[Segment, set[str]]:
    """A segment and the keys removed from it, each file as it was written. ValueError when one is missing or damaged.

    The files are read through once, a gigabyte in about a second, and not kept in memory.
    """

    def array(name: str) -> Any:
        return np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)

    try:
        _check(folder)
        found: dict[str, Any] = {name: Strings(array(f"{name}.text"), array(f"{name}.ends")) for name in _STRINGS}
        found["cells"] = Cells(*(array(f"cells.{part.name}") for part in fields(Cells)))
        segment = Segment(**{f.name: found[f.name] if f.name in found else array(f.name) for f in fields(Segment)})
        if found["cells"].vectors.shape[1:] != (encoder().dimensions,):
            raise ValueError("another encoder wrote it")
        removed = set(json.loads((folder / REMOVED).read_bytes()))
    except (OSError, ValueError, EOFError) as error:
        why = " ".join(str(error).split())
        raise ValueError(f"{folder} is not a saved name index, or it is damaged: build it again ({why})") from error
    return segment, removed


def _check(folder: Path) -> None:
    told = json.loads((folder / SUMS).read_bytes())
    if not isinstance(told, dict):
        raise ValueError(f"{SUMS} is not a table")
    for name in _files():
        if told.get(name) != _sum(folder / name):
            raise ValueError(f"{name} is not as it was written")
