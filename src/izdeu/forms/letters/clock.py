"""When an authority must have answered, and when to write to it again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from izdeu.forms.due import Due, due, either
from izdeu.forms.rules import Rule, rule
from izdeu.forms.workdays import Reached, after, next_working
from izdeu.vocab.dates import Bounds


def answer_due(rules: Sequence[Rule], received: Bounds, today: date) -> Due | None:
    """The last day for an answer to what was received within `received`; None where no rule sets a term.

    The rule is the one in force on the day of receipt; where that day may lie on either side of a change of law, the
    term runs from the first day of the one to the last of the other.
    """
    terms = [_term(one, within, today) for one in rules if (within := _in_force(one, received))]
    return either(terms) if terms else None


def write_again(due_day: Due | None, sent: Bounds) -> Due:
    """When to write again to one that has not answered: after the term, or after the letter where there is none."""
    start = Bounds(due_day.first, due_day.last, None) if due_day else sent
    again = due(rule("ours_follow_up"), start)
    return replace(again, provisional=bool(due_day and due_day.provisional))


def consent_review(given: Bounds) -> Due:
    """When a consent is gone through again with whoever gave it."""
    return due(rule("ours_consent"), given)


def _in_force(one: Rule, received: Bounds) -> Bounds | None:
    """The part of the bounds in which a rule is in force; None when it never is within them."""
    first, last = received.earliest, received.latest
    if one.since and (first is None or first < one.since):
        first = one.since
    if one.until and (last is None or last >= one.until):
        last = one.until - date.resolution
    if first and last and first > last:
        return None
    return Bounds(first, last, None)


def _term(one: Rule, received: Bounds, today: date) -> Due:
    if one.term.get("counted") != "working":
        return due(one, received)
    first, last = (_end(one, day, today) if day else None for day in (received.earliest, received.latest))
    quoted = (one, rule(one.term["registered"])) if "registered" in one.term else (one,)
    provisional = any(end.provisional for end in (first, last) if end)
    return Due(quoted, first.day if first else None, last.day if last else None, provisional)


def _end(one: Rule, received: date, today: date) -> Reached:
    country, days = one.term["country"], one.term["days"]
    start = next_working(received, country) if "registered" in one.term else received
    return after(start, days, country, today)
