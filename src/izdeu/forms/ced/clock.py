"""Whether the Committee can take a request: did the disappearance begin after the Convention bound the State?"""

from dataclasses import dataclass

from izdeu.forms.answer import Answer
from izdeu.forms.due import Due, due
from izdeu.forms.facts import Facts
from izdeu.forms.rules import rule
from izdeu.forms.treaties import Bond, bond
from izdeu.vocab.dates import Bounds


@dataclass(frozen=True, slots=True)
class Path:
    """One way to the Committee: by the country (`ced_place`) or by a citizenship (`ced_national`) and its State."""

    rule: str
    bond: Bond
    answer: Answer


def paths(facts: Facts) -> tuple[Path, ...]:
    """The ways that can be thought of, each with whether it is open."""
    held = [(bond("ced", one.state), one.held(facts.began)) for one in facts.citizenships]
    by_state = [Path("ced_national", to, was & to.binds(facts.began)) for to, was in held]
    if facts.country is None:
        return tuple(by_state)
    here = bond("ced", facts.country)
    return (Path("ced_place", here, here.binds(facts.began)), *by_state)


def open_to(facts: Facts) -> Answer:
    """Whether any way is open; an unknown country or citizenship leaves it open whether there is one more."""
    missing = facts.country is None or not facts.citizenships
    return Answer.any([*(path.answer for path in paths(facts)), Answer.CANNOT_TELL if missing else Answer.NO])


def state_answers_by(asked: Bounds) -> Due:
    """The last day for the State's answer after the Committee asked it."""
    return due(rule("ced_state_answers"), asked)
