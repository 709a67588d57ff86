"""A draft laid out for paper: parts with their fields, the words they rest on, and a last page for ourselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from izdeu.forms.draft import Draft, Field
from izdeu.forms.fields import FieldRow, fields
from izdeu.forms.form import form
from izdeu.forms.text import passages
from izdeu.forms.wording import Wording


@dataclass(frozen=True, slots=True)
class Row:
    """A field: what it is called, its value or the word for unknown, the numbers of its passages."""

    label: str
    value: str
    cited: tuple[int, ...] = ()
    inferred: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A draft as paper shows it. `for_us` must not reach the addressee: whom to ask, and warnings.

    `mark` stands on every page.
    """

    title: str
    language: str
    parts: tuple[tuple[str, tuple[Row, ...]], ...]
    sources: tuple[tuple[int, str], ...]
    for_us: tuple[str, ...]
    sources_title: str
    for_us_title: str
    mark: str = ""


def laid_out(draft: Draft, language: str = "en") -> Sheet:
    """The draft in the order of its form; nothing is in it that the plain text does not say."""
    wording, rows = Wording(language), {row.code: row for row in fields(draft.form)}
    numbers = passages(draft)
    parts = groupby(draft.fields, key=lambda field: rows[field.code].part_name(wording.language))
    return Sheet(
        title=form(draft.form).name(language),
        language=language,
        parts=tuple(
            (part, tuple(_row(one, rows[one.code], draft, wording) for one in inside)) for part, inside in parts
        ),
        sources=tuple((number, one.passage.quote) for one, number in numbers.items()),
        for_us=() if draft.leaves else tuple(_for_us(draft, language)),
        sources_title=wording.say("sources"),
        for_us_title=wording.say("for_us"),
        mark=draft.mark.say(language) if draft.mark else "",
    )


def _row(field: Field, row: FieldRow, draft: Draft, wording: Wording) -> Row:
    label = f"({row.letter}) {row.label(wording.language)}" if row.letter and row.must else row.label(wording.language)
    if field.filled is None:
        return Row(label, wording.say("not_told" if field.withheld else "unknown"), known=False)
    numbers = passages(draft)
    return Row(label, field.filled.value, tuple(numbers[one] for one in field.filled.passages), field.filled.inferred)


def _for_us(draft: Draft, language: str) -> Iterator[str]:
    yield from (one.ask.say(language) for one in draft.missing)
    yield from (f"! {one.say(language)}" for one in draft.warnings)
