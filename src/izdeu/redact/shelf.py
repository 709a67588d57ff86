"""The texts of a release, each read by all rules once, with what members decided of its passages."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from izdeu.redact import implied
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark
from izdeu.redact.material import Text
from izdeu.redact.meant import meant
from izdeu.redact.paragraphs import paragraphs
from izdeu.redact.sentences import around, sentences, sentences_in
from izdeu.redact.texts import Marked, marks
from izdeu.vocab.claim import Claim, Quoted
from izdeu.vocab.consent import Identity
from izdeu.vocab.release import Rule
from izdeu.vocab.source import RenditionRole

Spans = tuple[tuple[int, int], ...]
Key = tuple[int, int]


class Shelf:
    """Renditions by source and number."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._texts = {(o.number, t.number): t for o in ground.material.origins.values() for t in o.texts}
        self._marked: dict[Key, Marked] = {}
        self._decided: defaultdict[Key, list[tuple[int, int]]] = defaultdict(list)
        self._found: dict[Key, tuple[Mark, ...]] = {}
        self._held: defaultdict[int, list[tuple[int, Mark]]] = defaultdict(list)
        self._quoted: dict[tuple[int, int, Mark], str] = {}
        for claim in ground.material.claims:
            self._judge(claim)

    def _judge(self, claim: Claim) -> None:
        """Notes what a member let go of a text, and what of it a claim tells that stays in."""
        decided = self._ground.material.decided.get(claim.id)
        for quoted, rendition in self.passages(claim):
            source, start, end = quoted.source, quoted.passage.start, quoted.passage.end
            if decided:
                self._decided[source, rendition].append((start, end))
            elif decided is False:
                self._hold(quoted, rendition, Mark(start, end, Rule.HELD_BACK, claim.person))
            else:
                for person in meant(claim, source, self._ground):
                    self._hold(quoted, rendition, Mark(start, end, Rule.EXPOSED, person))

    def _hold(self, quoted: Quoted, rendition: int, mark: Mark) -> None:
        self._held[quoted.source].append((rendition, mark))
        self._quoted[quoted.source, rendition, mark] = quoted.passage.quote

    def passages(self, claim: Claim) -> list[tuple[Quoted, int]]:
        """The passages of a claim with the numbers of the renditions they stand in, as far as these are told."""
        return list(zip(claim.passages, self._ground.material.renditions.get(claim.id, ()), strict=False))

    def sure(self, claim: Claim) -> bool:
        """Whether every passage of a claim is said where it is said to stand."""
        told = self.passages(claim)
        return bool(told) and len(told) == len(claim.passages) and all(self._says(*pair) for pair in told)

    def _says(self, quoted: Quoted, rendition: int) -> bool:
        text = self._texts.get((quoted.source, rendition))
        passage = quoted.passage
        return (
            text is not None
            and 0 <= passage.start < passage.end <= len(text.text)
            and text.text[passage.start : passage.end] == passage.quote
        )

    def text(self, source: int, rendition: int) -> Text:
        """A rendition as it is kept."""
        return self._texts[source, rendition]

    def marked(self, source: int, rendition: int) -> Marked:
        """A rendition with its marks."""
        key = (source, rendition)
        if key not in self._marked:
            self._marked[key] = self._read(*key)
        return self._marked[key]

    def read(self) -> list[Marked]:
        """The renditions that were read for this release."""
        return [self._marked[key] for key in sorted(self._marked)]

    def _read(self, source: int, rendition: int) -> Marked:
        text = self._texts[source, rendition]
        spans, found = sentences(text.text), self.marks(source, rendition)
        decided = tuple(self._decided[source, rendition])
        barred = (*self._barred(source, text, spans), *self._elsewhere(source, text))
        return Marked(text, source, spans, found, decided, barred)

    def goes_out(self, source: int) -> bool:
        """Whether any words of a source may go out."""
        return self._ground.levels.source(source) is not Identity.NONE

    def outgoing(self) -> Iterator[Key]:
        """The renditions of the sources that go out."""
        return (key for key in self._texts if self.goes_out(key[0]))

    def know(self, key: Key, marks: tuple[Mark, ...]) -> None:
        """Takes the marks of a rendition that were found elsewhere."""
        self._found[key] = marks

    def marks(self, source: int, rendition: int) -> tuple[Mark, ...]:
        """What every rule finds in a rendition."""
        key = (source, rendition)
        if key not in self._found:
            text = self._texts[key].text
            told = implied.find(text, self._ground, source, sentences(text))
            self._found[key] = (*marks(text, self._ground, source), *told)
        return self._found[key]

    def _elsewhere(self, source: int, text: Text) -> Iterator[Mark]:
        """What is barred because the same told in another language names or implies somebody exposed there."""
        for other in self._ground.material.origins[source].texts:
            if text.language == other.language or RenditionRole.DESCRIPTION in (text.role, other.role):
                continue
            decided = self._decided.get((source, other.number), ())
            for mark in self.marks(source, other.number):
                if mark.exposes and not any(mark.meets(*span) for span in decided):
                    over = replace(mark, rule=Rule.EXPOSED)
                    yield from (over.over(*span) for span in self._beside(source, other.number, text, mark))

    def _barred(self, source: int, text: Text, spans: Spans) -> Iterator[Mark]:
        """What is barred of a text for claims that stay in: their sentences; where they are said elsewhere,
        what stands in the same place."""
        for rendition, mark in self._held[source]:
            if rendition == text.number:
                yield from (mark.over(*span) for span in around(spans, mark.start, mark.end))
            elif (source, rendition) in self._texts:
                yield from (mark.over(*span) for span in self._beside(source, rendition, text, mark))
            else:
                quote = self._quoted[source, rendition, mark]
                yield from (mark.over(*span) for span in _again(text.text, quote, spans))

    def _beside(self, source: int, rendition: int, text: Text, mark: Mark) -> Spans:
        """The sentences in the same place of two renditions; the paragraph where these have not as many sentences; all
        where the renditions have not as many paragraphs."""
        said = self._texts[source, rendition].text
        theirs, own = _laid_beside(said, text.text)
        places = bisect_left(theirs, mark.end, key=lambda span: span[0])
        first = bisect_right(theirs, mark.start, key=lambda span: span[1])
        return own[first:places]


@lru_cache(maxsize=8)
def _laid_beside(other: str, own: str) -> tuple[Spans, Spans]:
    """Two texts in parts that stand in the same place, in order: sentences as far as these are as many."""
    there, here = paragraphs(other), paragraphs(own)
    if len(there) != len(here):
        return ((0, len(other)),), ((0, len(own)),)
    theirs: list[tuple[int, int]] = []
    ours: list[tuple[int, int]] = []
    for one, two in zip(there, here, strict=True):
        some, more = sentences_in(other, one), sentences_in(own, two)
        even = len(some) == len(more)
        theirs += some if even else (one,)
        ours += more if even else (two,)
    return tuple(theirs), tuple(ours)


def _again(text: str, quote: str, spans: Spans) -> Spans:
    """The sentences where words of a text that is no longer kept stand in another; all of it where they do not."""
    found: list[tuple[int, int]] = []
    at = text.find(quote) if quote else -1
    while at >= 0:
        found += around(spans, at, at + len(quote))
        at = text.find(quote, at + len(quote))
    return tuple(found) or ((0, len(text)),)
