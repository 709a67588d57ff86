"""What is told without a verb: "my detention", "the death of my father", and the clipped lines of notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from izdeu.reading.clauses import Clause
from izdeu.reading.groups import Group
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.salience import Salience
from izdeu.reading.verbs import PAST
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_BEFORE = 8
_ADJECTIVES = 6
_PLACES = ("CAMP", "PRISON")
_ENDS = frozenset({".", ";", ":"})
_LONG = {Kind.SENTENCED: "imprisonment", Kind.IMPRISONED: "for", Kind.HELD_IN_CAMP: "for", Kind.QUESTIONED: "for"}


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun at token `at` that tells an event of a person, with the words from `start` to `end` (exclusive).

    `told`: it is told as a fact, not asked, feared or demanded.
    """

    kind: Kind
    person: Person
    word: str
    at: int
    start: int
    end: int
    unsure: bool
    told: bool
    terms: dict[str, Any] = field(default_factory=dict)


class EventNouns:
    """Finds such nouns in one sentence."""

    def __init__(self, view: View, pack: Pack, salience: Salience) -> None:
        self.lows, self.refs, self.pack = view.sentence.lows, view.refs, pack
        self.view, self.salience = view, salience
        self.kinds, self.before, self.open = pack.event_nouns, pack.before_events, pack.no_events

    def all(self) -> Iterator[EventNoun]:
        """The event nouns whose person is told, before them or after "of", and those of whom the telling is about."""
        for ref in self.refs:
            if ref.owner and (at := self._after_owner(ref)) is not None:
                yield self._noun(ref, at, ref.start, at + 1)
            elif not ref.owner and ref.start >= 2 and self._is_of_noun(ref.start):
                yield self._noun(ref, ref.start - 2, ref.start - 2, ref.end)
        yield from self._nobodys()

    def _nobodys(self) -> Iterator[EventNoun]:
        """ "The trial lasted ten minutes", "upon release": of the one told of, to whom something was done before."""
        leads, nouns = self.pack.small["nouns.leads"], self.pack.small["nouns.alone"]
        for at, low in enumerate(self.lows):
            if low not in nouns or not at or self.lows[at - 1] not in leads or self._is_of_somebody(at):
                continue
            topic = self.salience.topic(self.view.number, self.view.speakers[at])
            if topic is not None and topic.fated:
                yield self._noun(Ref(at, at, (topic,), "name", unsure=True), at, at - 1, at + 1)

    def _is_of_somebody(self, at: int) -> bool:
        """Whether a noun is tied to something else: "the trial of a minister", "the court in Tekes"."""
        following = self.lows[at + 1] if at + 1 < len(self.lows) else ""
        return following in self.pack.small["nouns.tied"] or following in self.pack.small["nouns.not_event"]

    def _is_of_noun(self, i: int) -> bool:
        return self.lows[i - 1] == "of" and self.lows[i - 2] in self.kinds

    def _after_owner(self, ref: Ref) -> int | None:
        for at in range(ref.end, min(ref.end + _ADJECTIVES, len(self.lows))):
            if self.lows[at] in self.kinds:
                following = self.lows[at + 1] if at + 1 < len(self.lows) else ""
                return at if following not in self.pack.small["nouns.not_event"] else None
            if self.lows[at] not in self.before and not any(d.start <= at < d.end for d in self.view.durations):
                return None
        return None

    def _noun(self, ref: Ref, at: int, start: int, end: int) -> EventNoun:
        told = "?" not in self.lows and not self.open & set(self.lows[max(0, at - _BEFORE) : at])
        kind = self.kinds[self.lows[at]]
        terms = self._terms(kind, start, at)
        return EventNoun(kind, ref.people[0], self.lows[at], at, start, end, ref.unsure, told, terms)

    def _terms(self, kind: Kind, start: int, at: int) -> dict[str, Any]:
        """How long, where a length of time stands before the noun: "his 14-year sentence"."""
        long = [d.iso for d in self.view.durations if d.iso and start <= d.start < at]
        key = _LONG.get(kind)
        return {key: long[-1]} if long and key else {}


def verbless(view: View, pack: Pack) -> Iterator[Clause]:
    """The stretches of a sentence without a verb, as clauses that say "is" of the person the notes are about."""
    lows = view.sentence.lows
    clipped = all(clause.dropped or clause.inherited for clause in view.clauses)
    ends = _ENDS | {","} if clipped else _ENDS
    begin = 0
    for i in range(len(lows) + 1):
        if i < len(lows) and lows[i] not in ends:
            continue
        if i > begin and not any(begin <= clause.group.start < i for clause in view.clauses):
            yield from _pieces(view, begin, i, pack)
        begin = i + 1


def _pieces(view: View, begin: int, end: int, pack: Pack) -> Iterator[Clause]:
    """One clause for the place a stretch has: "in camp", "under surveillance", "Camp in Nilka"."""
    assert view.head is not None
    lows = view.sentence.lows
    for i in range(begin, end):
        opens = lows[i] in pack.small["nouns.where"] and (i == begin or not _named(view, i))
        if opens or (i == begin and any(lows[i] in pack.classes.single[name] for name in _PLACES)):
            group = Group(i, i, i, "be", PAST)
            subject = Ref(i, i, (view.head,), "name")
            yield Clause(group, begin, end, "", subject, subject_start=i, reach=end)
            return


def _named(view: View, i: int) -> bool:
    """Whether a person is named right before a place of the sentence and may be who is meant."""
    return any(ref.end == i and ref.how == "tie" for ref in view.refs)
