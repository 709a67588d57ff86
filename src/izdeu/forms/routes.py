"""Which routes are open for one person. Police notices are no route: they run through the State that may hold them."""

from collections.abc import Callable, Mapping

from izdeu.forms.answer import Answer
from izdeu.forms.authorities import Authority, Sort, authorities
from izdeu.forms.ced import route as ced
from izdeu.forms.facts import Facts
from izdeu.forms.letters import route as letters
from izdeu.forms.route import Found, Route
from izdeu.forms.sentences import Said
from izdeu.forms.special import route as special
from izdeu.forms.treaty import route as treaty
from izdeu.forms.wgad import route as wgad
from izdeu.forms.wgeid import route as wgeid

_MECHANISMS: Mapping[str, Callable[[Facts], Found]] = {
    "wgeid": wgeid.found,
    "wgad": wgad.found,
    "ced": ced.found,
    "special_procedures": special.found,
    "cat_22": treaty.torture,
    "op1": treaty.covenant,
}
_ORDER = (Answer.YES, Answer.CANNOT_TELL, Answer.NO)


def routes(facts: Facts) -> tuple[Route, ...]:
    """Every route of the tables with its answer, the reason and the rule: open ones first, then by sort of authority,
    those of the State that may hold the person last.
    """
    return tuple(sorted((_route(to, facts) for to in authorities()), key=_key))


def _key(one: Route) -> tuple[int, bool, int]:
    accused = any(said.code == "tells_the_accused" for said in one.warnings)
    return (_ORDER.index(one.answer), accused, list(Sort).index(one.authority.sort))


def _route(to: Authority, facts: Facts) -> Route:
    asked = _MECHANISMS.get(to.code)
    found = asked(facts) if asked else letters.found(to, facts)
    sendable = to.use in facts.allowed
    consent = () if sendable or found.answer is Answer.NO else (Said("no_consent"),)
    return Route(to, found.answer, found.why, found.rules, (*found.warnings, *consent), sendable)
