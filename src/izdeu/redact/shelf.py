"""The texts of a release, each read by all rules once, with what members decided of its passages."""

from collections import defaultdict
from collections.abc import Iterator

from izdeu.redact import implied
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark
from izdeu.redact.material import Text
from izdeu.redact.meant import meant
from izdeu.redact.paragraphs import paragraphs
from izdeu.redact.sentences import around, sentences, sentences_in
from izdeu.redact.texts import Marked, marks
from izdeu.vocab.claim import Claim, Quoted
from izdeu.vocab.release import Rule

Spans = tuple[tuple[int, int], ...]
Key = tuple[int, int]


class Shelf:
    """Renditions by source and number."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._texts = {(o.number, t.number): t for o in ground.material.origins.values() for t in o.texts}
        self._marked: dict[Key, Marked] = {}
        self._decided: defaultdict[Key, list[tuple[int, int]]] = defaultdict(list)
        self._held: defaultdict[int, list[tuple[int, Mark]]] = defaultdict(list)
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
                self._held[source].append((rendition, Mark(start, end, Rule.HELD_BACK, claim.person)))
            else:
                for person in meant(claim, source, self._ground):
                    self._held[source].append((rendition, Mark(start, end, Rule.EXPOSED, person)))

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
        spans = sentences(text.text)
        found = [*marks(text.text, self._ground, source)]
        found += implied.find(text.text, self._ground, source, spans)
        decided = tuple(self._decided[source, rendition])
        return Marked(text, source, spans, tuple(found), decided, tuple(self._barred(source, text, spans)))

    def _barred(self, source: int, text: Text, spans: Spans) -> Iterator[Mark]:
        """What is barred of a text for claims that stay in: their sentences; where they are said elsewhere,
        what stands in the same place."""
        for rendition, mark in self._held[source]:
            if rendition == text.number:
                yield from (mark.over(*span) for span in around(spans, mark.start, mark.end))
            elif (source, rendition) in self._texts:
                yield from (mark.over(*span) for span in self._beside(source, rendition, text, mark))

    def _beside(self, source: int, rendition: int, text: Text, mark: Mark) -> Spans:
        """The sentences in the same place of two renditions; the paragraph where these have not as many sentences; all
        where the renditions have not as many paragraphs."""
        said = self._texts[source, rendition].text
        there, here = paragraphs(said), paragraphs(text.text)
        if len(there) != len(here):
            return ((0, len(text.text)),)
        found: list[tuple[int, int]] = []
        for own, other in zip(here, there, strict=True):
            if mark.meets(*other):
                found += _aligned((text.text, own), (said, other), mark)
        return tuple(found)


def _aligned(own: tuple[str, tuple[int, int]], other: tuple[str, tuple[int, int]], mark: Mark) -> Spans:
    """The sentences of a paragraph beside those that a mark meets in another; else the whole paragraph."""
    here, there = sentences_in(*own), sentences_in(*other)
    if len(here) != len(there):
        return (own[1],)
    return tuple(span for span, said in zip(here, there, strict=True) if mark.meets(*said))
