"""What is told without a verb: "my detention", "the death of my father", and the clipped lines of notes."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.reading.clauses import Clause
from izdeu.reading.groups import Group
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.verbs import PAST
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_BEFORE = 8
_PLACES = ("CAMP", "PRISON")
_ENDS = frozenset({".", ";", ":"})


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


class EventNouns:
    """Finds such nouns in one sentence."""

    def __init__(self, view: View, pack: Pack) -> None:
        self.lows, self.refs, self.pack = view.sentence.lows, view.refs, pack
        self.kinds, self.before, self.open = pack.event_nouns, pack.before_events, pack.no_events

    def all(self) -> Iterator[EventNoun]:
        """The event nouns whose person is told: the owner before them, or the one after "of"."""
        for ref in self.refs:
            if ref.owner and (at := self._after_owner(ref)) is not None:
                yield self._noun(ref, at, ref.start, at + 1)
            elif not ref.owner and ref.start >= 2 and self._is_of_noun(ref.start):
                yield self._noun(ref, ref.start - 2, ref.start - 2, ref.end)

    def _is_of_noun(self, i: int) -> bool:
        return self.lows[i - 1] == "of" and self.lows[i - 2] in self.kinds

    def _after_owner(self, ref: Ref) -> int | None:
        for at in range(ref.end, min(ref.end + 3, len(self.lows))):
            if self.lows[at] in self.kinds:
                following = self.lows[at + 1] if at + 1 < len(self.lows) else ""
                return at if following not in self.pack.small["nouns.not_event"] else None
            if self.lows[at] not in self.before:
                return None
        return None

    def _noun(self, ref: Ref, at: int, start: int, end: int) -> EventNoun:
        told = "?" not in self.lows and not self.open & set(self.lows[max(0, at - _BEFORE) : at])
        return EventNoun(self.kinds[self.lows[at]], ref.people[0], self.lows[at], at, start, end, ref.unsure, told)


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
