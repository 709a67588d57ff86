"""Relatives by what they are to somebody: әпкемнің күйеуі, муж моей сестры, 我姐姐的丈夫, however long the chain."""

from izdeu.reading.grammar import Hearing
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.groups import RoleGroup
from izdeu.reading.roles.names import RoleNames
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.reading.tongues import NameSpan

COMMAS = frozenset({",", "،", "，", "、", "(", "（", "—", "–", "-"})
_CLOSING = COMMAS | frozenset({")", "）", ".", "。", "؟", "!", ":", "：", ";", "；"})
_OWNERS = {"husband": "f", "wife": "m"}
_REACH = 6
_MORE = 3
_APPOSED = 7


class RelativeScan:
    """One sentence being read for persons: what every reader of persons has at hand, and ties."""

    def __init__(
        self, sentence: Sentence, groups: list[RoleGroup], names: RoleNames, pack: RolePack, hearing: Hearing
    ) -> None:
        self.tokens, self.lows, self.words = sentence.tokens, sentence.lows, sentence.words
        self.pack, self.hearing, self.cast, self.salience = pack, hearing, hearing.cast, hearing.salience
        self.number = hearing.number
        self.names = names
        self.names_at: dict[int, NameSpan] = {span.start: span for span in names.of(sentence)}
        self.verbs = {i for group in groups for i in range(group.start, group.end) if self.words[i].pos == "v"}
        self.last: Ref | None = None
        self.found: list[Ref] = []
        self.block = sentence.block
        self.source: Person | None = None
        self.kin_at = self._kin_words()

    def _lemma(self, i: int) -> str:
        return self.words[i].lemma if 0 <= i < len(self.words) else ""

    def _low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _kin_words(self) -> list[str]:
        """The word for a tie at each token."""
        kin, lemmas = self.pack.kin_words, [word.lemma for word in self.words]
        found = [a if a in kin else low if low in kin else "" for a, low in zip(lemmas, self.lows, strict=True)]
        for i, (one, two) in enumerate(zip(lemmas, [*lemmas[1:], ""], strict=True)):
            if one in self.pack.kin_begins and (both := f"{one} {two}") in kin:
                found[i] = both
        return found

    def _kin_at(self, i: int) -> str:
        """The word for a tie at a token (it may be two tokens long: see `_kin_width`); empty when it is none."""
        return self.kin_at[i] if 0 <= i < len(self.kin_at) else ""

    def _kin_width(self, i: int) -> int:
        return 2 if " " in self._kin_at(i) else 1

    def _modifiers(self, i: int) -> tuple[int, str | None, int | None]:
        """The index after the words that may stand before a tie, which one they tell, and how many."""
        which: str | None = None
        count: int | None = None
        kin, numbers = self.pack.kin, self.pack.persons["numbers"]
        aged = self.pack.persons.get("age_words", ()) if self.pack.head_last else ()
        for at in range(i, min(i + _REACH, len(self.words))):
            low, lemma = self.lows[at], self.words[at].lemma
            if aged and (self._lemma(at + 1) in aged or (lemma in aged and at > i)):
                continue
            if self._kin_at(at):
                return at, which, count
            if lemma in kin.which or low in kin.which:
                which = kin.which.get(lemma) or kin.which.get(low)
            elif (number := numbers.get(lemma, numbers.get(low))) is not None:
                count = int(number) if int(number) > 1 else None
            elif low.isdecimal() and len(low) < 3:
                count = int(low)
            elif lemma not in kin.plain and low not in kin.plain and lemma not in self.pack.linkers:
                return at, which, count
        return i, which, count

    def _relatives(
        self, owner: Person, i: int, which: str | None, count: int | None, name: str | None = None
    ) -> list[Person]:
        """Those a word for a tie at a token means as an owner's."""
        kin, cast, word = self.pack.kin, self.cast, self._kin_at(i)
        plural = self.words[i + self._kin_width(i) - 1].plural
        if word in kin.pairs:
            return [cast.relative(owner, tie, sex_of(tie)) for tie in kin.pairs[word]]
        if word in kin.groups:
            return [cast.group(owner, kin.groups[word])]
        tie = kin.singular.get(word) or kin.plural[word]
        which = which or (kin.which.get(word) if self.pack.positional else None)
        if word in kin.plural or plural or (count or 0) > 1:
            return cast.several(owner, tie, sex_of(tie), count, which)
        return [cast.relative(owner, tie, sex_of(tie), which, name)]

    def _owned(self, start: int, i: int, owner: Person, unsure: bool = False) -> Ref | None:
        """The relative an owner's next words tell, however long the chain; None when they tell none."""
        at, which, count = self._modifiers(i)
        if not self._kin_at(at) or at in self.verbs:
            return None
        end = at + self._kin_width(at)
        singular = self._kin_at(at) in self.pack.kin.singular and not self.words[end - 1].plural and not count
        name, after = self._name_after(end, self.words[end - 1].cases) if singular else (None, end)
        people = self._relatives(owner, at, which, count, name)
        cases = self._case_at(end, after)
        ref = Ref(start, after, tuple(people), "group" if people[0].group else "tie", unsure=unsure, cases=cases)
        if len(people) > 1 or people[0].group:
            self._name_several(ref)
        return self._chained(ref)

    def _name_after(self, i: int, cases: frozenset[str]) -> tuple[str | None, int]:
        """The name that belongs to a tie just read ("моя сестра Гульнар", "ағам, Серік,"), and the index after it."""
        if i in self.names_at and self._same_case(self.names_at[i].cases, cases):
            return self.names_at[i].name, self.names_at[i].end
        headed = self.pack.positional and self._low(i) in ("：", ":") and i + 1 in self.names_at
        if self._low(i) not in COMMAS and not headed:
            return None, i
        reach = _APPOSED if self.pack.head_last else _MORE
        for at in range(i + 1, min(i + reach + 1, len(self.words))):
            if at in self.names_at:
                span = self.names_at[at]
                closed = span.end >= len(self.lows) or self._low(span.end) in _CLOSING
                closed |= self.pack.head_last and self._trades_only(i + 1, at)
                if closed and self._same_case(span.cases, cases):
                    return span.name, span.end
                return None, i
            if self.words[at].pos == "v" or self._low(at) in COMMAS:
                return None, i
        return None, i

    def _trades_only(self, begin: int, end: int) -> bool:
        """Whether between a tie and a name stands only what somebody does: "ағасы, суретші Еркінбек"."""
        between = range(begin, end)
        trades, people = self.pack.trades_by_first, self.pack.persons["passers_by"]
        said = all(self._lemma(k) in trades or self._lemma(k) in people or self.words[k].pos == "a" for k in between)
        return bool(between) and said and self.words[end - 1].cases == {"nom"}

    def _case_at(self, end: int, after: int) -> frozenset[str]:
        """The case of a tie that ends at a token, and of the name after it, which bears it where the head is last."""
        own = self.words[end - 1].cases
        if not self.pack.head_last or after == end:
            return own
        named = next((span.cases for span in self.names_at.values() if span.end == after), own)
        return named if self._low(end) not in COMMAS or "nom" not in named else own

    def _same_case(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """Whether two words can stand side by side for one person; where the head is last only the last has a case."""
        if self.pack.head_last:
            return not others or "nom" in others
        return not some or not others or bool(some & others)

    def _name_several(self, ref: Ref) -> None:
        """Gives "двое моих сыновей, Мади и Алибек," their names in order."""
        i, people = ref.end, [p for p in ref.people if not p.group]
        if not people or (self._low(i) not in COMMAS | {":", "：", "-"} and i not in self.names_at):
            return
        for person in people:
            while i < len(self.lows) and i not in self.names_at:
                if self._low(i) not in COMMAS and self._low(i) not in self.pack.couples | {":", "：", "-"}:
                    return
                i += 1
            if i >= len(self.lows):
                return
            span = self.names_at[i]
            if person.name is None and self.cast.named(span.name) is None:
                self.cast.call(person, span.name)
            i = span.end

    def _chained(self, ref: Ref) -> Ref:
        """A tie of a tie whose owner stands first: "әпкемнің күйеуі", "努尔兰的妻子"."""
        if len(ref.people) != 1 or ref.people[0].group:
            return ref
        i = ref.end
        linked = self._low(i) in self.pack.linkers
        if self.pack.head_last:
            at, _, _ = self._modifiers(i)
            owned = self._kin_at(at) and self.words[at + self._kin_width(at) - 1].whose == "3"
            if not (owned and (not ref.cases or "gen" in ref.cases)):
                return ref
        elif self.pack.positional:
            at, _, _ = self._modifiers(i + linked)
            if not self._kin_at(at) or (not linked and at > i):
                return ref
        else:
            return ref
        self.salience.see(ref.people[0], self.number, ref.start, False, True)
        return self._owned(ref.start, i + linked, ref.people[0], ref.unsure) or ref

    def _speaker(self, i: int) -> Person | None:
        return self.hearing.speakers[i]

    def _exclude(self, i: int) -> Person | None:
        """Whom a pronoun cannot mean: who speaks, or who is named as the one who tells it."""
        return self._speaker(i) or self.source

    def _note_source(self, i: int) -> None:
        """Remembers who tells it where a word like "айтуынша", "ئېيتىشىچە" stands at a token, the teller before it."""
        if not self.pack.head_last or self._low(i) not in self.pack.according:
            return
        near = [
            ref for ref in reversed(self.found) if i - ref.end <= _MORE + 1 and not ref.owner and len(ref.people) == 1
        ]
        told = next(iter([r for r in near if r.cases == {"gen"}] or near[:1]), None)
        if told is not None:
            self.salience.brings(told.people[0], self.number)
        if self._speaker(i) is None:
            self.source = told.people[0] if told is not None else self.source

    def _owner_sex(self, i: int) -> str:
        """The sex of whoever the relative at a token belongs to, where the tie tells it: a husband's wife is hers."""
        at, _, _ = self._modifiers(i)
        return _OWNERS.get(self.pack.kin.singular.get(self._kin_at(at), ""), "") if self.pack.head_last else ""

    def _someone(self, sex: str, i: int) -> tuple[Person | None, bool]:
        """The person "he" or "she" means at a token, and whether another fits nearly as well."""
        return self.salience.one(sex, self.number, self._exclude(i))
