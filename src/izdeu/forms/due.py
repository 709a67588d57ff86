"""A last day that follows from a rule and from what is known of the day it counts from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from izdeu.forms.answer import Answer
from izdeu.forms.days import plus_months
from izdeu.forms.rules import Rule
from izdeu.vocab.dates import Bounds


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a term. It lies between `first` and `last`, as the day it counts from does; None is not known.

    `provisional`: it was counted over holidays that are estimated or not decreed yet, or of a country whose holidays
    are not known.
    """

    rules: tuple[Rule, ...]
    first: date | None
    last: date | None
    provisional: bool = False

    def passed(self, today: date) -> Answer:
        """Whether the last day is over on `today`; the last day itself is still within the term."""
        return Answer.between(
            certain=self.last is not None and today > self.last,
            excluded=self.first is not None and today <= self.first,
        )

    @property
    def certain(self) -> date | None:
        """The last day, where only one is possible."""
        return self.last if self.first == self.last else None

    def as_json(self) -> dict[str, object]:
        """`{"first", "last", "provisional", "rules"}`, days as ISO dates."""
        days = {"first": self.first.isoformat() if self.first else None}
        days["last"] = self.last.isoformat() if self.last else None
        return {**days, "provisional": self.provisional, "rules": [one.as_json() for one in self.rules]}


def due(rule: Rule, start: Bounds) -> Due:
    """The last day of a rule whose term is months, years or calendar days, counted from a day within `start`."""
    step = _step(rule)
    first, last = (step(day) if day else None for day in (start.earliest, start.latest))
    return Due((rule,), first, last)


def _step(rule: Rule) -> Callable[[date], date]:
    months = rule.term.get("months", 0) + 12 * rule.term.get("years", 0)
    days = timedelta(days=rule.term.get("days", 0))
    return lambda day: plus_months(day, months) + days


def either(terms: Iterable[Due]) -> Due:
    """The last day where it cannot be told which of several terms counts: from the first of all to the last of all."""
    told = tuple(terms)
    firsts, lasts = [one.first for one in told], [one.last for one in told]
    return Due(
        tuple(rule for one in told for rule in one.rules),
        None if None in firsts else min((day for day in firsts if day), default=None),
        None if None in lasts else max((day for day in lasts if day), default=None),
        any(one.provisional for one in told),
    )
