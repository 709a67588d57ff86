"""The lists that a source, its texts and its proposals carry: of the form that pages rely on, or ValueError."""

from string import Formatter
from typing import Any

from izdeu.vocab.bench import Mended
from izdeu.vocab.dates import When
from izdeu.vocab.reason import Reason, Sort, in_english


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


def failures(rows: Any) -> list[list[Any]]:
    """From where to where the reader failed, and how."""
    return [_failure(*row) for row in _listed(rows)]


def _failure(start: int, end: int, why: str) -> list[Any]:
    _numbers(start, end)
    return [start, end, str(why)]


def reasons(rows: Any) -> list[dict[str, Any]]:
    """Why something was proposed: of each sort all that its words have slots for."""
    told = [Reason(Sort(row["sort"]), dict(row["values"])) for row in _listed(rows)]
    if not all(isinstance(value, str) for reason in told for value in reason.values.values()):
        raise ValueError("a reason that says more than words")
    in_english(told)  # KeyError where a slot stays empty
    return [reason.as_json() for reason in told]


def words(rows: Any) -> list[str]:
    """What of a proposal a member put right."""
    return [Mended(row).value for row in _listed(rows)]


def values(row: Any) -> dict[str, Any]:
    """What a proposal says of its person, its teller and its date, as far as a step changes it."""
    for name, value in row.items():
        if name == "when":
            When.from_json(value)
        elif name == "mention" or (name == "told_by" and value is not None):
            _numbers(value)
        elif name != "told_by":
            raise ValueError("nothing that a step changes")
    return dict(row)


def changes(rows: Any) -> list[dict[str, Any]]:
    """The proposals a step changed, and what each said before and after where it goes on waiting."""
    return [_change(**row) for row in _listed(rows)]


def _change(proposal: int, **said: Any) -> dict[str, Any]:
    _numbers(proposal)
    if said.keys() not in (set(), {"was", "now"}):
        raise ValueError("a change of something else")
    return {"proposal": proposal} | {name: values(row) for name, row in said.items()}


def said(row: Any) -> dict[str, Any]:
    """What the sentence about a step needs: the line and the mentions, or what followed whom."""
    for name, value in row.items():
        if name == "line":
            _numbers(value)
        elif name == "of":
            _numbers(*_listed(value))
        elif name in ("person", "told_by", "years"):
            _numbers(*(number for number in (value["was"], value["now"], value["count"]) if number is not None))
        else:
            raise ValueError("nothing that a step says")
    return dict(row)


def _numbers(*values: Any) -> None:
    if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        raise ValueError("not a whole number")


def _listed(rows: Any) -> list[Any]:
    if not isinstance(rows, list):
        raise ValueError("not a list")
    return rows
