"""Fingerprints of what a page shows: equal for equal content, whatever objects hold it and wherever its files lie."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from typing import Any

from izdeu.vocab.public import PublicPicture

_ELSEWHERE = {(PublicPicture, "file")}
"""Fields that say where something lies, not what it is."""

_SIGNS = re.compile("[^\0-\x7f]")


_GETTERS: dict[type, Callable[[Any], Any] | None] = {}


def _getter(kind: type) -> Callable[[Any], Any] | None:
    """What takes all fields of a dataclass; None for other types."""
    if kind not in _GETTERS:
        names = [one.name for one in fields(kind) if (kind, one.name) not in _ELSEWHERE] if is_dataclass(kind) else []
        _GETTERS[kind] = attrgetter(*names) if names else None
    return _GETTERS[kind]


def _plain(value: Any) -> Any:
    """A dataclass as its name and fields, a mapping as its items, a day as its text."""
    if get := _getter(type(value)):
        return type(value).__name__, get(value)
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no page shows a {type(value).__name__}")


class Prints:
    """Fingerprints of a book's parts, each taken once, and the characters in them beyond ASCII."""

    def __init__(self) -> None:
        self.signs: set[str] = set()
        self._known: dict[int, tuple[object, bytes]] = {}
        self._encoder = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_plain)

    def of(self, *values: object) -> str:
        """One fingerprint of several values, in hexadecimal digits."""
        return hashlib.sha256(b"".join(map(self._one, values))).hexdigest()

    def _one(self, value: object) -> bytes:
        if isinstance(value, tuple) and value:
            return hashlib.sha256(b"(" + b"".join(map(self._one, value))).digest()
        if not is_dataclass(value):
            return self._taken(value)
        # the value is kept with its print: an id is another's as soon as its owner is gone
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = (value, self._taken(value))
        return known[1]

    def _taken(self, value: object) -> bytes:
        text = self._encoder.encode(value)
        self.signs.update(_SIGNS.findall(text))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


@cache
def version() -> str:
    """The fingerprint of all that makes pages of a book: code, templates, tables, translations."""
    room = Path(str(files("izdeu")))
    parts = [room / "outputs", room / "vocab", room / "resources/outputs"]
    found = [path for part in parts for path in part.rglob("*") if path.suffix in (".py", ".html", ".yaml")]
    found += room.glob("locale/*/LC_MESSAGES/*.mo")
    whole = hashlib.sha256()
    for path in sorted(found):
        whole.update(f"{path.relative_to(room)}\0".encode() + path.read_bytes())
    return whole.hexdigest()
