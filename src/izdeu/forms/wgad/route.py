"""Whether the Working Group on Arbitrary Detention can be asked."""

from izdeu.forms.answer import Answer
from izdeu.forms.facts import Facts
from izdeu.forms.route import Found
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said

_WHY = {Answer.YES: "wgad_open", Answer.NO: "not_deprived", Answer.CANNOT_TELL: "deprived_unknown"}


def found(facts: Facts) -> Found:
    """Open for every country where the person was deprived of liberty; not for one who is at liberty again."""
    rules = (rule("wgad_any_state"), rule("wgad_liberty"))
    if facts.at_liberty:
        return Found(Answer.NO, (Said("at_liberty"),), rules)
    answer = Answer.of(facts.deprived)
    return Found(answer, (Said(_WHY[answer]),), rules)
