"""The grammar of order: who does what to whom is told by where the words stand (English)."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from izdeu.reading.ages import Ages
from izdeu.reading.blocks import Block
from izdeu.reading.clauses import Clause, ClauseFinder
from izdeu.reading.date_finder import DateFinder
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration, DurationFinder
from izdeu.reading.evidence import span_of
from izdeu.reading.fitness import by_teller
from izdeu.reading.grammar import Grammar, Hearing, Tellers, Understanding
from izdeu.reading.groups import Group, Grouper
from izdeu.reading.keepsakes import Keepsakes
from izdeu.reading.knowing import Knowing
from izdeu.reading.lines import Line
from izdeu.reading.matching import Matcher
from izdeu.reading.modality import Modality
from izdeu.reading.names import Names
from izdeu.reading.noted import Noted
from izdeu.reading.nouns import EventNoun, EventNouns, verbless
from izdeu.reading.pack import Pack, pack_of
from izdeu.reading.people import Person
from izdeu.reading.phrased import SetPhraseFinder
from izdeu.reading.refs import Ref
from izdeu.reading.salience import Salience
from izdeu.reading.scanner import Scanner
from izdeu.reading.sentences import Sentence, sentences_of
from izdeu.reading.slots import Match
from izdeu.reading.speech import Attribution, speaker_of
from izdeu.reading.spoken_years import with_years
from izdeu.reading.spots import Found, chosen
from izdeu.reading.structure import Voice
from izdeu.reading.terms import Terms
from izdeu.reading.threats import Threats
from izdeu.reading.tokens import Token, tokenize
from izdeu.reading.trades import Trades
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_CAPITAL = r"[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_HEADED_NAME = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,2}}")
_OWN_NAME = re.compile(rf"(?:[Mm]y name is|I am|I'm|I’m|I,|name:)\s+({_CAPITAL}(?:\s{_CAPITAL}){{0,2}})")
_OF_THE_TOPIC = frozenset({Kind.CONTACT_LOST, Kind.ILL_TREATED, Kind.CONTACT})
_OF_THE_FATED = frozenset({Kind.SENTENCED, Kind.TRIED, Kind.ACCUSED_OF, Kind.DETAINED, Kind.DIED})
_ALSO_NEAR = 12


def _compounded(tokens: list[Token]) -> list[Token]:
    """The tokens with "sister in law" read as the one word it is."""
    found: list[Token] = []
    for token in tokens:
        if token.low in ("law", "laws") and len(found) > 1 and found[-1].low == "in" and found[-2].word:
            first = found[-2]
            del found[-2:]
            token = Token(f"{first.text}-in-{token.text}", f"{first.low}-in-{token.low}", first.start, token.end)
        found.append(token)
    return found


class ByOrder:
    """A language read by the order of its words."""

    def __init__(self, pack: Pack) -> None:
        self.pack: Pack = pack
        self.numbers: dict[str, float] = pack.dates["numbers"]
        self.before_year = pack.small["dates.before_year"] | frozenset(pack.dates["months"])
        self._first = frozenset(pack.persons["self"]) | {"my"}
        self._excluded = pack.office_words | pack.not_names | pack.not_person_capitals

    def sentences(self, text: str, block: Block, number: int) -> list[Sentence]:
        """The sentences of a block in order."""
        tokens = with_years(_compounded(tokenize(text, block.start, block.end)), self.numbers, self.before_year)
        return sentences_of(tokens, number, self.pack.abbreviations)

    def names(self, places: list[tuple[int, int]]) -> Names:
        """The names of a document whose place names are given."""
        return Names(self.pack, places)

    def groups(self, sentence: Sentence) -> list[Group]:
        """The verb groups of a sentence."""
        return Grouper(sentence.lows, [token.cap for token in sentence.tokens], self.pack).all()

    def scan(
        self, sentence: Sentence, groups: list[Group], names: Any, hearing: Hearing, inside: set[int] | None
    ) -> list[Ref]:
        """Where a sentence speaks of persons."""
        scanner = Scanner(
            sentence,
            hearing.number,
            groups,
            hearing.speakers,
            hearing.cast,
            hearing.salience,
            names,
            self.pack,
            hearing.last_speaker,
            hearing.addressee,
        )
        return scanner.scan(inside)

    def clauses(self, sentence: Sentence, groups: list[Group], refs: list[Ref], hearing: Hearing) -> list[Clause]:
        """The clauses of a sentence."""
        clauses = ClauseFinder(sentence, groups, refs, self.pack).all()
        for clause in clauses:
            if (bringing := self._brings(clause, refs)) is not None:
                hearing.salience.brings(bringing, hearing.number)
        return clauses

    def _brings(self, clause: Clause, refs: list[Ref]) -> Person | None:
        """Who only brings news of another: "my brother saw him once"."""
        if clause.subject is None or clause.group.passive or clause.group.base not in self.pack.small["order.brings"]:
            return None
        seen = next((ref for ref in refs if ref.start == clause.group.end and not ref.owner), None)
        if seen is None or not any(person.fated for person in seen.people):
            return None
        return clause.subject.people[0]

    def durations(self, sentence: Sentence) -> list[Duration]:
        """The lengths of time of a sentence."""
        return DurationFinder(sentence.lows, self.pack).all()

    def dates(self, sentence: Sentence, durations: list[Duration]) -> list[Said]:
        """The dates of a sentence."""
        return DateFinder(sentence.lows, durations, self.pack).all()

    def speaker_of(self, sentence: Sentence, groups: list[Group], refs: list[Ref]) -> Ref | None:
        """Who says the quotation of a sentence."""
        return speaker_of(sentence, groups, refs, self.pack)

    def tellers(
        self, sentence: Sentence, clauses: list[Clause], refs: list[Ref], sayer: Person | None = None
    ) -> Tellers:
        """Whose words a reporter's sentence passes on. `sayer` spoke last in its paragraph."""
        return Attribution(sentence, clauses, refs, self.pack)

    def understanding(self, text: str, view: View, salience: Salience) -> Understanding:
        """What a sentence's clauses say."""
        return _Understanding(text, view, salience, self.pack)

    def place(self, places: list[Found], start: int, end: int, verb: int, sentence: Sentence) -> Found | None:
        """The narrowest place after the verb that a preposition leads, else before it."""
        return chosen(places, start, end, verb, sentence.lows, self.pack.small["spots.leads"])

    def cut(self, words: str) -> list[Sentence]:
        """The sentences of some words that stand in no document."""
        return self.sentences(words, Block(0, len(words)), 0)

    def first_person(self, sentences: list[Sentence]) -> bool:
        """Whether sentences speak of "I" or "my"."""
        return any(low in self._first for sentence in sentences for low in sentence.lows)

    def own_name(self, words: str) -> str | None:
        """The name in "My name is X", "I am X,", "I, X,"."""
        match = _OWN_NAME.search(words)
        if match and not set(match[1].lower().split()) & self._excluded:
            return match[1].strip(" ,.")
        return None

    def is_name(self, words: str) -> bool:
        """Whether words are two to four capitalised words that are no office, nation or month."""
        parts = words.split()
        return 1 < len(parts) <= 4 and all(p[:1].isupper() and p.lower() not in self._excluded for p in parts)

    def headed_name(self, words: str) -> str | None:
        """The first name among the words of a heading."""
        return next((m.group() for m in _HEADED_NAME.finditer(words) if self.is_name(m.group())), None)


