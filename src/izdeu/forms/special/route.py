"""Whether the other special procedures can be written to."""

from izdeu.forms.answer import Answer
from izdeu.forms.facts import Facts
from izdeu.forms.route import Found
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said


def found(facts: Facts) -> Found:
    """Always open: what is past goes as a letter of allegation, what is going on as an urgent appeal."""
    return Found(Answer.YES, (Said("sp_open"),), (rule("sp_any_state"),))
