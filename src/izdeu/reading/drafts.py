"""Proposals under way, and which of them say something that was not said before."""

from dataclasses import dataclass
from typing import Any

from izdeu.reading.people import Person
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.reason import Reason

_AGAIN = frozenset({Kind.CONTACT, Kind.ILL_TREATED, Kind.REPLIED, Kind.FINED})
_ONCE = frozenset({Kind.AGE, Kind.OCCUPATION, Kind.BORN})
_LIFE = _ONCE | {Kind.TRAVELLED}
_FATE_CODES = """detained held_in_camp sentenced imprisoned vanished released restricted transferred contact_lost
summoned hospitalised"""
_FATES = frozenset(map(Kind, _FATE_CODES.split()))
_LAST = 20


@dataclass(slots=True)
class Draft:
    """A proposal before its people are put into words; `sentence` is the number of its sentence in the scene."""

    kind: Kind
    person: Person
    start: int
    end: int
    rule: str
    sure: float
    when: When
    place: Where | None
    terms: dict[str, Any]
    told_by: Person | None
    known: KnownHow
    why: tuple[Reason, ...]
    sentence: int


class Drafts:
    """The drafts of one scene in the order they were found."""

    def __init__(self) -> None:
        self.all: list[Draft] = []
        self._places: dict[tuple[Kind, int], list[int]] = {}

    def push(self, draft: Draft) -> bool:
        """Adds a draft unless the same was said before and this says nothing more; whether it was added."""
        places = self._places.setdefault((draft.kind, id(draft.person)), [])
        if any(_nothing_new(draft, self.all[i]) for i in places[-_LAST:]):
            return False
        places.append(len(self.all))
        draft.person.fated |= draft.kind in _FATES
        self.all.append(draft)
        return True

    def date_last(self, sentence: int) -> list[int]:
        """Which drafts of a sentence still have no date, the last sentence being asked for only."""
        found: list[int] = []
        for i in range(len(self.all) - 1, -1, -1):
            if self.all[i].sentence < sentence:
                break
            if self.all[i].sentence == sentence and not self.all[i].when.said:
                found.append(i)
        return found

    def kept(self) -> list[Draft]:
        """The drafts without those that mean nothing alone: contact with somebody to whom nothing happened."""
        held = {id(draft.person) for draft in self.all if draft.kind in _FATES}
        harmed = {id(draft.person) for draft in self.all if draft.kind not in _LIFE}
        return [draft for draft in self.all if _worth_telling(draft, held, harmed)]


def _nothing_new(draft: Draft, known: Draft) -> bool:
    """Whether a draft only says again what an earlier one of the same kind and person said."""
    if draft.sentence == known.sentence and known.start <= draft.start and draft.end <= known.end:
        return True
    if draft.kind in _ONCE and known.terms == draft.terms:
        return True
    if draft.kind is Kind.ILL_HEALTH:
        return draft.sentence == known.sentence
    if draft.kind in _AGAIN:
        return False
    same_date = not draft.when.said or (draft.when.edtf, draft.when.said) == (known.when.edtf, known.when.said)
    same_date |= draft.when.edtf is not None and draft.when.edtf == known.when.edtf
    same_terms = all(known.terms.get(key) == value for key, value in draft.terms.items())
    same_place = draft.place is None or (known.place is not None and draft.place.id == known.place.id)
    return same_date and same_terms and same_place


def _worth_telling(draft: Draft, held: set[int], harmed: set[int]) -> bool:
    """A call counts when it is news of the missing; a journey when it is dated, or is of one who is told of."""
    if draft.kind is Kind.CONTACT:
        return id(draft.person) in held or "touch" in draft.rule
    if draft.kind is not Kind.TRAVELLED:
        return True
    if draft.person.tie == "self":
        return bool(draft.when.edtf)
    return id(draft.person) in harmed or bool(draft.person.name)
