"""Content addresses: the full SHA-256 of bytes, or of a value's canonical JSON."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence

type_error = "no address for {type}: only text, whole numbers, true, false, null, lists and objects have one"

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
"""A value with one canonical form. Floats have none: they print differently from machine to machine."""


def _checked(value: object) -> object:
    match value:
        case None | bool() | int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case Mapping():
            clean: dict[str, object] = {}
            for key, item in value.items():
                if not isinstance(key, str):
                    raise TypeError(type_error.format(type=f"an object with the key {key!r}"))
                name = unicodedata.normalize("NFC", key)
                if name in clean:
                    raise TypeError(f"no address for an object that has the key {name!r} twice")
                clean[name] = _checked(item)
            return clean
        case list() | tuple():
            return [_checked(item) for item in value]
        case _:
            raise TypeError(type_error.format(type=type(value).__name__))


def canonical_json(value: object) -> bytes:
    """The one UTF-8 JSON text of a value: keys sorted by code point, no spaces, text in NFC; TypeError for a float."""
    return json.dumps(_checked(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def address_of(value: object) -> str:
    """The address of a JSON value: 64 lower-case hexadecimal digits, the same on every machine."""
    return hashlib.sha256(canonical_json(value)).hexdigest()


def address_of_bytes(data: bytes) -> str:
    """The address of bytes as they are: 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def is_address(text: str) -> bool:
    """Whether a text has the form of a full address."""
    return len(text) == 64 and all(c in "0123456789abcdef" for c in text)
