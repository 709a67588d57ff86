"""Rules that deadlines and routes follow: their words, where they stand, and whether we have seen them there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from izdeu.forms.tables import rows


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it is written. `confirmed`: the words were seen at the source; else they are general knowledge.

    `term` holds its numbers (`{"months": 3}`), so that a changed rule is a changed row. It is in force from `since` up
    to the day before `until`; None is open.
    """

    code: str
    says: str
    language: str
    source: str
    confirmed: bool
    term: Mapping[str, Any] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    def as_json(self) -> dict[str, object]:
        """`{"rule", "says", "language", "source", "confirmed"}`."""
        shown = {"rule": self.code, "says": self.says, "language": self.language, "source": self.source}
        return {**shown, "confirmed": self.confirmed}


def rule(code: str) -> Rule:
    """The rule of a code; KeyError when the table has none."""
    return _all()[code]


def every_rule() -> tuple[Rule, ...]:
    """All rules, as the table has them."""
    return tuple(_all().values())


@cache
def _all() -> dict[str, Rule]:
    return {row["code"]: Rule(**row) for row in rows("appeals/rules.yaml")}
