"""The text that is read aloud before anybody allows anything, from the reviewed table resources/consent/form.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.vocab.address import address_of
from izdeu.vocab.consent import Identity, Subject, Use

LANGUAGES = ("en", "kk", "ru", "zh", "ug")


@dataclass(frozen=True, slots=True)
class Question:
    """One question; its answer holds for its uses. `party`: it may be answered for one named body."""

    key: str
    words: str
    uses: tuple[Use, ...]
    party: bool


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """The form in one language; `address` is the SHA-256 of all its words, kept with each conversation."""

    version: str
    language: str
    title: str
    points: tuple[str, ...]
    questions: tuple[Question, ...]
    choices: Mapping[Subject, tuple[tuple[Identity, str], ...]]
    address: str


@cache
def consent_form(language: str) -> ConsentForm:
    """The form in a language, in English where the table has no other."""
    spoken = language if language in LANGUAGES else "en"
    table = _said(_table(), spoken)
    return ConsentForm(
        version=table["version"],
        language=spoken,
        title=table["title"],
        points=tuple(table["points"]),
        questions=tuple(_question(row) for row in table["questions"]),
        choices={
            Subject.SOURCE: _choices(table["choices"], "own"),
            Subject.PERSON: _choices(table["choices"], "other"),
        },
        address=address_of(table),
    )


def _table() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load((files("izdeu") / "resources/consent/form.yaml").read_text("utf-8"))
    return found


def _said(table: Any, language: str) -> Any:
    """The table with every set of translations replaced by the one in the language."""
    if isinstance(table, list):
        return [_said(row, language) for row in table]
    if not isinstance(table, dict):
        return table
    return (
        table[language] if set(LANGUAGES) <= set(table) else {key: _said(row, language) for key, row in table.items()}
    )


def _question(row: Mapping[str, Any]) -> Question:
    return Question(row["key"], row["words"], tuple(Use(use) for use in row["uses"]), row.get("party", False))


def _choices(rows: Mapping[str, Mapping[str, str]], whose: str) -> tuple[tuple[Identity, str], ...]:
    return tuple((Identity(level), said[whose]) for level, said in rows.items())
