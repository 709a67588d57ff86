"""Relatives by what they are to somebody: "my sister's husband Erbol", however long the chain."""

from collections.abc import Mapping

from izdeu.reading.people import Person
from izdeu.reading.refs import POSSESSIVE, STOPS, Ref, sex_of
from izdeu.reading.scanning import Scanning


class OwnedScan(Scanning):
    """Reads what follows an owner."""

    def _owned(self, start: int, i: int, owner: Person, unsure: bool = False) -> Ref:
        """The relative an owner's next words tell, however long the chain; else a bare owner."""
        at, which, count = self._modifiers(i)
        two = f"{self._word(at)} {self._word(at + 1)}"
        word, width = (two, 2) if two in self.pack.kin.groups else (self._word(at), 1)
        if not self.pack.kin.knows(word) and which in ("elder", "younger") and self._alone(at):
            name, after = self._name_after(at, True)
            child = self.cast.relative(owner, "child", "", which, name)
            return self._chained(Ref(start, max(after, at), (child,), "tie", unsure=unsure))
        if not self.pack.kin.knows(word):
            return Ref(start, i, (owner,), "tie" if owner.tie != "self" else "self", owner=True, unsure=unsure)
        name, after = self._name_after(at + width, word in self.pack.kin.singular)
        if count is None and word in self.pack.kin.plural:
            count = self._names_listed(at + width)
        people = self._relatives(owner, word, which, count, name)
        return self._after_tie(start, at + width, after, owner, people, unsure)

    def _alone(self, i: int) -> bool:
        """Whether no noun follows "my youngest"."""
        return self._word(i) in STOPS or self._word(i) in POSSESSIVE or i in self.groups or i in self.names_at

    def _names_listed(self, i: int) -> int | None:
        """How many names follow a plural: "her grandsons, Dauren and Nurken"; None for fewer than two."""
        i += self._word(i) == ","
        found = 0
        while i in self.names_at:
            found, i = found + 1, self.names_at[i][1]
            while self._word(i) in (",", "and"):
                i += 1
        return found if found > 1 else None

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
        titled = i + 1 + (self._word(i + 1) == ".") if self._word(i) in self.pack.persons["honorifics"] else i
        if titled in self.names_at and singular:
            name, end = self.names_at[titled]
            return name, end
        if self._word(i) != "," or not singular:
            return None, i
        at = i + 1
        titles = self.pack.persons["honorifics"]
        while at < i + 7 and at not in self.names_at and self._describes(at, titles):
            at += 1
        if at in self.names_at:
            name, end = self.names_at[at]
            if self._word(end) in STOPS or end >= len(self.lows):
                return name, end
        return None, i

    def _describes(self, i: int, titles: Mapping[str, str]) -> bool:
        """Whether a word between a tie and a name only describes: "a nurse", "Ms."."""
        low = self._word(i)
        if low in ("the", "a", "an") and self._word(i - 1) == ",":
            return True
        return low in self.pack.describing or low in titles or (low == "." and self._word(i - 1) in titles)

    def _after_tie(self, start: int, end: int, after: int, owner: Person, people: list[Person], unsure: bool) -> Ref:
        """What may follow a tie: names of several, a possessive that goes on, "and sister"."""
        how = "group" if people[0].group else "tie"
        if after > end:
            return self._chained(Ref(start, after, tuple(people), how, unsure=unsure))
        if len(people) > 1 and ((self._word(end) == "," and end + 1 in self.names_at) or end in self.names_at):
            named = self._name_several(end + (self._word(end) == ","), people)
            return Ref(start, named, tuple(people), how, unsure=unsure)
        if self._word(end) in POSSESSIVE:
            return self._chained(Ref(start, end, tuple(people), how, unsure=unsure))
        if self._word(end) == "and":
            at, which, count = self._modifiers(end + 1)
            if self.pack.kin.knows(self._word(at)) and self._word(end + 1) not in self.pack.owners:
                people = people + self._relatives(owner, self._word(at), which, count)
                end = at + 1
        return Ref(start, end, tuple(people), how, unsure=unsure)

    def _chained(self, ref: Ref) -> Ref:
        if self._word(ref.end) in POSSESSIVE:
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
                elif self.lows[i] not in self.pack.small["owned.between"] and not self.lows[i].isdecimal():
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
