"""A text made ready to go out: every rule is asked once, over the whole text, before any part of it is cut."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from izdeu.redact import coarser, implied, naming, workplaces
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark, cut, laid
from izdeu.redact.material import Text
from izdeu.redact.sentences import around, sentences
from izdeu.vocab.public import Words
from izdeu.vocab.release import Rule


def marks(text: str, ground: Ground, source: int | None) -> Iterator[Mark]:
    """Everything that is kept back of a text said in a source, or of one that stands alone."""
    yield from ground.always(text)
    yield from naming.find(text, ground, source)
    if source is not None:
        yield from implied.tellers_ties(text, ground, source)
        yield from workplaces.find(text, ground, source)
    yield from coarser.dates(text, ground, source)
    yield from coarser.places(text, ground, source)


@dataclass(frozen=True)
class Marked:
    """A rendition with its marks.

    `decided` are the spans that a member let go although somebody is exposed; `held` bars what claims tell of that
    stay in, over whole sentences.
    """

    text: Text
    source: int
    spans: tuple[tuple[int, int], ...]
    found: tuple[Mark, ...]
    decided: tuple[tuple[int, int], ...] = ()
    held: tuple[Mark, ...] = ()

    @cached_property
    def plain_marks(self) -> tuple[Mark, ...]:
        """Bars and stand-ins for the words themselves; what only implies somebody is not barred by them."""
        return laid(mark for mark in self.found if mark.rule is not Rule.EXPOSED)

    @cached_property
    def running_marks(self) -> tuple[Mark, ...]:
        """Those, and a bar over every sentence that names or implies somebody exposed and was not let go."""
        return laid((*self.plain_marks, *self.barred))

    @cached_property
    def barred(self) -> tuple[Mark, ...]:
        """The sentences that do not go out, each for the mark that says why."""
        found = []
        for mark in self.found:
            if mark.exposes and not any(mark.meets(*span) for span in self.decided):
                over = replace(mark, rule=Rule.EXPOSED)
                found += [over.over(*span) for span in around(self.spans, mark.start, mark.end)]
        return (*found, *self.held)

    def exposing(self, start: int, end: int) -> list[Mark]:
        """What in a passage names or implies somebody exposed."""
        return [mark for mark in self.found if mark.exposes and mark.meets(start, end)]

    def quoted(self, start: int, end: int) -> Words:
        """A passage as a quote of a claim that goes out."""
        return cut(self.text.text, self.plain_marks, start, end, self.text.language)

    def running(self, start: int, end: int) -> Words:
        """A part of the text as running text."""
        return cut(self.text.text, self.running_marks, start, end, self.text.language)


def alone(text: str, ground: Ground, source: int | None, language: str = "") -> Words:
    """A short text that stands for itself (a description, a term, a title): cleared as a whole."""
    found = list(marks(text, ground, source))
    if source is not None:
        found += implied.find(text, ground, source, sentences(text))
    return cut(text, laid(found), 0, len(text), language)
