"""Persons where endings tell roles and owners follow: муж моей сестры, двое моих сыновей, старшую, чей муж."""

from dataclasses import replace

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.relatives import COMMAS
from izdeu.reading.roles.scanner import Scanner

_TITLE = 8
_PARENTS = frozenset({"father", "mother"})
_LED = 3
_BY_AGE = frozenset({"elder", "younger", "middle"})
_CLOSES = frozenset({",", ")", ".", "—", "–", ":", ""})
_MARKS = frozenset('«»"“”')
_ANY = frozenset({"nom", "gen", "dat", "acc", "loc", "ins"})


class CasedScanner(Scanner):
    """Reads the persons of one sentence of such a language."""

    def _at(self, i: int) -> Ref | None:
        if i not in self.names_at and i not in self.verbs:
            lemma, low, persons = self.words[i].lemma, self.lows[i], self.pack.persons
            if lemma != low and low in self.pack.owner_kinds and self._how(i):
                return self._pronoun(i)
            if lemma in self.pack.kin.which and (ref := self._one_of_several(i)) is not None:
                return ref
            if lemma in self.pack.possessives and (ref := self._of_an_adjective(i)) is not None:
                return ref
            if (
                lemma in self.pack.applicants
                or lemma in persons.get("again", {})
                or lemma in persons.get("clients", {})
            ):
                return self._passing(i, lemma)
        return super()._at(i)

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

    def _pronoun(self, i: int) -> Ref | None:
        """Also "Та рассказала": whoever was spoken of last, not the subject."""
        word = self.words[i]
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        if word.lemma not in self.pack.the_latter or word.plural or "nom" not in word.cases or following is None:
            return super()._pronoun(i)
        if following.pos not in ("v", "r", "prt", "adp") or i > 1:
            return super()._pronoun(i)
        person = self.salience.last_met(self.pack.the_latter[word.lemma].get(self._low(i), ""), self.number)
        return Ref(i, i + 1, (person,), "pronoun", unsure=True, cases=word.cases) if person is not None else None

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

    # --- pronouns

    def _someone(self, sex: str, i: int) -> tuple[Person | None, bool]:
        """Whom "его", "ей" mean: never the doer of the same clause, who would be "себя", "свой"."""
        person, unsure = self.salience.one(sex, self.number, self._exclude(i), self._doer_beside(i))
        source = self._source_before(i) if "nom" not in self.words[i].cases else None
        if source is not None and person is source:
            another, _ = self.salience.one(sex, self.number, self._exclude(i), source)
            if another is not None and another.fated and not another.passing:
                return another, True
        if person is None or not person.passing or "nom" in self.words[i].cases:
            return person, unsure
        undergone = self.salience.undergone(self.number)
        if len(undergone) == 1 and undergone[0].sex in (sex, ""):
            return undergone[0], True
        another, _ = self.salience.one(sex, self.number, self._exclude(i), person)
        return (another, True) if another is not None and not another.passing else (person, unsure)

    def _said_again(self, i: int, sex: str) -> tuple[Person, bool] | None:
        """ "…, — говорит он" where nobody spoke before: hardly whoever was taken away."""
        found = super()._said_again(i, sex)
        return found or self._tells(i, sex)

    def _tells(self, i: int, sex: str) -> tuple[Person, bool] | None:
        """Who tells it, where "говорит", "по словам" stands beside "he" or "the woman" in a report."""
        beside = {self._lemma(k) for k in (i - 1, i + 1, i + 2)}
        says = beside & set(self.pack.saying["attribute"]) and "nom" in self.words[i].cases
        phrases = self.pack.according.get(self._low(i - 1), ())
        sourced = "gen" in self.words[i].cases and f"{self._low(i - 2)} {self._low(i - 1)}" in phrases
        if self._speaker(i) is not None or not (says or sourced):
            return None
        near, last = self.salience.free(sex, self.number), self.hearing.heard
        if near is None and last is not None and not (last.fated or last.passing) and last.sex in (sex, ""):
            near = last
        return (near, True) if near is not None else None

    def _doer_beside(self, i: int) -> Person | None:
        last = self.last
        if last is None or len(last.people) != 1 or "nom" not in last.cases or "nom" in self.words[i].cases:
            return None
        between = range(last.end, i)
        apart = any(self._low(k) in self.pack.bounds or self._lemma(k) in self.pack.coordinators for k in between)
        return None if apart else last.people[0]

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

    _wanted = ""

    def _sex_at(self, at: int) -> str:
        return sex_of(self.pack.kin.singular.get(self._kin_at(at), ""))

    def _name_after(self, i: int, cases: frozenset[str]) -> tuple[str | None, int]:
        """A name of the other sex is not this relative's: "сестра моего мужа Айгуль"."""
        name, after = super()._name_after(i, cases)
        if name is not None and self._wanted:
            span = next((span for span in self.names_at.values() if i <= span.start < after), None)
            if span is not None and span.sex and span.sex != self._wanted:
                return None, i
        return name, after

    def _has(self, i: int) -> bool:
        """Whether somebody at a token is said to have something: "у меня"."""
        return i > 0 and self._lemma(i - 1) in self.pack.has

    def _modifiers(self, i: int) -> tuple[int, str | None, int | None]:
        at, which, count = super()._modifiers(i)
        if any(self.words[k].pos == "v" and self.words[k].form != "part" for k in range(i, min(at, len(self.words)))):
            return i, None, None
        aged = any({self._low(k), self._lemma(k)} & self.pack.ageing for k in range(i, min(at, len(self.words))))
        return at, which, None if aged else count

    # --- whose

    def _of_an_adjective(self, i: int) -> Ref | None:
        """ "папин брат", "дочкин муж": an owner told by an adjective."""
        tie = self.pack.possessives.get(self._lemma(i))
        speaker = self._speaker(i) or self.hearing.addressee
        if tie is None or speaker is None:
            return None
        if not self._kin_at(self._modifiers(i + 1)[0]):
            relative = self.cast.relative(speaker, tie, sex_of(tie))
            return Ref(i, i + 1, (relative,), "tie", owner=True) if self._noun_soon(i + 1) else None
        return self._owned(i, i + 1, self.cast.relative(speaker, tie, sex_of(tie)))

    def _kin_owner(self, start: int, at: int, end: int) -> tuple[Person | None, bool, int, int]:
        found = self._owner_told(start, at, end)
        self._wanted = self._sex_at(at)
        return found

    def _owner_told(self, start: int, at: int, end: int) -> tuple[Person | None, bool, int, int]:
        lead = self._lemma(start - 1)
        if lead in self.pack.relative and self.last is not None and len(self.last.people) == 1:
            return self.last.people[0], self.last.unsure, start, end
        if self._lemma(end) in self.pack.relative and self.last is not None and "gen" in self.words[end].cases:
            return self.last.people[0], self.last.unsure, start, end
        if (mine := self._possessive_after(end)) is not None:
            stop = end + 1
            while self._lemma(stop) in self.pack.kin.plain and self.words[stop].pos == "a":
                stop += 1
            return mine, False, start, stop
        owner, unsure, begin, stop = super()._kin_owner(start, at, end)
        bare = self._kin_at(at) in self.pack.kin.bare
        if (
            stop == end
            and (who := self._who_has(start)) is not None
            and not (bare and owner is not None and self._speaker(at) is owner)
        ):
            return who, unsure, start, end
        if stop == end and owner is not None and owner is self._speaker(at):
            owner = self._another_owner(at) or owner
        if owner is None and self._titled(at, end) and self._speaker(at) is not None:
            return self._speaker(at), False, start, end
        if owner is None and (sayer := self._sayer_here(start, at)) is not None:
            return sayer, True, start, end
        return owner, unsure, begin, stop

    def _known_kin(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "сестра" of a report: whoever the man just told of is the brother of, where no sister of theirs is known."""
        code = self.pack.kin.singular.get(self._kin_at(at), "")
        if self._of_the_head(i, at):
            head = self._noted()
            return Ref(i, at + 1, (head,), "name", cases=self.words[at].cases) if head is not None else None
        if (listed := self._listed_with(i, at)) is not None:
            people = self._relatives(listed, at, which, count)
            end = at + self._kin_width(at)
            return self._named_ones(Ref(i, end, tuple(people), "tie", cases=self.words[end - 1].cases))
        if (told := self._of_the_sayer(i, at, code)) is not None:
            return told
        if (another := self._another_one(i, at, which, count)) is not None:
            return another
        group = self.pack.kin.groups.get(self._kin_at(at))
        if group == "relative" and self.hearing.head is None and self._speaker(i) is None:
            whose = (*self.salience.undergone(self.number), *self._lately())
            owner = next((p for p in whose if not (p.passing or p.group)), None)
            if owner is not None:
                family = (self.cast.group(owner, group),)
                return Ref(i, at + self._kin_width(at), family, "group", unsure=True, cases=self.words[at].cases)
        known = any(p.tie and base_of(p.tie) == base_of(code) and not p.group for p in self.cast.recent())
        if code and not known and not self.words[at].plural and at + 1 not in self.names_at:
            for person in self.salience.undergone(self.number) or self._lately():
                owner = person.owner
                if owner is not None and person.tie and _back(person.tie, owner.sex) == base_of(code) and owner.name:
                    return Ref(i, at + self._kin_width(at), (owner,), "tie", unsure=True, cases=self.words[at].cases)
        return super()._known_kin(i, at, which, count)

    def _of_the_sayer(self, i: int, at: int, code: str) -> Ref | None:
        """ "Об этом рассказала его дочь. Отца отпустили": her father is whose daughter she is."""
        sayer = self.hearing.last_speaker
        if sayer is None or sayer.owner is None or not sayer.tie or self._speaker(i) is not None:
            return None
        if not code or self.words[at].plural or _back(sayer.tie, sayer.owner.sex) != base_of(code):
            return None
        return Ref(i, at + self._kin_width(at), (sayer.owner,), "tie", unsure=True, cases=self.words[at].cases)

    def _another_one(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "Младший сын, Жасулан": not the elder one of another name just told of, but a son of the same."""
        tie, word = self.pack.kin.singular.get(self._kin_at(at), ""), self.words[at]
        end = at + self._kin_width(at)
        name, after = self._name_after(end, word.cases)
        known = [p for p in self.cast.recent() if p.tie and base_of(p.tie) == base_of(tie) and not p.group and p.owner]
        if not tie or word.plural or not known or (which is None and name is None):
            return None
        best = max(known, key=lambda p: p.mentions)
        same = name is None or best.name is None or best.name.split()[0] == name.split()[0]
        if (same and which in (None, best.which)) or best.owner is None or (name and self.cast.named(name)):
            return None
        people = self._relatives(best.owner, at, which, count, name)
        return self._named_ones(Ref(i, after, tuple(people), "tie", cases=self.words[end - 1].cases))

    def _listed_with(self, i: int, at: int) -> Person | None:
        """Whose a tie is that goes on a list: "с матерью, отцом и двумя братьями"."""
        last = self.last
        if (
            last is None
            or last.end != i - 1
            or last.how not in ("tie", "group")
            or not last.cases & self.words[at].cases
        ):
            return None
        joins = self._low(last.end) in COMMAS or self._lemma(last.end) in self.pack.coordinators
        return last.people[0].owner if joins else None

    def _noted(self) -> Person | None:
        """The person a note is about: named after its number, else the one noted before."""
        first = next((span for start, span in sorted(self.names_at.items()) if start <= 3), None)
        numbered = len(self.lows) > 2 and self.lows[0].isdecimal() and self.lows[1] in (".", ")")
        return self.cast.named(first.name) if numbered and first is not None else self.hearing.head

    def _of_the_head(self, i: int, at: int) -> bool:
        """Whether a tie between commas says what the one noted is to the writer: "Асхат, 1999 г.р., племянник"."""
        if self._noted() is None or "nom" not in self.words[at].cases or self.words[at].plural:
            return False
        return self._low(i - 1) == "," and self._low(at + 1) in ("", ",", ".", ";")

    def _lately(self) -> tuple[Person, ...]:
        person, _ = self.salience.one("", self.number, None)
        return (person,) if person is not None else ()

    def _another_owner(self, at: int) -> Person | None:
        """Whose a tie without an owner is where it cannot be the teller's: the child's father, his sister."""
        code = base_of(self.pack.kin.singular.get(self._kin_at(at), ""))
        speaker, last = self._speaker(at), self.last
        if code in ("father", "mother") and last is not None and len(last.people) == 1 and "nom" in last.cases:
            child = last.people[0]
            if child.owner is speaker and base_of(child.tie or "") in ("son", "daughter", "child"):
                return child
        own = {base_of(p.tie) for p in self.cast.recent() if p.tie and p.owner is speaker}
        if code in _PARENTS and own & _PARENTS:
            return None
        alike = [p for p in self.cast.recent() if p.tie and base_of(p.tie) == code and not p.group]
        if not alike or any(p.owner is speaker for p in alike):
            return None
        return max(alike, key=lambda p: p.mentions).owner

    def _sourced(self, start: int) -> bool:
        """Whether "по его словам" stands before a token."""
        before = {*self.lows[:start], *(self._lemma(k) for k in range(start))}
        return any(set(phrase.split()) <= before for phrases in self.pack.according.values() for phrase in phrases)

    def _source_before(self, start: int) -> Person | None:
        """Whose "по словам" stands before a token."""
        for at in range(min(start, len(self.lows))):
            phrases = self.pack.according.get(self._low(at), ())
            if not any(phrase.split()[0] in self.lows[max(0, at - _LED) : at] for phrase in phrases):
                continue
            near = [
                r for r in self.found if at - _LED <= r.start <= at + _LED and r.end <= start and len(r.people) == 1
            ]
            return near[0].people[0] if near and not near[0].people[0].passing else None
        return None

    def _titled(self, at: int, end: int) -> bool:
        """Whether a name follows "дядя", "тётя": then it is the speaker's own."""
        return end in self.names_at and self.pack.kin.singular.get(self._kin_at(at)) in ("uncle", "aunt")

    def _sayer_here(self, start: int, at: int) -> Person | None:
        """Who says it, in "Она вспоминает, что отец …": a tie without an owner is theirs."""
        last = self.last
        if self._speaker(start) is None and self._sourced(start):
            source = self._source_before(start) or self.hearing.last_speaker
            if source is not None:
                return source
        if self._speaker(start) is not None or last is None or len(last.people) != 1 or last.people[0].passing:
            return None
        between = range(last.end, start)
        says = any(self._lemma(k) in self.pack.telling_verbs for k in between)
        hangs = any(self._lemma(k) in self.pack.sub for k in between)
        parted = any(self._low(k) in self.pack.bounds for k in between)
        told_of = (says or not parted) and "nom" not in self.words[at].cases and last.how == "name"
        told_of &= self._kin_at(at) not in self.pack.kin.loose
        return last.people[0] if (told_of or (says and hangs)) and "nom" in last.cases else None

    def _possessive_after(self, end: int) -> Person | None:
        """ "муж мой", "отца её": an owner said after the tie, nothing else being owned."""
        kind = self.pack.owner_kinds.get(self._lemma(end))
        if kind is None or self._noun_soon(end + 1) or self._kin_at(self._modifiers(end + 1)[0]):
            return None
        return self._owner_meant(end, kind)[0]

    def _who_has(self, start: int) -> Person | None:
        """Who has the relatives in "у неё пропали два сына"."""
        last = self.last
        if last is None or len(last.people) != 1 or not self._has(last.start) or last.people[0].group:
            return None
        apart = any(self._low(k) in self.pack.bounds for k in range(last.end, start))
        return None if apart else last.people[0]

    def _owner_after(self, at: int, end: int) -> tuple[Person, bool, int] | None:
        """A name after a tie that may be its owner in the genitive, and is somebody known otherwise, is the owner."""
        if self._how(end) and self._lemma(end) not in self.pack.owner_kinds:
            return None
        if (
            self._lemma(end) in {**self.pack.persons.get("again", {}), **self.pack.applicants}
            and "gen" in self.words[end].cases
        ):
            ref = self._at(end)
            return (ref.people[0], True, ref.end) if ref is not None and ref.how == "pronoun" else None
        span = self.names_at.get(end)
        if span is not None and span.cases & self.words[at].cases:
            known = self.cast.named(span.name)
            tie = self.pack.kin.singular.get(self._kin_at(at), "")
            another = known is not None and known.sex and (not known.tie or base_of(known.tie) != base_of(tie))
            other_sex = bool(span.sex and sex_of(tie) and span.sex != sex_of(tie))
            owns = known is not None and another and (known.sex != (sex_of(tie) or known.sex) or known.mentions > 1)
            if "gen" not in span.cases or not (owns or other_sex):
                return None
            return self._seen_owner(known or self.cast.by_that_name(span.name, span.sex), end), False, span.end
        found = super()._owner_after(at, end)
        if found is not None and span is not None:
            self._seen_owner(found[0], end)
        return found

    def _seen_owner(self, owner: Person, i: int) -> Person:
        """The owner named after a tie, who is then spoken of: "Дочь Серика говорит, что его увезли"."""
        self.salience.see(owner, self.number, i, False, True)
        return owner

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

    # --- several

    def _counted(self, i: int) -> Ref | None:
        """ "две его сестры", "двое моих сыновей": a number, whose, and the tie."""
        return super()._counted(i) or self._counted_of(i)

    def _counted_of(self, i: int) -> Ref | None:
        numbers = self.pack.persons["numbers"]
        number = numbers.get(
            self._lemma(i), int(self._low(i)) if self._low(i).isdecimal() and len(self._low(i)) < 3 else 0
        )
        kind = self.pack.owner_kinds.get(self._lemma(i + 1))
        if not number or kind is None:
            return None
        owner, unsure = self._owner_meant(i + 1, kind)
        at, which, _ = self._modifiers(i + 2)
        if owner is None or not self._kin_at(at):
            return None
        end = at + self._kin_width(at)
        people = self._relatives(owner, at, which, int(number) if number > 1 else None)
        ref = Ref(i, end, tuple(people), "tie", unsure=unsure, cases=self.words[end - 1].cases)
        if len(people) > 1:
            self._name_several(ref)
        return ref

    def _relatives(
        self, owner: Person, i: int, which: str | None, count: int | None, name: str | None = None
    ) -> list[Person]:
        """Relatives whose names follow are as many as the names: "внуков, Али и Медину,"."""
        end = i + self._kin_width(i)
        several = count is None and self.words[end - 1].plural and self._kin_at(i) not in self.pack.kin.pairs
        named = self._names_listed(end) if several else 0
        if (own := self._own_parent(owner, i)) is not None:
            return [own]
        return super()._relatives(owner, i, which, named if named > 1 else count, name)

    def _own_parent(self, owner: Person, i: int) -> Person | None:
        """The mother-in-law of somebody's husband is her mother."""
        tie = {"mother_in_law": "mother", "father_in_law": "father"}.get(
            self.pack.kin.singular.get(self._kin_at(i), "")
        )
        if tie is None or owner.owner is None or owner.tie not in ("husband", "wife"):
            return None
        return self.cast.relative(owner.owner, tie, sex_of(tie))

    def _names_listed(self, i: int) -> int:
        """How many names are listed from a token on."""
        found = 0
        while i < len(self.words):
            if self._low(i) in COMMAS | {":"} or self._lemma(i) in self.pack.coordinators:
                i += 1
            if i not in self.names_at:
                break
            found, i = found + 1, self.names_at[i].end
            if self._low(i) not in COMMAS and self._lemma(i) not in self.pack.coordinators:
                break
        return found

    def _one_of_several(self, i: int) -> Ref | None:
        """ "Старшую освободили": one of the relatives spoken of together, told by her age."""
        which = self.pack.kin.which.get(self._lemma(i))
        if which is None or self.words[i].plural or not self.words[i].cases:
            return None
        if (
            (self.last is not None and self.last.end == i)
            or self._noun_soon(i + 1)
            or self._kin_at(self._modifiers(i + 1)[0])
        ):
            return None
        several = self._told_apart() or (self.salience.several(self.number) if which in _BY_AGE else ())
        ties = {(base_of(p.tie), id(p.owner)) for p in several if p.tie}
        if len(ties) != 1 or several[0].owner is None:
            return None
        name, after = self._name_after(i + 1, self.words[i].cases)
        tie = base_of(several[0].tie or "")
        person = self.cast.relative(several[0].owner, tie, sex_of(tie), which, name)
        return Ref(i, after, (person,), "tie", cases=self.words[i].cases)

    def _links(self, one: Ref, other: Ref) -> bool:
        """Also over the comma that closes a name put after a tie: "отца, Абдрахмана Мнимого, и мать"."""
        between = self.lows[one.end : other.start]
        closing = len(between) == 2 and between[0] == "," and between[1] in self.pack.coordinators
        if closing and "," in self.lows[one.start : one.end] and other.how not in ("pronoun", "they", "passing"):
            return one.how != "passing" and bool(one.cases & other.cases) and set(one.people) != set(other.people)
        return super()._links(one, other)

    def _told_apart(self) -> tuple[Person, ...]:
        """The relative this sentence set apart from others: "старшему брату дали десять лет, младшему — семь"."""
        for ref in reversed(self.found):
            if ref.how == "tie" and len(ref.people) == 1 and not ref.owner:
                ones = range(ref.start, ref.end)
                return ref.people if any(self._lemma(k) in self.pack.kin.which for k in ones) else ()
        return ()

    # --- those who come by

    def _titles_a_name(self, i: int) -> bool:
        """Whether a name follows in the same case, what they are of between: "жительница города Алматы Алия"."""
        cases = self.words[i].cases or _ANY
        for at in range(i + 1, min(i + _TITLE, len(self.words))):
            if at in self.names_at:
                return bool(self.names_at[at].cases & cases) and (at == i + 1 or not self._genitive_too(at, i))
            word = self.words[at]
            between = word.pos in ("n", "a", "adp", "num", "x") or self._low(at) in _MARKS
            if not between or at in self.verbs or self._kin_at(at) or (self._how(at) and word.pos == "p"):
                return False
        return False

    def _genitive_too(self, at: int, i: int) -> bool:
        """Whether a name farther on may as well be what the words before it are of: "адвокат семьи Алии"."""
        return "gen" in self.names_at[at].cases and "gen" not in self.words[i].cases

    def _passing(self, i: int, lemma: str) -> Ref | None:
        """In a report "женщина", "мужчина" is whoever was just spoken of, if one of that sex was."""
        if self._titles_a_name(i):
            return None
        if lemma in self.pack.applicants and (first := self.cast.first_named(self.pack.applicants[lemma])) is not None:
            return Ref(i, i + 1, (first,), "pronoun", cases=self.words[i].cases)
        client = self.pack.persons.get("clients", {}).get(lemma)
        sex = client or self.pack.persons.get("again", {}).get(lemma)
        if sex is not None and not client and (told := self._tells(i, sex)) is not None:
            return Ref(i, i + 1, (told[0],), "pronoun", unsure=True, cases=self.words[i].cases)
        lead = self._lemma(i - 1)
        if (
            sex is not None
            and (client or self._speaker(i) is None)
            and i + 1 not in self.names_at
            and not self.words[i].plural
        ):
            person, _ = self.salience.one(sex, self.number, self._speaker(i), self._source_before(i))
            just = self.salience.undergone(self.number, 3)
            if "nom" not in self.words[i].cases and len(just) == 1 and just[0].sex in (sex, "") and not client:
                person = just[0]
            fresh = lead in self.pack.fresh or self._lemma(i + 1) in self.pack.relative
            if person is not None and not person.passing and not fresh:
                return Ref(i, i + 1, (person,), "pronoun", unsure=True, cases=self.words[i].cases)
        return super()._passing(i, lemma) if lemma in self.pack.persons["passers_by"] else None


_BACK = {
    "brother": {"f": "sister", "m": "brother"},
    "sister": {"f": "sister", "m": "brother"},
    "husband": {"f": "wife"},
    "wife": {"m": "husband"},
    "son": {"f": "mother", "m": "father"},
    "daughter": {"f": "mother", "m": "father"},
    "child": {"f": "mother", "m": "father"},
    "mother": {"f": "daughter", "m": "son"},
    "father": {"f": "daughter", "m": "son"},
}


def _one_family(name: str, owner: Person | None) -> bool:
    """Whether a whole name has the family name of somebody, of either sex: Небывалова, Небывалов."""
    theirs = owner.name.split()[-1].lower() if owner is not None and owner.name and " " in owner.name else ""
    return bool(theirs) and name.split()[-1].lower().rstrip("а") == theirs.rstrip("а")


def _back(tie: str, sex: str) -> str:
    """What somebody of a sex is to the one who is this to them: of a brother, a woman is the sister."""
    return _BACK.get(base_of(tie), {}).get(sex, "")
