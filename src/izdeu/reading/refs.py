"""Words of a sentence that speak of persons."""

from dataclasses import dataclass

from izdeu.reading.people import Person
from izdeu.vocab.ties import SEX

STOPS = frozenset({",", ".", ")", "(", ";", ":", "-", "–", "—", "!", "?"})
POSSESSIVE = frozenset({"'s", "’", "'"})
_SEX = {tie.value: sex for tie, sex in SEX.items()}


@dataclass(slots=True)
class Ref:
    """Tokens `start` to `end` (exclusive) that speak of `people`.

    `how`: self, we, pronoun, they, tie, name, passing or group. `owner`: the words only say whose the next noun is.
    `unsure`: another person fits nearly as well. `cases`: those the words can stand in, where the language has them.
    `parts`: the refs a list of persons was put together from.
    """

    start: int
    end: int
    people: tuple[Person, ...]
    how: str
    owner: bool = False
    unsure: bool = False
    definite: bool = True
    cases: frozenset[str] = frozenset()
    parts: "tuple[Ref, ...]" = ()


def sex_of(tie: str) -> str:
    """The sex a tie tells: m, f, or nothing."""
    return _SEX.get(tie, "")
