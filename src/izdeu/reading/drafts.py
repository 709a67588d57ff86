"""Proposals under way, and which of them say something that was not said before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from izdeu.reading.people import Person
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.reason import Reason

_AGAIN = frozenset({Kind.CONTACT, Kind.ILL_TREATED, Kind.REPLIED, Kind.FINED})
_ONCE = frozenset({Kind.AGE, Kind.OCCUPATION, Kind.BORN})
_APART = (_AGAIN - {Kind.ILL_TREATED}) | _ONCE | {Kind.ILL_HEALTH}
_LIFE = _ONCE | {Kind.TRAVELLED}
_MINOR = _LIFE | {
    Kind.ILL_HEALTH,
    Kind.CONTACT,
    Kind.FAMILY_HARM,
    Kind.CONTACT_LOST,
    Kind.KEEPSAKE,
    Kind.DIED,
    Kind.TIE,
}
_STATES = frozenset({Kind.VANISHED, Kind.CONTACT_LOST, Kind.IMPRISONED, Kind.HELD_IN_CAMP, Kind.RESTRICTED})
_GONE = frozenset({Kind.VANISHED, Kind.CONTACT_LOST})
_SOON = 3
_NEXT = 1
_FATE_CODES = """detained held_in_camp sentenced imprisoned vanished released restricted transferred contact_lost
summoned hospitalised"""
_FATES = frozenset(map(Kind, _FATE_CODES.split()))
_LAST = 20
_PLACES = frozenset({"WHO", "WHOSE", "TERM", "PLACE", "NUMBER", "MONEY"})


@dataclass(slots=True)
class Draft:
    """A proposal before its people are put into words; `sentence` is the number of its sentence in the scene.

    `vague`: an illness without a name, which tells nothing where one was told before. `aside`: only said to tell when
    something else was ("when he was arrested, …"). `forgotten`: a later one says more.
    """

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
    vague: bool = False
    aside: bool = False
    forgotten: bool = False


class Drafts:
    """The drafts of one scene in the order they were found."""

    def __init__(self) -> None:
        self.all: list[Draft] = []
        self._places: dict[tuple[Kind, int], list[int]] = {}

    def push(self, draft: Draft) -> bool:
        """Adds a draft unless the same was said before and this says nothing more; whether it was added."""
        places = self._places.setdefault((draft.kind, id(draft.person)), [])
        if any(_nothing_new(draft, self.all[i]) for i in places[-_LAST:]) or self._gone_already(draft):
            return False
        if (
            draft.kind is Kind.DETAINED
            and draft.aside
            and draft.person.fated
            and not draft.when.said
            and not draft.terms
            and draft.place is None
        ):
            return False
        if draft.kind is Kind.PROTESTED and draft.when.said:
            self._forget(places, lambda known: not known.when.said)
        if draft.kind is Kind.DETAINED and draft.aside and draft.when.edtf:
            self._forget(places, lambda known: not known.when.said and not known.terms and known.place is None)
        if draft.kind is Kind.TRAVELLED and draft.person.speaker:
            self._forget(places, lambda known: (draft.when.edtf or "").startswith(f"{known.when.edtf}-"))
        if places and (both := _together(self.all[places[-1]], draft)) is not None:
            self.all[places[-1]] = both
            return False
        places.append(len(self.all))
        draft.person.fated |= draft.kind in _FATES
        self.all.append(draft)
        return True

    def _forget(self, places: list[int], said_less: Callable[[Draft], bool]) -> None:
        """Forgets what is now said with its date: "I go to protests", then "since March 2020 I go"."""
        for i in [i for i in places if said_less(self.all[i])]:
            places.remove(i)
            self.all[i] = replace(self.all[i], forgotten=True)

    def _gone_already(self, draft: Draft) -> bool:
        """Whether "they have not seen him" only says again that he did not come home."""
        if draft.kind not in _GONE or draft.when.edtf or draft.terms:
            return False
        kinds = _GONE if draft.kind is Kind.CONTACT_LOST else (Kind.VANISHED,)
        near = (self.all[i] for kind in kinds for i in self._places.get((kind, id(draft.person)), ())[-1:])
        return any(0 <= draft.sentence - known.sentence <= _SOON for known in near)

    def last_of(self, kind: Kind) -> Person | None:
        """Whom the last draft of a kind is of."""
        return next((draft.person for draft in reversed(self.all) if draft.kind is kind), None)

    def date_last(self, sentence: int) -> list[int]:
        """Which drafts of a sentence still have no date, the last sentence being asked for only."""
        found: list[int] = []
        for i in range(len(self.all) - 1, -1, -1):
            if self.all[i].sentence < sentence:
                break
            if self.all[i].sentence == sentence and not self.all[i].when.said:
                found.append(i)
        return found

    def told_last(self, sentence: int) -> list[int]:
        """Which drafts of a sentence the reporter told, the last sentence being asked for only."""
        last = range(max(0, len(self.all) - _LAST), len(self.all))
        return [i for i in last if self.all[i].sentence == sentence and self.all[i].told_by is None]

    def kept(self) -> list[Draft]:
        """The drafts without those that mean nothing alone: contact with somebody to whom nothing happened."""
        held = {id(draft.person) for draft in self.all if draft.kind in _FATES}
        harmed = {id(draft.person) for draft in self.all if draft.kind not in _LIFE}
        told = (d for d in self.all if not d.forgotten and (not d.person.awaited or d.person.name))
        return [draft for draft in told if _worth_telling(draft, held, harmed)]


def suffered(drafts: Iterable[Draft]) -> set[int]:
    """Those to whom something was done, by identity: whose tie to others a casebook needs."""
    return {id(draft.person) for draft in drafts if draft.kind not in _MINOR}


def _together(known: Draft, draft: Draft) -> Draft | None:
    """One draft for what a sentence says in two goes: "took me to the station and kept me five hours"."""
    if draft.sentence != known.sentence or draft.kind in _APART:
        return None
    if draft.when.said and known.when.said and draft.when.edtf != known.when.edtf:
        return None
    if draft.kind is Kind.TRAVELLED and draft.place and known.place and draft.place.said != known.place.said:
        return None
    if (
        any(known.terms.get(key, value) != value for key, value in draft.terms.items())
        or draft.told_by is not known.told_by
    ):
        return None
    return replace(
        known,
        start=min(known.start, draft.start),
        end=max(known.end, draft.end),
        when=known.when if known.when.said else draft.when,
        place=known.place or draft.place,
        terms={**draft.terms, **known.terms},
    )


def _nothing_new(draft: Draft, known: Draft) -> bool:
    """Whether a draft only says again what an earlier one of the same kind and person said."""
    if (
        draft.sentence == known.sentence
        and known.start <= draft.start
        and draft.end <= known.end
        and not (draft.terms.keys() - known.terms.keys())
    ):
        return True
    if draft.kind in _ONCE and known.terms == draft.terms:
        return True
    if draft.kind is Kind.ILL_HEALTH:
        again = not draft.terms and not draft.person.fated
        return draft.sentence == known.sentence or draft.vague or again
    if draft.kind is Kind.ILL_TREATED and not draft.terms and not draft.when.said:
        return draft.sentence - known.sentence <= _NEXT and draft.told_by is known.told_by
    if draft.kind in _AGAIN or (draft.kind is Kind.RESTRICTED and _way(draft) != _way(known)):
        return False
    same_date = not draft.when.said or (draft.when.edtf, draft.when.said) == (known.when.edtf, known.when.said)
    same_date |= draft.when.edtf is None and draft.kind in _STATES
    same_date |= draft.when.edtf is not None and draft.when.edtf == known.when.edtf
    same_terms = all(known.terms.get(key) == value for key, value in draft.terms.items())
    same_place = draft.place is None or (known.place is not None and draft.place.id == known.place.id)
    return same_date and same_terms and same_place


def _way(draft: Draft) -> set[str]:
    """What somebody was bound by, as the rule's classes tell: a passport taken is not yet house arrest."""
    return {
        word.split(".")[0] for word in draft.rule.split() if word.isupper() or word.split(".")[0].isupper()
    } - _PLACES


def _worth_telling(draft: Draft, held: set[int], harmed: set[int]) -> bool:
    """A call counts when it is news of the missing; a journey when it is dated, or is of one who is told of."""
    if draft.kind is Kind.CONTACT:
        return id(draft.person) in held or "touch" in draft.rule
    if draft.kind is not Kind.TRAVELLED:
        return True
    if draft.person.tie == "self":
        return bool(draft.when.edtf)
    return id(draft.person) in harmed or bool(draft.person.name)
