"""A draft as plain text: fields in the order of the form, the words they rest on, what is missing, what to mind."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from izdeu.forms.draft import Draft, Field
from izdeu.forms.fields import FieldRow, fields
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Quoted


def in_plain_text(draft: Draft, language: str | None = None, *, for_us: bool = True) -> str:
    """The draft by parts: "unknown" where nothing is known, an asterisk where a value is inferred, the numbers of the
    passages in brackets. In the language of its values, if no other is asked for. The last lines are not for the
    addressee and say so; without `for_us`, and in a draft that leaves, they are left out. One that must not leave says
    so above and below.
    """
    wording, rows = Wording(language or draft.language), {row.code: row for row in fields(draft.form)}
    numbers = passages(draft)
    parts = groupby(draft.fields, key=lambda field: rows[field.code].part_name(wording.language))
    blocks = [_part(part, inside, rows, numbers, wording) for part, inside in parts]
    quoted = [f"[{number}] {one.passage.quote}" for one, number in numbers.items()]
    mark = [draft.mark.say(wording.language)] if draft.mark else []
    ours = [_for_us(draft, wording)] if for_us and not draft.leaves else []
    return "\n\n".join([*mark, *blocks, _block(wording.say("sources"), quoted), *ours, *mark]) + "\n"


def passages(draft: Draft) -> Mapping[Quoted, int]:
    """Every passage of the draft with its number, in the order in which the fields cite them."""
    found = dict.fromkeys(one for field in draft.fields if field.filled for one in field.filled.passages)
    return {one: number for number, one in enumerate(found, 1)}


def _part(
    part: str,
    inside: Iterable[Field],
    rows: Mapping[str, FieldRow],
    numbers: Mapping[Quoted, int],
    wording: Wording,
) -> str:
    return _block(part, [_field(field, rows[field.code], numbers, wording) for field in inside])


def _field(field: Field, row: FieldRow, numbers: Mapping[Quoted, int], wording: Wording) -> str:
    letter = f"({row.letter}) " if row.letter and row.must else ""
    label = f"{letter}{row.label(wording.language)}"
    if field.filled is None:
        return f"{label}: {wording.say('not_told' if field.withheld else 'unknown')}"
    cited = "".join(f"[{numbers[one]}]" for one in field.filled.passages)
    value = field.filled.value.replace("\n", "\n    ")
    gap = "\n    " if "\n" in value else " "
    return f"{label}:{gap}{value}{'*' if field.filled.inferred else ''} {cited}".rstrip()


def _for_us(draft: Draft, wording: Wording) -> str:
    """What the addressee must not get: whom to ask, and warnings."""
    said = [one.ask.say(wording.language) for one in draft.missing]
    said += [f"! {one.say(wording.language)}" for one in draft.warnings]
    return _block(wording.say("for_us"), said)


def _block(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, "-" * len(title), *lines])
