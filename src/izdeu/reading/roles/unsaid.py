"""Whom a clause means that names nobody, where endings tell roles: "Работала швеёй. Арестовали весной." """

from collections.abc import Sequence

from izdeu.reading.fitness import by_teller
from izdeu.reading.frames import Slot
from izdeu.reading.people import Person
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.groups import BE
from izdeu.reading.salience import Salience
from izdeu.reading.slots import Match
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_OF_THE_TOPIC = frozenset({Kind.CONTACT_LOST, Kind.CONTACT})
_DONE_TO = frozenset(
    {
        Kind.DETAINED,
        Kind.QUESTIONED,
        Kind.HELD_IN_CAMP,
        Kind.TRIED,
        Kind.SENTENCED,
        Kind.IMPRISONED,
        Kind.TRANSFERRED,
        Kind.ILL_TREATED,
        Kind.HOSPITALISED,
        Kind.RESTRICTED,
        Kind.SUMMONED,
        Kind.VANISHED,
    }
)
_STATES = frozenset({Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.DETAINED})
_JUST = 2
_NOTED = _DONE_TO | {Kind.FINED, Kind.THREATENED}


class Unsaid:
    """Finds them in one sentence."""

    def __init__(self, view: View, salience: Salience) -> None:
        self.view, self.salience = view, salience

    def note(self, match: Match) -> None:
        """Remembers to whom something was done, and who asked for an answer."""
        if match.frame.kind in _NOTED or match.frame.kind is Kind.RELEASED:
            self.salience.befall(match.frame.kind, self.view.number)
        if match.ref is None or match.ref.owner or not match.ref.people:
            return
        if match.frame.kind in _NOTED:
            self.salience.undergo(match.ref.people, self.view.number)
        elif match.frame.kind is Kind.APPEALED:
            self.salience.asked = match.ref.people[0]

    def people(self, clause: RoleClause, match: Match) -> Sequence[Person]:
        """The one notes are about, to whom things were just done, whoever is spoken of, or who speaks."""
        view, kind = self.view, match.frame.kind
        head = min(clause.group.head, len(view.speakers) - 1)
        speaker = view.speakers[head]
        if by_teller(kind) and speaker is not None and clause.verb.person in ("", "1"):
            return (speaker,)
        done_to = match.dropped and not (match.frame.about_subject or clause.verb.passive)
        if done_to and (just := self.salience.undergone(view.number, 0)):
            return just
        if view.head is not None and view.tellers[head] is None and match.dropped:
            just = self.salience.undergone(view.number, 1)
            return just if kind in _DONE_TO and len(just) == 1 and not view.head.fated else (view.head,)
        asked = view.answers and view.head is not None and view.head is speaker
        if match.dropped and asked and speaker is not None and not self.salience.undergone(view.number, 1):
            return (speaker,)
        if match.dropped and kind is Kind.THREATENED and speaker is not None:
            return (speaker,)
        if match.dropped and kind is Kind.REPLIED and speaker is None:
            return (self.salience.asked,) if self.salience.asked is not None else ()
        if match.dropped:
            people = self._dropped(clause, match, speaker)
            if people and kind in _DONE_TO:
                self.salience.undergo(tuple(people), view.number)
            return people
        if kind in _DONE_TO:
            return self.salience.undergone(view.number)
        if kind is Kind.THREATENED:
            return (speaker,) if speaker is not None else self.salience.undergone(view.number)
        if kind is Kind.REPLIED and self.salience.asked is not None:
            return (self.salience.asked,)
        if kind in _OF_THE_TOPIC:
            own = clause.subject.people[0] if clause.subject is not None and clause.subject.how != "they" else None
            topic = self.salience.topic(view.number, speaker)
            just = self.salience.undergone(view.number, _JUST)
            lost = kind is Kind.CONTACT_LOST and len(just) == 1 and just[0] is not speaker
            if lost and topic is not None and not topic.fated:
                return just
            return (topic,) if topic and topic is not own else ()
        return (speaker,) if speaker and by_teller(kind) else ()

    def _turned_to(self, undergone: Sequence[Person], speaker: Person | None) -> Sequence[Person]:
        """Whom the sentence before turned to, speaking of nobody else; none where it spoke of those done to before."""
        number = self.view.number - 1
        told = self.salience.subjects(number)
        if len(told) != 1 or told[0].passing or told[0].group or told[0] is speaker or told[0].tie == "self":
            return ()
        return () if self.salience.spoke_of(undergone, number) else told

    def _dropped(self, clause: RoleClause, match: Match, speaker: Person | None) -> Sequence[Person]:
        doer = match.frame.about_subject or clause.verb.passive or _of_subject(match)
        if match.frame.kind is Kind.THREATENED and speaker is not None and not doer:
            return (speaker,)
        if not doer and (undergone := self.salience.undergone(self.view.number)):
            return self._turned_to(undergone, speaker) or undergone
        state = match.frame.kind in _STATES and clause.verb.base == BE and clause.verb.person in ("", "3")
        if state or (clause.verb.passive and clause.verb.nominal and match.frame.kind in _DONE_TO):
            just = self.salience.undergone(self.view.number, 1 if state else _JUST)
            if len(just) == 1 and just[0] is not speaker and not clause.verb.sex:
                return just
        sex = clause.verb.sex if doer else ""
        mine = speaker is not None and doer and clause.verb.form == "past" and (not sex or speaker.sex in (sex, ""))
        mine &= clause.verb.person != "3"
        person, _ = self.salience.one(sex, self.view.number, None if mine or not doer else speaker)
        if person is not None and person.passing and clause.verb.passive:
            return self.salience.undergone(self.view.number)
        return (person,) if person is not None and not person.passing else ()


def _of_subject(match: Match) -> bool:
    """Whether the frame's subject is a thing somebody has: "қолы дірілдейді" says how its owner is."""
    asks = getattr(match.frame, "asks", ())
    return any(ask.slot is Slot.WHOSE and "nom" in ask.cases for ask in asks)
