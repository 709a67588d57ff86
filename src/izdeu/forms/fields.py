"""The fields of a form, from the form's own table."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.forms.form import form


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A row of a form's `fields.yaml`: its part, which minimum element it answers, whether it must be there.

    A part is named as the form names it everywhere, or in each language.
    """

    code: str
    part: str | Mapping[str, str]
    labels: Mapping[str, str]
    letter: str | None = None
    must: bool = False
    ask: bool = False
    sex: str = ""
    of: str = "person"

    def label(self, language: str = "en") -> str:
        """What the field is called in a language, else in English."""
        return self.labels.get(language) or self.labels["en"]

    def part_name(self, language: str = "en") -> str:
        """What its part is called in a language, else in English."""
        return self.part if isinstance(self.part, str) else self.part.get(language) or self.part["en"]


@cache
def fields(code: str) -> tuple[FieldRow, ...]:
    """The fields of a form in its order (`izdeu/forms/<folder>/fields.yaml`)."""
    text = (files("izdeu.forms") / form(code).folder / "fields.yaml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = yaml.safe_load(text)
    return tuple(FieldRow(**row) for row in rows)
