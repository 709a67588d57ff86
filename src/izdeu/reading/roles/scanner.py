"""Where a sentence speaks of persons: ties, names, pronouns, couples and groups, each resolved."""

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.pack import PRONOUNS
from izdeu.reading.roles.relatives import COMMAS, RelativeScan
from izdeu.reading.words import Word
from izdeu.vocab.ties import SIDES

_ANY = frozenset({"nom", "gen", "dat", "acc", "loc", "abl", "ins"})
_PARENTS = frozenset({"father", "mother"})
_QUOTES = frozenset('«“„"')
_SIDES = {base_of(tie.value): side for tie, side in SIDES.items() if side in ("down", "beside")}
_DONE_TO = frozenset({"acc", "dat"})
_HEARD = 6
_OPENS = 0.3
_CALLED = 5
_ASKED = frozenset({"AUTHORITY", "CONSULATE", "RALLY"})
_HOLDING = frozenset({"CAMP", "PRISON", "DETENTION"})
_SEXES = {"he": "m", "she": "f", "he_or_she": ""}


class Scanner(RelativeScan):
    """Reads the persons of one sentence, left to right, into a scene's cast."""

    def scan(self, inside: set[int] | None = None) -> list[Ref]:
        """The refs among the given token indices (None: all), in order, couples joined."""
        found = self.found
        if self.pack.by_paragraph:
            self.salience.block, self.salience.opens = self.block, _OPENS
        i = 0
        heard = not self.pack.according.keys().isdisjoint(self.lows)
        while i < len(self.tokens):
            if heard:
                self._note_source(i)
            ref = self._at(i) if inside is None or i in inside else None
            if ref is None:
                i += 1
                continue
            self._see(ref)
            found.append(ref)
            self.last = ref if not ref.owner else self.last
            i = max(ref.end, i + 1)
        return self._joined(found)

    def _see(self, ref: Ref) -> None:
        subject = not ref.owner and (ref.start == 0 or "nom" in ref.cases or (self.pack.positional and ref.start < 3))
        subject |= self.pack.head_last and not ref.owner and self.last is None and "acc" in ref.cases
        subject |= self._of_a_deed(ref)
        subject &= not (self._low(ref.end) in self.pack.there and ref.cases == {"nom"})
        oblique = bool(ref.cases) and not ref.cases & {"nom", "acc"} and not subject
        if len(ref.people) > 1 or ref.people[0].group:
            self.salience.see_several(ref.people, self.number)
        if ref.how == "they":
            return
        counted = self.pack.head_last and len(ref.people) > 2
        for person in ref.people:
            self.salience.see(person, self.number, ref.start, subject and not counted, oblique or counted)

    def _of_a_deed(self, ref: Ref) -> bool:
        """Whether a genitive is the subject of a deed told as a noun, not an owner: "ағамның сотталғанын"."""
        if not self.pack.head_last or ref.owner or ref.cases != {"gen"} or self.last is not None:
            return False
        owned = ref.end < len(self.words) and self.words[ref.end].whose == "3" and self.words[ref.end].pos != "v"
        return not owned and any(word.pos == "v" and word.form == "noun" for word in self.words[ref.end :])

    def _at(self, i: int) -> Ref | None:
        if i in self.names_at:
            return self._name(i)
        if i in self.verbs:
            return None
        lemma, low = self.words[i].lemma, self.lows[i]
        if not (self.kin_at[i] or lemma in self.pack.personal or low in self.pack.personal or low.isdecimal()):
            return None
        owners = self.pack.owner_kinds
        owner_kind = owners.get(low) or owners.get(lemma)
        if owner_kind is not None and (ref := self._with_owner(i, owner_kind)) is not None:
            return ref
        if (ref := self._pronoun(i)) is not None:
            return ref
        persons = self.pack.persons
        if self.pack.head_last and (ref := self._pointed_at(i) or self._one_of_theirs(i)) is not None:
            return ref
        if self._kin_at(i):
            kin = self._kin(i, i, None, None)
            coming_by = self.pack.head_last and lemma in persons["passers_by"] and not self.words[i].whose
            return self._passing(i, lemma) if kin is None and coming_by else kin
        if lemma in persons["numbers"] or low in persons["numbers"] or lemma in self.pack.kin.which or low.isdecimal():
            return self._counted(i)
        if lemma in persons["passers_by"] and not self._before_name(i):
            return self._passing(i, lemma)
        return None

    def _pointed_at(self, i: int) -> Ref | None:
        """Whoever was just told of: "сол кісіні", "ئۇ كىشىنى"."""
        again = self.pack.persons.get("again", {})
        lemma = self._lemma(i)
        if lemma not in again or self.words[i].whose or self.words[i].plural or i + 1 in self.names_at:
            return None
        if self._lemma(i - 1) not in self.pack.persons.get("points", ()):
            return None
        person, _ = self._third(i, again[lemma].strip("x"), self.words[i].cases)
        if person is None or person.passing:
            return None
        return Ref(i - 1, i + 1, (person,), "pronoun", unsure=True, cases=self.words[i].cases)

    def _one_of_theirs(self, i: int) -> Ref | None:
        """One of those spoken of together, told by age: "үлкені Нұрбек", "چوڭى"."""
        word = self.words[i]
        which = self.pack.kin.which.get(word.lemma)
        if which not in ("elder", "younger", "middle") or word.whose != "3" or word.plural or not word.cases:
            return None
        several = self.salience.several(self.number)
        ties = {(base_of(person.tie), id(person.owner)) for person in several if person.tie}
        owner = several[0].owner if len(ties) == 1 else None
        if owner is None or several[0].tie is None:
            return None
        name, after = self._name_after(i + 1, word.cases)
        tie = base_of(several[0].tie)
        person = self.cast.relative(owner, tie, sex_of(tie), which, name)
        return self._chained_or_owner(Ref(i, after, (person,), "tie", cases=self._case_at(i + 1, after)))

    # --- names

    def _name(self, i: int) -> Ref:
        span = self.names_at[i]
        if (called := self._called(i)) is not None:
            return called
        apposed = self._apposed(i)
        person = apposed[0] if apposed else self.cast.by_that_name(span.name, span.sex)
        end = apposed[1] if apposed else span.end
        cases = self.words[end - 1].cases if apposed and self.pack.head_last else span.cases
        self._describe(person, i)
        return self._chained_or_owner(Ref(i, end, (person,), "name", cases=cases))

    def _called(self, i: int) -> Ref | None:
        """Whoever "деген", "есімді", "ئىسىملىك" joins to a name: "Серік деген інім", "Айгүл есімді әйелді"."""
        span = self.names_at[i]
        if self.pack.head_last and (own := self._named_relative(i)) is not None:
            return own
        if self._low(span.end) not in self.pack.naming:
            return None
        at, which, count = self._modifiers(span.end + 1)
        if (
            at not in self.verbs
            and self._kin_at(at) in self.pack.kin.singular
            and not self._plural_at(at)
            and not count
        ):
            end = at + self._kin_width(at)
            owner, unsure, _, stop = self._kin_owner(at, at, end)
            if owner is not None and self.words[end - 1].whose:
                tie = self.pack.kin.singular[self._kin_at(at)]
                person = self.cast.relative(owner, tie, sex_of(tie), which, span.name)
                return self._chained_or_owner(
                    Ref(i, stop, (person,), "tie", unsure=unsure, cases=self.words[end - 1].cases)
                )
        for at in range(span.end + 1, min(span.end + 1 + _CALLED, len(self.words))):
            word = self.words[at]
            if self._anybody(word) and not word.plural and not word.whose:
                person = self.cast.by_that_name(span.name, span.sex)
                return self._chained_or_owner(Ref(i, at + 1, (person,), "name", cases=word.cases))
            if word.pos not in ("a", "num", "n", "x", "r") or (word.pos == "n" and word.cases - {"nom", "loc"}):
                break
        return None

    def _named_relative(self, i: int) -> Ref | None:
        """A name right before a tie of one's own: "Серік бауырым", "ئايگۈل سىڭلىم"."""
        span = self.names_at[i]
        at = span.end
        tie = self.pack.kin.singular.get(self._kin_at(at))
        if tie is None or self._plural_at(at) or span.cases - {"nom"}:
            return None
        end = at + self._kin_width(at)
        owner = self._speaker(at)
        if owner is None or self.words[end - 1].whose not in ("1", "1p") or end in self.names_at:
            return None
        if span.sex and sex_of(tie) and span.sex != sex_of(tie):
            return None
        person = self.cast.relative(owner, tie, sex_of(tie), None, span.name)
        return self._chained_or_owner(Ref(i, end, (person,), "tie", cases=self.words[end - 1].cases))

    def _anybody(self, word: Word) -> bool:
        """Whether a noun means just somebody, a man, a woman."""
        return word.lemma in self.pack.persons["passers_by"] or word.lemma in self.pack.kin.loose

    def _plural_at(self, at: int) -> bool:
        return self.words[at + self._kin_width(at) - 1].plural

    def _describe(self, person: Person, i: int) -> None:
        """Remembers the trade said right before a name."""
        if i and self._lemma(i - 1) in self.pack.persons["passers_by"]:
            person.trade = person.trade or self._lemma(i - 1)

    def _apposed(self, i: int) -> tuple[Person, int] | None:
        """The relative a name belongs to in "Талгат, мой брат," or "努尔兰（他的弟弟）", and where that ends."""
        span = self.names_at[i]
        if self._low(span.end) not in COMMAS or self.cast.named(span.name) is not None:
            return None
        at = span.end + 1
        kind = self.pack.owner_kinds.get(self._low(at)) or self.pack.owner_kinds.get(self._lemma(at))
        owner: Person | None = None
        begin = at
        if kind in ("self", "m", "f"):
            owner = self._speaker(at) if kind == "self" else self._someone(kind, at)[0]
            begin = at + 1 + (self._low(at + 1) in self.pack.linkers)
        elif self.pack.positional and (how := self._how(at)) in ("self", "he", "she", "he_or_she"):
            owner = self._speaker(at) if how == "self" else self._someone(_SEXES[how], at)[0]
            begin = at + 1 + (self._low(at + 1) in self.pack.linkers)
        kin_at, which, _ = self._modifiers(begin)
        word = self._kin_at(kin_at)
        if not word or word not in self.pack.kin.singular:
            return None
        width = self._kin_width(kin_at)
        if self.pack.head_last:
            whose = self.words[kin_at + width - 1].whose
            owner = owner or (self._speaker(kin_at) if whose in ("1", "1p") else None)
        if owner is None or self._low(kin_at + width) not in COMMAS | {")", "）", ".", "。"}:
            return None
        tie = self.pack.kin.singular[word]
        return self.cast.relative(owner, tie, sex_of(tie), which, span.name), kin_at + width

    # --- owners and pronouns

    def _with_owner(self, i: int, kind: str) -> Ref | None:
        """What "мой", "оның", "他的" begin: a relative, or only whose the next thing is."""
        owner, unsure = self._owner_meant(i, kind)
        if owner is None:
            return None
        begin = i + 1 + (self._low(i + 1) in self.pack.linkers)
        self.salience.see(owner, self.number, i, False, True)
        if ref := self._owned(i, begin, owner, unsure):
            return ref
        if not self._noun_soon(begin):
            return None
        return Ref(i, begin, (owner,), "pronoun" if kind != "self" else "self", owner=True, unsure=unsure)

    def _owner_meant(self, i: int, kind: str) -> tuple[Person | None, bool]:
        if kind == "self":
            return self._speaker(i), False
        if kind == "you":
            return self.hearing.addressee, False
        if kind == "own":
            return self._doer(i), False
        if kind == "they":
            several = self.salience.several(self.number)
            return (several[0], True) if several else self._someone("", i)
        said = self.hearing.last_speaker
        sex = kind if kind in ("m", "f") else ""
        word = self._kin_at(self._modifiers(i + 1)[0])
        if (
            said
            and not said.passing
            and word
            and self._speaker(i) is None
            and i < 3
            and (not sex or said.sex in (sex, ""))
        ):
            return said, True
        person, unsure = self._someone(sex, i)
        tie = self.pack.kin.singular.get(word)
        if tie is not None and word not in self.pack.kin.loose:
            known = self.salience.whose(sex, self.number, person, lambda one: self.cast.has(one, tie))
            return known, unsure or known is not person
        return person, unsure

    def _doer(self, i: int) -> Person | None:
        """Whose "свой", "自己" are: the last one named before, or who speaks by the verb's ending."""
        if self.last is not None and len(self.last.people) == 1:
            return self.last.people[0]
        mine = any(self.words[k].pos == "v" and self.words[k].person == "1" for k in range(len(self.words)))
        return self._speaker(i) if mine and self._speaker(i) else self._someone("", i)[0] or self._speaker(i)

    def _noun_soon(self, i: int) -> bool:
        """Whether a noun follows that can be owned."""
        for at in range(i, min(i + _NEAR, len(self.words))):
            word = self.words[at]
            if word.pos == "n" and at not in self.names_at:
                return not self.pack.head_last or word.whose == "3" or word.whose.startswith("1")
            if word.pos not in ("a", "num", "r") and word.form != "part":
                return False
        return False

    def _how(self, i: int) -> str:
        """Which list of persons.yaml a pronoun stands in; empty for none."""
        lemma, low = self._lemma(i), self._low(i)
        kinds, none = self.pack.pronouns, len(PRONOUNS)
        at = min(kinds.get(lemma, none), kinds.get(low, none))
        return PRONOUNS[at] if at < none else ""

    def _pronoun(self, i: int) -> Ref | None:
        how = self._how(i)
        if not how or self._couples(i):
            return None
        cases = self.words[i].cases
        if (same := self._oneself(i)) is not None:
            return same
        if how in ("self", "we"):
            person, unsure = self._speaker(i), False
        elif how == "you":
            person, unsure = self.hearing.addressee, False
        elif how == "they":
            return self._they(i, cases)
        else:
            if self._demonstrative(i):
                return None
            person, unsure = self._said_again(i, _SEXES[how]) or self._third(i, _SEXES[how], cases)
        if person is None:
            return None
        begin = i + 1 + (self._low(i + 1) in self.pack.linkers)
        gen = "gen" in cases or self.pack.positional
        if gen and (ref := self._owned(i, begin, person, unsure)) is not None and self._is_owned(ref, begin > i + 1):
            return ref
        if cases == {"gen"} and self.pack.head_last and self._noun_soon(begin):
            return Ref(i, i + 1, (person,), how if how == "self" else "pronoun", owner=True, unsure=unsure)
        if self.pack.positional and begin > i + 1:
            return Ref(i, begin, (person,), how if how == "self" else "pronoun", owner=True, unsure=unsure)
        return Ref(i, i + 1, (person,), how if how in ("self", "we") else "pronoun", unsure=unsure, cases=cases)

    def _oneself(self, i: int) -> Ref | None:
        """ "Әпкемнің өзі" is she, in the case of the second word."""
        last = self.last
        if not self.pack.head_last or last is None:
            return None
        if not self._low(i).startswith(tuple(self.pack.persons["own"])) or self.words[i].person == "1":
            return None
        both = last.cases == self.words[i].cases == {"nom"} and self.verbs.isdisjoint(range(last.end, i))
        if not both and (last.end != i or last.cases != {"gen"}):
            return None
        return Ref(i, i + 1, last.people, "pronoun", unsure=last.unsure, cases=self.words[i].cases)

    def _third(self, i: int, sex: str, cases: frozenset[str]) -> tuple[Person | None, bool]:
        """The person a pronoun of the third person means; whoever tells it speaks of "her" own people, not of "her"."""
        sex = sex or self._owner_sex(i + 1)
        tells = self.pack.head_last and self._low(i + 1) in self.pack.according and self._speaker(i) is None
        if tells and (teller := self.salience.quoted(self.number)) is not None:
            return teller, False
        if self.source is not None and cases == {"gen"} and self._kin_at(self._modifiers(i + 1)[0]):
            return self.source, True
        asks = self.pack.head_last and "nom" in cases and self._asks(i)
        if asks and (teller := self.salience.quoted(self.number, _HEARD)):
            return teller, True
        if self.pack.head_last and ((cases and cases <= _DONE_TO) or self._dire(i)):
            doer = self._doer_here(i) if cases and cases <= _DONE_TO else None
            person, unsure = self.salience.one(sex, self.number, self._exclude(i), doer, not_bringing=True)
        else:
            person, unsure = self._someone(sex, i)
        if self.source is not None and (person is None or person.passing):
            return self.source, True
        return person, unsure

    def _doer_here(self, i: int) -> Person | None:
        """Who does what is done to another: the subject of the same clause."""
        last = self.last
        if last is None or len(last.people) != 1 or last.cases != {"nom"} or last.owner:
            return None
        between = range(last.end, i)
        apart = any(self._low(k) in self.pack.bounds or self._lemma(k) in self.pack.coordinators for k in between)
        return None if apart or not self.verbs.isdisjoint(between) else last.people[0]

    def _asks(self, i: int) -> bool:
        """Whether a report's sentence begins so and goes on to an authority or a rally: who tells is who asks there."""
        if i > 3 or self._speaker(i) is not None or self._dire(i):
            return False
        return any(_ASKED & set(self.pack.class_names.get(word.lemma, ())) for word in self.words[i + 1 :])

    def _dire(self, i: int) -> bool:
        """Whether a sentence goes on to speak of a camp or a prison: whom that befell is not who brings the news."""
        return any(_HOLDING & set(self.pack.class_names.get(word.lemma, ())) for word in self.words[i + 1 :])

    def _couples(self, i: int) -> bool:
        """Whether a word that also means "I" only joins two persons: "ағам мен інім"."""
        if self._low(i) not in self.pack.couples or self.last is None or self.last.end != i:
            return False
        return bool(self._kin_at(i + 1)) or i + 1 in self.names_at

    def _is_owned(self, ref: Ref, linked: bool) -> bool:
        """Whether a tie right after a pronoun is its own: "他妻子", "оның әкесі"."""
        return linked or not self.pack.head_last or any(self.words[k].whose for k in range(ref.start, ref.end))

    def _demonstrative(self, i: int) -> bool:
        """Whether "ол", "ئۇ" only points at the noun after it: "ол кезде"."""
        if not self.pack.head_last or i + 1 >= len(self.words):
            return False
        following = self.words[i + 1]
        pointed = self.pack.persons.get("pointed")
        if pointed is not None:
            return following.lemma in pointed and not following.whose and self._bare_nom(i)
        return following.pos == "n" and not following.whose and i + 1 not in self.names_at and self._bare_nom(i)

    def _bare_nom(self, i: int) -> bool:
        return not self.words[i].cases or "nom" in self.words[i].cases

    def _said_again(self, i: int, sex: str) -> tuple[Person, bool] | None:
        """ "…, — сказала она": whoever spoke last, beside a verb of saying."""
        last = self._heard()
        near = {self._lemma(k) for k in (i - 1, i + 1, i + 2)}
        if self.pack.head_last and self._speaker(i) is None and self._lemma(i - 1) in self.pack.telling_verbs:
            voice, before = self.salience.voice(sex, self.number), self.number - 1
            passed = last is None or last.fated or not self.salience.spoke_of((last,), before)
            if voice is not None and passed and self.salience.spoke_of((voice,), before):
                return voice, True
        if self.pack.head_last and i < 2:
            near.update(word.lemma for word in self.words[-_NEAR:])
        fits = last is not None and (not sex or last.sex in (sex, ""))
        if last and fits and near & set(self.pack.saying["attribute"]) and self._speaker(i) is None:
            return self._told_of_since(last) or last, False
        return None

    def _heard(self) -> Person | None:
        """Who spoke last, near enough to be meant by "she says"."""
        last = self.hearing.last_speaker
        return last or (self.salience.quoted(self.number) if self.pack.head_last else None)

    def _told_of_since(self, last: Person) -> Person | None:
        """Somebody named in the sentence before who is none of the last speaker's people; she may speak now."""
        if not self.pack.head_last:
            return None
        told = self.salience.subjects(self.number - 1)
        theirs = (last, last.path()[0])
        return next((p for p in told if p.name and not p.owner and p not in theirs), None)

    def _they(self, i: int, cases: frozenset[str]) -> Ref | None:
        several = self.salience.several(self.number)
        if not several and self.pack.head_last and cases and "nom" not in cases:
            several = self.salience.together(self.number, self._exclude(i))
        return Ref(i, i + 1, several, "they", unsure=True, cases=cases) if several else None

    # --- ties

    def _counted(self, i: int) -> Ref | None:
        """ "двое сыновей", "екі інім", "大哥": what numbers and which-words begin."""
        at, which, count = self._modifiers(i)
        return self._kin(i, at, which, count) if at > i and self._kin_at(at) else None

    def _kin(self, start: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """A tie by its own word: whose it is is told by its ending, by the owner after it, or by who speaks."""
        end = at + self._kin_width(at)
        word = self.words[end - 1]
        owner, unsure, begin, stop = self._kin_owner(start, at, end)
        if owner is None:
            return self._known_kin(start, at, which, count)
        singular = self._kin_at(at) in self.pack.kin.singular and not word.plural and not count
        name, after = self._name_after(stop, word.cases) if singular else (None, stop)
        people = self._relatives(owner, at, which, count, name)
        how = "group" if people[0].group else "tie"
        ref = Ref(begin, after, tuple(people), how, unsure=unsure, cases=self._case_at(stop, after))
        if len(people) > 1:
            self._name_several(ref)
        return self._chained_or_owner(ref)

    def _kin_owner(self, start: int, at: int, end: int) -> tuple[Person | None, bool, int, int]:
        """Whose a tie is, whether that is unsure, and the span of tokens that tell it."""
        whose, speaker = self.words[end - 1].whose, self._speaker(at) or self.hearing.addressee
        if whose in ("1", "1p"):
            return speaker, False, start, end
        if whose == "2" and self.hearing.addressee:
            return self.hearing.addressee, False, start, end
        if whose == "3":
            if self._of_a_subject(start, at):
                return None, False, start, end
            last = self.last
            if last is not None and last.how == "passing" and "nom" in last.cases:
                last = None
            if last is not None and last.end == start and not last.owner and last.cases <= {"gen", "nom"}:
                return last.people[0], last.unsure, start, end
            if last is not None and last.end == start - 1 and self._low(last.end) in self.pack.coordinators:
                both = last.people[0].owner
                if both is not None and not last.owner:
                    return both, last.unsure, start, end
            theirs = self.last is not None and any(self.source in (one, one.owner) for one in self.last.people)
            if self.source is not None and theirs:
                return self.source, False, start, end
            person, unsure = self._someone(self._owner_sex(at), at)
            if person is not None and person.passing and self.pack.head_last:
                person = self.salience.topic(self.number, self._exclude(at)) or person
            return self._of_both(person, at), unsure, start, end
        if not self.pack.head_last and not self.pack.positional and (after := self._owner_after(at, end)):
            return after[0], after[1], start, after[2]
        word = self._kin_at(at)
        mine = word in self.pack.kin.bare or word not in self.pack.kin.loose
        if speaker is not None and mine and (word in self.pack.kin.bare or not self.pack.head_last):
            return speaker, word not in self.pack.kin.bare, start, end
        return None, False, start, end

    def _of_a_subject(self, start: int, at: int) -> bool:
        """Whether a noun that is no person says whose a trade is: "биология пәнінің мұғалімі"."""
        if not self.pack.head_last or self._kin_at(at) not in self.pack.trades_by_first or not start:
            return False
        before = self.words[start - 1]
        told = self.last is not None and self.last.end >= start
        return before.pos in ("n", "x") and before.cases == {"gen"} and not told

    def _of_both(self, person: Person | None, at: int) -> Person | None:
        """Whose a tie is after one like it: "үлкен ұлы …, кіші ұлы …" are sons of one, not a son's son."""
        kin = self.pack.kin
        tie = kin.singular.get(self._kin_at(at)) or kin.groups.get(self._kin_at(at), "")
        if not self.pack.head_last or person is None or person.owner is None or person.tie is None:
            return person
        if {tie, person.tie} <= _PARENTS:
            return person.owner
        side = _SIDES.get(base_of(tie))
        return person.owner if side is not None and side == _SIDES.get(base_of(person.tie)) else person

    def _owner_after(self, at: int, end: int) -> tuple[Person, bool, int] | None:
        """ "муж моей сестры", "брат Айгуль": the owner in the genitive after the tie."""
        if end >= len(self.words):
            return None
        if end in self.names_at:
            span = self.names_at[end]
            only = span.cases and "gen" in span.cases and not span.cases & self.words[at].cases - {"gen"}
            if not only:
                return None
            person = self.cast.by_that_name(span.name, span.sex)
            return person, False, span.end
        low, lemma = self.lows[end], self.words[end].lemma
        owners = self.pack.owner_kinds
        genitive = "gen" in self.words[end].cases
        if low in owners or lemma in owners or (self._kin_at(end) and genitive):
            ref = self._at(end)
            if ref is not None and not ref.owner and len(ref.people) == 1 and "gen" in (ref.cases or _ANY):
                self.salience.see(ref.people[0], self.number, ref.start, False, True)
                return ref.people[0], ref.unsure, ref.end
        return None

    def _known_kin(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "сестра" without an owner: somebody known by that tie, or a relative of the one the report is about."""
        word, end = self._kin_at(at), at + self._kin_width(at)
        tie = self.pack.kin.singular.get(word) or self.pack.kin.plural.get(word)
        cases = self.words[end - 1].cases
        if tie is None or word in self.pack.kin.loose:
            return self._told_before(i, at, tie) if tie is not None else None
        known = [p for p in self.cast.recent() if p.tie and p.tie.endswith(tie) and not p.group]
        if self.hearing.noted:
            known = [p for p in known if p.owner is self.hearing.head]
        elif (owner := self._owner_heard(at, tie)) is not None:
            name, after = self._name_after(end, cases)
            people = self._relatives(owner, at, which, count, name)
            return self._named_ones(Ref(i, after, tuple(people), "tie", cases=cases))
        name, after = self._name_after(end, cases)
        if known and not (name and self.cast.named(name)):
            best = max(known, key=lambda p: p.mentions)
            if name and best.name is None:
                self.cast.call(best, name)
            return Ref(i, after, (best,), "tie", unsure=len(known) > 1, cases=cases)
        head = self.hearing.head or self._someone("", at)[0]
        if head is None or (head.name is None and head.tie is None):
            return None
        people = self._relatives(head, at, which, count, name)
        return self._named_ones(Ref(i, after, tuple(people), "tie", unsure=True, cases=cases))

    def _told_before(self, i: int, at: int, tie: str) -> Ref | None:
        """The speaker's one relative of a tie, told of before, where the word stands without "my": "келін"."""
        speaker, word = self._speaker(i), self.words[at]
        generic = self._kin_at(at) in self.pack.persons["passers_by"] or self._lemma(i - 1) in self.pack.kin.plain
        if not self.pack.head_last or speaker is None or generic or word.plural or word.whose or i != at:
            return None
        known = [p for p in self.cast.recent() if p.owner is speaker and p.tie and base_of(p.tie) == base_of(tie)]
        end = at + self._kin_width(at)
        if len(known) != 1 or known[0].group or end in self.names_at:
            return None
        return Ref(i, end, (known[0],), "tie", unsure=True, cases=self.words[end - 1].cases)

    def _named_ones(self, ref: Ref) -> Ref:
        """The relatives of a ref with the names that follow it."""
        if len(ref.people) > 1:
            self._name_several(ref)
        return self._chained_or_owner(ref)

    def _owner_heard(self, at: int, tie: str) -> Person | None:
        """Whose a tie without an owner is in what a report passes on; None where the words before do not tell."""
        return None

    def _chained_or_owner(self, ref: Ref) -> Ref:
        """A chain of ties; or, before a noun that is owned, only whose that noun is."""
        chained = self._chained(ref)
        if chained is not ref or len(ref.people) != 1:
            return chained
        linked = self._low(ref.end) in self.pack.linkers
        if linked and self.pack.positional:
            return Ref(ref.start, ref.end + 1, ref.people, ref.how, owner=True, unsure=ref.unsure)
        return ref

    def _before_name(self, i: int) -> bool:
        """Whether a word only says what the one named next is: "белсенді Ақберен"."""
        return self.pack.head_last and i + 1 in self.names_at and self.words[i].cases == {"nom"}

    def _passing(self, i: int, lemma: str) -> Ref | None:
        sex = self.pack.persons["passers_by"][lemma]
        again = self.pack.persons.get("again", {})
        says = self.pack.head_last and lemma in again and self._lemma(i - 1) in self.pack.telling_verbs
        if says and self._speaker(i) is None and self.words[i].cases == {"nom"}:
            voice = self.salience.voice(again[lemma].strip("x"), self.number)
            if voice is not None:
                return Ref(i, i + 1, (voice,), "pronoun", unsure=True, cases=self.words[i].cases)
        person = self.cast.passer_by(lemma, sex)
        return Ref(i, i + 1, (person,), "passing", cases=self.words[i].cases, definite=False)

    # --- couples and lists

    def _joined(self, refs: list[Ref]) -> list[Ref]:
        """ "мать и отец", "әкем мен шешем", "父亲和母亲": one ref of several."""
        found: list[Ref] = []
        for ref in refs:
            last = found[-1] if found else None
            if last and not last.owner and not ref.owner and self._links(last, ref):
                people = tuple(dict.fromkeys([*last.people, *ref.people]))
                how = "tie" if "self" in (last.how, ref.how) else ref.how
                shared = last.cases & ref.cases if self.pack.by_cases else ref.cases
                cases = shared or ref.cases or last.cases
                found[-1] = Ref(last.start, ref.end, people, how, unsure=ref.unsure, cases=cases)
                self.salience.see_several(people, self.number)
            else:
                found.append(ref)
        return found

    def _links(self, one: Ref, other: Ref) -> bool:
        """Whether only "and" or a comma stands between two refs of like case."""
        if "passing" in (one.how, other.how) or other.how in ("pronoun", "they") or one.how == "they":
            return False
        between = self.lows[one.end : other.start]
        joins = self.pack.persons.get("couples", ()) or self.pack.coordinators
        if len(between) != 1 or not (between[0] in joins or between[0] in ("、", ",", "،")):
            return False
        if between[0] not in joins and between[0] != "、" and not self._goes_on_listing(other):
            return False
        if one.cases and other.cases and not self.pack.head_last and not one.cases & other.cases:
            return False
        return set(one.people) != set(other.people)

    def _goes_on_listing(self, ref: Ref) -> bool:
        """Whether a list that began with a comma goes on to an "and"."""
        joins = self.pack.persons.get("couples", ()) or self.pack.coordinators
        if self.pack.head_last and self._low(ref.end) in (",", "،"):
            return ref.end + 1 in self.names_at
        return self._low(ref.end) in joins


_NEAR = 4
