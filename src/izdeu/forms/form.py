"""A form that can be filled: its folder, whom it may go to, in which languages, and what a letter of it asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from izdeu.forms.authorities import Authority, Sort, authority
from izdeu.forms.tables import rows


@dataclass(frozen=True, slots=True)
class Form:
    """A row of `resources/appeals/forms.yaml`. `code` is what `--form` takes; `folder` holds its fields and how to fill it.

    `to`: codes of authorities, the usual one first. `asks` and `salutation`: codes of sentences that a letter says;
    `law`: codes of the rules that it quotes beside those of its addressee's own term.
    """

    code: str
    folder: str
    to: tuple[str, ...]
    languages: tuple[str, ...]
    names: Mapping[str, str]
    asks: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    salutation: str = "salutation"

    def name(self, language: str = "en") -> str:
        """What the form is called in a language, else in English."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: a form, in a language, to an authority."""

    form: Form
    to: Authority
    language: str = "en"

    @property
    def same_nature(self) -> bool:
        """Whether it goes to a body that may not have the same matter at once with another of its nature."""
        return self.to.sort is Sort.MECHANISM


def form(code: str) -> Form:
    """The form of a code; KeyError when the table has none."""
    return _all()[code]


def forms() -> tuple[Form, ...]:
    """Every form, in the order of the table."""
    return tuple(_all().values())


def ordered(code: str, language: str | None = None, to: str | None = None) -> Order:
    """The order of a form, in its first language and to its usual addressee unless others are named.

    ValueError for a language it is not written in, or somebody it is not for.
    """
    found = form(code)
    if language is not None and language not in found.languages:
        raise ValueError(f"The form {code} is written in {', '.join(found.languages)}, not in {language}.")
    if to is not None and to not in found.to:
        raise ValueError(f"The form {code} is for {', '.join(found.to)}, not for {to}.")
    return Order(found, authority(to or found.to[0]), language or found.languages[0])


@cache
def _all() -> dict[str, Form]:
    return {row["code"]: _form(row) for row in rows("appeals/forms.yaml")}


def _form(row: Mapping[str, Any]) -> Form:
    cells: dict[str, Any] = {key: tuple(cell) if isinstance(cell, list) else cell for key, cell in row.items()}
    return Form(**cells)
