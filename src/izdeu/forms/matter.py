"""What a form is filled from: one person, what is claimed, and who asks. Plain values, no tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.consent import Use
from izdeu.vocab.kinds import Kind
from izdeu.vocab.person import NameForm, Script
from izdeu.vocab.portion import UNNAMED_RELATIVE
from izdeu.vocab.ties import INVERSE, SEX, Tie


@dataclass(frozen=True, slots=True)
class Author:
    """Who submits. `relation` is what they are to the person; `family_agrees`: the relatives consented to it."""

    name: str
    relation: Tie | None = None
    organization: str = ""
    contact: str = ""
    confidential: bool = True
    family_agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """One person's matter. `claims` are about the person, about others because of them (appeals, answers), and ties.

    `people` says what to call everybody else, for ourselves; `shown`, what the addressee may know a teller by: none in
    a draft for ourselves. `received` is the day on which the form would arrive. `allowed` are the
    uses that consent covers, `filed` the codes of authorities where something on this person is open. `reasons` say, by
    field, why something that the form demands cannot be given; `given`, what whoever submits says where claims say
    nothing.
    """

    person: int
    names: tuple[NameForm, ...]
    claims: tuple[Claim, ...]
    received: date
    people: Mapping[int, str] = field(default_factory=dict)
    author: Author | None = None
    allowed: frozenset[Use] = frozenset()
    filed: frozenset[str] = frozenset()
    reasons: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[int, str] = field(default_factory=dict)

    def own(self, *kinds: Kind) -> tuple[Claim, ...]:
        """Standing claims about the person of some kinds, those of the first kind first, in order of time."""
        found = [one for one in self.standing() if one.person == self.person and one.kind in kinds]
        return tuple(sorted(found, key=lambda one: (kinds.index(one.kind), one.when.sort_key, one.id)))

    def standing(self) -> tuple[Claim, ...]:
        """The claims that stand, in order of time."""
        found = [one for one in self.claims if one.state is ClaimState.STANDING]
        return tuple(sorted(found, key=lambda one: (one.when.sort_key, one.id)))

    def ties(self) -> Mapping[int, Tie]:
        """What others are to the person, by number: as told, or turned round."""
        found: dict[int, Tie] = {UNNAMED_RELATIVE: Tie.RELATIVE}
        sexes = self._sexes()
        for one in self.standing():
            tie = _tie(one)
            if tie and one.other == self.person and one.person != self.person:
                found[one.person] = tie
            elif tie and one.person == self.person and one.other is not None:
                found.setdefault(one.other, _turned(tie, sexes.get(one.other)))
        return found

    def sex(self) -> tuple[str, tuple[Claim, ...]]:
        """ "m" or "f" as the ties tell it, with their claims; "" where none does or they disagree."""
        told = [one for one in self.standing() if one.person == self.person and (t := _tie(one)) and t in SEX]
        words = {SEX[tie] for one in told if (tie := _tie(one))}
        return (words.pop(), tuple(told)) if len(words) == 1 else ("", ())

    def name(self, script: Script = Script.LATIN) -> str:
        """A name form in a script, else the first there is; "" for somebody without a name."""
        forms = [one.form for one in self.names if one.script is script] or [one.form for one in self.names]
        return forms[0] if forms else ""

    def tellers(self) -> tuple[int, ...]:
        """Whoever told something of the person, the nearest relatives first."""
        told = dict.fromkeys(one.told_by for one in self.standing() if one.told_by and one.told_by != self.person)
        ties = self.ties()
        return tuple(sorted((one for one in told if one), key=lambda one: (_near(ties.get(one)), one)))

    def _sexes(self) -> Mapping[int, str]:
        """The sexes of others that the ties tell."""
        return {one.person: SEX[tie] for one in self.standing() if (tie := _tie(one)) and tie in SEX}


_NEAR: tuple[frozenset[Tie], ...] = (
    frozenset({Tie.WIFE, Tie.HUSBAND, Tie.PARTNER}),
    frozenset({Tie.MOTHER, Tie.FATHER, Tie.PARENT, Tie.SON, Tie.DAUGHTER, Tie.CHILD}),
    frozenset({Tie.BROTHER, Tie.SISTER, Tie.ELDER_BROTHER, Tie.ELDER_SISTER, Tie.YOUNGER_BROTHER, Tie.YOUNGER_SISTER}),
)
"""Who knows a person's papers and days best."""


def _near(tie: Tie | None) -> int:
    return next((rank for rank, ties in enumerate(_NEAR) if tie in ties), len(_NEAR) + (tie is None))


def _tie(claim: Claim) -> Tie | None:
    told = claim.terms.get("tie") if claim.kind is Kind.TIE else None
    return Tie(told) if told in _TIES else None


def _turned(tie: Tie, other_sex: str | None) -> Tie:
    """What the other is to the person, where the person is `tie` to the other."""
    ways = INVERSE[tie]
    return Tie(ways.get(other_sex or "x") or ways["x"])


_TIES: frozenset[str] = frozenset(Tie)
