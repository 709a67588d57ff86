"""Fills a request for urgent action from claims, and says what the Committee asks before it looks at one."""

from collections.abc import Iterable
from dataclasses import replace

from izdeu.forms import happened, identity
from izdeu.forms.answer import Answer
from izdeu.forms.beginning import HELD, Beginning, beginning
from izdeu.forms.ced.route import found
from izdeu.forms.draft import Draft, Filled, of_claims
from izdeu.forms.filling import drafted, minded, submitted
from izdeu.forms.known import known
from izdeu.forms.lines import lines
from izdeu.forms.matter import Matter
from izdeu.forms.route import Found
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.places import get
from izdeu.vocab.consent import Use
from izdeu.vocab.errors import NotFound
from izdeu.vocab.kinds import GROUPS, Group, Kind

FORM = "ced"
LANGUAGES = ("en",)
"""Of the languages of the United Nations in which a request is taken we have English."""
_RISKS = frozenset({Group.HARM, Group.HEALTH})


def fill(matter: Matter) -> Draft:
    """The draft; it is ready only where the claims tell that the Convention bound the State when it began."""
    wording, began, facts = Wording("en"), beginning(matter), known(matter)
    route = found(facts)
    told = {**identity.told(matter, wording), **happened.told(matter, began, wording)}
    told |= {"state": _state(matter, began, facts.country), "risks": _risks(matter, wording)}
    values = {**told, **submitted(matter, wording, FORM)}
    draft = drafted(FORM, Use.CED, matter, values, _each_once((*_asked_first(route), *_minded(matter, began))))
    return replace(draft, ready=draft.ready and route.answer is Answer.YES)


def _asked_first(route: Found) -> tuple[Said, ...]:
    """Whether the State is a party, and whether anybody complained to it: claims do not tell that they did."""
    return (*route.why, Said("no_national_complaint"), *route.warnings)


def _minded(matter: Matter, began: Beginning) -> tuple[Said, ...]:
    return minded(FORM, Use.CED, matter, began)


def _state(matter: Matter, began: Beginning, country: str | None) -> Filled | None:
    """The State in which the places of the arrest, else of being held, lie; none where they lie in several."""
    if country is None:
        return None
    placed = [one for one in began.claims if one.place and one.place.id]
    placed = placed or [one for one in matter.own(*HELD) if one.place and one.place.id]
    return of_claims(_name(country), placed, inferred=True)


def _name(country: str) -> str:
    try:
        return get(country.lower()).name("en")
    except NotFound:
        return country


def _risks(matter: Matter, wording: Wording) -> Filled | None:
    """Threats, harm, illness and ill-treatment that are told of the person."""
    own = [one for one in matter.standing() if one.person == matter.person]
    told = [one for one in own if GROUPS[one.kind] in _RISKS or one.kind is Kind.ILL_TREATED]
    return of_claims(lines(told, matter, wording), told)


def _each_once(said: Iterable[Said]) -> list[Said]:
    found: list[Said] = []
    for one in said:
        if one not in found:
            found.append(one)
    return found
