"""Makes proposals of what a sentence says: the frames that fit its clauses, with person, date, place and terms."""

from dataclasses import dataclass, replace
from typing import Any

from izdeu.reading.ages import Ages
from izdeu.reading.anchors import Anchors, resolve
from izdeu.reading.clauses import Clause
from izdeu.reading.dating import Said
from izdeu.reading.keepsakes import Keepsakes
from izdeu.reading.knowing import Knowing
from izdeu.reading.lines import Line
from izdeu.reading.matching import Match, Matcher
from izdeu.reading.modality import Modality
from izdeu.reading.noted import Noted
from izdeu.reading.nouns import EventNouns, verbless
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.spots import chosen, in_china, is_wide, where_of
from izdeu.reading.structure import Voice
from izdeu.reading.terms import Terms
from izdeu.reading.trades import Trades
from izdeu.reading.walk import View, Walk
from izdeu.reading.wording import called, same_line
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import Relation, When
from izdeu.vocab.kinds import LABELS, Kind
from izdeu.vocab.knowing import KnownHow

_LASTING = frozenset(
    {
        Kind.HELD_IN_CAMP,
        Kind.IMPRISONED,
        Kind.RESTRICTED,
        Kind.CONTACT_LOST,
        Kind.ILL_HEALTH,
        Kind.OCCUPATION,
        Kind.HOSPITALISED,
    }
)
_FOR_GROUPS = frozenset(
    {
        Kind.THREATENED,
        Kind.FAMILY_HARM,
        Kind.RESTRICTED,
        Kind.DETAINED,
        Kind.ILL_TREATED,
        Kind.QUESTIONED,
        Kind.SUMMONED,
        Kind.FINED,
        Kind.DETAINED_FOR_PROTEST,
        Kind.CONTACT_LOST,
        Kind.HELD_IN_CAMP,
        Kind.VANISHED,
        Kind.SENTENCED,
        Kind.IMPRISONED,
        Kind.RELEASED,
    }
)
_TOGETHER = frozenset(frozenset({Kind.QUESTIONED, other}) for other in (Kind.DETAINED, Kind.ILL_TREATED, Kind.SUMMONED))
_BY_TELLER = frozenset({Kind.APPEALED, Kind.PROTESTED, Kind.REPLIED})
_NOT_TELLER = frozenset({Kind.DIED, Kind.VANISHED, Kind.CONTACT})
_AGAIN = frozenset({Kind.CONTACT, Kind.ILL_TREATED, Kind.REPLIED, Kind.FINED})
_FATES = frozenset(
    {
        Kind.DETAINED,
        Kind.HELD_IN_CAMP,
        Kind.SENTENCED,
        Kind.IMPRISONED,
        Kind.VANISHED,
        Kind.RELEASED,
        Kind.RESTRICTED,
        Kind.TRANSFERRED,
        Kind.CONTACT_LOST,
        Kind.SUMMONED,
        Kind.HOSPITALISED,
    }
)
_SO = frozenset({"has", "have", "had", "did", "was", "were", "is", "are", "do", "does"})
_ALSO_AFTER = frozenset({".", ",", "after", "in", "too", ";", "for", "on", "until", "!"})
_LAST = 20
_ROUNDED = 8
_PROTEST_REACH = 6
_PROTEST_REACH_OF_TELLER = 20


@dataclass(slots=True)
class Draft:
    """A proposal before its people are put into words."""

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
    why: str
    sentence: int


