"""An illness given as a cause, and what the clipped lines of notes say."""

from collections.abc import Iterator

from izdeu.reading.lines import Line, LineFinder
from izdeu.reading.people import Person
from izdeu.vocab.kinds import Kind


class Noted(LineFinder):
    """Finds illnesses that are a cause and, in notes, illnesses, last calls and silences."""

    def all(self) -> Iterator[Line]:
        """What the sentence notes."""
        yield from self._illnesses()
        if self.notes and self.head:
            yield from self._noted(self.head)

    def _illnesses(self) -> Iterator[Line]:
        """ "quit his job due to a hernia": an illness given as the cause of what its subject did."""
        for i, low in enumerate(self.lows):
            if low not in self.pack.small["noted.cause"] or self._word(i + 1) not in ("to", "of"):
                continue
            found = self.pack.classes.find("CONDITION", self.lows, i + 2, min(i + 6, len(self.lows)))
            clause = next((c for c in self.clauses if c.group.end <= i < c.tail_end), None)
            person = self._single(clause.subject) if found and clause and clause.subject else None
            if found and clause and person:
                words = " ".join(token.text for token in self.tokens[found[0] : found[1]])
                yield Line(Kind.ILL_HEALTH, person, i, found[1], {"condition": words}, "illness.cause", 0.65)

    def _noted(self, head: Person) -> Iterator[Line]:
        """In notes: "Heart problems.", "Diabetic.", "Last phone call on 4 May", "No news since"."""
        for i in range(len(self.lows)):
            if (i and self.lows[i - 1] not in (".", ";", ",", ":")) or any(
                c.start <= i < c.tail_end for c in self.clauses
            ):
                continue
            for name in ("SICK", "CONDITION"):
                found = self.pack.classes.find(name, self.lows, i, min(i + 3, len(self.lows)))
                if found and self._word(found[1]) in (".", ",", ";", ""):
                    words = " ".join(token.text for token in self.tokens[found[0] : found[1]])
                    yield Line(Kind.ILL_HEALTH, head, i, found[1], {"condition": words}, "illness.noted", 0.65)
            if self.lows[i] == "last" and self.pack.small["noted.last"] & set(self.lows[i + 1 : i + 4]):
                yield Line(Kind.CONTACT, head, i, min(i + 3, len(self.lows)), {}, "contact.noted", 0.7)
            if self.lows[i] == "no" and self._word(i + 1) in self.pack.classes.single["NEWS"]:
                yield Line(Kind.CONTACT_LOST, head, i, i + 2, {}, "contact_lost.noted", 0.7)
