"""The law that a letter rests on, as its addressee knows it."""

from datetime import date

from izdeu.forms.draft import Filled
from izdeu.forms.form import Order
from izdeu.forms.rules import Rule, rule
from izdeu.forms.sentences import Said, codes


def law(order: Order, day: date) -> Filled | None:
    """The rules of the form, and those of the addressee's term in force on a day, a line each; None where none is."""
    term = [one for one in order.to.answers if _in_force(one, day)][:1]
    quoted = dict.fromkeys(_quoted(one, order.language) for one in (*map(rule, order.form.law), *term))
    return Filled("\n".join(quoted)) if quoted else None


def _in_force(one: Rule, day: date) -> bool:
    return (one.since is None or one.since <= day) and (one.until is None or day < one.until)


def _quoted(one: Rule, language: str) -> str:
    """In the letter's language where the table has it so, else in the rule's own, with where it stands."""
    code = f"law_{one.code}"
    return Said(code).say(language) if code in codes() else f"“{one.says}” ({one.source})"
