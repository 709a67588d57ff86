"""Where a sentence speaks of persons: ties, ties of ties, names, pronouns, couples and groups, each resolved."""

from dataclasses import dataclass

from izdeu.reading.groups import Group
from izdeu.reading.names import Names
from izdeu.reading.pack import Pack
from izdeu.reading.people import Cast, Person
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import Sentence
from izdeu.vocab.ties import SEX

_STOPS = frozenset({",", ".", ")", "(", ";", ":", "-", "–", "—", "!", "?"})
_POSSESSIVE = frozenset({"'s", "’", "'"})
_SEX = {tie.value: sex for tie, sex in SEX.items()}


@dataclass(slots=True)
class Ref:
    """Tokens `start` to `end` (exclusive) that speak of `people`.

    `how`: self, we, pronoun, they, tie, name, passing or group. `owner`: the words only say whose the next noun is.
    `unsure`: another person fits nearly as well.
    """

    start: int
    end: int
    people: tuple[Person, ...]
    how: str
    owner: bool = False
    unsure: bool = False
    definite: bool = True


def sex_of(tie: str) -> str:
    """The sex a tie tells: m, f, or nothing."""
    return _SEX.get(tie, "")


class Scanner:
    """Reads the persons of one sentence, left to right, into a scene's cast."""

    def __init__(
        self,
        sentence: Sentence,
        number: int,
        groups: list[Group],
        speakers: list[Person | None],
        cast: Cast,
        salience: Salience,
        names: Names,
        pack: Pack,
        last_speaker: Person | None = None,
        addressee: Person | None = None,
    ) -> None:
        self.last_speaker, self.addressee = last_speaker, addressee
        self.tokens, self.lows, self.number = sentence.tokens, sentence.lows, number
        self.groups = {group.start: group for group in groups}
        self.groups_ending = {group.end: group.base for group in groups}
        self.verbs = {i for group in groups for i in range(group.start, group.end)}
        self.speakers, self.cast, self.salience, self.names, self.pack = speakers, cast, salience, names, pack
        self.names_at = names.of(sentence, self.verbs)
        self.last: Ref | None = None
        self.nameless = False

    def scan(self, inside: set[int] | None = None) -> list[Ref]:
        """The refs among the given token indices (None: all), in order, couples joined."""
        found: list[Ref] = []
        i = 0
        while i < len(self.tokens):
            if inside is not None and i not in inside:
                i += 1
                continue
            ref = self._at(i)
            if ref is None:
                i += 1
                continue
            self._note(ref)
            self.last = ref if not ref.owner else self.last
            if found and not found[-1].owner and not ref.owner and self._links(found[-1], ref):
                self.salience.see_several((*found[-1].people, *ref.people), self.number)
            found.append(ref)
            i = max(ref.end, i + 1)
        return self._joined(found)

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _note(self, ref: Ref) -> None:
        after = ref.end
        while self._word(after) in self.pack.adverbs and after not in self.groups:
            after += 1
        subject = after in self.groups and not ref.owner
        subject |= ref.start == 0 or (ref.start <= 2 and self.lows[0] in self.pack.persons["honorifics"])
        oblique = (
            not subject and self._word(ref.start - 1) in self.pack.prepositions and ref.start - 1 not in self.verbs
        )
        if len(ref.people) > 1 or ref.people[0].group:
            self.salience.see_several(ref.people, self.number)
        for person in ref.people:
            self.salience.see(person, self.number, ref.start, subject, oblique)

    def _at(self, i: int) -> Ref | None:
        low, persons = self.lows[i], self.pack.persons
        if i in self.verbs and i not in self.names_at:
            return None
        if low in self.pack.owners:
            return self._with_owner_word(i)
        if self.addressee and low in ("you", "your"):
            return self._owned(i, i + 1, self.addressee) if low == "your" else Ref(i, i + 1, (self.addressee,), "self")
        if low == "whose" and self.last is not None:
            return self._owned(i, i + 1, self.last.people[-1], self.last.unsure)
        if low in persons["self"] or low in persons["we"]:
            return self._teller(i, "self" if low in persons["self"] else "we")
        if low in persons["he"] or low in persons["she"]:
            return self._pronoun(i, "m" if low in persons["he"] else "f")
        if low in persons["they"]:
            several = self.salience.several(self.number)
            return Ref(i, i + 1, several, "they", unsure=True) if several else None
        if i in self.names_at:
            return self._name(i)
        if low in self.pack.determiners or low in persons["numbers"]:
            return self._determined(i)
        if self.pack.kin.knows(low):
            return self._bare(i)
        if low in self.pack.kin.which or low in persons["passers_by"]:
            return self._passing(i, i)
        return None

    def _teller(self, i: int, how: str) -> Ref | None:
        speaker = self.speakers[i]
        return Ref(i, i + 1, (speaker,), how) if speaker else None

    def _pronoun(self, i: int, sex: str) -> Ref | None:
        if self._says(i) and self.last_speaker and self.last_speaker.sex in (sex, ""):
            return Ref(i, i + 1, (self.last_speaker,), "pronoun")
        person, unsure = self.salience.one(sex, self.number, self.speakers[i])
        return Ref(i, i + 1, (person,), "pronoun", unsure=unsure) if person else None

    def _says(self, i: int) -> bool:
        """Whether the word at `i` is the subject of a verb of saying that closes a quotation or opens a report."""
        near = [self.groups[k] for k in (i + 1, i + 2) if k in self.groups]
        closing = self._word(i - 1) in (",", "”", '"', "’", "?", "!", "")
        return bool(near) and closing and near[0].base in self.pack.saying["attribute"]

    def _with_owner_word(self, i: int) -> Ref | None:
        """What "my", "her", "their" begin: a relative, or only whose the next thing is."""
        low = self.lows[i]
        kind = self.pack.persons["owners"][low]
        if low == "her" and not self._noun_follows(i + 1):
            return self._pronoun(i, "f")
        unsure = False
        if kind == "self":
            owner = self.speakers[i]
        elif kind == "they":
            several = self.salience.several(self.number)
            if several and not self.pack.kin.knows(self._word(self._modifiers(i + 1)[0])):
                return Ref(i, i + 1, several, "they", owner=True, unsure=True)
            owner, unsure = (several[0] if several else self._of_the_couple()), True
        else:
            owner, unsure = self._owner(i, kind)
        if owner is None:
            return None
        self.salience.see(owner, self.number, i, False)
        return self._owned(i, i + 1, owner, unsure)

    def _owner(self, i: int, sex: str) -> tuple[Person | None, bool]:
        """Whose "his sister" is: in a report the one's who spoke last in the paragraph, else as "he" is."""
        said_so = self.last_speaker
        kin_follows = self.pack.kin.knows(self._word(self._modifiers(i + 1)[0]))
        if said_so and said_so.sex == sex and kin_follows and self.speakers[i] is None and i < 3:
            return said_so, True
        return self.salience.one(sex, self.number, self.speakers[i])

    def _of_the_couple(self) -> Person | None:
        """Whose "their daughter" is when only one of the two was named: "his wife Bagila and their daughter"."""
        person = self.last.people[0] if self.last else self.salience.topic(self.number, None)
        partner = person is not None and person.tie in ("husband", "wife", "partner")
        return person.owner if person and partner else person

    def _noun_follows(self, i: int) -> bool:
        low = self._word(i)
        if not low or low in _STOPS or low in self.pack.prepositions or low in self.pack.determiners:
            return False
        if low.isdecimal() or low in self.pack.persons["numbers"]:
            return self.pack.kin.knows(self._word(self._modifiers(i)[0]))
        if low in self.pack.coordinators or low in self.pack.subordinators or low in self.pack.owners:
            return False
        if i in self.groups and self.groups[i].finite:
            return False
        return low not in self.pack.adverbs or low in ("first", "own", "only")

    def _modifiers(self, i: int) -> tuple[int, str | None, int | None]:
        """The index after the words that may stand before a tie, which one they tell, and how many."""
        which: str | None = None
        count: int | None = None
        kin, numbers = self.pack.kin, self.pack.persons["numbers"]
        while i < len(self.lows):
            low = self.lows[i]
            if kin.knows(low):
                break
            if low in kin.which:
                which = kin.which[low]
            elif low in numbers and low != "one":
                count = numbers[low]
            elif low.isdecimal() and len(low) < 3:
                count = int(low)
            elif low not in kin.plain and not low.endswith(("-old", "year-old")) and low not in ("-", "the"):
                break
            i += 1
        return i, which, count

    def _owned(self, start: int, i: int, owner: Person, unsure: bool = False) -> Ref:
        """The relative an owner's next words tell, however long the chain; else a bare owner."""
        at, which, count = self._modifiers(i)
        two = f"{self._word(at)} {self._word(at + 1)}"
        word, width = (two, 2) if two in self.pack.kin.groups else (self._word(at), 1)
        if not self.pack.kin.knows(word):
            return Ref(start, i, (owner,), "tie" if owner.tie != "self" else "self", owner=True, unsure=unsure)
        name, after = self._name_after(at + width, word in self.pack.kin.singular)
        people = self._relatives(owner, word, which, count, name)
        return self._after_tie(start, at + width, after, owner, people, unsure)

    def _relatives(
        self, owner: Person, word: str, which: str | None, count: int | None, name: str | None = None
    ) -> list[Person]:
        kin, cast = self.pack.kin, self.cast
        if word in kin.singular:
            tie = kin.singular[word]
            return [cast.relative(owner, tie, sex_of(tie), which, name)]
        if word in kin.pairs:
            return [cast.relative(owner, tie, sex_of(tie)) for tie in kin.pairs[word]]
        if word in kin.plural:
            return cast.several(owner, kin.plural[word], sex_of(kin.plural[word]), count, which)
        return [cast.group(owner, kin.groups[word])]

    def _name_after(self, i: int, singular: bool) -> tuple[str | None, int]:
        """The name that belongs to the tie just read, and the index after it."""
        if self.nameless:
            return None, i
        if i in self.names_at and singular:
            name, end = self.names_at[i]
            return name, end
        if self._word(i) != "," or not singular:
            return None, i
        at = i + 1
        while at < i + 7 and at not in self.names_at and self._word(at) in self.pack.describing:
            at += 1
        if at in self.names_at:
            name, end = self.names_at[at]
            if self._word(end) in _STOPS or end >= len(self.lows):
                return name, end
        return None, i

    def _after_tie(self, start: int, end: int, after: int, owner: Person, people: list[Person], unsure: bool) -> Ref:
        """What may follow a tie: names of several, a possessive that goes on, "and sister"."""
        how = "group" if people[0].group else "tie"
        if after > end:
            return self._chained(Ref(start, after, tuple(people), how, unsure=unsure))
        if len(people) > 1 and ((self._word(end) == "," and end + 1 in self.names_at) or end in self.names_at):
            named = self._name_several(end + (self._word(end) == ","), people)
            return Ref(start, named, tuple(people), how, unsure=unsure)
        if self._word(end) in _POSSESSIVE:
            return self._chained(Ref(start, end, tuple(people), how, unsure=unsure))
        if self._word(end) == "and":
            at, which, count = self._modifiers(end + 1)
            if self.pack.kin.knows(self._word(at)) and self._word(end + 1) not in self.pack.owners:
                people = people + self._relatives(owner, self._word(at), which, count)
                end = at + 1
        return Ref(start, end, tuple(people), how, unsure=unsure)

    def _chained(self, ref: Ref) -> Ref:
        if self._word(ref.end) in _POSSESSIVE:
            self.salience.see(ref.people[0], self.number, ref.start, False, True)
            return self._owned(ref.start, ref.end + 1, ref.people[0], ref.unsure)
        return ref

    def _name_several(self, i: int, people: list[Person]) -> int:
        """Gives "my two sons, Madi and Alibek," their names in order; the index after the last one plainly listed."""
        end = i
        plain = True
        for person in people:
            while i < len(self.lows) and i not in self.names_at:
                if self.lows[i] == "(":
                    i, plain = self._closing(i), False
                elif self.lows[i] not in (",", "and", ")"):
                    return end
                i += 1
            if i >= len(self.lows):
                return end
            name, i = self.names_at[i]
            end = i if plain else end
            if person.name is None and self.cast.named(name) is None:
                self.cast.call(person, name)
        return end

    def _closing(self, i: int) -> int:
        while i < len(self.lows) and self.lows[i] != ")":
            i += 1
        return i

    def _name(self, i: int) -> Ref:
        name, end = self.names_at[i]
        found = self._in_apposition(name, end)
        if found:
            return Ref(i, found[1], (found[0],), "name")
        person = (self._introduced(name, end) if i == 0 else None) or self.cast.by_that_name(name, self.names.sex(name))
        return self._chained(Ref(i, end, (person,), "name"))

    def _introduced(self, name: str, end: int) -> Person | None:
        """The relative spoken of just before without a name, when a new sentence opens with a new name."""
        if self.cast.named(name) or " " in name or (self._word(end) not in (",", "(") and end not in self.verbs):
            return None
        person = self.salience.unnamed(self.number)
        sex = self.names.sex(name)
        if person is None or (sex and person.sex and sex != person.sex):
            return None
        self.cast.call(person, name)
        return person

    def _in_apposition(self, name: str, end: int) -> tuple[Person, int] | None:
        """The relative a name belongs to in "Talgat, my brother," or "Dina (wife of Erbol)", and where that ends."""
        if self._word(end) not in (",", "("):
            return None
        at = end + 1
        word = self._word(at)
        if word in self.pack.owners and self.pack.persons["owners"][word] in ("self", "m", "f"):
            kind = self.pack.persons["owners"][word]
            sex = "" if kind == "self" else kind
            owner = self.speakers[at] if not sex else self.salience.one(sex, self.number, self.speakers[at])[0]
            at, which, _ = self._modifiers(at + 1)
            if owner is None or self._word(at) not in self.pack.kin.singular or self._word(at + 1) not in _STOPS:
                return None
            tie = self.pack.kin.singular[self._word(at)]
            if self.cast.named(name) is owner:
                return None
            return self.cast.relative(owner, tie, sex_of(tie), which, name), at + 1
        return self._tie_of(name, at)

    def _tie_of(self, name: str, at: int) -> tuple[Person, int] | None:
        """The relative in "(wife of X)", "the mother of X", ", the daughter": named now."""
        if self._word(at) in ("the", "a"):
            at += 1
        at, which, _ = self._modifiers(at)
        word = self._word(at)
        if word not in self.pack.kin.singular or word in self.pack.kin.loose:
            return None
        tie = self.pack.kin.singular[word]
        if self._word(at + 1) == "of" and (entry := self._entry(at + 2)):
            return self.cast.relative(entry[0], tie, sex_of(tie), which, name), entry[1]
        if self._word(at + 1) == "of" and self._word(at + 2) not in self.pack.persons["numbers"]:
            owner = self._at(at + 2)
            if owner and not owner.owner and owner.people[0].name != name:
                return self.cast.relative(owner.people[0], tie, sex_of(tie), which, name), owner.end
            return None
        if self._word(at + 1) in _STOPS and self._word(at - 1) == "the":
            owner_person = self._family_head()
            if owner_person and owner_person.name != name:
                return self.cast.relative(owner_person, tie, sex_of(tie), which, name), at + 1
        return None

    def _family_head(self) -> Person | None:
        """Whom "the daughter" is a daughter of: the person most spoken of."""
        people = [p for p in self.cast.recent() if not p.group and not p.speaker]
        return max(people, key=lambda p: p.mentions, default=None)

    def _determined(self, i: int) -> Ref | None:
        """What "the", "a", "two", "both", "one of" begin."""
        low = self.lows[i]
        if low in ("one", "both", "all", "two", "three", "four") and self._word(i + 1) in ("of", "them", "were", "are"):
            return self._of_them(i)
        at, which, count = self._modifiers(i + (low in self.pack.determiners))
        word = self._word(at)
        kin = self.pack.kin
        if which and not kin.knows(word):
            return self._member(i, at, which)
        if kin.knows(word):
            return self._kin_noun(i, at, which, count, low)
        return self._passing(i, at)

    def _kin_noun(self, i: int, at: int, which: str | None, count: int | None, low: str) -> Ref | None:
        kin, word = self.pack.kin, self._word(at)
        if self._word(at + 1) == "of":
            return self._tie_of_owner(i, at, which, count)
        if word in kin.loose:
            return self._passing(i, at)
        if low in ("a", "an", "another", "some", "any", "no", "every", "each"):
            tie = kin.singular.get(word, "relative")
            return Ref(i, at + 1, (self.cast.passer_by(word, sex_of(tie)),), "passing", definite=False)
        return self._known_kin(i, at, which, count)

    def _tie_of_owner(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "the wife of my brother, Gulmira,": the name is hers, not his."""
        entry = self._entry(at + 2)
        self.nameless = True
        owner = None if entry else self._at(at + 2)
        self.nameless = False
        person, end = entry or (owner.people[0] if owner and not owner.owner else None, owner.end if owner else 0)
        if person is None:
            return None
        word = self._word(at)
        name, after = self._name_after(end, word in self.pack.kin.singular)
        people = self._relatives(person, word, which, count, name)
        return Ref(i, after if name else end, tuple(people), "tie", unsure=bool(owner and owner.unsure))

    def _entry(self, i: int) -> tuple[Person, int] | None:
        """The person of "no. 1" in numbered notes, and the index after it."""
        if self._word(i) not in ("no", "number", "nr") and self._word(i) != "#":
            return None
        at = i + 2 if self._word(i + 1) == "." else i + 1
        number = self._word(at)
        person = self.cast.entries.get(int(number)) if number.isdecimal() and len(number) < 4 else None
        return (person, at + 1) if person else None

    def _known_kin(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "the sister", "two brothers": somebody known by that tie, else a relative of whoever tells."""
        kin, word = self.pack.kin, self._word(at)
        tie = kin.singular.get(word) or kin.plural.get(word)
        known = [p for p in self.cast.recent() if p.tie and tie and p.tie.endswith(tie) and not p.group]
        if word in kin.singular and known:
            name, after = self._name_after(at + 1, True)
            best = max(known, key=lambda p: p.mentions)
            if name and self.cast.named(name) is None and best.name is None:
                self.cast.call(best, name)
            return Ref(i, max(after, at + 1), (best,), "tie", unsure=len(known) > 1)
        owner = self._possessor(i) or self.speakers[i] or self._family_head()
        if owner is None or word in kin.groups:
            return None
        people = self._relatives(owner, word, which, count)
        return self._after_tie(i, at + 1, at + 1, owner, people, True)

    def _possessor(self, i: int) -> Person | None:
        """Whose the children are in "he has two children"."""
        has = i - 1 in self.verbs and self._word(i - 1) in self.pack.have
        return self.last.people[0] if has and self.last and len(self.last.people) == 1 else None

    def _bare(self, i: int) -> Ref | None:
        """ "Mom", "Dad" are the speaker's; "Husband of my sister" has its owner after it."""
        low, kin = self.lows[i], self.pack.kin
        if self._word(i + 1) == "of":
            return self._kin_noun(i, i, None, None, "the")
        speaker = self.speakers[i]
        nominal = self._word(i - 1) in self.pack.determiners or self._word(i - 1) in self.pack.prepositions
        if (
            low in kin.bare
            and speaker
            and (self.tokens[i].cap or low in ("mom", "mum", "dad"))
            and (self.tokens[i].cap or not nominal)
        ):
            tie = kin.singular[low]
            return self._chained(Ref(i, i + 1, (self.cast.relative(speaker, tie, sex_of(tie)),), "tie"))
        return None

    def _of_them(self, i: int) -> Ref | None:
        """ "one of them, Nurgul," and "both of them", of those last spoken of together; "one of my brothers"."""
        low = self.lows[i]
        at = i + 2 if self._word(i + 1) == "of" else i + 1
        several = self.salience.several(self.number)
        end = at + 1 if self._word(i + 1) in ("of", "them") else i + 1
        if self._word(at) not in ("them", "us", "whom") and self._word(i + 1) == "of":
            ref = self._at(at)
            if ref is None or ref.owner:
                return None
            several, end = ref.people, ref.end
        if not several:
            return None
        if low != "one":
            return Ref(i, end, several, "they")
        name, after = self._name_after(end, True)
        person = (self.cast.named(name) if name else None) or several[0]
        if name and person.name is None:
            self.cast.call(person, name)
        return Ref(i, max(after, end), (person,), "tie", unsure=name is None)

    def _member(self, i: int, at: int, which: str) -> Ref | None:
        """ "The eldest, Erbol," of brothers spoken of before."""
        if self._word(at) in ("one", "of", "two"):
            at += 1
        counted = [p for p in self.cast.recent() if p.number and p.owner is not None]
        if not counted:
            return self._of_a_group(i, at, which)
        if not (self._word(at) in _STOPS or at in self.groups or at in self.names_at):
            return None
        last = counted[-1]
        owner, tie = last.owner, last.tie
        name, after = self._name_after(at, True)
        assert owner is not None
        assert tie is not None
        person = self.cast.relative(owner, tie.removeprefix("elder_").removeprefix("younger_"), last.sex, which, name)
        return Ref(i, max(after, at), (person,), "tie", unsure=False)

    def _of_a_group(self, i: int, at: int, which: str) -> Ref | None:
        """ "The elder" of brothers nobody counted."""
        groups = [p for p in self.cast.recent() if p.group and p.tie in ("brother", "sister", "son", "daughter")]
        if not groups or not (self._word(at) in _STOPS or at in self.groups or at in self.names_at):
            return None
        group = groups[-1]
        assert group.owner is not None
        assert group.tie is not None
        name, after = self._name_after(at, True)
        person = self.cast.relative(group.owner, group.tie, sex_of(group.tie), which, name)
        return Ref(i, max(after, at), (person,), "tie", unsure=True)

    def _passing(self, i: int, at: int) -> Ref | None:
        """ "the driver", "a woman": somebody a pronoun may mean, unless it is a known person's trade."""
        k = at
        while k < min(len(self.lows), at + 3) and self._word(k) not in self.pack.persons["passers_by"]:
            if self._word(k) in self.pack.prepositions or self._word(k) in _STOPS or k in self.verbs:
                return None
            k += 1
        word = self._word(k)
        sex = self.pack.persons["passers_by"].get(word)
        if sex is None or (i == k and self._word(i - 1) not in self.pack.determiners and not self.tokens[i].cap):
            return None
        named = k + 1 if k + 1 in self.names_at else k + 2 if self._word(k + 1) == "," else -1
        if named in self.names_at and (named == k + 1 or self._word(self.names_at[named][1]) in _STOPS):
            name, end = self.names_at[named]
            return self._chained(Ref(i, end, (self.cast.by_that_name(name, sex if sex != "x" else ""),), "name"))
        if self._word(i) in ("the", "this", "that") and (known := self._known_passing(word, sex)):
            return Ref(i, k + 1, (known,), "name", unsure=True)
        return Ref(i, k + 1, (self.cast.passer_by(word, sex),), "passing", definite=self._word(i) == "the")

    def _known_passing(self, word: str, sex: str) -> Person | None:
        """The person "the singer" or, in a report, "the woman" means; None when it is somebody else."""
        for person in reversed(self.cast.recent()):
            if person.trade and person.trade.endswith(word) and not person.speaker:
                return person
        if self.cast.self_ is None and word in ("woman", "man", "activist", "protester", "girl", "boy", "teacher"):
            likely, _ = self.salience.one(sex if sex != "x" else "", self.number, None)
            return likely if likely and not likely.passing else None
        return None

    def _joined(self, refs: list[Ref]) -> list[Ref]:
        """Couples and lists: "he and his wife", "my wife, my children, and my mother" are one ref of several."""
        found: list[Ref] = []
        for ref in refs:
            last = found[-1] if found else None
            if last and not last.owner and not ref.owner and self._links(last, ref):
                people = tuple(dict.fromkeys([*last.people, *ref.people]))
                joined = Ref(last.start, ref.end, people, last.how if last.how != "self" else "tie", unsure=ref.unsure)
                found[-1] = joined
                self.salience.see_several(people, self.number)
            else:
                found.append(ref)
        return found

    def _links(self, last: Ref, ref: Ref) -> bool:
        between = self.lows[last.end : ref.start]
        if between in (["and"], [",", "and"], ["or"]):
            listed = len(last.people) > 1 and "," in self.lows[last.start : last.end]
            return (listed or not (between == [",", "and"] and ref.end in self.groups)) and (
                between != ["and"] or self._same_role(last, ref)
            )
        if between == [","]:
            rest = self.lows[ref.end : ref.end + 12]
            return (
                "and" in rest
                and rest[:1] in ([","], ["and"])
                and ref.how in ("tie", "name", "group")
                and last.how == "tie"
            )
        return False

    def _same_role(self, last: Ref, ref: Ref) -> bool:
        """Whether "A and B" are one object or one subject, and not the end of one clause and the start of the next."""
        starts_clause = ref.end in self.groups and self.groups[ref.end].finite
        before = self.groups_ending.get(last.start)
        return not (starts_clause and before is not None and before not in self.pack.telling_verbs)
