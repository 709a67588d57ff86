"""Whether an authority of a State can be written to: the family's own, those of where it happened, consuls, others."""

from izdeu.forms.answer import Answer
from izdeu.forms.authorities import Authority, Sort
from izdeu.forms.facts import Facts
from izdeu.forms.route import Found
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said

_CONSUL = {Answer.YES: "consul_open", Answer.NO: "consul_not", Answer.CANNOT_TELL: "consul_unknown"}


def found(to: Authority, facts: Facts) -> Found:
    """Open to those who live in its country, or about what happened there; a consulate as `_embassy` says."""
    if to.sort is Sort.MEDIA:
        return Found(Answer.YES, (Said("media_open"),))
    if to.sort is Sort.TRACING and to.of is None:
        return Found(Answer.YES, (Said("tracing_open"),), (rule("tracing"),))
    if to.sort is Sort.EMBASSY:
        return _embassy(to, facts)
    if to.of is not None and to.of == facts.country:
        return Found(Answer.YES, (Said("there_open"),), (), (Said("tells_the_accused"),))
    return _at_home(to, facts)


def _at_home(to: Authority, facts: Facts) -> Found:
    """Whether a body answers the family because they live in its country."""
    rules = (rule("tracing"),) if to.sort is Sort.TRACING else to.answers[:1]
    if to.of == facts.home:
        why = "tracing_open" if to.sort is Sort.TRACING else "home_open"
        return Found(Answer.YES, (Said(why),), rules)
    asked = {"home_unknown": facts.home, "there_unknown": facts.country}
    if unknown := tuple(Said(code) for code, value in asked.items() if value is None):
        return Found(Answer.CANNOT_TELL, unknown, rules)
    return Found(Answer.NO, (Said("home_elsewhere"), Said("there_not")), rules)


def _embassy(to: Authority, facts: Facts) -> Found:
    """Where it happened in the State's own country, its embassy near the family takes their letters; where it happened
    in the country the embassy sits in, a consul may help citizens.
    """
    if facts.country is None:
        return Found(Answer.CANNOT_TELL, (Said("there_unknown"),))
    if to.seat == facts.country:
        was = facts.citizen_of(to.of or "")
        return Found(was, (Said(_CONSUL[was]),), (rule("consular"),))
    if to.of == facts.country:
        here = Answer.of(None if facts.home is None else facts.home == to.seat)
        why = {Answer.YES: "there_open", Answer.NO: "home_elsewhere", Answer.CANNOT_TELL: "home_unknown"}[here]
        return Found(here, (Said(why),), (), (Said("tells_the_accused"),) if here is not Answer.NO else ())
    return Found(Answer.NO, (Said("there_not"),))
