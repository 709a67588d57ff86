"""The grammar of roles, put together for the engine."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from izdeu.reading.blocks import Block
from izdeu.reading.clauses import Clause
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.fitness import by_teller
from izdeu.reading.grammar import Grammar, Hearing, Tellers, Understanding
from izdeu.reading.groups import Group
from izdeu.reading.lines import Line
from izdeu.reading.nouns import EventNoun
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.cased_clauses import CasedClauses
from izdeu.reading.roles.cased_lines import CasedLines
from izdeu.reading.roles.cased_matching import CasedMatcher
from izdeu.reading.roles.cased_scanner import CasedScanner
from izdeu.reading.roles.clauses import ClauseFinder, RoleClause
from izdeu.reading.roles.dates import DateFinder
from izdeu.reading.roles.durations import DurationFinder
from izdeu.reading.roles.fragments import Fragments
from izdeu.reading.roles.frames import UNKNOWN
from izdeu.reading.roles.groups import GroupFinder, RoleGroup
from izdeu.reading.roles.knowing import Knowing
from izdeu.reading.roles.lines import LineFinder
from izdeu.reading.roles.matching import Matcher
from izdeu.reading.roles.modality import Modality
from izdeu.reading.roles.names import RoleNames
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.roles.placed_clauses import PlacedClauses
from izdeu.reading.roles.placed_lines import PlacedLines
from izdeu.reading.roles.placed_matching import PlacedMatcher
from izdeu.reading.roles.placed_scanner import PlacedScanner
from izdeu.reading.roles.scanner import Scanner
from izdeu.reading.roles.speech import Tellers as RoleTellers
from izdeu.reading.roles.speech import speaker_of
from izdeu.reading.roles.terms import Terms
from izdeu.reading.roles.threats import Threats
from izdeu.reading.roles.unsaid import Unsaid
from izdeu.reading.roles.years import years_unsaid
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import LONGEST, Sentence, sentences_of
from izdeu.reading.slots import Match
from izdeu.reading.spots import Found, is_wide
from izdeu.reading.structure import Voice
from izdeu.reading.tongues import Tongue
from izdeu.reading.walk import View
from izdeu.reading.words import Word
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

_CLOSING = frozenset('»”"')
_ROUNDED = 8
_MARKS = frozenset('.!?…。！？؟۔»”"')
_APART = 12
_PLAIN = frozenset({"nom", "acc"})
_OF_THE_TOPIC = frozenset({Kind.CONTACT_LOST})
_ASKED = """detained questioned held_in_camp tried sentenced imprisoned transferred released ill_treated ill_health
hospitalised restricted summoned vanished died travelled family_harm threatened fined"""
_ASKED_OF = frozenset(map(Kind, _ASKED.split()))
"""What an answer that names nobody says of whom the question was about."""


class ByRoles:
    """A language read by roles."""

    def __init__(self, pack: RolePack, tongue: Tongue) -> None:
        self.pack: RolePack = pack
        self.tongue = tongue
        self._own_name = [str(lead).split() for lead in pack.layout.get("own_name", ())]
        persons = pack.persons
        self._first = frozenset(map(str, (*persons["self"], *persons["we"])))
        self._editors = frozenset(map(str, pack.layout.get("editors", ())))
        self._first |= {word for word, whose in persons["owners"].items() if whose == "self"}

    def _sentence(self, words: str) -> Sentence:
        tokens = self.tongue.tokenize(words, 0, len(words))
        return Sentence(tokens, 0, self.tongue.words(tokens))

    def sentences(self, text: str, block: Block, number: int) -> list[Sentence]:
        """The sentences of a block in order, each token with its word."""
        tokens = self.tongue.tokenize(text, block.start, block.end)
        found = sentences_of(tokens, number, self.pack.abbreviations)
        for sentence in found:
            sentence.words = self.tongue.words(sentence.tokens)
        return self._said_on(found) if self.pack.head_last else self._parted(found) if self.pack.by_cases else found

    def _parted(self, sentences: list[Sentence]) -> list[Sentence]:
        """The sentences, where a shortened year ends one: "… в марте 2018 г. Двое детей …"."""
        found: list[Sentence] = []
        for sentence in sentences:
            begin = 0
            for i in range(2, len(sentence.tokens) - 2):
                if self._ends_year(sentence, i):
                    found.append(
                        Sentence(sentence.tokens[begin : i + 1], sentence.block, sentence.words[begin : i + 1])
                    )
                    begin = i + 1
            found.append(Sentence(sentence.tokens[begin:], sentence.block, sentence.words[begin:]))
        return found

    def _ends_year(self, sentence: Sentence, i: int) -> bool:
        """Whether a stop after "2018 г" ends a sentence: a capital follows on a word that is no name."""
        lows, words, following = sentence.lows, sentence.words, sentence.tokens[i + 1]
        if lows[i] != "." or lows[i - 1] not in self.pack.years_short or not sentence.tokens[i - 2].number:
            return False
        word = words[i + 1]
        plain = word.pos in ("adp", "p", "num", "r", "conj", "prt") or word.lemma in self.pack.kin_words
        return following.cap and plain

    def _said_on(self, sentences: list[Sentence]) -> list[Sentence]:
        """The sentences, where "деп сұрады ол" after a quotation's own end goes on with the sentence it closes."""
        handing = self.pack.telling_verbs | self.pack.sub
        found: list[Sentence] = []
        for sentence in sentences:
            goes_on = bool(found) and found[-1].tokens[-1].text in _CLOSING and sentence.words[0].lemma in handing
            if goes_on and len(found[-1].tokens) + len(sentence.tokens) <= LONGEST:
                last = found.pop()
                words = [*last.words, *sentence.words]
                found.append(Sentence([*last.tokens, *sentence.tokens], last.block, words))
            else:
                found.append(sentence)
        return found

    def names(self, places: list[tuple[int, int]]) -> RoleNames:
        """The names of a document whose place names are given."""
        return RoleNames(self.pack, self.tongue, places)

    def groups(self, sentence: Sentence) -> list[Group]:
        """The predicates of a sentence in order."""
        found = GroupFinder(sentence, self.pack).all()
        return [group for group in found if not self._of_a_date(sentence, group)]

    def _of_a_date(self, sentence: Sentence, group: Group) -> bool:
        """Whether a verb only says which year or month is meant: "өткен жылдың қазанында"."""
        words, after = sentence.words, group.end
        if not self.pack.past_of or words[group.head].lemma not in self.pack.past_of or after >= len(words):
            return False
        return words[group.head].form == "part" and words[after].lemma in self.pack.spans_of_time

    def scan(
        self, sentence: Sentence, groups: list[Group], names: Any, hearing: Hearing, inside: set[int] | None
    ) -> list[Ref]:
        """Where a sentence speaks of persons."""
        verbs = [group for group in groups if isinstance(group, RoleGroup)]
        scanner = CasedScanner if self.pack.by_cases else PlacedScanner if self.pack.positional else Scanner
        return scanner(sentence, verbs, names, self.pack, hearing).scan(inside)

    def clauses(self, sentence: Sentence, groups: list[Group], refs: list[Ref], hearing: Hearing) -> list[Clause]:
        """The clauses of a sentence, one to a predicate."""
        finder = CasedClauses if self.pack.by_cases else PlacedClauses if self.pack.positional else ClauseFinder
        found = list[Clause](finder(sentence, groups, refs, self.pack, hearing).all())
        for clause in found:
            if clause.group.base in self.pack.telling_verbs and clause.subject is not None:
                for person in clause.subject.people:
                    hearing.salience.brings(person, hearing.number)
        if self.pack.head_last:
            _go_on(found, refs, hearing)
        elif self.pack.by_cases:
            _keep_on(found, hearing)
        return found

    def durations(self, sentence: Sentence) -> list[Duration]:
        """The lengths of time of a sentence."""
        return DurationFinder(sentence.tokens, sentence.words, self.pack.dates).all()

    def dates(self, sentence: Sentence, durations: list[Duration]) -> list[Said]:
        """The dates of a sentence."""
        return DateFinder(sentence.tokens, sentence.words, durations, self.pack.dates).all()

    def speaker_of(self, sentence: Sentence, groups: list[Group], refs: list[Ref]) -> Ref | None:
        """Who says the quotation of a sentence."""
        return speaker_of(sentence, groups, refs, self.pack)

    def tellers(
        self, sentence: Sentence, clauses: list[Clause], refs: list[Ref], sayer: Person | None = None
    ) -> Tellers:
        """Whose words a reporter's sentence passes on. `sayer` spoke last in its paragraph."""
        return RoleTellers(sentence, clauses, refs, self.pack, sayer)

    def understanding(self, text: str, view: View, salience: Salience) -> Understanding:
        """What a sentence's clauses say."""
        return _Understanding(text, view, salience, self.pack)

    def place(self, places: list[Found], start: int, end: int, verb: int, sentence: Sentence) -> Found | None:
        """The narrowest place of a clause; the one nearest to its verb first."""
        inside = sorted(
            (row for row in places if start <= row[0] < end), key=lambda row: (abs(row[0] - verb), row[0] < verb)
        )
        narrow = [row for row in inside if not is_wide(row[2])]
        return next(iter(narrow or inside), None)

    def cut(self, words: str) -> list[Sentence]:
        """The sentences of some words that stand in no document."""
        return self.sentences(words, Block(0, len(words)), 0)

    def first_person(self, sentences: list[Sentence]) -> bool:
        """Whether sentences speak of "I", "my", or end verbs and ties as "I" does."""
        return any(
            self._of_i(token.low, word)
            for sentence in sentences
            for token, word in zip(sentence.tokens, sentence.words, strict=True)
            if word.pos != "conj" and not self._of_editors(sentence, token.start)
        )

    def _of_editors(self, sentence: Sentence, start: int) -> bool:
        """Whether "our", "us" are those who print it: "рассказала нашему изданию", "поведала нам Алия"."""
        if not self._editors:
            return False
        i = next(k for k, token in enumerate(sentence.tokens) if token.start == start)
        word, following = sentence.words[i], sentence.words[i + 1 : i + 3]
        if self.pack.persons["owners"].get(word.lemma) == "self":
            return any(other.lemma in self._editors for other in following)
        if word.lemma not in self.pack.persons["we"] or "dat" not in word.cases:
            return False
        beside = [*sentence.words[max(0, i - 1) : i], *following[:1]]
        return any(other.lemma in self.pack.telling_verbs and other.pos == "v" and not other.plural for other in beside)

    def _of_i(self, low: str, word: Word) -> bool:
        """Whether a word is "I" or "my", or ends so; "our countrymen" are anybody's, "our father" is not."""
        if word.whose == "1p" and not self.pack.kin.knows(word.lemma):
            return False
        return word.lemma in self._first or low in self._first or word.whose in ("1", "1p") or word.person == "1"

    def own_name(self, words: str) -> str | None:
        """The name after "меня зовут", "менің атым", "我叫"."""
        sentence = self._sentence(words)
        leads = list(self._leads(sentence))
        names = self._subjects(sentence) if leads else {}
        for after, reach in leads:
            found = next((names[at] for at in range(after, after + reach) if at in names), None)
            if found:
                return found
        return None

    def _leads(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Where words end after which a teller says the own name, and how near it must follow."""
        lemmas, lows = [word.lemma for word in sentence.words], sentence.lows
        for lead in self._own_name:
            if lead[0] not in lemmas and lead[0] not in lows:
                continue
            for i in [i for i, pair in enumerate(zip(lemmas, lows, strict=True)) if lead[0] in pair]:
                said = lemmas[i : i + len(lead)] == lead or lows[i : i + len(lead)] == lead
                if said and sentence.words[i].pos != "conj":
                    yield i + len(lead), 3 if lead[0] not in self._first else 1

    def _subjects(self, sentence: Sentence) -> dict[int, str]:
        """The names of a sentence that may be a subject and own nothing, by their first token."""
        spans = self.tongue.names(sentence.tokens, sentence.words, set())
        titles = self.pack.persons["honorifics"]
        ends = ((s, s.end + (sentence.lows[s.end : s.end + 1] != [] and sentence.lows[s.end] in titles)) for s in spans)
        owning = {span.start for span, end in ends if sentence.lows[end : end + 1] == ["的"]}
        return {s.start: s.name for s in spans if (not s.cases or "nom" in s.cases) and s.start not in owning}

    def is_name(self, words: str) -> bool:
        """Whether words are a person's name and nothing else."""
        sentence = self._sentence(words)
        spans = self.tongue.names(sentence.tokens, sentence.words, set())
        return any(span.start == 0 and span.end == len(sentence.tokens) for span in spans)

    def headed_name(self, words: str) -> str | None:
        """The first name of a person among the words of a heading."""
        sentence = self._sentence(words)
        return next((span.name for span in self.tongue.names(sentence.tokens, sentence.words, set())), None)


class _Understanding:
    """One sentence of a language read by roles."""

    def __init__(self, text: str, view: View, salience: Salience, pack: RolePack) -> None:
        self.view, self.salience, self.pack = view, salience, pack
        clauses = [clause for clause in view.clauses if isinstance(clause, RoleClause)]
        if pack.by_cases:
            view.durations = [*view.durations, *years_unsaid(view.sentence, pack)]
        noted = view.head is not None and view.voice is Voice.REPORTER
        places, speakers = view.places, view.speakers
        matcher = CasedMatcher if pack.by_cases else PlacedMatcher if pack.positional else Matcher
        self.matcher = matcher(view.sentence, view.refs, view.durations, places, speakers, pack, noted, view.dates)
        self._terms = Terms(text, view.sentence, view.durations, pack)
        self.knowing = Knowing(view.sentence, clauses, view.refs, pack)
        self.modality = Modality(view.sentence, pack)
        self.unsaid = Unsaid(view, salience)
        self._threats = Threats(view, pack)
        self._fragments = Fragments(view, pack, salience)
        placed = PlacedLines(view, pack) if pack.positional else LineFinder(view, pack)
        self._lines = CasedLines(view, pack, salience) if pack.by_cases else placed

    def matches(self, clause: Clause) -> list[Match]:
        """The frames that fit a clause and are told as facts."""
        if not isinstance(clause, RoleClause):
            return []
        if self.pack.by_cases and self._only_meant(clause):
            return []
        found = [m for m in self.matcher.best(clause) if not self._open(clause, m)]
        for match in found[:1]:
            self.unsaid.note(match)
        return found

    def _open(self, clause: RoleClause, match: Match) -> bool:
        """Whether what a frame says is left open; that it is, is what a frame of the unknown says."""
        if match.frame.needs == UNKNOWN:
            return self.modality.asks
        return bool(self.modality.why_not(clause, match.frame))

    def _only_meant(self, clause: RoleClause) -> bool:
        """Whether an infinitive tells a purpose: "поехал мать хоронить"; after "заставить" it tells a fact."""
        group, before = clause.verb, clause.before
        if not group.infinitive or group.modal:
            return False
        return before is None or before.group.base not in self.pack.real

    def verbless(self) -> Iterable[tuple[Clause, list[Match]]]:
        """Notes without a subject: their clauses are among the others, and `people` gives the one noted."""
        return ()

    def terms(self, kind: Kind, match: Match, clause: Clause) -> tuple[dict[str, Any], int]:
        """The terms of a claim, and the index after the last token they were read from."""
        assert isinstance(clause, RoleClause)
        return self._terms.of(kind, match, clause)

    def days_of_arrest(self, clause: Clause) -> dict[str, str]:
        """How long a clause says somebody was held."""
        assert isinstance(clause, RoleClause)
        return self._terms.days_of_arrest(clause)

    def known(self, clause: Clause, person: Person, teller: Person | None) -> KnownHow:
        """How the teller of a clause knows what it says of a person."""
        assert isinstance(clause, RoleClause)
        return self.knowing.of(clause, person, teller)

    def people(self, clause: Clause, match: Match) -> Sequence[Person]:
        """Where nobody is named: the one notes are about, whoever is spoken of, or who speaks."""
        assert isinstance(clause, RoleClause)
        if self.pack.by_cases or self.pack.head_last:
            return self.unsaid.people(clause, match)
        view, head = self.view, min(clause.group.head, len(self.view.speakers) - 1)
        speaker = view.speakers[head]
        if by_teller(match.frame.kind) and speaker is not None and clause.verb.person in ("", "1"):
            return (speaker,)
        if view.head is not None and view.tellers[head] is None and match.dropped:
            return (view.head,)
        if match.dropped and view.answers and view.head is not None and match.frame.kind in _ASKED_OF:
            return (view.head,)
        if match.dropped:
            sex = clause.verb.sex if match.frame.about_subject else ""
            person, _ = self.salience.one(sex, view.number, speaker)
            return (person,) if person is not None and not person.passing else ()
        if match.frame.kind in _OF_THE_TOPIC:
            topic = self.salience.topic(view.number, speaker)
            return (topic,) if topic else ()
        return (speaker,) if speaker and by_teller(match.frame.kind) else ()

    def span(self, clause: Clause, match: Match, end: int, said: Said | None, place: Found | None) -> tuple[int, int]:
        """The tokens to quote: what the frame used, the verb, the date and the place beside them."""
        first, last = min(match.start, clause.group.start), max(end, match.end, clause.group.end)
        if match.ref is not None and match.ref.end <= first and first - match.ref.start <= _APART:
            first = match.ref.start
        for spot in (said and (said.start, said.end), place and (place[0], place[1])):
            if spot and spot[1] <= first and first - spot[1] <= _APART:
                first = spot[0]
            elif spot and spot[0] >= last and spot[0] - last <= _APART:
                last = spot[1]
        last = min(last, len(self.view.sentence.tokens))
        return max(0, first), max(self._rounded(clause, last), first + 1)

    def _rounded(self, clause: Clause, last: int) -> int:
        """On to the clause's end when that is near, without the marks there."""
        lows, end = self.view.sentence.lows, clause.reach
        loose = self.pack.joints | _MARKS
        while end > last and lows[end - 1] in loose:
            end -= 1
        return end if last < end <= last + _ROUNDED else last

    def also(self, clause: Clause, match: Match) -> Iterable[Ref]:
        """Others given a sentence by the same verb: "Үлкен ұлым 22 жылға, кіші ұлым 10 жылға сотталды"."""
        taken = {start for name, start, _ in match.used if name == "term"}
        if match.frame.kind is not Kind.SENTENCED or match.ref is None or not taken:
            return
        begin = _with_verbless(clause)
        for ref in self.view.refs:
            inside = begin <= ref.start
            said = any(one.group.start <= ref.start < one.group.end for one in self.view.clauses)
            if ref is match.ref or ref.owner or ref.how == "passing" or said or not inside:
                continue
            given = self._terms.next_share(ref)
            if given is not None and given.start not in taken and set(ref.people).isdisjoint(match.ref.people):
                yield ref

    def lines(self) -> Iterable[Line]:
        """Ages, trades and threats."""
        told = self._fragments.all()
        given = {line.person for line in told if line.kind is Kind.SENTENCED}
        yield from (line for line in self._lines.all() if line.kind is not Kind.AGE or line.person not in given)
        yield from told
        yield from self._threats.all()

    def nouns(self) -> Iterable[EventNoun]:
        """Events told by a noun."""
        return self._lines.nouns()


def _go_on(clauses: list[Clause], refs: list[Ref], hearing: Hearing) -> None:
    """Keeps in mind whom a sentence without a subject goes on about: the owner of those it names beside."""
    last = clauses[-1] if clauses else None
    if not isinstance(last, RoleClause) or last.verb.person not in ("", "3") or any(c.subject for c in clauses):
        return
    others = [ref for ref in refs if ref.how not in ("self", "we", "passing")]
    if any(ref.cases & _PLAIN for ref in others):
        return
    owners = [ref.people[0].owner for ref in others if ref.people[0].owner is not None]
    told = [owner for owner in owners if not owner.speaker and owner.tie != "self"]
    about = told[-1:]
    if len(about) == 1 and not about[0].passing and not about[0].group:
        hearing.salience.see(about[0], hearing.number, 0, True)


def _keep_on(clauses: list[Clause], hearing: Hearing) -> None:
    """Keeps in mind whom a sentence without a subject goes on about: "Алия уехала. Жила у золовки"."""
    first = clauses[0] if clauses else None
    if not isinstance(first, RoleClause) or not first.dropped or first.subject is not None or first.verb.plural:
        return
    sex, told = first.verb.sex, hearing.salience.subjects(hearing.number - 1)
    if sex not in ("m", "f") or len(told) != 1 or told[0].passing or told[0].group or told[0].tie == "self":
        return
    if told[0].sex == sex and not told[0].speaker:
        hearing.salience.see(told[0], hearing.number, 0, True)


def _with_verbless(clause: Clause) -> int:
    """Where a clause begins with those before it that have no verb of their own."""
    begin = min(clause.start, clause.wide) if isinstance(clause, RoleClause) else clause.start
    before = clause.before
    while before is not None and before.group.start == before.group.end:
        begin, before = min(begin, before.start), before.before
    return begin


@cache
def by_roles(language: str) -> Grammar:
    """The grammar of a language whose pack is read by roles; its tongue is loaded now."""
    tongue: Tongue = import_module(f"izdeu.reading.tongues.{language}").tongue()
    return ByRoles(RolePack(language), tongue)
