"""Claims and proposals in words, for the terminal."""

from collections.abc import Mapping
from typing import Any

from izdeu.vocab.claim import Where
from izdeu.vocab.dates import Relation, When
from izdeu.vocab.kinds import LABELS, Kind


def kind(word: Kind) -> str:
    """The English label of a kind."""
    return LABELS[word]["en"]


def when(date: When) -> str:
    """The date as EDTF with its relation, or the words when there is none."""
    if date.edtf is None:
        return f"“{date.said}”" if date.said else ""
    relation = "" if date.relation is Relation.AT else f"{date.relation.value} "
    return f"{relation}{date.edtf}{' (worked out)' if date.inferred else ''}"


def place(where: Where | None) -> str:
    """The place as said."""
    return where.said if where else ""


def terms(said: Mapping[str, Any]) -> str:
    """The terms as `name: value`, those that hold something."""
    return ", ".join(f"{name}: {_value(value)}" for name, value in said.items() if value)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return " + ".join(_value(item) for item in value)
    if isinstance(value, Mapping):
        return " ".join(str(item) for item in value.values())
    return str(value)


def quote(text: str, width: int = 100) -> str:
    """The words in quotation marks, cut in the middle when they are long."""
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= width else f"“{flat[: width // 2]} … {flat[-width // 2 + 3 :]}”"


def facts(*parts: str) -> str:
    """Those parts that say something, with commas."""
    return ", ".join(part for part in parts if part)
