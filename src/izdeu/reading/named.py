"""People by their names, and whose relatives they are said to be beside the name."""

from izdeu.reading.owned import OwnedScan
from izdeu.reading.people import Person
from izdeu.reading.refs import STOPS, Ref, sex_of

_SOON = 3


class NamedScan(OwnedScan):
    """Reads a name and its apposition."""

    def _name(self, i: int) -> Ref:
        name, end = self.names_at[i]
        if (told := self._name_told(name, end)) is not None:
            return Ref(i, end, (told,), "name")
        found = self._in_apposition(name, end)
        if found:
            return Ref(i, found[1], (found[0],), "name")
        titled = self._title_sex(i)
        if titled and (met := self.cast.named(name)) and met.sex == "":
            met.sex = titled
        introduced = (self._introduced(name, end) if i == 0 or self._told_by_owner(i) else None) or self._long_awaited(
            name
        )
        person = introduced or self.cast.by_that_name(name, titled or self.names.sex(name))
        return self._chained(Ref(i, end, (person,), "name"))

    def _told_by_owner(self, i: int) -> bool:
        """Whether whoever just said "that" is whose relative the sentence before spoke of: "says that Nurbek, …"."""
        person, last = self.salience.unnamed(self.number), self.last
        told = self._word(i - 1) == "that" and last is not None and person is not None
        return told and last is not None and person is not None and person.owner in last.people

    def _name_told(self, name: str, end: int) -> Person | None:
        """Whose name it is in "Erbolat is his name"."""
        if self._word(end) not in self.pack.be or self._word(end + 2) != "name" or self.cast.named(name):
            return None
        kind = self.pack.persons["owners"].get(self._word(end + 1))
        if kind not in ("m", "f"):
            return None
        person = self.salience.one(kind, self.number, self.speakers[end])[0]
        if person is None or person.name or person.passing:
            return None
        self.cast.call(person, name)
        return person

    def _title_sex(self, i: int) -> str:
        """The sex "Mr." or "Ms." before a name tells."""
        title = self._word(i - 2) if self._word(i - 1) == "." else self._word(i - 1)
        sex = str(self.pack.persons["honorifics"].get(title, ""))
        return sex if sex != "x" else ""

    def _long_awaited(self, name: str) -> Person | None:
        """The person a report opened with, when the first full name after that fits."""
        waiting = [person for person in self.cast.awaited if person.name is None]
        near = 0 < self.number - self.cast.awaited_in <= _SOON
        if not waiting or not near or " " not in name or self.cast.named(name):
            return None
        fresh = [at for at, (other, _) in self.names_at.items() if " " in other and not self.cast.named(other)]
        if len(fresh) < len(waiting):
            return None
        person, sex = waiting[0], self.names.sex(name)
        if sex and person.sex and sex != person.sex:
            return None
        person.sex = person.sex or sex
        self.cast.name_at_last(person, name)
        return person

    def _introduced(self, name: str, end: int) -> Person | None:
        """The relative spoken of just before without a name, when a new sentence opens with a new name."""
        if self.cast.named(name) or (self._word(end) not in (",", "(") and end not in self.verbs):
            return None
        if self._word(end + 1) == "another":
            return None
        person = self.salience.unnamed(self.number, within=" " in name)
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
            if owner is None or self._word(at) not in self.pack.kin.singular or self._word(at + 1) not in STOPS:
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
        if self._word(at + 1) in STOPS and self._word(at - 1) == "the":
            owner_person = self._family_head()
            if owner_person and owner_person.name != name:
                return self.cast.relative(owner_person, tie, sex_of(tie), which, name), at + 1
        return None

    def _entry(self, i: int) -> tuple[Person, int] | None:
        """The person of "no. 1" in numbered notes, and the index after it."""
        if self._word(i) not in self.pack.small["named.numbers"] and self._word(i) != "#":
            return None
        at = i + 2 if self._word(i + 1) == "." else i + 1
        number = self._word(at)
        person = self.cast.entries.get(int(number)) if number.isdecimal() and len(number) < 4 else None
        return (person, at + 1) if person else None

    def _family_head(self) -> Person | None:
        """Whom "the daughter" is a daughter of: the person most spoken of."""
        people = [p for p in self.cast.recent() if not p.group and not p.speaker]
        return max(people, key=lambda p: p.mentions, default=None)