class _Understanding:
    """One sentence of a language read by order."""

    def __init__(self, text: str, view: View, salience: Salience, pack: Pack) -> None:
        self.view, self.salience, self.pack = view, salience, pack
        places = [(start, end) for start, end, _ in view.places]
        self.matcher = Matcher(view.sentence, view.refs, view.durations, places, pack)
        self._terms = Terms(text, view.sentence, view.durations, pack)
        self.knowing = Knowing(view.sentence, pack)
        self.modality = Modality(view.sentence, pack)

    def matches(self, clause: Clause) -> list[Match]:
        """The frames that fit a clause and are told as facts."""
        return [m for m in self.matcher.best(clause) if not self.modality.why_not(clause, m.frame)]

    def verbless(self) -> Iterable[tuple[Clause, list[Match]]]:
        """Stretches of notes without a verb, with the frames that fit."""
        for clause in verbless(self.view, self.pack):
            yield clause, self.matcher.best(clause)

    def terms(self, kind: Kind, match: Match, clause: Clause) -> tuple[dict[str, Any], int]:
        """The terms of a claim, and the index after the last token they were read from."""
        return self._terms.of(kind, match, clause)

    def days_of_arrest(self, clause: Clause) -> dict[str, str]:
        """How long a clause says somebody was held."""
        return self._terms.days_of_arrest(clause)

    def known(self, clause: Clause, person: Person, teller: Person | None) -> KnownHow:
        """How the teller of a clause knows what it says of a person."""
        return self.knowing.of(clause, person, teller, self.view.clauses, self.view.refs)

    def people(self, clause: Clause, match: Match) -> Sequence[Person]:
        """Where nobody is named: the one notes are about, the topic, or who speaks."""
        view, head = self.view, clause.group.head
        if match.dropped:
            return (view.head,) if view.head is not None and view.tellers[head] is None else ()
        speaker = view.speakers[head]
        if match.frame.kind in _OF_THE_TOPIC:
            topic = self.salience.topic(view.number, speaker)
            return (topic,) if topic else ()
        if match.frame.kind in _OF_THE_FATED:
            topic = self.salience.topic(view.number, speaker)
            return (topic,) if topic and topic.fated else ()
        spoken = by_teller(match.frame.kind) or match.frame.subject is not None
        return (speaker,) if speaker and spoken else ()

    def span(self, clause: Clause, match: Match, end: int, said: Said | None, place: Found | None) -> tuple[int, int]:
        """The tokens to quote."""
        return span_of(self.view, clause, match, end, said, place, self.pack)

    def also(self, clause: Clause, match: Match) -> Iterable[Ref]:
        """ "…, then my daughter", "and so has my husband"."""
        for ref in self.view.refs:
            if ref.owner or ref.people[0].passing:
                continue
            if self._said_of_too(ref, clause, match) or self._gapped(ref, match):
                yield ref

    def _gapped(self, ref: Ref, match: Match) -> bool:
        """Whether another is sentenced in the same breath: "… to 15 years and Ilham to six"."""
        if match.frame.kind is not Kind.SENTENCED or not match.end <= ref.start <= match.end + 2 * _ALSO_NEAR:
            return False
        return self.view.sentence.lows[ref.start - 1] in self.pack.small["order.gap"] and bool(self._terms.gapped(ref))

    def _said_of_too(self, ref: Ref, clause: Clause, match: Match) -> bool:
        """Whether somebody only stands beside what was said: ", then", ", and", "so has"."""
        lows, start, end = self.view.sentence.lows, ref.start, ref.end
        if any(other.subject is ref for other in self.view.clauses):
            return False
        if match.ref is None or not match.end <= start <= match.end + _ALSO_NEAR:
            return False
        lead = lows[max(match.end, start - 3) : start]
        so = lead[-2:-1] == ["so"] and lead[-1] in self.pack.small["order.so"]
        if not (so or lead[-1:] == ["then"] or lead[-2:] == [",", "and"]) or (match.frame.about_subject and not so):
            return False
        after = lows[end] if end < len(lows) else "."
        inside = start < clause.tail_end or not any(c.group.start >= end for c in self.view.clauses)
        return after in self.pack.small["order.also_after"] and inside

    def lines(self) -> Iterable[Line]:
        """Ages, births, trades, keepsakes and notes."""
        view = self.view
        reported = view.voice is Voice.REPORTER
        notes, head = reported and view.head is not None, view.head if reported else None
        for finder in (Ages, Trades, Keepsakes, Noted):
            yield from finder(view.sentence, view.refs, view.clauses, head, notes, self.pack).all()
        yield from SetPhraseFinder(view.sentence, view.refs, view.clauses, self.pack).all()
        yield from Threats(view.sentence, view.refs, view.clauses, view.speakers, self.pack).all()

    def nouns(self) -> Iterable[EventNoun]:
        """Events told by a noun."""
        return EventNouns(self.view, self.pack, self.salience).all()


@cache
def by_order(language: str) -> Grammar:
    """The grammar of a language whose pack is read by order."""
    return ByOrder(pack_of(language))
