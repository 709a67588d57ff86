"""A form that can be filled: its folder, whom it may go to, in which languages, and what a letter of it asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from izdeu.forms.authorities import Authority, Sort, authorities, authority
from izdeu.forms.tables import rows


@dataclass(frozen=True, slots=True)
class Form:
    """A row of `resources/appeals/forms.yaml`. `code` is what `--form` takes; `folder`: of its fields and its filling.

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

    A letter can go to any authority. ValueError for a language the form is not written in, or somebody it is not for.
    """
    found = form(code)
    if language is not None and language not in found.languages:
        raise ValueError(f"The form {code} is written in {', '.join(found.languages)}, not in {language}.")
    if to is not None and to not in found.to and not (found.asks and to in {one.code for one in authorities()}):
        raise ValueError(f"The form {code} is for {', '.join(found.to)}, not for {to}.")
    return Order(found, authority(to or found.to[0]), language or found.languages[0])


def form_for(to: str) -> Form:
    """The form that an authority usually gets; the letter where the table has none for it."""
    return next((one for one in forms() if to in one.to), form("letter"))


@cache
def _all() -> dict[str, Form]:
    return {row["code"]: _form(row) for row in rows("appeals/forms.yaml")}


def _form(row: Mapping[str, Any]) -> Form:
    cells: dict[str, Any] = {key: tuple(cell) if isinstance(cell, list) else cell for key, cell in row.items()}
    return Form(**cells)
