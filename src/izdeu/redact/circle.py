"""Whom a source may speak of: its teller, those it is known to name, and all who are tied to these."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from izdeu.redact.levels import tie_of
from izdeu.redact.material import Material
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from izdeu.vocab.ties import INVERSE, Tie


class Circle:
    """Who stands near whom, by the claims of ties, and near which source."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._ties: defaultdict[int, dict[int, Tie]] = defaultdict(dict)
        self._claims: defaultdict[int, list[Claim]] = defaultdict(list)
        self._near: dict[int, frozenset[int]] = {}
        self._work: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in material.claims:
            self._tie(claim)
            if claim.kind is Kind.OCCUPATION:
                self._work[claim.person].append(claim)
            for source in {quoted.source for quoted in claim.passages}:
                self._claims[source].append(claim)

    def _tie(self, claim: Claim) -> None:
        tie = tie_of(claim)
        if tie is None or claim.other is None:
            return
        someone = self._material.persons.get(claim.other)
        self._ties[claim.other][claim.person] = tie
        inverse = INVERSE[tie].get(someone.sex if someone else "", INVERSE[tie]["x"])
        self._ties[claim.person].setdefault(claim.other, Tie(inverse))

    def told(self, source: int) -> list[Claim]:
        """The claims that rest on a source."""
        return self._claims.get(source, [])

    def spoken(self, source: int) -> frozenset[int]:
        """The persons a source says something of."""
        origin = self._material.origins[source]
        return frozenset(origin.spoken_of).union(claim.person for claim in self.told(source))

    def ties(self, person: int | None) -> Mapping[int, Tie]:
        """What others are to a person, by their numbers."""
        return self._ties.get(person, {}) if person is not None else {}

    def works(self, source: int) -> Iterator[Claim]:
        """The claims of what those near a source work."""
        return (claim for person in sorted(self.near(source)) for claim in self._work.get(person, ()))

    def near(self, source: int) -> frozenset[int]:
        """The persons a source may speak of."""
        if source not in self._near:
            self._near[source] = self._of(source)
        return self._near[source]

    def _of(self, source: int) -> frozenset[int]:
        origin = self._material.origins.get(source)
        if origin is None:
            return frozenset()
        claims = self.told(source)
        found = {claim.person for claim in claims} | {claim.other for claim in claims}
        found |= {claim.told_by for claim in claims} | {origin.told_by, *origin.spoken_of}
        core = {person for person in found if person is not None}
        return frozenset(core.union(*(self._ties.get(person, {}) for person in core)))
