"""Harm that is told: to the missing person, and to those who speak for them."""

from izdeu.forms.draft import Filled, of_claims
from izdeu.forms.lines import lines
from izdeu.forms.matter import Matter
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import GROUPS, Group, Kind

_RISKS = frozenset({Group.HARM, Group.HEALTH})


def risks(matter: Matter, wording: Wording) -> Filled | None:
    """Threats, harm, illness and ill-treatment that are told of the person, a line each."""
    own = [one for one in matter.standing() if one.person == matter.person]
    told = [one for one in own if GROUPS[one.kind] in _RISKS or one.kind is Kind.ILL_TREATED]
    return of_claims(lines(told, matter, wording), told)


def reprisals(matter: Matter, wording: Wording) -> Filled | None:
    """What is told to have been done to others because of the person, a line each; nobody is named."""
    told = harms(matter)
    return of_claims(lines(told, matter, wording), told)


def harms(matter: Matter, person: int | None = None) -> tuple[Claim, ...]:
    """The harm told of one other person, or of everybody but the missing one, in order of time."""
    told = [one for one in matter.standing() if GROUPS[one.kind] is Group.HARM and one.person != matter.person]
    return tuple(one for one in told if person is None or one.person == person)
