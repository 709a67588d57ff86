"""Whether the Working Group on Enforced or Involuntary Disappearances can be asked."""

from izdeu.forms.answer import Answer
from izdeu.forms.facts import Facts
from izdeu.forms.route import Found
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said


def found(facts: Facts) -> Found:
    """Open for every country, unless the person is at liberty or the State says that it holds the person, and where.

    Whether the person was deprived of liberty need not be known: missing details should not prevent a report.
    """
    rules = (rule("wgeid_any_country"), rule("wgeid_definition"), rule("wgeid_consent"))
    if facts.at_liberty:
        return Found(Answer.NO, (Said("at_liberty"),), rules)
    if facts.acknowledged:
        return Found(Answer.NO, (Said("acknowledged"),), rules)
    if facts.deprived is False:
        return Found(Answer.NO, (Said("not_deprived"),), rules)
    return Found(Answer.YES, (Said("wgeid_open"),), rules, _parallel(facts))


def _parallel(facts: Facts) -> tuple[Said, ...]:
    return (Said("parallel", {"other": "CED"}),) if "ced" in facts.filed else ()
