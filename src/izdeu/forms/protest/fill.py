"""Fills a complaint about what was done to somebody for protesting; the missing person's own harm is no part of it."""

from collections.abc import Iterable

from izdeu.forms.beginning import beginning
from izdeu.forms.draft import Draft, Filled, of_claims
from izdeu.forms.filling import Values, drafted, submitted, unconsented
from izdeu.forms.form import Order, ordered
from izdeu.forms.harm import harms
from izdeu.forms.letters.fill import ours, with_words
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import GROUPS, Group, Kind

_FIELDS = {
    "protests": (Kind.PROTESTED,),
    "detained": (Kind.DETAINED_FOR_PROTEST,),
    "fined": (Kind.FINED,),
    "threats": (Kind.SUMMONED, Kind.THREATENED),
    "family": (Kind.FAMILY_HARM,),
}


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The complaint of the person, where nothing tells that they are missing themselves; else of the nearest to them of
    those who were harmed.
    """
    order, who = order or ordered("protest"), harmed(matter)
    wording, others = Wording(order.language), _harmed(matter) - {who}
    values = {**_done(matter, who, wording), **submitted(matter, wording, order), **ours(order, matter)}
    warned = [Said("protest_ten_days"), *unconsented(order, matter)]
    warned += [] if _any(values) else [Said("no_harm_told")]
    return drafted(order, matter, values, [*warned, *([Said("others_harmed")] if others else [])])


def harmed(matter: Matter) -> int | None:
    """Who was harmed for protesting: the person if not missing, else the nearest it is told of; None for nobody."""
    if not beginning(matter).claims:
        return matter.person
    told = _harmed(matter)
    return next((one for one in (*matter.tellers(), *sorted(told)) if one in told), None)


def _harmed(matter: Matter) -> set[int]:
    return {one.person for one in harms(matter)}


def _done(matter: Matter, who: int | None, wording: Wording) -> Values:
    """What was done to them, each thing with its words."""
    own = [one for one in matter.standing() if one.person == who]
    found = {code: with_words(_of(own, kinds), matter, wording) for code, kinds in _FIELDS.items()}
    near = matter.shown.get(who or 0) or matter.people.get(who or 0, "")
    name = matter.name() if who == matter.person else near
    return {**found, "harmed": Filled(name) if name else None, "by": _by(own)}


def _of(claims: Iterable[Claim], kinds: tuple[Kind, ...]) -> tuple[Claim, ...]:
    return tuple(one for one in claims if one.kind in kinds)


def _by(own: Iterable[Claim]) -> Filled | None:
    """Who did it, as the terms of the claims say."""
    told = [one for one in own if GROUPS[one.kind] is Group.HARM and one.terms.get("by")]
    return of_claims("; ".join(dict.fromkeys(str(one.terms["by"]) for one in told)), told)


def _any(values: Values) -> bool:
    return any(values.get(code) for code in _FIELDS if code != "protests")
