"""Whether a complaint under a treaty can be made against the State where it happened."""

from dataclasses import replace

from izdeu.forms.answer import Answer
from izdeu.forms.facts import Facts
from izdeu.forms.route import Found
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said
from izdeu.forms.treaties import Bond, bond

_SAME_MATTER = {"ced": "CED", "op1": "CCPR-OP1", "cat_22": "CAT 22"}


def torture(facts: Facts) -> Found:
    """Article 22 of the Convention against Torture: only where ill-treatment is told."""
    complaint, told = _complaint("cat_22", facts), Answer.of(facts.ill_treated)
    if told is Answer.YES or complaint.answer is Answer.NO:
        return complaint
    return replace(complaint, answer=complaint.answer & told, why=(Said("ill_treatment_not_told"),))


def covenant(facts: Facts) -> Found:
    """The First Optional Protocol to the Covenant on Civil and Political Rights."""
    return _complaint("op1", facts)


def _complaint(treaty: str, facts: Facts) -> Found:
    if facts.country is None:
        return Found(Answer.CANNOT_TELL, (Said("there_unknown"),), (rule(treaty),))
    to = bond(treaty, facts.country)
    answer = to.binds(facts.began)
    return Found(answer, (_why(to, answer),), (rule(treaty),), _warnings(treaty, to, facts, answer))


def _why(to: Bond, answer: Answer) -> Said:
    if answer is Answer.CANNOT_TELL:
        return Said("treaty_cannot_tell")
    if answer is Answer.NO or to.in_force is None:
        return Said("treaty_not_open", {"state": to.state})
    return Said("treaty_open", {"state": to.state, "day": to.in_force.isoformat()})


def _warnings(treaty: str, to: Bond, facts: Facts, answer: Answer) -> tuple[Said, ...]:
    if answer is Answer.NO:
        return ()
    others = [name for code, name in _SAME_MATTER.items() if code in facts.filed and code != treaty]
    warned = [Said("parallel", {"other": name}) for name in others]
    if facts.exhausted is not True:
        warned.append(Said("remedies"))
    if not to.confirmed:
        warned.append(Said("unconfirmed"))
    return tuple(warned)
