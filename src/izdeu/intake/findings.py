"""What is told about a document besides its words, in the same sentences for every kind of document."""

from collections import Counter
from dataclasses import dataclass, field

from izdeu.intake.draft import Job, Received
from izdeu.intake.hints import short
from izdeu.intake.limits import MB
from izdeu.intake.note import Note


@dataclass(slots=True)
class Findings:
    """What was met while a document was read."""

    macros: bool = False
    changed: bool = False
    hidden: bool = False
    comments: int = 0
    tongues: Counter[str | None] = field(default_factory=Counter)
    """How many characters were marked as being in which language."""

    outside: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    """Foot- and endnotes in the order they are referred to."""

    def tongue(self) -> str | None:
        """The language in which most of the words are marked to be; what a program marks by default is not counted."""
        return next((tongue for tongue, many in self.tongues.items() if many * 2 > self.tongues.total()), None)

    def as_notes(self) -> list[Note]:
        """The sentences for people."""
        notes = []
        if self.macros:
            notes.append(Note.say("The document holds macros (small programs). They were not run."))
        if self.outside:
            notes.append(self._outside())
        if self.changed:
            notes.append(Note.say("The document holds tracked changes. Words marked as deleted are not in the text."))
        if self.hidden:
            notes.append(Note.say("The document holds hidden words. They are not in the text."))
        if self.comments:
            notes.append(Note.say("Comments in the document ({count}) are not in the text.", count=self.comments))
        return notes

    def _outside(self) -> Note:
        return Note.say(
            "The document points to places outside itself ({count}): {places}. Nothing was fetched.",
            count=len(self.outside),
            places=", ".join(sorted(short(target[:80]) or "?" for target in self.outside)[:3]),
        )


def too_large(file: Received, job: Job) -> Note:
    """The sentence for a document over the limit."""
    return Note.say(
        "It is {size} MB; documents are read up to {most} MB. It is kept without its text.",
        size=file.size // MB,
        most=job.limits.document_bytes // MB,
    )
