"""A field of a case sheet, and the sheet: what one person's lines say."""

from dataclasses import dataclass, field

from izdeu.reading.blocks import Block


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value: `text[start:end]` says both, `text[value:stop]` the value.

    `role` is a kind of claim or another word of `fields.yaml`. `label` are the words of the label in lower case.
    """

    role: str
    start: int
    end: int
    value: int
    stop: int
    label: str = ""


@dataclass(slots=True)
class Sheet:
    """The fields of one person in order. `number` counts the sheets of a document from 1."""

    number: int
    fields: list[Field] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where its first field begins."""
        return self.fields[0].start

    def has(self, role: str) -> bool:
        """Whether it has a field of a role."""
        return any(one.role == role for one in self.fields)


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a document, and all lines that belong to them."""

    sheets: tuple[Sheet, ...] = ()
    lines: tuple[Block, ...] = ()
