"""Makes claims of what the clauses of a scene say: the frames that fit them, with person, date, place and terms."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from izdeu.reading.anchors import Anchors
from izdeu.reading.clauses import Clause
from izdeu.reading.drafts import Draft, Drafts
from izdeu.reading.evidence import span_of, sureness, why
from izdeu.reading.fitness import by_teller, may_be_of
from izdeu.reading.knowing import Knowing
from izdeu.reading.matching import Matcher
from izdeu.reading.modality import Modality
from izdeu.reading.nouns import verbless
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.protests import Protests
from izdeu.reading.slots import Match
from izdeu.reading.spots import Found, chosen, in_china, where_of
from izdeu.reading.statements import Statements
from izdeu.reading.structure import Voice
from izdeu.reading.terms import Terms
from izdeu.reading.walk import View, Walk
from izdeu.reading.whens import Whens, dates_what_was_said
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind

_TOGETHER = frozenset(frozenset({Kind.QUESTIONED, other}) for other in (Kind.DETAINED, Kind.ILL_TREATED, Kind.SUMMONED))
_OF_THE_TOPIC = frozenset({Kind.CONTACT_LOST, Kind.ILL_TREATED})
_SO = frozenset({"has", "have", "had", "did", "was", "were", "is", "are", "do", "does"})
_ALSO_AFTER = frozenset({".", ",", "after", "in", "too", ";", "for", "on", "until", "!"})
_ALSO_NEAR = 12


class Claims:
    """Reads the claims of one scene."""

    def __init__(self, walk: Walk, told_on: str | None, pack: Pack) -> None:
        self.walk, self.pack = walk, pack
        self.drafts = Drafts()
        self.whens = Whens(walk.text, Anchors(told_on, narrated=walk.teller is not None))
        self.protests = Protests(walk)
        self.statements = Statements(walk, self.drafts, self.whens, self.protests, pack)

    def read(self) -> list[Draft]:
        """Every draft of the scene in the order of the text."""
        for view in self.walk.views():
            if view.voice is not Voice.QUESTION:
                self.protests.hear(view)
                _Sentence(self, view).read()
                self.whens.remember(view)
        return self.drafts.kept()


class _Sentence:
    """The claims of one sentence."""

    def __init__(self, claims: Claims, view: View) -> None:
        self.claims, self.view, self.pack = claims, view, claims.pack
        places = [(start, end) for start, end, _ in view.places]
        self.matcher = Matcher(view.sentence, view.refs, view.durations, places, self.pack)
        self.terms = Terms(claims.walk.text, view.sentence, view.durations, self.pack)
        self.knowing = Knowing(view.sentence, self.pack)

    def read(self) -> None:
        """Pushes the claims of the sentence."""
        modality = Modality(self.view.sentence, self.pack)
        self.claims.statements.lines(self.view, self.knowing)
        for clause in self.view.clauses:
            if dates_what_was_said(self.view, clause):
                self._date_last()
            for match in _chosen(self.matcher.best(clause)):
                if not modality.why_not(clause, match.frame):
                    self._claim(clause, match)
        self.claims.statements.nouns(self.view, self.knowing)
        if self.view.head is not None and self.view.voice is Voice.REPORTER:
            for clause in verbless(self.view):
                for match in _chosen(self.matcher.best(clause)):
                    self._claim(clause, match)

    def _date_last(self) -> None:
        drafts = self.claims.drafts
        for i in drafts.date_last(self.view.number - 1):
            draft = drafts.all[i]
            drafts.all[i] = replace(draft, when=self.claims.whens.of(self.view, self.view.dates[0], draft.kind))

    def _claim(self, clause: Clause, match: Match) -> None:
        view, frame = self.view, match.frame
        people = self._people(clause, match)
        said = self.claims.whens.said_of(view, clause)
        born = frame.kind is Kind.BORN and not clause.group.passive
        if self._to_oneself(clause, match):
            return
        if not people or born or (frame.needs == "date" and said is None):
            return
        terms, end = self.terms.of(frame.kind, match, clause)
        place = chosen(view.places, clause.start, clause.tail_end, clause.group.start, view.sentence.lows)
        span = span_of(view, clause, match, end, said, place, self.pack)
        for person in people:
            told = dict(terms)
            kind = self._kind(frame.kind, person, clause, told, place)
            if may_be_of(kind, person, view, clause.group.head):
                when = self.claims.whens.of(view, said, kind)
                self._push(kind, person, clause, match, span, when, place, told)
        self._also(clause, match)

    def _to_oneself(self, clause: Clause, match: Match) -> bool:
        """Whether what is done is done by the person themselves: "I put chains on my body"."""
        doer = clause.subject
        if match.ref is None or doer is None or doer.how == "they" or clause.group.passive or match.frame.about_subject:
            return False
        return match.ref is not doer and set(match.ref.people) <= set(doer.people)

    def _also(self, clause: Clause, match: Match) -> None:
        """Others of whom the same is said without saying it again: "…, then my daughter", "and so has my husband"."""
        kind = match.frame.kind
        for ref in self.view.refs:
            if ref.owner or ref.people[0].passing or not self._said_of_too(ref.start, ref.end, clause, match):
                continue
            other = replace(match, start=ref.start, end=ref.end, ref=ref)
            told, end = self.terms.of(kind, other, replace(clause, start=ref.start))
            for person in ref.people:
                if may_be_of(kind, person, self.view, clause.group.head):
                    span = (match.start, max(end, ref.end))
                    self._push(kind, person, clause, replace(other, start=match.start), span, When(), None, told)

    def _said_of_too(self, start: int, end: int, clause: Clause, match: Match) -> bool:
        """Whether somebody at tokens `start` to `end` only stands beside what was said: ", then", ", and", "so has"."""
        lows = self.view.sentence.lows
        if match.ref is None or not match.end <= start <= match.end + _ALSO_NEAR:
            return False
        lead = lows[max(match.end, start - 3) : start]
        so = lead[-2:-1] == ["so"] and lead[-1] in _SO
        if not (so or lead[-1:] == ["then"] or lead[-2:] == [",", "and"]) or (match.frame.about_subject and not so):
            return False
        after = lows[end] if end < len(lows) else "."
        inside = start < clause.tail_end or not any(c.group.start >= end for c in self.view.clauses)
        return after in _ALSO_AFTER and inside

    def _people(self, clause: Clause, match: Match) -> Sequence[Person]:
        """Whom a match is about; where nobody is named, the one notes are about, the topic, or who speaks."""
        view, head = self.view, clause.group.head
        if match.ref is not None:
            return match.ref.people
        if match.dropped:
            return (view.head,) if view.head is not None and view.tellers[head] is None else ()
        speaker = view.speakers[head]
        if match.frame.kind in _OF_THE_TOPIC:
            topic = self.claims.walk.salience.topic(view.number, speaker)
            return (topic,) if topic else ()
        spoken = by_teller(match.frame.kind) or match.frame.subject is not None
        return (speaker,) if speaker and spoken else ()

    def _kind(self, kind: Kind, person: Person, clause: Clause, told: dict[str, Any], place: Found | None) -> Kind:
        """The kind of the claim once it is known who is meant and what it is about."""
        if kind is Kind.VANISHED and clause.group.modal:
            return Kind.RESTRICTED
        if kind is Kind.CONTACT and clause.link == "since":
            long = [d.iso for d in self.view.durations if d.iso and d.end <= clause.group.start]
            told |= {"for": long[-1]} if long else {}
            return Kind.CONTACT_LOST
        imprisonment = str(told.get("imprisonment", ""))
        if kind is Kind.SENTENCED and (imprisonment.endswith("D") or imprisonment.startswith("PT")):
            told["for"] = told.pop("imprisonment")
            kind = Kind.DETAINED
        abroad = place is not None and in_china(place[2])
        if kind is Kind.DETAINED and not abroad and self.claims.protests.is_why(person, self.view):
            told |= self.terms.days_of_arrest(clause)
            return Kind.DETAINED_FOR_PROTEST
        return kind

    def _push(
        self,
        kind: Kind,
        person: Person,
        clause: Clause,
        match: Match,
        span: tuple[int, int],
        when: When,
        place: Found | None,
        told: dict[str, Any],
    ) -> None:
        view, text, kin = self.view, self.claims.walk.text, self.pack.kin
        told_by = view.teller_of(clause)
        known = self.knowing.of(clause, person, told_by, view.clauses, view.refs)
        added = self.claims.drafts.push(
            Draft(
                kind=kind,
                person=person,
                start=view.sentence.tokens[span[0]].start,
                end=view.sentence.tokens[span[1] - 1].end,
                rule=f"{match.frame.kind.value}: {match.frame.says}",
                sure=sureness(match, clause, known),
                when=when,
                place=where_of(place[2]) if place else None,
                terms=told,
                told_by=told_by,
                known=known,
                why=why(text, view, kind, person, match, when, kin),
                sentence=view.number,
            )
        )
        if added and kind is Kind.PROTESTED:
            self.claims.protests.protesters.add(id(person))


def _chosen(matches: list[Match]) -> list[Match]:
    """The frame that asks for most; with it only a kind that goes with it."""
    if not matches:
        return []
    best = max(matches, key=lambda match: (match.frame.weight, match.frame.sure))
    return [best, *(m for m in matches if frozenset({m.frame.kind, best.frame.kind}) in _TOGETHER)]
