"""How far the reader and the model have come in a text, and the last steps taken on its proposals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from izdeu.casebook.models import Reading, Rendition, Step
from izdeu.vocab.bench import ReadBy, ReadingState, StepKind

SILENT = {ReadBy.RULES: timedelta(minutes=2), ReadBy.MODEL: timedelta(minutes=6)}
"""After so long without a word a reading may have broken off: it can be taken up again, at no risk if it has not.

A model may take five minutes for a part of a text.
"""
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ReadingView:
    """The reading of a text. `silent`: it may have broken off. `notes`: templates and values of sentences about it."""

    state: ReadingState
    read_to: int
    length: int
    why: str
    begun_by: str
    silent: bool
    notes: tuple[tuple[str, Mapping[str, Any]], ...]

    @property
    def under_way(self) -> bool:
        """Whether more may come by itself."""
        return self.state is ReadingState.UNDER_WAY and not self.silent

    @property
    def can_go_on(self) -> bool:
        """Whether somebody must take it up again for more to come."""
        return self.state is not ReadingState.DONE and not self.under_way

    @property
    def share(self) -> int:
        """How much of the text is read, in per cent; 0 while the reader has not told anything yet."""
        return 100 * self.read_to // self.length if self.length else 100


@dataclass(frozen=True, slots=True)
class StepView:
    """A step on many proposals that can be taken back. `said` as the act kept it."""

    id: int
    kind: StepKind
    count: int
    proposals: frozenset[int]
    said: Mapping[str, Any]
    made_by: str


def reading_views(text: Rendition) -> Mapping[ReadBy, ReadingView]:
    """How the last reading of a text by the rules and by a model stands, where there was one."""
    rows = Reading.objects.filter(rendition=text).select_related("begun_by")
    return {ReadBy(row.by): _reading(row, len(text.text)) for row in rows}


def _reading(row: Reading, length: int) -> ReadingView:
    return ReadingView(
        state=ReadingState(row.state),
        read_to=row.read_to,
        length=length,
        why=row.why,
        begun_by=row.begun_by.name,
        silent=datetime.now(UTC) - row.heard_at > SILENT[ReadBy(row.by)],
        notes=tuple((template, values) for template, values in row.notes),
    )


def steps_in_force(text: Rendition) -> tuple[StepView, ...]:
    """The last steps on a text's proposals that nobody has taken back, newest first."""
    rows = Step.objects.filter(rendition=text, undone_at=None).select_related("made_by").order_by("-pk")
    return tuple(_view(row) for row in rows[:_SHOWN])


def _view(row: Step) -> StepView:
    numbers = frozenset(change["proposal"] for change in row.changes)
    return StepView(row.pk, StepKind(row.kind), len(row.changes), numbers, row.said, row.made_by.name)
