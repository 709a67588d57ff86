"""Claims that need no frame: ages, births, trades, keepsakes, what notes say, and events told by a noun."""

from collections.abc import Iterator

from izdeu.reading.clauses import Clause
from izdeu.reading.dating import Said
from izdeu.reading.drafts import Draft, Drafts
from izdeu.reading.evidence import plainly, words_of
from izdeu.reading.fitness import may_be_of
from izdeu.reading.grammar import Understanding
from izdeu.reading.lines import Line
from izdeu.reading.listed import LISTED, Listed
from izdeu.reading.nouns import EventNoun
from izdeu.reading.people import Person
from izdeu.reading.phrased import PHRASE
from izdeu.reading.protests import Protests
from izdeu.reading.sentences import ASKS
from izdeu.reading.sheets.labels import labels_of
from izdeu.reading.spots import where_of
from izdeu.reading.structure import Voice
from izdeu.reading.walk import View, Walk
from izdeu.reading.whens import Whens
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_DATED = frozenset({Kind.BORN, Kind.CONTACT})
_UNSURE = 0.15
_NEAR = 4


class Statements:
    """Reads such claims, sentence after sentence, into the drafts of a scene."""

    def __init__(self, walk: Walk, drafts: Drafts, whens: Whens, protests: Protests) -> None:
        self.walk, self.drafts, self.whens, self.protests = walk, drafts, whens, protests
        self.kin = walk.grammar.pack.kin

    def lines(self, view: View, says: Understanding) -> None:
        """Ages, births, trades, keepsakes and notes of a sentence."""
        for line in [*says.lines(), *self._listed(view)]:
            unheard = view.quoted[line.start] and view.speakers[line.start] is None
            if not unheard and not ASKS & set(view.sentence.lows[line.end :]):
                self._line(view, line, says)

    def _listed(self, view: View) -> Iterator[Line]:
        """What the pieces of a list's line say."""
        pack = self.walk.grammar.pack
        labels = labels_of(pack.language) if view.listed and view.head is not None else None
        if labels is not None and view.head is not None and view.voice is Voice.REPORTER:
            yield from Listed(
                view, view.head, pack.classes, pack.trades, labels, bool(getattr(pack, "by_cases", False))
            ).all()

    def _line(self, view: View, line: Line, says: Understanding) -> None:
        clause = _clause_at(view, line.start)
        phrase = line.rule.startswith(PHRASE)
        if phrase and not may_be_of(line.kind, line.person, view, line.start):
            return
        told_by = view.teller_at(line.start, clause)
        if told_by is line.person and self.walk.teller is None and not view.quoted[line.start]:
            told_by = None
        listed = line.rule.startswith(LISTED)
        near = [d for d in view.dates if line.start <= d.start <= line.end + (0 if listed else _NEAR)]
        said = near[0] if near and (line.kind in _DATED or (listed and near[0].start < line.end)) else None
        if phrase and said is None:
            said = self.whens.said_of(view, clause) if clause else near[0] if near else None
        lows = view.sentence.lows
        if listed and said is None and lows[line.start].isdecimal() and line.kind is Kind.BORN:
            said = Said(line.start, line.end, year=int(lows[line.start]))
        beside = said is not None and (not phrase or 0 <= said.start - line.end < _NEAR)
        end = min(max(line.end, said.end) if said and beside else line.end, len(lows))
        place = self.walk.grammar.place(
            view.places, line.start, end if listed else min(len(lows), end + 3), line.start, view.sentence
        )
        self.drafts.push(
            Draft(
                kind=line.kind,
                person=line.person,
                start=view.sentence.tokens[line.start].start,
                end=view.sentence.tokens[end - 1].end,
                rule=line.rule,
                sure=line.sure - (_UNSURE if line.unsure else 0.0),
                when=self.whens.of(view, said, line.kind),
                place=where_of(place[2]) if place and (line.kind is Kind.BORN or listed) else None,
                terms=line.terms,
                told_by=told_by,
                known=self._known(view, line.person, told_by, clause, says),
                why=plainly(words_of(self.walk.text, view, line.start, end), line.kind, line.person, self.kin),
                sentence=view.number,
            )
        )

    def _known(
        self, view: View, person: Person, told_by: Person | None, clause: Clause | None, says: Understanding
    ) -> KnownHow:
        if person is told_by:
            return KnownHow.LIVED_IT
        return says.known(clause, person, told_by) if clause else KnownHow.NOT_SAID

    def nouns(self, view: View, says: Understanding) -> None:
        """Events told by a noun: "my detention on 5 July", "his arrest", "the death of my father"."""
        for noun in says.nouns():
            kind = noun.kind
            if kind is Kind.DETAINED and self.protests.is_why(noun.person, view):
                kind = Kind.DETAINED_FOR_PROTEST
            if noun.told and may_be_of(kind, noun.person, view, noun.at):
                self._noun(view, noun, kind, says)

    def _noun(self, view: View, noun: EventNoun, kind: Kind, says: Understanding) -> None:
        clause = _clause_at(view, noun.at)
        told_by = view.teller_at(noun.at, clause)
        said = next((d for d in view.dates if 0 <= d.start - noun.end < _NEAR), None)
        end = max(noun.end, said.end if said else 0)
        self.drafts.push(
            Draft(
                kind=kind,
                person=noun.person,
                start=view.sentence.tokens[noun.start].start,
                end=view.sentence.tokens[end - 1].end,
                rule=f"noun: {noun.word}",
                sure=0.6 if not noun.unsure else 0.45,
                when=self.whens.of(view, said, kind),
                place=None,
                terms=noun.terms,
                told_by=told_by,
                known=self._known(view, noun.person, told_by, clause, says),
                why=plainly(words_of(self.walk.text, view, noun.start, end), kind, noun.person, self.kin),
                aside=view.sentence.lows[max(noun.start - 1, 0)] in self.walk.grammar.pack.nouns.get("when", ()),
                sentence=view.number,
            )
        )


def _clause_at(view: View, i: int) -> Clause | None:
    return next((clause for clause in view.clauses if clause.start <= i < clause.tail_end), None)
