"""Makes claims of what the clauses of a scene say: the frames that fit them, with person, date, place and terms."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from izdeu.reading.anchors import Anchors
from izdeu.reading.charges import charge_end
from izdeu.reading.clauses import Clause
from izdeu.reading.drafts import Draft, Drafts
from izdeu.reading.evidence import sureness, why
from izdeu.reading.fitness import may_be_of
from izdeu.reading.grammar import Grammar
from izdeu.reading.people import Person
from izdeu.reading.protests import Protests
from izdeu.reading.sheets.filled import Filled
from izdeu.reading.sheets.labels import labels_of
from izdeu.reading.sheets.values import Values
from izdeu.reading.slots import Match
from izdeu.reading.spots import Found, in_china, where_of
from izdeu.reading.statements import Statements
from izdeu.reading.structure import Voice
from izdeu.reading.walk import View, Walk
from izdeu.reading.whens import Whens, dates_what_was_said, only_a_date
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_TOGETHER = frozenset(frozenset({Kind.QUESTIONED, other}) for other in (Kind.DETAINED, Kind.ILL_TREATED, Kind.SUMMONED))
_TOGETHER |= frozenset(
    frozenset({Kind.DIED, where}) for where in (Kind.IMPRISONED, Kind.HELD_IN_CAMP, Kind.HOSPITALISED, Kind.DETAINED)
)
_TOGETHER |= {frozenset({Kind.RELEASED, Kind.ILL_HEALTH})}
_TOGETHER |= {frozenset({Kind.FINED, other}) for other in (Kind.SENTENCED, Kind.DETAINED, Kind.DETAINED_FOR_PROTEST)}
_DONE = frozenset({Kind.DETAINED, Kind.SENTENCED, Kind.IMPRISONED})
_REASON = 12
_BESIDE = "beside"
"""What a frame needs that only tells where somebody was while something else befell them."""
_FOR_A_CHARGE = _DONE | {Kind.TRIED}


class Claims:
    """Reads the claims of one scene."""

    def __init__(self, walk: Walk, told_on: str | None, grammar: Grammar) -> None:
        self.walk, self.grammar = walk, grammar
        self.drafts = Drafts()
        self.whens = Whens(walk.text, Anchors(told_on, narrated=walk.teller is not None))
        self.protests = Protests(walk)
        self.statements = Statements(walk, self.drafts, self.whens, self.protests)

    def read(self) -> list[Draft]:
        """Every draft of the scene in the order of the text."""
        self._sheets()
        for view in self.walk.views():
            if view.voice is not Voice.QUESTION:
                self.protests.hear(view)
                before = len(self.drafts.all)
                _Sentence(self, view).read()
                self._known_by_sheet(before)
                self.whens.remember(view)
        return self.drafts.kept()

    def _known_by_sheet(self, start: int) -> None:
        """What a sheet says of how it is known goes for the notes in it too."""
        if (known := self.walk.known()) is KnownHow.NOT_SAID:
            return
        drafts = self.drafts.all
        for i in range(start, len(drafts)):
            if drafts[i].known is KnownHow.NOT_SAID:
                drafts[i] = replace(drafts[i], known=known)

    def _sheets(self) -> None:
        """Reads the case sheets of the scene first, so that all know who they are about."""
        walk, labels = self.walk, labels_of(self.grammar.pack.language)
        if not walk.scene.sheets or labels is None:
            return
        values = Values(walk.cutting, walk.places, labels)
        filled = Filled(walk.cast, walk.names, self.drafts, self.whens.anchors, values)
        for sheet in walk.scene.sheets:
            walk.of_sheets[sheet.number] = filled.read(sheet, walk.teller)
        walk.first.update(filled.first)


class _Sentence:
    """The claims of one sentence."""

    def __init__(self, claims: Claims, view: View) -> None:
        self.claims, self.view = claims, view
        self.says = claims.grammar.understanding(claims.walk.text, view, claims.walk.salience)

    def read(self) -> None:
        """Pushes the claims of the sentence."""
        self._tell_last()
        self.claims.statements.lines(self.view, self.says)
        if only_a_date(self.view):
            self._date_last()
        for clause in self.view.clauses:
            if dates_what_was_said(self.view, clause):
                self._date_last()
            for match in self._chosen([m for m in self.says.matches(clause) if self._has_needed(m, clause)]):
                self._claim(clause, match)
        self.claims.statements.nouns(self.view, self.says)
        if self.view.head is not None and (self.view.voice is Voice.REPORTER or self.view.answers):
            for clause, matches in self.says.verbless():
                for match in self._chosen(matches):
                    self._claim(clause, match)

    def _has_needed(self, match: Match, clause: Clause) -> bool:
        """Whether what a frame asks for beside its words is there: somebody said to be held, a note without a verb."""
        if match.frame.needs == "held":
            unsaid = self.says.people(clause, match) if match.ref is None and match.dropped else ()
            return any(person.fated for person in (match.ref.people if match.ref is not None else unsaid))
        return match.frame.needs != "note" or clause.group.end == clause.group.start

    def _chosen(self, matches: list[Match]) -> list[Match]:
        """The frames of a clause that are told, with those that go with the one that asks for most."""
        together = self.claims.grammar.pack.nouns.get("together", ())
        return _chosen(matches, _TOGETHER | {frozenset(map(Kind, pair)) for pair in together})

    def _tell_last(self) -> None:
        """ "Об этом рассказала его сестра": the sentence before was hers."""
        attribution, drafts = self.view.attribution, self.claims.drafts
        if attribution is None or attribution.speaker is None:
            return
        lows = " ".join(["", *self.view.sentence.lows, ""])
        backward = self.claims.grammar.pack.saying.get("of_before", ())
        if not any(f" {words} " in lows for words in backward):
            return
        for i in drafts.told_last(self.view.number - 1):
            drafts.all[i] = replace(drafts.all[i], told_by=attribution.speaker)

    def _date_last(self) -> None:
        drafts = self.claims.drafts
        for i in drafts.date_last(self.view.number - 1):
            draft = drafts.all[i]
            drafts.all[i] = replace(draft, when=self.claims.whens.of(self.view, self.view.dates[0], draft.kind))

    def _claim(self, clause: Clause, match: Match) -> None:
        view, frame = self.view, match.frame
        people = match.ref.people if match.ref is not None else self.says.people(clause, match)
        if not people and frame.kind is Kind.REPLIED:
            people = self._asker()
        said = self.claims.whens.said_of(view, clause)
        born = frame.kind is Kind.BORN and clause.group.base == "bear" and not clause.group.passive
        if self._to_oneself(clause, match):
            return
        if not people or born or (frame.needs == "date" and said is None and not self._after_a_while(clause)):
            return
        terms, end = self.says.terms(frame.kind, match, clause)
        place = self.claims.grammar.place(view.places, clause.start, clause.tail_end, clause.group.start, view.sentence)
        span = self.says.span(clause, match, end, said, place)
        each = terms.pop("each", [])
        for at, person in enumerate(people):
            told = {**terms, "imprisonment": each[at]} if len(each) == len(people) else dict(terms)
            kind = self._kind(frame.kind, person, clause, told, place)
            if may_be_of(kind, person, view, _told_at(view, clause)):
                when = self.claims.whens.of(view, said, kind)
                self._push(kind, person, clause, match, span, when, place, told)
        self._also(clause, match)
        self._charged(clause, match, people, span)

    def _charged(self, clause: Clause, match: Match, people: Sequence[Person], span: tuple[int, int]) -> None:
        """The charge told with what was done for it: "jailed for “disturbing order”", "on charges of separatism"."""
        nouns, lows = self.claims.grammar.pack.nouns, self.view.sentence.lows
        if match.frame.kind not in _FOR_A_CHARGE or "charges" not in nouns:
            return
        end = charge_end(lows, clause.group.end, nouns)
        if not end:
            return
        charge = replace(match, end=end)
        for person in people:
            if may_be_of(Kind.ACCUSED_OF, person, self.view, clause.group.head):
                self._push(Kind.ACCUSED_OF, person, clause, charge, (span[0], max(span[1], end)), When(), None, {})

    def _after_a_while(self, clause: Clause) -> bool:
        """Whether how long it took is said right before: "不到半年，婆婆就走了"; where no words part a date from it."""
        if not self.claims.grammar.pack.unspaced:
            return False
        begin = clause.subject_start if clause.before is not None else 0
        return any(
            begin - 2 <= d.end - 1 <= clause.group.start for d in self.view.durations if d.start < clause.start + 1
        )

    def _asker(self) -> tuple[Person, ...]:
        """Whom an answer is to: the one who appealed last, else who spoke last."""
        asker = self.claims.drafts.last_of(Kind.APPEALED) or self.claims.walk.last_speaker
        return (asker,) if asker else ()

    def _to_oneself(self, clause: Clause, match: Match) -> bool:
        """Whether what is done is done by the person themselves: "I put chains on my body"."""
        doer = clause.subject
        if match.ref is None or doer is None or doer.how == "they" or clause.group.passive or match.frame.about_subject:
            return False
        if doer.unsure and doer.start == doer.end:
            return False
        if self.claims.grammar.pack.unspaced and clause.inherited:
            return False
        return match.ref is not doer and set(match.ref.people) <= set(doer.people)

    def _also(self, clause: Clause, match: Match) -> None:
        """Others of whom the same is said without saying it again: "…, then my daughter", "and so has my husband"."""
        kind = match.frame.kind
        for ref in self.says.also(clause, match):
            other = replace(match, start=ref.start, end=ref.end, ref=ref)
            told, end = self.says.terms(kind, other, replace(clause, start=ref.start))
            told.pop("each", None)
            for person in ref.people:
                if may_be_of(kind, person, self.view, clause.group.head):
                    span = (min(match.start, ref.start), max(end, ref.end))
                    self._push(kind, person, clause, replace(other, start=match.start), span, When(), None, told)

    def _kind(self, kind: Kind, person: Person, clause: Clause, told: dict[str, Any], place: Found | None) -> Kind:
        """The kind of the claim once it is known who is meant and what it is about."""
        if kind is Kind.VANISHED and clause.group.modal:
            return Kind.RESTRICTED
        if kind is Kind.CONTACT and clause.link == "since":
            long = [d.iso for d in self.view.durations if d.iso and d.end <= clause.group.start]
            told |= {"for": long[-1]} if long else {}
            return Kind.CONTACT_LOST
        imprisonment = str(told.get("imprisonment", ""))
        if kind is Kind.SENTENCED and (imprisonment.endswith(("D", "W")) or imprisonment.startswith("PT")):
            told["for"] = told.pop("imprisonment")
            kind = Kind.DETAINED
        abroad = place is not None and in_china(place[2])
        sentence, end = self.view.sentence, clause.reach + _REASON
        lemmas = [word.lemma for word in sentence.words[clause.group.end : end]]
        if kind is Kind.DETAINED_FOR_PROTEST and "for" not in told:
            told |= self.says.days_of_arrest(clause)
        why = self.claims.protests.is_reason(sentence.lows[clause.group.end : end], lemmas)
        if kind is Kind.DETAINED and not abroad and (why or self.claims.protests.is_why(person, self.view)):
            told |= self.says.days_of_arrest(clause)
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
        view, text, kin = self.view, self.claims.walk.text, self.claims.grammar.pack.kin
        told_by = view.teller_of(clause)
        known = self.says.known(clause, person, told_by)
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
                aside=clause.link in self.claims.grammar.pack.nouns.get("when", ()),
                vague=str(told.get("condition", "")).lower() in self.claims.grammar.pack.nouns.get("vague", ()),
            )
        )
        if added and kind is Kind.PROTESTED:
            self.claims.protests.protesters.add(id(person))


def _chosen(matches: list[Match], pairs: frozenset[frozenset[Kind]]) -> list[Match]:
    """The frame that asks for most; with it only a kind that goes with it: beside a charge, what was done for it."""
    if not matches:
        return []
    best = max(matches, key=lambda match: (match.frame.needs != _BESIDE, match.frame.weight, match.frame.sure))
    charged = best.frame.kind is Kind.ACCUSED_OF
    with_it = [m for m in matches if m is not best and _goes_with(m, best, pairs)]
    return [best, *with_it, *(m for m in matches if charged and m.frame.kind in _DONE)]


def _goes_with(match: Match, best: Match, pairs: frozenset[frozenset[Kind]]) -> bool:
    """Whether a clause may tell one thing besides another; where somebody is goes with most."""
    return match.frame.needs == _BESIDE or frozenset({match.frame.kind, best.frame.kind}) in pairs


def _told_at(view: View, clause: Clause) -> int:
    """Where it is heard who tells a clause: a few quoted words in a reporter's sentence are told by the reporter."""
    head, subject = clause.group.head, clause.subject
    if subject is None or not view.quoted[head] or view.speakers[head] is not None:
        return head
    return head if view.quoted[subject.start] else subject.start
