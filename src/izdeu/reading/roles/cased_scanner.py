"""Persons where endings tell roles and owners follow: муж моей сестры, Алмаса увели, членами своей семьи."""

from dataclasses import replace

from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.cased_several import CasedSeveral
from izdeu.reading.roles.relatives import COMMAS

_MORE_SAID = 7
_CLOSES = frozenset({",", ")", ".", "—", "–", ":", ""})


class CasedScanner(CasedSeveral):
    """Reads the persons of one sentence of such a language."""

    def _at(self, i: int) -> Ref | None:
        if i not in self.names_at and i not in self.verbs:
            lemma, low, persons = self.words[i].lemma, self.lows[i], self.pack.persons
            if lemma != low and low in self.pack.owner_kinds and self._how(i):
                return self._pronoun(i)
            if lemma in self.pack.kin.which and (ref := self._one_of_several(i)) is not None:
                return ref
            if lemma in persons.get("both", ()) and (ref := self._both(i)) is not None:
                return ref
            if lemma in self.pack.possessives and (ref := self._of_an_adjective(i)) is not None:
                return ref
            if lemma in self.pack.trades_by_first and (ref := self._by_trade(i, lemma)) is not None:
                return ref
            if (
                lemma in self.pack.applicants
                or lemma in persons.get("again", {})
                or lemma in persons.get("clients", {})
            ):
                return self._passing(i, lemma)
        return super()._at(i)

    def _by_trade(self, i: int, lemma: str) -> Ref | None:
        """ "Юрист призвала", "по словам пасечника": whoever a report told of by that trade."""
        last = self.last
        beside = last is not None and (last.end == i or (last.end == i - 1 and self._low(last.end) in COMMAS))
        if self._speaker(i) is not None or self.words[i].plural or beside or self._titles_a_name(i):
            return None
        told = [one for one in self.cast.recent() if one.trade == lemma and not one.passing and not one.group]
        if len(told) != 1 or self._kin_at(i + 1) or (self._low(i - 1) == "," and i > 1):
            return None
        return Ref(i, i + 1, (told[0],), "pronoun", unsure=True, cases=self.words[i].cases)

    def _describe(self, person: Person, i: int) -> None:
        """Also the trade after a name: "Нурлан Мнимый, бывший учитель физкультуры,"."""
        super()._describe(person, i)
        trades, at = self.pack.trades_by_first, self.names_at[i].end
        if person.trade is None and i and self._lemma(i - 1) in trades:
            person.trade = self._lemma(i - 1)
        if person.trade is not None or self._low(at) not in COMMAS:
            return
        while at + 1 < len(self.words) and self.words[at + 1].pos == "a":
            at += 1
        if at + 1 < len(self.words) and self._lemma(at + 1) in trades:
            person.trade = self._lemma(at + 1)

    # --- names

    def _name(self, i: int) -> Ref:
        """A new name just after a relative without one is that relative's: "Сынок уехал. Алмаса увели"."""
        span = self.names_at[i]
        if (ref := self._called(i)) is not None:
            return ref
        if self.cast.named(span.name) is None:
            person = self.salience.unnamed(self.number)
            whole = " " in span.name
            if (
                person is not None
                and (not whole or _one_family(span.name, person.owner))
                and person.tie
                and person.sex in (span.sex, "", "x")
                and not person.passing
            ):
                self.cast.call(person, span.name)
        return super()._name(i)

    def _called(self, i: int) -> Ref | None:
        """ "Зовут его Тилеужан, фамилия Подставной": the name is of whoever is said to be called so."""
        span, last = self.names_at[i], self.last
        near = {self._lemma(k) for k in range(max(0, i - 3), i)}
        if last is None or len(last.people) != 1 or last.people[0].passing or not near & self.pack.called_by:
            return None
        person, surname = last.people[0], bool(near & self.pack.surnames)
        if surname and person.name and last.how == "name" and " " not in person.name:
            self.cast.call(person, f"{person.name} {span.name}")
        elif not surname and person.name is None and last.how in ("pronoun", "tie", "self") and last.end > i - 4:
            self.cast.call(person, span.name)
        else:
            return None
        return Ref(i, span.end, (person,), "name", cases=span.cases)

    def _apposed(self, i: int) -> tuple[Person, int] | None:
        """Also a relative whose owner follows: "Роза, дочь Серика Выдуманова, говорит"."""
        found = super()._apposed(i)
        span = self.names_at[i]
        if found is not None or self._low(span.end) != "," or self.cast.named(span.name) is not None:
            return found
        kin_at, which, count = self._modifiers(span.end + 1)
        tie = self.pack.kin.singular.get(self._kin_at(kin_at))
        if tie is None or count or self.words[kin_at].plural or not self.words[kin_at].cases & span.cases:
            return None
        if sex_of(tie) and span.sex and sex_of(tie) != span.sex:
            return None
        after = self._owner_after(kin_at, kin_at + self._kin_width(kin_at))
        if after is None or self._low(after[2]) not in _CLOSES:
            return None
        return self.cast.relative(after[0], tie, sex_of(tie), which, span.name), after[2]

    def _name_after(self, i: int, cases: frozenset[str]) -> tuple[str | None, int]:
        """A name of the other sex is not this relative's: "сестра моего мужа Айгуль"."""
        name, after = super()._name_after(i, cases)
        name, after = (name, after) if name is not None else self._after_more(i, cases)
        if name is not None and self._wanted:
            span = next((span for span in self.names_at.values() if i <= span.start < after), None)
            if span is not None and span.sex and span.sex != self._wanted:
                return None, i
        return name, after

    def _after_more(self, i: int, cases: frozenset[str]) -> tuple[str | None, int]:
        """A name after the age and the trade of a relative: "её сын, 31-летний программист Нурсултан Рахат,"."""
        if self._low(i) != ",":
            return None, i
        for at in range(i + 1, min(i + 1 + _MORE_SAID, len(self.words))):
            if at in self.names_at:
                span = self.names_at[at]
                fits = at > i + 1 and self._same_case(span.cases, cases) and self._low(span.end) in _CLOSES
                return (span.name, span.end) if fits and self.cast.named(span.name) is None else (None, i)
            number = self._low(at) == "-" and self._low(at - 1).isdecimal()
            if not number and self.words[at].pos not in ("a", "num", "n"):
                return None, i
            if self._kin_at(at):
                return None, i
        return None, i

    def _chained(self, ref: Ref) -> Ref:
        """As of any language; and a relative after a name in the genitive: "Кадырбека сын"."""
        at = ref.end
        told = (
            self._kin_at(at) in self.pack.kin.singular and not self.words[at].plural and "nom" in self.words[at].cases
        )
        if told and ref.how == "name" and "gen" in ref.cases and "nom" not in ref.cases:
            self.salience.see(ref.people[0], self.number, ref.start, False, True)
            return self._owned(ref.start, at, ref.people[0], ref.unsure) or ref
        return super()._chained(ref)

    # --- ties

    def _owned(self, start: int, i: int, owner: Person, unsure: bool = False) -> Ref | None:
        if self._how(start) and self._lemma(start) not in self.pack.owner_kinds and not self._has(start):
            return None
        at = self._modifiers(i)[0]
        self._wanted = self._sex_at(at)
        return self._members(self._with_case(super()._owned(start, i, owner, unsure), at))

    def _kin(self, start: int, at: int, which: str | None, count: int | None) -> Ref | None:
        return self._members(self._with_case(super()._kin(start, at, which, count), at))

    def _members(self, ref: Ref | None) -> Ref | None:
        """ "членами своей семьи": the members' case is the group's."""
        if ref is None or ref.how != "group" or "gen" not in ref.cases:
            return ref
        at = ref.start - 1
        while at > 0 and (self.words[at].pos in ("p", "a") or self._how(at)):
            at -= 1
        if at < 0 or self._lemma(at) not in self.pack.members:
            return ref
        return replace(ref, start=at, cases=self.words[at].cases)

    def _with_case(self, ref: Ref | None, at: int) -> Ref | None:
        """A tie in the case of its own word, its owner's being another: "сестра моего мужа"."""
        if ref is None or ref.owner or not self._kin_at(at):
            return ref
        own = self.words[at + self._kin_width(at) - 1].cases
        return replace(ref, cases=own & ref.cases or own)

    def _modifiers(self, i: int) -> tuple[int, str | None, int | None]:
        at, which, count = super()._modifiers(i)
        if any(self.words[k].pos == "v" and self.words[k].form != "part" for k in range(i, min(at, len(self.words)))):
            return i, None, None
        aged = any({self._low(k), self._lemma(k)} & self.pack.ageing for k in range(i, min(at, len(self.words))))
        return at, which, None if aged else count


def _one_family(name: str, owner: Person | None) -> bool:
    """Whether a whole name has the family name of somebody, of either sex: Небывалова, Небывалов."""
    theirs = owner.name.split()[-1].lower() if owner is not None and owner.name and " " in owner.name else ""
    return bool(theirs) and name.split()[-1].lower().rstrip("а") == theirs.rstrip("а")
