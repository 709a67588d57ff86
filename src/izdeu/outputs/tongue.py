"""The language something that leaves is set in: its sentences, labels, numbers, direction."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from typing import Any, TypeVar

import yaml

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. `code` is what the tables of vocab call it, `tag` its BCP 47 tag in a page."""

    code: str
    tag: str
    own: str
    direction: str
    thousands: str
    months: tuple[str, ...]
    of_months: tuple[str, ...]
    catalogue: NullTranslations

    def gettext(self, sentence: str) -> str:
        """The sentence in this language; as it is where the catalogue has no other."""
        return self.catalogue.gettext(sentence)

    def pgettext(self, context: str, sentence: str) -> str:
        """The sentence in this language, where a context tells it from others alike."""
        return self.catalogue.pgettext(context, sentence)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The form of the sentence for so many."""
        return self.catalogue.ngettext(one, many, count)

    def label(self, table: Mapping[Word, Mapping[str, str]], word: Word) -> str:
        """A word's label, in English where the table has no other."""
        labels = table[word]
        return labels.get(self.code) or labels["en"]

    def number(self, count: int) -> str:
        """A whole number with its thousands parted."""
        return f"{count:,}".replace(",", self.thousands)

    @property
    def rtl(self) -> bool:
        """Whether one reads from right to left."""
        return self.direction == "rtl"


@cache
def tongue(language: str) -> Tongue:
    """The tongue of a language tag such as `en`, `zh-hans` or `ug`; English for one that the table has not."""
    code = language.replace("_", "-").casefold().partition("-")[0]
    code = code if code in _table() else "en"
    row = _table()[code]
    return Tongue(
        code=code,
        tag=row["tag"],
        own=row["own"],
        direction=row["direction"],
        thousands=row["thousands"],
        months=tuple(row["months"]),
        of_months=tuple(row["of_months"]),
        catalogue=_catalogue(row["catalogue"]),
    )


def _catalogue(name: str) -> NullTranslations:
    """The compiled catalogue; English where there is none: it says every sentence as it stands."""
    compiled = files("izdeu") / "locale" / name / "LC_MESSAGES/django.mo"
    if not name or not compiled.is_file():
        return NullTranslations()
    with compiled.open("rb") as stream:
        return GNUTranslations(stream)


@cache
def _table() -> dict[str, Any]:
    text = (files("izdeu") / "resources/outputs/languages.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, yaml.CSafeLoader))
