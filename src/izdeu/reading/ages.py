"""How old somebody is, and when somebody was born."""

from collections.abc import Iterator

from izdeu.reading.clauses import Clause
from izdeu.reading.lines import Line, LineFinder
from izdeu.reading.people import Person
from izdeu.vocab.kinds import Kind

_LISTED = 14
_APPOSED = 8
_GROWN = 12
_AGE_AFTER = frozenset({",", ".", ")", "(", ";", "who", "was", "and", "from", "is", "has", "had", "said", "told"})


class Ages(LineFinder):
    """Finds ages and births."""

    def all(self) -> Iterator[Line]:
        """The ages and births of the sentence."""
        yield from self._ages()
        yield from self._listed()
        for clause in self.clauses:
            yield from self._said_age(clause)
            yield from self._at_age(clause)
        yield from self._fronted_age()
        yield from self._births()

    def _ages(self) -> Iterator[Line]:
        """ "Aliya, 45,", "is 76 years old", "aged 45", "turned 29", "was four", "will turn five"."""
        for ref in self.each:
            person = self._single(ref)
            if person is None:
                continue
            i = ref.end
            if self._word(i) == "," and self._word(i + 1) in self.pack.persons["sexes"]:
                person.sex = self.pack.persons["sexes"][self._word(i + 1)]
                i += 2
            if (
                (aged := self._hyphened(i))
                or (aged := self._hyphened(ref.start - 4))
                or (aged := self._hyphened(ref.start))
            ):
                told, end = aged
                start = min(ref.start, end - 3)
                yield Line(Kind.AGE, person, start, max(end, ref.end), {"years": told}, "age.hyphened", 0.8, ref.unsure)
            if aged := self._aged_later(i):
                yield Line(Kind.AGE, person, ref.start, aged[1], {"years": aged[0]}, "age.apposition", 0.8, ref.unsure)
            if self._word(i) == "," and self._word(i + 1) == "who" and self._word(i + 2) in self.pack.be:
                years = self._years(i + 3)
                if years and self._word(i + 4) == ",":
                    yield Line(Kind.AGE, person, ref.start, i + 4, {"years": years}, "age.relative", 0.85, ref.unsure)
            if (years := self._years(i)) and self._word(i + 1) == "years" and self._word(i + 2) == "old":
                yield Line(Kind.AGE, person, ref.start, i + 3, {"years": years}, "age.apposition", 0.8, ref.unsure)
            if self._word(i) in (",", "(") and self._word(i + 1) in self.pack.small["ages.words"]:
                i += 1
            if self._word(i) in self.pack.small["ages.lead_dot"] and self._word(i + 1) == ".":
                i += 1
            if self._word(i) in self.pack.small["ages.lead"]:
                years = self._years(i + 1)
                if years and self._word(i + 2) in _AGE_AFTER:
                    yield Line(Kind.AGE, person, ref.start, i + 2, {"years": years}, "age.apposition", 0.85, ref.unsure)

    def _aged_later(self, i: int) -> tuple[int, int] | None:
        """ ", a retired driver aged 70": the years and the index after them."""
        if self._word(i) != "," or self._word(i + 1) not in self.pack.determiners:
            return None
        for at in range(i + 2, min(i + _APPOSED, len(self.lows))):
            if self._word(at) == "aged" and (years := self._years(at + 1)):
                return years, at + 2
            if self._word(at) in self.pack.bounds or self._word(at) == ".":
                return None
        return None

    def _listed(self) -> Iterator[Line]:
        """ "two children, Dias 11 years old and Aisha 7": the age after each name of a list."""
        for ref in self.refs:
            if len(ref.people) < 2 or ref.parts:
                continue
            named = {p.name.split()[0].casefold(): p for p in ref.people if p.name}
            for at in range(ref.start, min(len(self.lows), ref.end + _LISTED)):
                person = named.get(self.lows[at])
                beyond = at + 1 + (self._word(at + 1) in (",", "(", "aged"))
                if person and (years := self._years(beyond)):
                    yield Line(Kind.AGE, person, at, beyond + 1, {"years": years}, "age.listed", 0.8, ref.unsure)

    def _hyphened(self, i: int) -> tuple[int, int] | None:
        """ ", a 52-year-old" after a name or "68-year-old" before it: the years and the index after the words."""
        for at in range(max(i, 0), min(i + 3, len(self.lows) - 2)):
            if self._word(at + 1) == "-" and self._word(at + 2) == "year-old" and (years := self._years(at)):
                return years, at + 3
            if self._word(at) not in self.pack.small["ages.between"] and at > i:
                return None
        return None

    def _said_age(self, clause: Clause) -> Iterator[Line]:
        group = clause.group
        if group.base not in self.pack.small["ages.verbs"] or clause.subject is None or group.negated or clause.other:
            return
        person = self._single(clause.subject)
        at = group.end
        while self._word(at) in self.pack.small["ages.before"]:
            at += 1
        years = self._years(at)
        if person is None or years is None or (group.modal and group.modal not in self.pack.small["ages.to_come"]):
            return
        following = self._word(at + 1)
        if clause.subject.how in ("we", "they") and following != "years":
            return
        exact = self._word(at - 1) not in self.pack.small["ages.not_exact"]
        if following == "years" and (self._word(at + 2), self._word(at + 3)) == ("of", "age"):
            end = at + 4
        elif (following == "years" and self._word(at + 2) == "old") or (following in ("-",) and exact):
            end = at + 3
        elif following in self.pack.small["ages.short"]:
            return
        elif following in self.pack.small["ages.close"] and exact and group.base != "reach" and following != "years":
            end = at + 1
        else:
            return
        yield Line(
            Kind.AGE,
            person,
            clause.subject_start,
            end,
            {"years": years},
            "age.said",
            0.75 if not group.modal else 0.6,
            clause.subject.unsure,
        )

    def _at_age(self, clause: Clause) -> Iterator[Line]:
        """ "died at the age of 79", "is a man of 60": said of the subject of its clause."""
        person = self._single(clause.subject) if clause.subject is not None and not clause.other else None
        if person is None or clause.group.negated or clause.group.modal:
            return
        for i in range(clause.group.end, min(clause.tail_end, len(self.lows) - 1)):
            years = self._years(i + 1)
            if years is None or self._word(i) not in ("of", "age", "aged"):
                continue
            aged = self._word(i - 1) == "age" or self._word(i) in ("age", "aged")
            sort_of = clause.group.base == "be" and years > _GROWN and self._word(i - 1) in self._nouns()
            if (aged or sort_of) and self._word(i + 2) in _AGE_AFTER | {""}:
                unsure = clause.subject is not None and clause.subject.unsure
                yield Line(Kind.AGE, person, clause.subject_start, i + 2, {"years": years}, "age.at", 0.8, unsure)
                return

    def _nouns(self) -> frozenset[str]:
        """Words for somebody of an age: "a man of 60", "a teacher of 71"."""
        return self.pack.trade_words | frozenset(self.pack.persons["passers_by"])

    def _fronted_age(self) -> Iterator[Line]:
        """ "At 45, my brother has lost everything"."""
        years = self._years(1) if self._word(0) == "at" and self._word(2) == "," else None
        ref = next((ref for ref in self.refs if ref.start == 3), None)
        person = self._single(ref) if ref is not None and years is not None and years > _GROWN else None
        if person is not None and ref is not None:
            yield Line(Kind.AGE, person, 0, ref.end, {"years": years}, "age.at", 0.8, ref.unsure)

    def _births(self) -> Iterator[Line]:
        """ "(born 12 May 1991)", "b. 1956", "date of birth", "year of birth", where no verb group says it."""
        for i, low in enumerate(self.lows):
            lead = (low in ("born", "b") and (low == "born" or self._word(i + 1) == ".")) or (
                low == "birth" and self._word(i - 1) == "of"
            )
            if not lead or not self._date_soon(i):
                continue
            if any(c.group.start <= i < c.group.end and (c.subject or c.other) and not c.dropped for c in self.clauses):
                inside = next(c for c in self.clauses if c.group.start <= i < c.group.end)
                if inside.group.passive:
                    continue
            start = i - 2 if low == "birth" else i
            person = self._nearest(start) if i else self._led_to(i)
            if person:
                yield Line(Kind.BORN, person, start, min(len(self.lows), i + 2), {}, "born.noted", 0.85)

    def _led_to(self, i: int) -> Person | None:
        """Whom a sentence goes on about that opens so: "Born in Kucha in 1961, Nijat …"."""
        comma = self.lows.index(",", i) if "," in self.lows[i:] else len(self.lows)
        after = [person for ref in self.each if ref.start > comma and (person := self._single(ref))]
        return after[0] if after else self.head

    def _date_soon(self, i: int) -> bool:
        months = self.pack.dates["months"]
        return any(self._word(k)[:1].isdecimal() or self._word(k) in months for k in range(i + 1, i + 5))

    def _nearest(self, i: int) -> Person | None:
        """The person named last before a place of the sentence; in notes the one the notes are about."""
        named = {p.name.split()[-1].casefold(): p for ref in self.each for p in ref.people if p.name}
        if self._word(i - 1) == "(" and self._word(i - 2) in named:
            return named[self._word(i - 2)]
        before = [person for ref in self.each if ref.end <= i and (person := self._single(ref))]
        return before[-1] if before else self.head
