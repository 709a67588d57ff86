"""One way to turn for help on a person: whether it is open, why, by which rule, and what to mind."""

from dataclasses import dataclass

from izdeu.forms.answer import Answer
from izdeu.forms.authorities import Authority
from izdeu.forms.rules import Rule
from izdeu.forms.sentences import Said


@dataclass(frozen=True, slots=True)
class Found:
    """What one rule says of a route before consent and confirmation are looked at."""

    answer: Answer
    why: tuple[Said, ...]
    rules: tuple[Rule, ...] = ()
    warnings: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """A way open (yes), not open (no), or not to be told. `sendable`: somebody consented to this use.

    A warning never closes a route; want of consent blocks sending, never drafting.
    """

    authority: Authority
    answer: Answer
    why: tuple[Said, ...]
    rules: tuple[Rule, ...]
    warnings: tuple[Said, ...]
    sendable: bool

    def as_json(self) -> dict[str, object]:
        """`{"route", "name", "open", "why", "rules", "warnings", "sendable"}`."""
        return {
            "route": self.authority.code,
            "name": self.authority.name(),
            "open": self.answer.value,
            "why": [one.as_json() for one in self.why],
            "rules": [one.as_json() for one in self.rules],
            "warnings": [one.as_json() for one in self.warnings],
            "sendable": self.sendable,
        }
