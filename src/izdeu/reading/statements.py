"""Claims that need no frame: ages, births, trades, keepsakes, what notes say, and events told by a noun."""

from izdeu.reading.ages import Ages
from izdeu.reading.clauses import Clause
from izdeu.reading.drafts import Draft, Drafts
from izdeu.reading.evidence import plainly, words_of
from izdeu.reading.fitness import may_be_of
from izdeu.reading.keepsakes import Keepsakes
from izdeu.reading.knowing import Knowing
from izdeu.reading.lines import Line
from izdeu.reading.noted import Noted
from izdeu.reading.nouns import EventNoun, EventNouns
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.protests import Protests
from izdeu.reading.spots import chosen, where_of
from izdeu.reading.structure import Voice
from izdeu.reading.trades import Trades
from izdeu.reading.walk import View, Walk
from izdeu.reading.whens import Whens
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_DATED = frozenset({Kind.BORN, Kind.CONTACT})
_UNSURE = 0.15
_NEAR = 4


class Statements:
    """Reads such claims, sentence after sentence, into the drafts of a scene."""

    def __init__(self, walk: Walk, drafts: Drafts, whens: Whens, protests: Protests, pack: Pack) -> None:
        self.walk, self.drafts, self.whens, self.protests, self.pack = walk, drafts, whens, protests, pack

    def lines(self, view: View, knowing: Knowing) -> None:
        """Ages, births, trades, keepsakes and notes of a sentence."""
        reported = view.voice is Voice.REPORTER
        notes, head = reported and bool(self.walk.head), view.head if reported else None
        for finder in (Ages, Trades, Keepsakes, Noted):
            for line in finder(view.sentence, view.refs, view.clauses, head, notes, self.pack).all():
                unheard = view.quoted[line.start] and view.speakers[line.start] is None
                if not unheard and "?" not in view.sentence.lows[line.end :]:
                    self._line(view, line, knowing)

    def _line(self, view: View, line: Line, knowing: Knowing) -> None:
        clause = _clause_at(view, line.start)
        told_by = view.teller_at(line.start, clause)
        near = [d for d in view.dates if line.start <= d.start <= line.end + _NEAR]
        said = near[0] if near and line.kind in _DATED else None
        lows = view.sentence.lows
        end = min(max(line.end, said.end) if said else line.end, len(lows))
        place = chosen(view.places, line.start, min(len(lows), end + 3), line.start, lows)
        self.drafts.push(
            Draft(
                kind=line.kind,
                person=line.person,
                start=view.sentence.tokens[line.start].start,
                end=view.sentence.tokens[end - 1].end,
                rule=line.rule,
                sure=line.sure - (_UNSURE if line.unsure else 0.0),
                when=self.whens.of(view, said, line.kind),
                place=where_of(place[2]) if place and line.kind is Kind.BORN else None,
                terms=line.terms,
                told_by=told_by,
                known=self._known(view, line.person, told_by, clause, knowing),
                why=plainly(words_of(self.walk.text, view, line.start, end), line.kind, line.person, self.pack.kin),
                sentence=view.number,
            )
        )

    def _known(
        self, view: View, person: Person, told_by: Person | None, clause: Clause | None, knowing: Knowing
    ) -> KnownHow:
        if person is told_by:
            return KnownHow.LIVED_IT
        return knowing.of(clause, person, told_by, view.clauses, view.refs) if clause else KnownHow.NOT_SAID

    def nouns(self, view: View, knowing: Knowing) -> None:
        """Events told by a noun: "my detention on 5 July", "his arrest", "the death of my father"."""
        for noun in EventNouns(view, self.pack).all():
            kind = noun.kind
            if kind is Kind.DETAINED and self.protests.is_why(noun.person, view):
                kind = Kind.DETAINED_FOR_PROTEST
            if noun.told and may_be_of(kind, noun.person, view, noun.at):
                self._noun(view, noun, kind, knowing)

    def _noun(self, view: View, noun: EventNoun, kind: Kind, knowing: Knowing) -> None:
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
                terms={},
                told_by=told_by,
                known=self._known(view, noun.person, told_by, clause, knowing),
                why=plainly(words_of(self.walk.text, view, noun.start, end), kind, noun.person, self.pack.kin),
                sentence=view.number,
            )
        )


def _clause_at(view: View, i: int) -> Clause | None:
    return next((clause for clause in view.clauses if clause.start <= i < clause.tail_end), None)
