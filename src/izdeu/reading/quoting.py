"""A block under way: its sentences with the quotations in each, and what an editor put in brackets."""

from dataclasses import dataclass, field

from izdeu.reading.groups import Group
from izdeu.reading.people import Person
from izdeu.reading.quotes import Quote, quotes_of
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence

_NOTE = 3000
_LEAD = 20


@dataclass(slots=True)
class QuotedBlock:
    """The sentences of a block; `spoken[i]` are the quotations that reach into sentence `i`.

    `says`, `outside` and `groups` keep what was worked out for a quotation or a sentence already.
    """

    sentences: list[Sentence]
    open_ended: bool
    spoken: list[list[Quote]]
    says: dict[int, Person | None] = field(default_factory=dict)
    outside: dict[int, list[Ref]] = field(default_factory=dict)
    groups: dict[int, list[Group]] = field(default_factory=dict)

    @classmethod
    def of(cls, sentences: list[Sentence], going_on: bool, saying: frozenset[str], dashes: bool) -> "QuotedBlock":
        """The block of some sentences; `going_on`, `saying`, `dashes`: see `quotes_of`."""
        quotes = quotes_of(sentences, going_on, saying, dashes)
        speech = [quote for quote in quotes if quote.speech]
        return cls(sentences, bool(quotes) and quotes[-1].open_ended, _spread(sentences, speech))

    def mask(self, at: int) -> list[bool]:
        """For each token of a sentence whether it is quoted."""
        quotes = self.spoken[at]
        return [any(q.start <= token.start < q.end for q in quotes) for token in self.sentences[at].tokens]


def _spread(sentences: list[Sentence], quotes: list[Quote]) -> list[list[Quote]]:
    """The quotes of each sentence, in one pass over both."""
    found: list[list[Quote]] = []
    first = 0
    for sentence in sentences:
        while first < len(quotes) and quotes[first].end <= sentence.start:
            first += 1
        at, here = first, []
        while at < len(quotes) and quotes[at].start < sentence.end:
            here.append(quotes[at])
            at += 1
        found.append(here)
    return found


class EditorNotes:
    """The bracketed notes of an editor in a document, asked for in the order of the text."""

    def __init__(self, text: str, marks: tuple[str, ...]) -> None:
        self.spans: list[tuple[int, int]] = []
        at = text.find("[")
        while at >= 0:
            end = text.find("]", at, at + _NOTE)
            lead = text[at : at + _LEAD].lower().replace("’", "'")
            if end > 0 and any(mark in lead for mark in marks):
                self.spans.append((at, end + 1))
            at = text.find("[", at + 1)
        self._first = 0

    def within(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The notes that reach into a sentence; sentences come in order."""
        while self._first < len(self.spans) and self.spans[self._first][1] <= sentence.start:
            self._first += 1
        found, at = [], self._first
        while at < len(self.spans) and self.spans[at][0] < sentence.end:
            found.append(self.spans[at])
            at += 1
        return found
