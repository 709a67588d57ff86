"""How far each source may be told and each person be known, for one use on one day. Not asked means no."""

from collections import defaultdict
from collections.abc import Iterator

from izdeu.redact.material import Material, Origin
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Allowed, Identity, Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.release import Rule
from izdeu.vocab.ties import Tie

NO_KIN = frozenset({Tie.FIANCE, Tie.FRIEND, Tie.NEIGHBOUR, Tie.COWORKER, Tie.TEACHER, Tie.STUDENT})
"""Ties that give no right to speak for somebody who cannot be asked."""


class Levels:
    """The degrees of identity that consents allow, decided once for a release."""

    def __init__(self, material: Material, use: Use, party: str = "") -> None:
        self._material, self._use, self._party = material, use, party
        self._kin = _kin(material)
        self._speaks = _speaks(material)
        self._sources = {number: self._of_source(origin) for number, origin in material.origins.items()}
        self._persons = {number: self._of_person(number) for number in material.persons}

    def source(self, number: int) -> Identity:
        """How far a source's words may go; `none`: not at all."""
        return self._sources.get(number, Identity.NONE)

    def person(self, number: int | None) -> Identity:
        """How far a person may be known, whoever speaks of them."""
        return self._persons.get(number, Identity.NONE) if number is not None else Identity.NONE

    def teller(self, source: int) -> Identity:
        """How far the teller of a source may be known as its teller; of several, the narrowest."""
        origin = self._material.origins.get(source)
        tellers = origin.tellers if origin is not None else frozenset()
        told = [origin.told_by] if origin is not None and origin.told_by is not None else sorted(tellers)
        return min((self._telling(who, source) for who in told), key=lambda one: one.rank, default=Identity.NONE)

    def within(self, person: int, source: int) -> Identity:
        """How far a person may be known in the words of a source: who tells it as its teller, all others as ever."""
        origin = self._material.origins.get(source)
        if origin is not None and person in origin.tellers:
            return self._telling(person, source)
        return self.person(person)

    def linked(self, person: int | None, source: int) -> bool:
        """Whether words of a source may stand in a person's case: not where it is told as otherwise than they are known
        there, for then the case would tell who tells it."""
        origin = self._material.origins.get(source)
        someone = self._material.persons.get(person) if person is not None else None
        if origin is None or someone is None or not someone.sought or someone.number not in origin.tellers:
            return True
        known = self.person(someone.number)
        return known is Identity.NONE or known is self._telling(someone.number, source)

    def _telling(self, person: int, source: int) -> Identity:
        level = self.source(source)
        if level is Identity.NONE or self._locked(f"person:{person}", self._is_child(person)):
            return Identity.NONE
        someone = self._material.persons.get(person)
        if someone is None or not someone.consents:
            return level
        own = Allowed.of(someone.consents, self._use, self._material.day, self._party).level
        return level & own if own is not Identity.NONE else Identity.ANONYMOUS

    def why(self, about: str) -> Rule:
        """Why "source:3" or "person:4" is withheld: locked, or nobody allowed it."""
        word, _, number = about.partition(":")
        origin = self._material.origins.get(int(number)) if word == "source" else None
        if origin is not None:
            return Rule.LOCKED if self._shut(origin) else Rule.NOT_ASKED
        return Rule.LOCKED if word == "person" and self._locked(about, self._is_child(int(number))) else Rule.NOT_ASKED

    def _of_source(self, origin: Origin) -> Identity:
        if self._shut(origin):
            return Identity.NONE
        if any(self._refused(who) or self._locked(f"person:{who}", self._is_child(who)) for who in origin.tellers):
            return Identity.NONE
        return Allowed.of(origin.consents, self._use, self._material.day, self._party).level

    def _shut(self, origin: Origin) -> bool:
        """Whether a source is locked, or anything that it is part of."""
        above: Origin | None = origin
        seen: set[int] = set()
        while above is not None and above.number not in seen:
            if self._locked(f"source:{above.number}", above.locked):
                return True
            seen.add(above.number)
            above = self._material.origins.get(above.part_of) if above.part_of is not None else None
        return False

    def _of_person(self, number: int) -> Identity:
        someone = self._material.persons[number]
        if self._locked(f"person:{number}", someone.locked):
            return Identity.NONE
        if someone.consents:
            return Allowed.of(someone.consents, self._use, self._material.day, self._party).level
        if not someone.sought:
            return Identity.NONE
        told = [self._sources[source] for source in self._covering(number)]
        return max(told, key=lambda level: level.rank, default=Identity.NONE)

    def _covering(self, number: int) -> Iterator[int]:
        """The sources in which a relative speaks of somebody who cannot be asked."""
        kin = self._kin[number]
        for source in self._speaks[number]:
            origin = self._material.origins.get(source)
            if origin is not None and (origin.tellers & kin) - {number}:
                yield source

    def _refused(self, number: int | None) -> bool:
        """Whether a person, or somebody who decides for them, has said no to this use in so many words."""
        someone = self._material.persons.get(number) if number is not None else None
        if someone is None:
            return False
        decided = (one.on(self._use, self._party) for one in someone.consents if one.counts(self._material.day))
        level = Allowed.of(someone.consents, self._use, self._material.day, self._party).level
        return level is Identity.NONE and any(one is not None for one in decided)

    def _is_child(self, number: int) -> bool:
        someone = self._material.persons.get(number)
        return someone is not None and someone.locked

    def _locked(self, about: str, locked: bool) -> bool:
        return locked and about not in self._material.released_by_specialist


def tie_of(claim: Claim) -> Tie | None:
    """What a claim of a tie says `person` is to `other`; None when it says nothing our table has."""
    said = claim.terms.get("tie")
    return Tie(said) if claim.kind is Kind.TIE and isinstance(said, str) and said in set(Tie) else None


def _kin(material: Material) -> defaultdict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for claim in material.claims:
        tie = tie_of(claim)
        if tie is not None and tie not in NO_KIN and claim.other is not None:
            found[claim.person].add(claim.other)
            found[claim.other].add(claim.person)
    return found


def _speaks(material: Material) -> defaultdict[int, set[int]]:
    """By person, the sources that speak of them: by a claim, or because somebody said that they are meant."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for origin in material.origins.values():
        for person in origin.spoken_of:
            found[person].add(origin.number)
    for claim in material.claims:
        for meant in (claim.person, claim.other):
            if meant is not None:
                found[meant].update(quoted.source for quoted in claim.passages)
    return found
