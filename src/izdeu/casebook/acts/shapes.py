"""The lists that a source and its texts carry: of the form that pages rely on, or ValueError."""

from string import Formatter
from typing import Any


def notes(rows: Any) -> list[list[Any]]:
    """Pairs of an English template and its values. A template names plain values and reaches into none of them."""
    return [_note(*row) for row in _listed(rows)]


def _note(template: str, values: dict[str, Any]) -> list[Any]:
    fields = [field for _, field, _, _ in Formatter().parse(template) if field is not None]
    plain = all(isinstance(value, str | int) for value in values.values())
    if not (plain and all(field.isidentifier() and field in values for field in fields)):
        raise ValueError("a note that says more than its words")
    return [template, dict(values)]


def tellings(rows: Any) -> list[dict[str, Any]]:
    """Who speaks from where to where in a text."""
    found = [{name: row[name] for name in ("speaker", "start", "end", "role")} for row in _listed(rows)]
    for row in found:
        _numbers(row["start"], row["end"])
        if not isinstance(row["role"], str) or not isinstance(row["speaker"], str | None):
            raise ValueError("a telling without a speaker")
    return found


def cues(rows: Any) -> list[list[int]]:
    """From and to in milliseconds, from and to in code points."""
    return [_cue(*row) for row in _listed(rows)]


def _cue(start_ms: int, end_ms: int, start: int, end: int) -> list[int]:
    _numbers(start_ms, end_ms, start, end)
    return [start_ms, end_ms, start, end]


def _numbers(*values: Any) -> None:
    if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        raise ValueError("not a whole number")


def _listed(rows: Any) -> list[Any]:
    if not isinstance(rows, list):
        raise ValueError("not a list")
    return rows
