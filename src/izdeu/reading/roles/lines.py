"""Claims that need no frame: ages, trades, and events told by a noun."""

from collections.abc import Iterator

from izdeu.reading.lines import Line
from izdeu.reading.nouns import EventNoun
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.ages import tokens_counted, years_of_age
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.held import HeldBefore
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.roles.relatives import COMMAS
from izdeu.reading.sentences import ASKS
from izdeu.reading.structure import Voice
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_BEFORE = 6


class LineFinder:
    """Finds such claims in one sentence."""

    def __init__(self, view: View, pack: RolePack) -> None:
        self.view, self.pack = view, pack
        self.head = view.head if view.voice is Voice.REPORTER else None
        self.tokens, self.lows, self.words = view.sentence.tokens, view.sentence.lows, view.sentence.words
        self.lemmas = [word.lemma for word in view.sentence.words]
        self.clauses = [clause for clause in view.clauses if isinstance(clause, RoleClause)]

    def all(self) -> Iterator[Line]:
        """Ages and trades of the sentence."""
        yield from self._ages()
        yield from self._trades()

    def _single(self, ref: Ref | None) -> Person | None:
        if ref is None or ref.owner or len(ref.people) != 1 or ref.people[0].group or ref.people[0].passing:
            return None
        return ref.people[0]

    def _beside(self, start: int, end: int, described: bool = False) -> Ref | None:
        """The person whose words touch tokens `start` to `end`, a comma or a bracket between at most."""
        for ref in self.view.refs:
            if self.pack.head_last and ref.start < start and end < ref.end and self._single(ref):
                return ref
            touches = ref.end == start or (ref.end == start - 1 and self.lows[ref.end] in COMMAS)
            if touches and self._single(ref):
                return ref
        linked = described and end < len(self.lows) and self.lows[end] in self.pack.linkers
        after = next((ref for ref in self.view.refs if ref.start == end + linked and ref.people), None)
        if after is None or after.how == "passing":
            named = (ref for ref in self.view.refs if ref.start == end + 1 and ref.how == "name")
            after = (next(named, after) if self._titles(end) else after) if self.pack.head_last else after
        if after is not None and (owner := self._owner_first(after)):
            return owner
        return after if after is not None and self._single(after) else None

    def _titles(self, i: int) -> bool:
        """Whether a noun only says what the one named next is: "68 жастағы кейуана Халида"."""
        return i < len(self.words) and self.words[i].pos == "n" and self.words[i].cases == {"nom"}

    def _owner_first(self, ref: Ref) -> Ref | None:
        """Whoever a chain of ties begins with: "зейнеткер Қазипаның ұлы" says it of Қазипа."""
        owner = ref.people[0].owner
        if not self.pack.head_last or ref.owner or owner is None or owner.name is None:
            return None
        end = next((i + 1 for i in range(ref.start, ref.end - 1) if self.words[i].cases == {"gen"}), 0)
        return Ref(ref.start, end, (owner,), "name", unsure=ref.unsure) if end else None

    def _clause_at(self, i: int) -> RoleClause | None:
        inside = (c for c in self.clauses if min(c.wide, c.start) <= i < max(c.tail_end, c.group.end))
        return next((c for c in inside if c.group.start >= i or not self.pack.head_last), None)

    def _ages(self) -> Iterator[Line]:
        """ "45-летний Серик", "Айгүл, 45 жаста", "他今年45岁"."""
        after = 0
        for i in tokens_counted(self.tokens, self.words, self.pack.dates):
            counts = i >= after and self._counts(i)
            found = years_of_age(self.tokens, self.words, i, self.pack.dates) if counts else None
            if found is None:
                continue
            years, start, end = found
            after = max(end, i + 1)
            ref = self._within(start, end) or self._beside(start, end, True) or self._of_clause(start)
            if ref is None and self.head is not None and 0 < years < 120:
                yield Line(Kind.AGE, self.head, start, end, {"years": years}, "age.noted", 0.7)
            if (person := self._single(ref)) is not None and ref is not None and 0 < years < 120:
                first, last = min(start, ref.start) if ref.start < end else start, max(end, ref.end)
                if last - first > _BEFORE * 2:
                    first, last = start, end
                yield Line(Kind.AGE, person, first, last, {"years": years}, "age", 0.8, ref.unsure)

    def _counts(self, i: int) -> bool:
        """Whether a token may be a number."""
        token, word, numbers = self.tokens[i], self.words[i], self.pack.dates["numbers"]
        return token.number or word.pos == "num" or word.lemma in numbers or token.low in numbers

    def _within(self, start: int, end: int) -> Ref | None:
        """The person whose word is part of the age: "ему 45 лет"."""
        return next((ref for ref in self.view.refs if start <= ref.start < end and self._single(ref)), None)

    def _of_clause(self, i: int) -> Ref | None:
        """The subject of the clause a word stands in, or the one "ему 45 лет" is said of."""
        clause = self._clause_at(i)
        near = [r for r in self.view.refs if not r.owner and r.end <= i and i - r.end <= 2]
        if near:
            return near[-1]
        return clause.subject if clause is not None else None

    def _trade_at(self, i: int) -> int:
        """How many tokens at `i` are an occupation; 0 for none."""
        if self.words[i].pos == "v":
            return 0
        for trade in self.pack.trades_by_first.get(self.lemmas[i], ()):
            if tuple(self.lemmas[i : i + len(trade)]) == trade:
                return len(trade)
        return 0

    def _apart(self, ref: Ref, end: int) -> bool:
        """Whether a trade before a person is another's: "сақшылар ағамды" are police, and he is taken by them."""
        word = self.words[end - 1]
        oblique = ref.end <= end - 1 and bool(ref.cases) and "nom" not in ref.cases
        return self.pack.head_last and (word.plural or bool(word.cases - {"nom"}) or oblique)

    def _trades(self) -> Iterator[Line]:
        first, after = self.pack.trades_by_first, 0
        for i, lemma in enumerate(self.lemmas):
            if i >= after and lemma in first and (width := self._trade_at(i)):
                after = i + width
                yield from self._trade(i, after)

    def _trade(self, start: int, end: int) -> Iterator[Line]:
        """ "учитель Серик", "Серік, мұғалім,", "он работал учителем", "他是一名教师"."""
        words = " ".join(token.text for token in self.tokens[start:end])
        terms = {"occupation": words}
        ref = self._beside(start, end)
        known = ref is not None and ref.how in ("name", "tie") and not self._apart(ref, end)
        if ref is not None and known and (person := self._single(ref)):
            first, last = min(start, ref.start), max(end, ref.end)
            yield Line(Kind.OCCUPATION, person, first, last, terms, "occupation.beside", 0.7, ref.unsure)
            return
        clause = self._clause_at(start)
        if (
            self.head is not None
            and (clause is None or clause.verb.start == clause.verb.end or self.lows[start - 1] in COMMAS)
            and self._noted(start, end)
        ):
            yield Line(Kind.OCCUPATION, self.head, start, end, terms, "occupation.noted", 0.65)
            return
        if clause is None or clause.verb.negated or clause.verb.modal:
            return
        if clause.verb.base != "be" and clause.verb.base not in self.pack.work:
            return
        subject = self._single(clause.subject) if clause.subject else None
        if subject is not None and clause.subject is not None and not clause.other:
            first, last = min(start, clause.verb.start), max(end, clause.verb.end)
            yield Line(Kind.OCCUPATION, subject, first, last, terms, "occupation.is", 0.75, clause.subject.unsure)

    def _noted(self, start: int, end: int) -> bool:
        """Whether words stand between marks, as in notes: "Учительница музыки."."""
        marks = COMMAS | {".", "。", ";", ":", "：", "；"}
        lead = self.lows[start - 1] if start else "."
        return lead in marks and (end >= len(self.lows) or self.lows[end] in marks or self.words[end].pos in ("n", "a"))

    def nouns(self) -> Iterator[EventNoun]:
        """Events told by a noun of the person it belongs to: "арест брата", "ағамның қамалуы", "父亲的死"."""
        yield from HeldBefore(self.view, self.pack).all()
        yield from self._late()
        kinds, opening = self.pack.event_nouns, self.pack.opening
        for i, lemma in enumerate(self.lemmas):
            if lemma not in kinds or self.words[i].pos == "v" or (ref := self._owner(i)) is None:
                continue
            near = {*self.lemmas[max(0, i - _BEFORE) : i + _BEFORE]}
            told = not ASKS & set(self.lows) and not near & opening
            start, end = min(ref.start, i), max(ref.end, i + 1)
            if ref.people:
                yield EventNoun(kinds[lemma], ref.people[0], lemma, i, start, end, ref.unsure, told)

    def _late(self) -> Iterator[EventNoun]:
        """Who is called late: "мой покойный брат", "марқұм әкем", "رەھمەتلىك دادام"."""
        for i, lemma in enumerate(self.lemmas):
            if lemma not in self.pack.late:
                continue
            ref = next((r for r in self.view.refs if r.how in ("tie", "name") and r.start - 2 < i < r.end + 1), None)
            if ref is not None and (person := self._single(ref)) is not None and not person.speaker:
                yield EventNoun(Kind.DIED, person, lemma, i, min(i, ref.start), max(ref.end, i + 1), ref.unsure, True)

    def _owner(self, i: int) -> Ref | None:
        """Whose an event is: told right beside it."""
        for ref in self.view.refs:
            if len(ref.people) != 1 or ref.people[0].passing:
                continue
            before = ref.end == i and (ref.owner or ref.cases == {"gen"} or self.words[i].whose == "3")
            after = ref.start == i + 1 and "gen" in ref.cases and not self.pack.head_last and not ref.owner
            if before or after:
                return ref
        return None
