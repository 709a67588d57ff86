"""Whether the Committee on Enforced Disappearances can be asked for urgent action."""

from izdeu.forms.answer import Answer
from izdeu.forms.ced.clock import Path, open_to, paths
from izdeu.forms.facts import Facts
from izdeu.forms.route import Found
from izdeu.forms.rules import Rule, rule
from izdeu.forms.sentences import Said

_WHY = {"ced_place": "ced_place_open", "ced_national": "ced_national_open"}
_SAME_MATTER = {"wgeid": "WGEID", "op1": "CCPR-OP1", "cat_22": "CAT 22"}


def found(facts: Facts) -> Found:
    """Open by the country or by a citizenship held then, if it began after the Convention bound that State."""
    answer = Answer.NO if facts.at_liberty or facts.deprived is False else open_to(facts)
    return Found(answer, _why(facts, answer), _rules(), _warnings(facts, answer))


def _rules() -> tuple[Rule, ...]:
    codes = ("ced_place", "ced_national", "ced_commenced", "ced_presented", "ced_same_matter")
    return tuple(map(rule, codes))


def _why(facts: Facts, answer: Answer) -> tuple[Said, ...]:
    if facts.at_liberty:
        return (Said("at_liberty"),)
    if facts.deprived is False:
        return (Said("not_deprived"),)
    if answer is Answer.YES:
        return tuple(_open(path) for path in paths(facts) if path.answer is Answer.YES)
    return (Said("ced_not_open" if answer is Answer.NO else "ced_cannot_tell"),)


def _open(path: Path) -> Said:
    since = path.bond.in_force
    return Said(_WHY[path.rule], {"state": path.bond.state, "day": since.isoformat() if since else ""})


def _warnings(facts: Facts, answer: Answer) -> tuple[Said, ...]:
    if answer is Answer.NO:
        return ()
    warned = [Said("parallel", {"other": name}) for code, name in _SAME_MATTER.items() if code in facts.filed]
    if facts.complained is not True:
        warned.append(Said("no_national_complaint"))
    if any(path.rule == "ced_national" and path.answer is not Answer.NO for path in paths(facts)):
        warned.append(Said("which_state"))
    if any(not path.bond.confirmed for path in paths(facts) if path.answer is Answer.YES):
        warned.append(Said("unconfirmed"))
    return tuple(warned)
