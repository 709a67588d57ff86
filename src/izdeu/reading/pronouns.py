"""People by pronouns: I, he, them, "her sister"."""

from izdeu.reading.named import NamedScan
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref

_OPENING = 2
_TOPIC = 3


class PronounScan(NamedScan):
    """Reads pronouns and the owners they name."""

    def _teller(self, i: int, how: str) -> Ref | None:
        speaker = self.speakers[i]
        return Ref(i, i + 1, (speaker,), how) if speaker else None

    def _pronoun(self, i: int, sex: str) -> Ref | None:
        if self._says(i) and self.last_speaker and self.last_speaker.sex in (sex, ""):
            return Ref(i, i + 1, (self.last_speaker,), "pronoun")
        if (topic := self._set_before(i, sex)) is not None:
            return Ref(i, i + 1, (topic,), "pronoun")
        if self._set_off(i, sex) and (met := self.salience.last_met(sex, self.number)):
            return Ref(i, i + 1, (met,), "pronoun", unsure=True)
        person, unsure = self.salience.one(
            sex, self.number, self.speakers[i], others=self._named_after(i), not_bringing=True
        )
        return Ref(i, i + 1, (person,), "pronoun", unsure=unsure) if person else None

    def _set_before(self, i: int, sex: str) -> Person | None:
        """Whom a sentence sets before what it says of them: "My aunt, she had…", "your brother, is he…"."""
        last = self.last
        if last is None or last.owner or len(last.people) != 1 or not last.end < i <= last.end + _TOPIC:
            return None
        person, opens = last.people[0], last.start <= _TOPIC and not any(k < last.start for k in self.groups)
        fits = person.sex in (sex, "") and not (person.passing or person.group or person.speaker)
        return person if self._word(last.end) == "," and opens and fits else None

    def _set_off(self, i: int, sex: str) -> bool:
        """Whether "himself" or "herself" stresses the subject at `i`."""
        group = next((self.groups[k] for k in (i + 1, i + 2) if k in self.groups), None)
        word = {"m": "himself", "f": "herself"}[sex]
        return group is not None and word in (self._word(group.end), *self.lows[group.start : group.end])

    def _named_after(self, i: int) -> frozenset[int]:
        """Whoever is named later in the report that "he told me that …" opens: they are not he."""
        near = next((self.groups[k] for k in (i + 1, i + 2) if k in self.groups), None)
        if (sayer := self._passing_sayer(i)) is not None:
            return frozenset({id(sayer)})
        if near is not None and near.base in self.pack.nouns["dying"] and i > _OPENING:
            return frozenset(id(person) for person in self.cast.recent() if person.quoted)
        if near is None or near.base not in self.pack.saying["attribute"]:
            return frozenset()
        named = (self.cast.named(name) for at, (name, _) in self.names_at.items() if at > i)
        return frozenset(id(person) for person in named if person)

    def _passing_sayer(self, i: int) -> Person | None:
        """Who passes by and says "he was still studying": somebody else is he."""
        before = i - 1 - (self._word(i - 1) == "that")
        base = self.groups_ending.get(before + 1)
        last = self.last
        if base not in self.pack.saying["attribute"] or last is None or last.how != "passing" or last.end > before:
            return None
        return last.people[0]

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
        word = self._word(self._modifiers(i + 1)[0])
        if said_so and said_so.sex == sex and self.pack.kin.knows(word) and self.speakers[i] is None and i < 3:
            return said_so, True
        person, unsure = self.salience.one(sex, self.number, self.speakers[i])
        tie = self.pack.kin.singular.get(word)
        if person and person.tie == tie and person.owner and person.owner.sex in (sex, "") and not person.speaker:
            return person.owner, True
        if tie is not None and word not in self.pack.kin.loose:
            known = self.salience.whose(sex, self.number, person, lambda one: self.cast.has(one, tie))
            return known, unsure or known is not person
        return person, unsure

    def _of_the_couple(self) -> Person | None:
        """Whose "their daughter" is when only one of the two was named: "his wife Bagila and their daughter"."""
        person = self.last.people[0] if self.last else self.salience.topic(self.number, None)
        partner = person is not None and person.tie in ("husband", "wife", "partner")
        return person.owner if person and partner else person
