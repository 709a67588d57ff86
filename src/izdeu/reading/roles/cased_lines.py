"""Ages, births and trades where endings tell roles: "внуку 11 лет", "отца, 1950 года рождения", "Работал сварщиком"."""

from collections.abc import Iterator
from dataclasses import replace

from izdeu.reading.lines import Line
from izdeu.reading.nouns import EventNoun
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.ages import age_if_of_a_person, tokens_counted, years_of_age
from izdeu.reading.roles.groups import BE
from izdeu.reading.roles.lines import LineFinder
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.roles.relatives import COMMAS
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import ASKS
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_NEAR = 8
_LEAD = 5
_KINDS = {"CAMP": Kind.HELD_IN_CAMP, "PRISON": Kind.IMPRISONED, "DETENTION": Kind.DETAINED}
_OLDEST = 120
_ROW = frozenset(",.()")
_UNREAL = frozenset({"cond", "wish"})
_DASHES = frozenset({"—", "–", "-"})
_ENDS = frozenset({",", ")", ".", "(", "—", "–", ";"})


class CasedLines(LineFinder):
    """Finds such claims in one sentence of such a language."""

    def __init__(self, view: View, pack: RolePack, salience: Salience) -> None:
        super().__init__(view, pack)
        self.salience = salience

    def all(self) -> Iterator[Line]:
        """Ages, births and trades of the sentence."""
        yield from super().all()
        yield from self._ages_of_persons()
        yield from self._bare_ages()
        yield from self._born()

    def nouns(self) -> Iterator[EventNoun]:
        """Events told by a noun, also of the subject where the noun has no owner: "после лагеря брат …"."""
        yield from super().nouns()
        yield from self._inmates()
        after = self.pack.after_nouns
        for i, lemma in enumerate(self.lemmas):
            near = self.lemmas[max(0, i - _LEAD) : i]
            if lemma not in after or "gen" not in self.words[i].cases or self.pack.afterwards.isdisjoint(near):
                continue
            clause = self._clause_at(i)
            told = clause is not None and clause.subject is not None and not clause.verb.modal
            if not told or self._owner(i) is not None or clause is None or clause.subject is None:
                continue
            person = self._single(clause.subject)
            others = (r for r in self.view.refs if clause.start <= r.start < clause.tail_end and r.people != (person,))
            if person is not None and not ASKS & set(self.lows) and all(r.how == "passing" for r in others):
                yield EventNoun(after[lemma], person, lemma, i, i, i + 1, True, True)

    def _inmates(self) -> Iterator[EventNoun]:
        """What somebody has been: "бывшая узница «лагеря перевоспитания»"."""
        for i, lemma in enumerate(self.lemmas):
            kind = self._held(i) if lemma in self.pack.inmates and not self.words[i].plural else None
            if kind is None:
                continue
            begin = i
            while begin and (self.words[begin - 1].pos == "a" or self.words[begin - 1].form == "part"):
                begin -= 1
            ref = self._beside(begin, i + 1)
            clause = self._clause_at(i)
            apposed = begin and self.lows[begin - 1] == "," and clause is not None
            ref = ref or (clause.subject if apposed and clause is not None else None)
            if ref is not None and (person := self._single(ref)) is not None and not ASKS & set(self.lows):
                yield EventNoun(kind, person, lemma, i, min(i, ref.start), max(i + 1, ref.end), ref.unsure, True)

    def _held(self, i: int) -> Kind | None:
        """Where somebody was held whom a noun calls an inmate: the place after it."""
        for at in range(i + 1, min(i + _LEAD, len(self.lemmas))):
            for name, kind in _KINDS.items():
                if self.pack.classes.length(name, self.lemmas, at):
                    return kind
            if self.words[at].pos not in ("a", "mark") or self.lows[at] in (",", "."):
                return None
        return None

    def _ages_of_persons(self) -> Iterator[Line]:
        """A length of years that is an age beside a person only: "внуку 11 лет", "Айсулу, 65 лет,"."""
        for i in tokens_counted(self.tokens, self.words, self.pack.dates):
            found = age_if_of_a_person(self.tokens, self.words, i, self.pack.dates)
            if found is None or years_of_age(self.tokens, self.words, i, self.pack.dates) is not None:
                continue
            years, start, end = found
            ref = self._aged(start, end)
            if ref is not None and (person := self._single(ref)) is not None and 0 < years < _OLDEST:
                first = min(start, ref.start)
                yield Line(Kind.AGE, person, first, max(end, ref.end), {"years": years}, "age.beside", 0.75, ref.unsure)

    def _bare_ages(self) -> Iterator[Line]:
        """A bare number that is an age: "брату сорок пять", "ему исполнилось 45"."""
        numbers = self.pack.dates["numbers"]
        for clause in self.clauses:
            if clause.verb.base not in self.pack.turns | {BE} or clause.verb.modal or clause.verb.form in _UNREAL:
                continue
            for ref in (r for r in self.view.refs if clause.start <= r.start < clause.tail_end and "dat" in r.cases):
                at = ref.end
                while at < len(self.words) and (self.words[at].pos in ("v", "r", "prt") or self.lows[at] in _DASHES):
                    at += 1
                end, years = at, 0
                while end < len(self.words) and end < at + 2 and (self._counts(end) or self._one_more(end, at)):
                    low, lemma = self.lows[end], self.lemmas[end]
                    known = int(numbers.get(lemma, self.pack.persons["numbers"].get(lemma, 0)))
                    years += int(low) if low.isdecimal() and len(low) < 4 else known
                    end += 1
                said = end < len(self.words) and self.words[end].lemma in self.pack.turns | self.pack.be
                closed = end >= len(self.words) or self.lows[end] in _ENDS or said
                person = self._single(ref)
                if person is not None and end > at and closed and 0 < years < _OLDEST:
                    yield Line(Kind.AGE, person, ref.start, end, {"years": years}, "age.bare", 0.65, ref.unsure)

    def _one_more(self, end: int, at: int) -> bool:
        """Whether a word after tens counts one more: "сорок один"."""
        return end > at and self.pack.persons["numbers"].get(self.lemmas[end]) == 1

    def _aged(self, start: int, end: int) -> Ref | None:
        clause = self._clause_at(start)
        for ref in self.view.refs:
            if ref.end == start - 1 and self.lows[ref.end] in COMMAS - {"—", "–", "-"}:
                return ref if end >= len(self.lows) or self.lows[end] in _ENDS else None
            gap = range(ref.end, start)
            dative = "dat" in ref.cases and 0 <= start - ref.end <= 3
            dative = dative and all(self.words[k].pos in ("r", "prt", "v", "p") for k in gap)
            if dative and (clause is None or clause.verb.base in self.pack.turns | {BE}):
                return ref
        return None

    def _born(self) -> Iterator[Line]:
        """A year of birth beside a person: "1950 года рождения", "1979 г.р."."""
        for said in self.view.dates:
            if said.year is None or not self._is_birth(said.start, said.end):
                continue
            person, first, unsure = self._born_person(said.start)
            if person is not None:
                yield Line(Kind.BORN, person, first, said.end + 1, {}, "born.year", 0.8, unsure)

    def _is_birth(self, start: int, end: int) -> bool:
        after = tuple(self.lemmas[end - 2 : end + 4])
        lead = self.lemmas[max(0, start - 4) : start]
        for words in self.pack.births:
            if any(after[at : at + len(words)] == words for at in range(len(after))):
                return True
            if len(words) == 1 and words[0] in lead and self.pack.dated & set(lead):
                return True
        return False

    def _born_person(self, start: int) -> tuple[Person | None, int, bool]:
        before = [ref for ref in self.view.refs if ref.end <= start and start - ref.end <= _NEAR and self._single(ref)]
        if before:
            return before[-1].people[0], before[-1].start if start - before[-1].end <= 2 else start, before[-1].unsure
        return self.view.head, start, False

    def _trade(self, start: int, end: int) -> Iterator[Line]:
        """Also a trade whose subject is left unsaid: "Работала учительницей"."""
        begin = start
        while begin and self.words[begin - 1].pos == "a" and start - begin < 2:
            begin -= 1
        words = " ".join(token.text for token in self.tokens[start:end])
        if not self._agrees(begin, end):
            return
        if (ref := self._in_a_row(begin, end) or self._whose_title(begin, end)) is not None:
            terms = {"occupation": words}
            yield Line(Kind.OCCUPATION, ref.people[0], begin, end, terms, "occupation.row", 0.65, ref.unsure)
            return
        found = [replace(line, terms={"occupation": words}) for line in super()._trade(begin, end)]
        yield from found
        clause = self._clause_at(start)
        if not found and clause is not None and (line := self._apposed_trade(begin, end, words)) is not None:
            yield line
            return
        if found or clause is None or clause.verb.base not in self.pack.work or clause.verb.negated:
            return
        if clause.subject is not None or clause.other or clause.verb.modal or clause.verb.plural:
            return
        speaker = self.view.speakers[min(clause.verb.head, len(self.view.speakers) - 1)]
        mine = speaker is not None and clause.verb.person in ("", "1") and speaker.sex in (clause.verb.sex, "")
        person, _ = self.salience.one(clause.verb.sex, self.view.number, None if mine else speaker)
        if self.view.head is not None and speaker is None:
            person = self.view.head
        if person is not None and not person.passing:
            first, last = min(start, clause.verb.start), max(end, clause.verb.end)
            yield Line(Kind.OCCUPATION, person, first, last, {"occupation": words}, "occupation.unsaid", 0.65, True)

    def _trade_at(self, i: int) -> int:
        """Also with an adjective inside: "владелец небольшой пекарни"."""
        width = super()._trade_at(i)
        if width > 1 or i + 2 >= len(self.lemmas) or self.words[i].pos != "n" or self.words[i + 1].pos != "a":
            return width
        inside = (self.lemmas[i], self.lemmas[i + 2])
        return 3 if inside in self.pack.trades_by_first.get(inside[0], ()) else width

    def _whose_title(self, begin: int, end: int) -> Ref | None:
        """The one a trade is the title of; none for a title that is no living of its own."""
        plain = " ".join(self.lemmas[begin:end]) not in self.pack.trades["not_working"]
        ref = self._titled(end) if plain and end - begin == 1 else None
        return ref if self._single(ref) is not None else None

    def _titled(self, end: int) -> Ref | None:
        """Whose trade stands before the name, what they are of between: "фермер из Уджарала Кайсар Мнимый"."""
        for at in range(end, min(end + _LEAD, len(self.words))):
            ref = next((ref for ref in self.view.refs if ref.start == at), None)
            if ref is not None:
                return ref if ref.how == "name" and at > end and ref.cases & self.words[end - 1].cases else None
            if self.words[at].pos not in ("adp", "n", "a", "x") or self.lows[at] in self.pack.bounds:
                return None
        return None

    def _in_a_row(self, begin: int, end: int) -> Ref | None:
        """The person a row of commas tells more and more of: "сын, Ержан, 1983 г. р., ветеринар,"."""
        at = begin - 1
        if at < 1 or self.lows[at] != "," or (end < len(self.lows) and self.lows[end] not in _ENDS | {":"}):
            return None
        born = {word for words in self.pack.births for word in words}
        while at > 0 and (
            self.lows[at] in _ROW or self.tokens[at].number or self.lemmas[at] in born | {self.pack.year}
        ):
            at -= 1
        ref = next((ref for ref in self.view.refs if ref.start <= at < ref.end), None)
        return ref if begin - at > 2 and self._single(ref) is not None else None

    def _apposed_trade(self, begin: int, end: int, words: str) -> Line | None:
        """A trade between commas, of the subject: "Мой муж, гражданин КНР, предприниматель, вылетел …"."""
        clause = self._clause_at(begin)
        lead = self.lows[begin - 1] if begin else ""
        closed = any(self.lows[k] in _ENDS for k in range(end, min(end + 3, len(self.lows))))
        if (
            lead != ","
            or not closed
            or clause is None
            or clause.subject is None
            or "nom" not in self.words[end - 1].cases
        ):
            return None
        person = self._single(clause.subject)
        if person is None or clause.other or clause.subject.start >= begin or clause.subject.how == "self":
            return None
        return Line(Kind.OCCUPATION, person, begin, end, {"occupation": words}, "occupation.apposed", 0.6, True)

    def _agrees(self, begin: int, end: int) -> bool:
        """Whether an occupation stands in the case of the person beside it, and is told of them for its own sake."""
        ref = self._beside(begin, end)
        if ref is None or ref.how not in ("name", "tie"):
            return True
        title = ref.start == end and " ".join(self.lemmas[begin:end]) in self.pack.trades["not_working"]
        noun = next((k for k in range(begin, end) if self.words[k].pos == "n"), end - 1)
        own = self.words[noun].cases
        return not title and (not own or not ref.cases or bool(own & ref.cases))
