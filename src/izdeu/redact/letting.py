"""How far those who tell a matter, and those tied to the person, may be known to one addressee."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from izdeu.redact.ground import Ground
from izdeu.redact.levels import NO_KIN, tie_of
from izdeu.redact.people import initials
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.person import Script
from izdeu.vocab.portion import UNNAMED_RELATIVE
from izdeu.vocab.release import Rule, Withheld

Known = Mapping[int, tuple[Identity, str]]


@dataclass(frozen=True)
class Letting:
    """Of every claim, the narrowest of what its sources let be known."""

    ground: Ground

    def least(self, person: int | None, claim: Claim) -> Identity:
        """How far a person may be known in all the words of a claim."""
        levels = [self.ground.level(person, quoted.source) for quoted in claim.passages]
        return min(levels, key=lambda level: level.rank, default=Identity.NONE)

    def tied(self, claim: Claim) -> Iterator[Withheld]:
        """Why a tie is not told: one of the two may be known by less than initials, and a tie tells who they are."""
        if tie_of(claim) is None:
            return
        for person in (claim.person, claim.other):
            if self.least(person, claim).rank < Identity.INITIALS.rank:
                yield Withheld(Rule.TIE, f"claim:{claim.id}", person)

    def tellers(self, claims: Iterable[Claim]) -> Known:
        """Everybody who may be known as the teller of a claim: how far, and what to call them."""
        found: dict[int, tuple[Identity, str]] = {}
        for claim in claims:
            number, level = claim.told_by, self.least(claim.told_by, claim)
            if number is None or level.rank < Identity.INITIALS.rank:
                continue
            if number not in found or found[number][0].rank < level.rank:
                found[number] = (level, self._label(number, level))
        return found

    def told(self, claim: Claim, of: int, known: Known) -> Claim:
        """A claim of the matter of a person, told by somebody who may be known so far in its words; else by a relative,
        or nobody.

        Who is known elsewhere by more than in these words does not tell them: their name would stand beside.
        """
        number, level = claim.told_by, self.least(claim.told_by, claim)
        if number is None or (number in known and known[number][0] is level):
            return claim
        return replace(claim, told_by=UNNAMED_RELATIVE if self._kin(number, claim, of) else None)

    def _kin(self, number: int, claim: Claim, of: int) -> bool:
        """Whether a teller whose words may go is kin of the person a matter is of; nothing is said of others."""
        if self.least(number, claim) is Identity.NONE:
            return False
        tie = self.ground.circle.ties(of).get(number)
        return tie is not None and tie not in NO_KIN

    def _label(self, person: int, level: Identity) -> str:
        """A name, in Latin letters where there is one, or initials."""
        someone = self.ground.material.persons[person]
        if level is Identity.INITIALS:
            return initials(someone)
        forms = sorted(someone.names, key=lambda name: name.script is not Script.LATIN)
        return forms[0].form if forms else ""
