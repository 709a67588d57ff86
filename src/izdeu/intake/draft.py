"""What intake makes of a file: a draft, not yet a source. Nothing here touches tables or the vault."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex
from typing import Any

from izdeu.intake.hints import believed
from izdeu.intake.limits import Budget, Limits
from izdeu.intake.note import Note
from izdeu.vocab.source import SourceKind, SourceState


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of the text, in code points, that was said from `start_ms` to `end_ms` of a recording."""

    start_ms: int
    end_ms: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as received and what could be told of it.

    `text` is in the form in which passages are counted (`izdeu.vocab.source.nfc`) and is there exactly when `state` is
    readable. `no_text_yet`: nothing is wrong with the bytes, but they hold no text that can be read here;
    `unreadable`: damaged, locked, or of an unknown kind. `path` is None for a folder, which has no bytes, and for a
    part whose bytes could not be had.
    `language`, `title`, `author` and `written_on` (EDTF) are what the file says of itself: hints, never facts.
    """

    name: str
    path: Path | None
    size: int
    media_type: str
    kind: SourceKind | None = None
    state: SourceState = SourceState.NO_TEXT_YET
    text: str | None = None
    notes: tuple[Note, ...] = ()
    encoding: str | None = None
    encoding_sure: bool = True
    encodings: tuple[str, ...] = ()
    language: str | None = None
    title: str | None = None
    author: str | None = None
    written_on: str | None = None
    duration_ms: int | None = None
    width: int | None = None
    height: int | None = None
    parts: tuple["Draft", ...] = ()
    cues: tuple[Cue, ...] = ()

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a draft has a name")
        if (self.text is not None) != (self.state is SourceState.READABLE):
            raise ValueError("a draft has text exactly when it is readable")


@dataclass(frozen=True, slots=True)
class Received:
    """A regular file that was opened and measured: what every reader starts from."""

    name: str
    path: Path
    size: int
    media_type: str
    notes: tuple[Note, ...] = ()

    def draft(self, *notes: Note, **found: Any) -> Draft:
        """The draft of this file; readable when `text` is found and is more than white space."""
        text = found.pop("text", None)
        found["language"] = believed(found.get("language"), text or "")
        if text is not None and text.strip():
            found |= {"text": text, "state": SourceState.READABLE}
        return Draft(self.name, self.path, self.size, self.media_type, notes=self.notes + notes, **found)

    def unreadable(self, *notes: Note, **found: Any) -> Draft:
        """The draft of this file when it is kept although it could not be read."""
        return replace(self.draft(**found), state=SourceState.UNREADABLE, text=None, notes=self.notes + notes)


Inner = Callable[["Job", Path, str], Draft]
"""Drafts one part (a file in the work folder, and its name as received) of a file that holds others."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a reader may use: a folder of its own for parts, the limits, and how to read a part."""

    work: Path
    limits: Limits
    budget: Budget
    inner: Inner
    encoding: str | None = None
    depth: int = 0
    taken: list[int] = field(default_factory=lambda: [0])
    run: str = field(default_factory=lambda: token_hex(4))

    def room(self) -> Path:
        """A fresh path in the work folder. Its name is a number: no name from outside ever reaches the disk."""
        self.taken[0] += 1
        return self._path(self.taken[0])

    def _path(self, number: int) -> Path:
        return self.work / f"part-{self.run}-{number:06d}"

    def mark(self) -> int:
        """How many paths were handed out so far, for `remove_since`."""
        return self.taken[0]

    def remove_since(self, mark: int) -> None:
        """Removes the parts written since a mark: what could not be done whole leaves nothing."""
        for number in range(mark + 1, self.taken[0] + 1):
            self._path(number).unlink(missing_ok=True)

    def deeper(self) -> "Job":
        """The job for the parts of this file; they share its budget."""
        return replace(self, depth=self.depth + 1)
