"""Which procedure of the Working Group a case goes by, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from izdeu.forms.answer import Answer
from izdeu.forms.days import no_later_than
from izdeu.forms.due import Due, due
from izdeu.forms.rules import Rule, rule
from izdeu.forms.sentences import Said
from izdeu.vocab.dates import Bounds


class Procedure(StrEnum):
    """How the Working Group takes a case up."""

    URGENT = "urgent"
    BETWEEN_SESSIONS = "between_sessions"
    STANDARD = "standard"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Ruling:
    """The procedure that applies to a report received on a day, why, and by which rule. `urgent_until`: the last day
    on which receipt still makes the case urgent.
    """

    procedure: Procedure
    why: Said
    rules: tuple[Rule, ...]
    urgent_until: Due

    def as_json(self) -> dict[str, object]:
        """`{"procedure", "why", "rules", "urgent_until"}`."""
        quoted = [one.as_json() for one in self.rules]
        said = {"procedure": self.procedure.value, "why": self.why.as_json()}
        return {**said, "rules": quoted, "urgent_until": self.urgent_until.as_json()}


def urgent_until(began: Bounds) -> Due:
    """The last day on which the Working Group can receive a report under the urgent procedure: three months on."""
    return due(rule("wgeid_urgent"), began)


def procedure(began: Bounds, received: date, connected: Iterable[Bounds] = ()) -> Ruling:
    """The procedure for a disappearance that began within `began`, received on a day in Geneva.

    Urgent within three months, a day later standard; between sessions up to one year, where a connected case lies
    within the three months. Bounds on both sides of an edge: cannot tell.
    """
    until = urgent_until(began)
    if began.earliest and began.earliest > received:
        return Ruling(Procedure.CANNOT_TELL, Said("later_than_receipt"), (rule("wgeid_urgent"),), until)
    fresh = ~urgent_until(no_later_than(began, received)).passed(received)
    if fresh is Answer.YES:
        return Ruling(Procedure.URGENT, Said("urgent"), (rule("wgeid_urgent"),), until)
    link = Answer.any(_fresh(other, received) for other in connected)
    between = link & ~due(rule("wgeid_connected"), no_later_than(began, received)).passed(received)
    if fresh is Answer.CANNOT_TELL or between is Answer.CANNOT_TELL:
        rules = ("wgeid_urgent", "wgeid_connected") if link is not Answer.NO else ("wgeid_urgent",)
        return Ruling(Procedure.CANNOT_TELL, Said("edge"), tuple(map(rule, rules)), until)
    if between is Answer.YES:
        return Ruling(Procedure.BETWEEN_SESSIONS, Said("between_sessions"), (rule("wgeid_connected"),), until)
    return Ruling(Procedure.STANDARD, Said("standard"), (rule("wgeid_urgent"), rule("wgeid_standard")), until)


def objection_until(told: Bounds) -> Due:
    """The last day to object after the Working Group told what a government answered (six months; unconfirmed)."""
    return due(rule("wgeid_six_months"), told)


def _fresh(began: Bounds, received: date) -> Answer:
    """Whether a connected case itself lies within the three months; one that began after receipt does not."""
    if began.earliest and began.earliest > received:
        return Answer.NO
    return ~urgent_until(no_later_than(began, received)).passed(received)
