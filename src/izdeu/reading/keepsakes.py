"""A thing that stands for somebody: kept, given, left."""

from collections.abc import Iterator

from izdeu.reading.clauses import Clause
from izdeu.reading.lines import Line, LineFinder
from izdeu.vocab.kinds import Kind


class Keepsakes(LineFinder):
    """Finds keepsakes."""

    def all(self) -> Iterator[Line]:
        """The keepsakes of the sentence."""
        yield from self._keepsakes()

    def _keepsakes(self) -> Iterator[Line]:
        """ "I keep his watch", "the only thing I have left from Daulet", "my mom gave me her scarf"."""
        for clause in self.clauses:
            group = clause.group
            if group.negated or group.modal or group.passive:
                continue
            if group.base in self.pack.small["keepsakes.verbs"]:
                yield from self._kept(clause)
        yield from self._left_from()

    def _kept(self, clause: Clause) -> Iterator[Line]:
        group = clause.group
        mine = clause.subject is not None
        still = (
            not self.pack.small["keepsakes.still"].isdisjoint(self.lows[clause.start : clause.tail_end])
            or group.base in self.pack.small["keepsakes.keeping"]
        )
        for ref in self.refs:
            if not ref.owner or not group.end <= ref.start < min(group.end + 5, clause.tail_end):
                continue
            found = self.pack.classes.find("THING", self.lows, ref.end, min(ref.end + 4, clause.tail_end))
            if not found or not mine:
                continue
            owner = ref.people[0]
            giving = group.base == "give" and clause.subject is not None and owner in clause.subject.people
            if (giving or still) and owner.tie != "self" and not owner.passing:
                yield Line(
                    Kind.KEEPSAKE,
                    owner,
                    clause.subject_start,
                    found[1],
                    {"object": self.lows[found[1] - 1]},
                    "keepsake.kept",
                    0.75,
                    ref.unsure,
                )

    def _left_from(self) -> Iterator[Line]:
        joined = self.lows
        for i, low in enumerate(joined):
            if low != "left" or not self.pack.small["keepsakes.left"] & set(joined[max(0, i - 8) : i]):
                continue
            ref = next((r for r in self.refs if i < r.start <= i + 3 and not r.owner), None)
            person = self._single(ref) if ref else None
            thing = self.pack.classes.find("THING", joined, 0, i)
            if person and ref and thing:
                yield Line(
                    Kind.KEEPSAKE,
                    person,
                    max(0, thing[0] - 1),
                    ref.end,
                    {"object": joined[thing[1] - 1]},
                    "keepsake.left",
                    0.85,
                    ref.unsure,
                )