class Claims:
    """Reads the claims of one scene."""

    def __init__(self, walk: Walk, told_on: str | None, pack: Pack) -> None:
        self.walk, self.pack = walk, pack
        self.anchors = Anchors(told_on, narrated=walk.teller is not None)
        self.drafts: list[Draft] = []
        self.protest_at = -99
        self.protesters: set[int] = set()
        self._known: dict[tuple[Kind, int], list[int]] = {}
        self.last_in_china: bool | None = None
        self._protest_words = pack.classes.single["RALLY"] - {"march", "marches"} | {
            "protesting",
            "consulate",
            "unauthorized",
            "picketing",
        }

    def read(self) -> list[Draft]:
        """Every draft of the scene in the order of the text."""
        for view in self.walk.views():
            if view.voice is not Voice.QUESTION:
                self._sentence(view)
        return self._kept()

    def _sentence(self, view: View) -> None:
        if self._protest_words & set(view.sentence.lows):
            self.protest_at = view.number
        for _, _, place in view.places:
            if place.ids and not is_wide(place):
                self.last_in_china = in_china(place)
        modality = Modality(view.sentence, self.pack)
        matcher = Matcher(view.sentence, view.refs, view.durations, [(s, e) for s, e, _ in view.places], self.pack)
        terms = Terms(self.walk.text, view.sentence, view.durations, self.pack)
        knowing = Knowing(view.sentence, self.pack)
        self._lines(view, knowing)
        for clause in view.clauses:
            self._dated_by_that(view, clause)
            for match in self._chosen(matcher.best(clause)):
                if not modality.why_not(clause, match.frame):
                    self._claim(view, clause, match, terms, knowing)
        self._nouns(view, knowing)
        self._verbless(view, matcher, terms, knowing)
        self._anchor(view)

    def _chosen(self, matches: list[Match]) -> list[Match]:
        """The frame that asks for most; with it only a kind that goes with it."""
        if not matches:
            return []
        best = max(matches, key=lambda m: (m.frame.weight, m.frame.sure))
        return [best, *(m for m in matches if frozenset({m.frame.kind, best.frame.kind}) in _TOGETHER)]

    def _claim(self, view: View, clause: Clause, match: Match, terms: Terms, knowing: Knowing) -> None:
        people = self._people(view, clause, match)
        if match.frame.kind is Kind.BORN and not clause.group.passive:
            return
        if not people:
            return
        told, end = terms.of(match.frame.kind, match, clause)
        said = self._date_said(view, clause)
        place = chosen(view.places, clause.start, clause.tail_end, clause.group.start, view.sentence.lows)
        if match.frame.needs == "date" and said is None:
            return
        for person in people:
            kind = self._kind(match.frame.kind, person, view, clause, told, place)
            if kind is None or not self._allowed(kind, person, view, clause):
                continue
            told_by = self._told_by(view, clause)
            known = knowing.of(clause, person, told_by, view.clauses, view.refs)
            when = self._when(view, said, kind)
            span = self._span(view, clause, match, end, said, place)
            self._add(
                view,
                kind,
                person,
                span,
                match,
                when,
                where_of(place[2]) if place else None,
                dict(told),
                told_by,
                known,
                clause,
            )
        self._also(view, clause, match, terms, knowing)

    def _also(self, view: View, clause: Clause, match: Match, terms: Terms, knowing: Knowing) -> None:
        """Others of whom the same is said without saying it again: "…, then my daughter", "and so has my husband"."""
        lows = view.sentence.lows
        for ref in view.refs:
            if ref.owner or ref.start < match.end or ref.start > match.end + 12 or ref.people[0].passing:
                continue
            lead = tuple(lows[max(match.end, ref.start - 3) : ref.start])
            after = lows[ref.end] if ref.end < len(lows) else "."
            inside = ref.start < clause.tail_end or not any(c.group.start >= ref.end for c in view.clauses)
            again = lead[-1:] == ("then",) or lead[-2:] == (",", "and") or (lead[-2:-1] == ("so",) and lead[-1] in _SO)
            if (
                not again
                or after not in _ALSO_AFTER
                or not inside
                or match.ref is None
                or (match.frame.about_subject and lead[-2:-1] != ("so",))
            ):
                continue
            told, end = terms.of(
                match.frame.kind, replace(match, start=ref.start, end=ref.end), replace(clause, start=ref.start)
            )
            for person in ref.people:
                told_by = self._told_by(view, clause)
                if self._allowed(match.frame.kind, person, view, clause):
                    known = knowing.of(clause, person, told_by, view.clauses, view.refs)
                    self._add(
                        view,
                        match.frame.kind,
                        person,
                        (match.start, max(end, ref.end)),
                        replace(match, ref=ref, end=ref.end),
                        When(),
                        None,
                        told,
                        told_by,
                        known,
                        clause,
                    )

    def _people(self, view: View, clause: Clause, match: Match) -> tuple[Person, ...]:
        if match.ref is not None:
            return match.ref.people
        if match.dropped and view.head is not None and view.tellers[clause.group.head] is None:
            return (view.head,)
        speaker = view.speakers[clause.group.head]
        if match.frame.kind in (Kind.CONTACT_LOST, Kind.ILL_TREATED) and not match.dropped:
            topic = self.walk.salience.topic(view.number, speaker)
            return (topic,) if topic else ()
        if match.dropped or match.frame.kind in _BY_TELLER or match.frame.subject is not None:
            return (speaker,) if speaker and not match.dropped else ()
        return ()

    def _kind(
        self,
        kind: Kind,
        person: Person,
        view: View,
        clause: Clause,
        told: dict[str, Any],
        place: tuple[int, int, Any] | None,
    ) -> Kind | None:
        """The kind of the claim once it is known who is meant and what it is about."""
        if kind is Kind.VANISHED and clause.group.modal:
            return Kind.RESTRICTED
        if kind is Kind.CONTACT and clause.link == "since":
            kind = Kind.CONTACT_LOST
            long = [d.iso for d in view.durations if d.iso and d.end <= clause.group.start]
            told |= {"for": long[-1]} if long else {}
        short = str(told.get("imprisonment", "")).endswith("D") or str(told.get("imprisonment", "")).startswith("PT")
        if kind is Kind.SENTENCED and short:
            told["for"] = told.pop("imprisonment")
            kind = Kind.DETAINED
        if kind is Kind.DETAINED and self._protesting(person, view) and not (place and in_china(place[2])):
            kind = Kind.DETAINED_FOR_PROTEST
            self._term_of_arrest(told, view, clause)
        return kind

    def _protesting(self, person: Person, view: View) -> bool:
        """Whether an arrest is for protesting: the teller's, or a protester's, when protest was just spoken of."""
        near = view.number - self.protest_at <= (_PROTEST_REACH_OF_TELLER if person.tie == "self" else _PROTEST_REACH)
        protester = person.speaker or id(person) in self.protesters
        if person.tie == "self" and self.walk.protests and not self.last_in_china:
            return True
        return near and protester

    def _term_of_arrest(self, told: dict[str, Any], view: View, clause: Clause) -> None:
        for duration in view.durations:
            if (
                clause.start <= duration.start < clause.tail_end
                and duration.iso
                and duration.parts[0][1] in ("D", "TH", "W")
            ) and view.sentence.lows[duration.end : duration.end + 1] not in (["later"], ["ago"]):
                told["for"] = duration.iso
                return

    def _allowed(self, kind: Kind, person: Person, view: View, clause: Clause) -> bool:
        if person.passing or (person.group and kind not in _FOR_GROUPS):
            return False
        if kind in _NOT_TELLER and person.tie == "self":
            return False
        if kind in _BY_TELLER and person.tie and person.tie != "self" and not person.name:
            return False
        return not (view.quoted[clause.group.head] and view.speakers[clause.group.head] is None)

    def _told_by(self, view: View, clause: Clause) -> Person | None:
        told = view.tellers[clause.group.head]
        if told is None and view.attribution is not None:
            told = view.attribution.teller(clause)
        return told

    def _date_said(self, view: View, clause: Clause) -> Said | None:
        """The date of a clause: said in it, or at the head of a sentence whose main clauses it governs."""
        group = clause.group
        own = [
            d
            for d in view.dates
            if clause.start <= d.start < clause.tail_end and not self._in_brackets(view, d, clause)
        ]
        fronted = self._fronted(view)
        own_after = [d for d in own if d.start >= group.end] or [d for d in own if d is not fronted]
        if own_after:
            return own_after[0]
        before = clause.before
        if clause.link == "when" and before:
            just = [d for d in view.dates if clause.joint - 2 <= d.end <= clause.joint]
            if just:
                return replace(just[0], relation=Relation.AT)
        if clause.link == "to" and before:
            return self._date_said(view, before)
        if fronted is None:
            return None
        first = view.clauses[0]
        if clause is first or (
            clause.link in ("and", ",", "then", "but", "when", ";", "", "—", "-") and not clause.group.perfect
        ):
            return fronted
        return None

    def _in_brackets(self, view: View, said: Said, clause: Clause) -> bool:
        """Whether a date stands in brackets after a name ("Madi (born 1991)") and dates another thing."""
        lows = view.sentence.lows
        return "born" in lows[max(0, said.start - 2) : said.start + 1] and clause.group.base != "bear"

    def _fronted(self, view: View) -> Said | None:
        """A date before the subject of the first clause: it governs the sentence."""
        if not view.clauses:
            return None
        first = view.clauses[0]
        limit = first.subject.start if first.subject and not first.inherited else first.group.start - 1
        return next((d for d in view.dates if d.end <= limit and d.start <= 5), None)

    def _when(self, view: View, said: Said | None, kind: Kind) -> When:
        if said is None:
            return When()
        for other in view.dates:
            if other.end <= said.start:
                self._note(view, other)
        tokens = view.sentence.tokens
        words = " ".join(self.walk.text[tokens[said.start].start : tokens[min(said.end, len(tokens)) - 1].end].split())
        return resolve(said, words, self.anchors, view.number, kind in _LASTING)

    def _span(
        self, view: View, clause: Clause, match: Match, end: int, said: Said | None, place: tuple[int, int, Any] | None
    ) -> tuple[int, int]:
        """The tokens to quote: from the subject to the last word that counted."""
        last = max(end, match.end, clause.group.end)
        first = min(match.start, clause.group.start)
        if said and clause.group.end <= said.start < clause.tail_end:
            last = max(last, said.end)
        elif said and said.end <= first and first - said.end <= 2:
            first = said.start - (said.start > 0 and view.sentence.lows[said.start - 1] in self.pack.prepositions)
        if place and clause.group.end <= place[0] < clause.tail_end:
            last = max(last, place[1])
        return first, self._rounded(view, clause, min(last, len(view.sentence.tokens)))

    def _rounded(self, view: View, clause: Clause, last: int) -> int:
        """Takes a quote on to the end of its clause when that is near, so that it does not break off in the midst."""
        lows, end = view.sentence.lows, clause.reach
        while end > last and (
            lows[end - 1] in self.pack.bounds or lows[end - 1] in ".!?…" or lows[end - 1] in self.pack.coordinators
        ):
            end -= 1
        return end if last < end <= last + _ROUNDED else last

    def _dated_by_that(self, view: View, clause: Clause) -> None:
        """ "That was in March 2018." dates what the sentence before said."""
        if clause.group.base != "be" or clause.group.negated or not view.dates or view.number == 0:
            return
        subject = view.sentence.lows[clause.subject_start : clause.group.start]
        if subject not in (["that"], ["this"], ["it"]) or clause.before is not None:
            return
        for i in range(len(self.drafts) - 1, -1, -1):
            draft = self.drafts[i]
            if draft.sentence < view.number - 1:
                return
            if draft.sentence == view.number - 1 and draft.when.edtf is None and not draft.when.said:
                when = self._when(view, view.dates[0], draft.kind)
                self.drafts[i] = replace(draft, when=when)

    def _anchor(self, view: View) -> None:
        """Remembers the last date of a sentence for the words that point back at it."""
        for said in view.dates:
            self._note(view, said)

    def _note(self, view: View, said: Said) -> None:
        if said.relation in (Relation.AT, Relation.SINCE, Relation.UNTIL):
            when = resolve(said, "", self.anchors, view.number, False)
            if when.edtf:
                self.anchors.note(when, view.number)

    def _lines(self, view: View, knowing: Knowing) -> None:
        notes = view.voice is Voice.REPORTER and bool(self.walk.head)
        head = view.head if view.voice is Voice.REPORTER else None
        finders = [
            finder(view.sentence, view.refs, view.clauses, head, notes, self.pack)
            for finder in (Ages, Trades, Keepsakes, Noted)
        ]
        for line in (line for finder in finders for line in finder.all()):
            clause = next((c for c in view.clauses if c.start <= line.start < c.tail_end), None)
            if (view.quoted[line.start] and view.speakers[line.start] is None) or "?" in view.sentence.lows[line.end :]:
                continue
            self._line(view, line, clause, knowing)

    def _nouns(self, view: View, knowing: Knowing) -> None:
        """Events told by a noun: "my detention on 5 July", "his arrest", "the death of my father"."""
        for noun in EventNouns(view, self.pack).all():
            clause = next((c for c in view.clauses if c.start <= noun.at < c.tail_end), None)
            told_by = self._told_by_at(view, noun.at, clause)
            known = knowing.of(clause, noun.person, told_by, view.clauses, view.refs) if clause else KnownHow.NOT_SAID
            kind = noun.kind
            if kind is Kind.DETAINED and self._protesting(noun.person, view):
                kind = Kind.DETAINED_FOR_PROTEST
            if not self._may_be_told(kind, noun.person, view, noun.at):
                continue
            said = next((d for d in view.dates if 0 <= d.start - noun.end <= 3), None)
            tokens = view.sentence.tokens
            end = max(noun.end, said.end if said else 0)
            self._push(
                Draft(
                    kind,
                    noun.person,
                    tokens[noun.start].start,
                    tokens[end - 1].end,
                    f"noun: {noun.word}",
                    0.6 if not noun.unsure else 0.45,
                    self._when(view, said, kind),
                    None,
                    {},
                    told_by,
                    known,
                    f"“{noun.word}” says {LABELS[kind]['en']} of {called(noun.person, self.pack.kin)}.",
                    view.number,
                )
            )

    def _may_be_told(self, kind: Kind, person: Person, view: View, at: int) -> bool:
        """Whether a noun tells an event: not in a question, a wish, a condition, or of the way things are."""
        lows = view.sentence.lows
        open_words = {
            "if",
            "demand",
            "demanding",
            "fear",
            "threatened",
            "avoid",
            "against",
            "without",
            "call",
            "calling",
        }
        if "?" in lows or open_words & set(lows[max(0, at - 8) : at]) or person.passing:
            return False
        if (person.group and kind not in _FOR_GROUPS) or (kind in _NOT_TELLER and person.tie == "self"):
            return False
        return not (view.quoted[at] and view.speakers[at] is None)

    def _told_by_at(self, view: View, at: int, clause: Clause | None) -> Person | None:
        told = view.tellers[at]
        return view.attribution.teller(clause) if told is None and view.attribution and clause else told

    def _verbless(self, view: View, matcher: Matcher, terms: Terms, knowing: Knowing) -> None:
        """Notes without a verb: "Now in Shawan prison", "in camp between 2017 and 2019", "under surveillance"."""
        if view.head is None or view.voice is not Voice.REPORTER:
            return
        for clause in verbless(view, self.pack):
            for match in self._chosen(matcher.best(clause)):
                self._claim(view, clause, match, terms, knowing)

    def _line(self, view: View, line: Line, clause: Clause | None, knowing: Knowing) -> None:
        told_by = view.tellers[line.start]
        if told_by is None and view.attribution and clause:
            told_by = view.attribution.teller(clause)
        known = knowing.of(clause, line.person, told_by, view.clauses, view.refs) if clause else KnownHow.NOT_SAID
        if line.person is told_by:
            known = KnownHow.LIVED_IT
        said = (
            next((d for d in view.dates if line.start <= d.start <= line.end + 4), None)
            if line.kind in (Kind.BORN, Kind.CONTACT)
            else None
        )
        end = max(line.end, said.end) if said else line.end
        place = (
            chosen(view.places, line.start, min(len(view.sentence.lows), end + 6), line.start, view.sentence.lows)
            if line.kind is Kind.BORN
            else None
        )
        self._push(
            Draft(
                line.kind,
                line.person,
                view.sentence.tokens[line.start].start,
                view.sentence.tokens[min(end, len(view.sentence.tokens)) - 1].end,
                line.rule,
                line.sure - (0.15 if line.unsure else 0.0),
                self._when(view, said, line.kind),
                where_of(place[2]) if place else None,
                line.terms,
                told_by,
                known,
                self._why_line(view, line),
                view.number,
            )
        )

    def _why_line(self, view: View, line: Line) -> str:
        tokens = view.sentence.tokens
        words = same_line(self.walk.text[tokens[line.start].start : tokens[min(line.end, len(tokens)) - 1].end])
        return f"“{words}” says {LABELS[line.kind]['en']} of {called(line.person, self.pack.kin)}."

    def _add(
        self,
        view: View,
        kind: Kind,
        person: Person,
        span: tuple[int, int],
        match: Match,
        when: When,
        place: Where | None,
        terms: dict[str, Any],
        told_by: Person | None,
        known: KnownHow,
        clause: Clause,
    ) -> None:
        tokens = view.sentence.tokens
        start, end = tokens[span[0]].start, tokens[span[1] - 1].end
        sure = match.frame.sure
        if match.ref is not None and match.ref.unsure:
            sure -= 0.2
        elif match.ref is not None and match.ref.how == "pronoun":
            sure -= 0.05
        if match.dropped or clause.inherited:
            sure -= 0.05
        if known in (KnownHow.RUMOUR, KnownHow.AS_FAR_AS_KNOWN):
            sure -= 0.05
        self._push(
            Draft(
                kind,
                person,
                start,
                end,
                f"{match.frame.kind.value}: {match.frame.says}",
                max(0.1, min(0.95, sure)),
                when,
                place,
                terms,
                told_by,
                known,
                self._why(view, kind, person, match, when),
                view.number,
            )
        )

    def _why(self, view: View, kind: Kind, person: Person, match: Match, when: When) -> str:
        """The reason in words a volunteer understands."""
        tokens, text = view.sentence.tokens, self.walk.text
        said = same_line(text[tokens[match.start].start : tokens[max(match.end, match.start + 1) - 1].end])
        parts = [f"“{said}” says {LABELS[kind]['en']}"]
        name = called(person, self.pack.kin)
        if match.ref is None:
            parts.append(f"nobody is named, so {name} is meant")
        else:
            words = same_line(text[tokens[match.ref.start].start : tokens[match.ref.end - 1].end])
            if match.ref.how in ("pronoun", "they"):
                doubt = ", though another person fits nearly as well" if match.ref.unsure else ""
                parts.append(f"“{words}” is {name}, the last person spoken of that fits{doubt}")
            elif words.casefold() != name.casefold():
                parts.append(f"“{words}” is {name}")
        if when.edtf:
            parts.append(f"“{when.said}” is {when.edtf}" + (", worked out" if when.inferred else ""))
        elif when.said:
            parts.append(f"“{when.said}” gives no date by itself")
        else:
            parts.append("no date is given here")
        return "; ".join(parts) + "."

    def _push(self, draft: Draft) -> None:
        """Adds a draft unless the same was said before and this says nothing more."""
        places = self._known.setdefault((draft.kind, id(draft.person)), [])
        for i in places[-_LAST:]:
            known = self.drafts[i]
            if known.start <= draft.start and draft.end <= known.end and known.sentence == draft.sentence:
                return
            if self._nothing_new(draft, known):
                return
        places.append(len(self.drafts))
        draft.person.fated |= draft.kind in _FATES
        if draft.kind is Kind.PROTESTED:
            self.protesters.add(id(draft.person))
        self.drafts.append(draft)

    def _nothing_new(self, draft: Draft, known: Draft) -> bool:
        """Whether a draft only says again what an earlier one of the same kind and person said."""
        if draft.kind in (Kind.AGE, Kind.OCCUPATION, Kind.BORN) and known.terms == draft.terms:
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

    def _kept(self) -> list[Draft]:
        """The drafts without those that make no sense alone: contact with somebody to whom nothing happened."""
        held = {id(draft.person) for draft in self.drafts if draft.kind in _FATES}
        harmed = self._harmed()
        kept = []
        for draft in self.drafts:
            if draft.kind is Kind.CONTACT and id(draft.person) not in held and "touch" not in draft.rule:
                continue
            if draft.kind is Kind.TRAVELLED and not self._worth_telling(draft, harmed):
                continue
            kept.append(draft)
        return kept

    def _worth_telling(self, draft: Draft, harmed: set[int]) -> bool:
        """A journey of the teller counts when it is dated, another's when something else is told of the person."""
        if draft.person.tie == "self":
            return bool(draft.when.edtf)
        return id(draft.person) in harmed or bool(draft.person.name)

    def _harmed(self) -> set[int]:
        return {
            id(d.person) for d in self.drafts if d.kind not in (Kind.TRAVELLED, Kind.AGE, Kind.OCCUPATION, Kind.BORN)
        }
