"""The texts of a release, each read by all rules once, with what members decided of its passages."""

from collections import defaultdict

from izdeu.redact import implied
from izdeu.redact.ground import Ground
from izdeu.redact.material import Text
from izdeu.redact.sentences import sentences
from izdeu.redact.texts import Marked, marks
from izdeu.vocab.claim import Claim, Quoted

Spans = tuple[tuple[int, int], ...]


class Shelf:
    """Renditions by source and number."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._texts = {(o.number, t.number): t for o in ground.material.origins.values() for t in o.texts}
        self._marked: dict[tuple[int, int], Marked] = {}
        self._decided: defaultdict[tuple[int, int], dict[bool, list[tuple[int, int]]]] = defaultdict(
            lambda: {True: [], False: []}
        )
        for claim in ground.material.claims:
            if (let_go := ground.material.decided.get(claim.id)) is not None:
                for quoted, rendition in self.passages(claim):
                    span = (quoted.passage.start, quoted.passage.end)
                    self._decided[quoted.source, rendition][let_go].append(span)

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
        decided = self._decided[source, rendition]
        return Marked(text, source, spans, tuple(found), tuple(decided[True]), tuple(decided[False]))
