"""Where a sentence speaks of persons: ties, ties of ties, names, pronouns, couples and groups, each resolved."""

from izdeu.reading.nominal import NominalScan
from izdeu.reading.refs import STOPS, Ref

_BRACKET = 10


class Scanner(NominalScan):
    """Reads the persons of one sentence, left to right, into a scene's cast."""

    def scan(self, inside: set[int] | None = None) -> list[Ref]:
        """The refs among the given token indices (None: all), in order, couples joined."""
        found: list[Ref] = []
        self.salience.block = self.block
        i = 0
        while i < len(self.tokens):
            if inside is not None and i not in inside:
                i += 1
                continue
            ref = self._at(i)
            if ref is None:
                i += 1
                continue
            subject = self._note(ref)
            self.last = ref if not ref.owner else self.last
            if found and not found[-1].owner and not ref.owner and self._links(found[-1], ref):
                self.salience.see_several((*found[-1].people, *ref.people), self.number)
                for person in found[-1].people:
                    self.salience.see(person, self.number, found[-1].start, subject)
            found.append(ref)
            i = max(ref.end, i + 1)
        return self._joined(found)

    def _note(self, ref: Ref) -> bool:
        """Notes who is spoken of; whether as the subject of a clause."""
        after = ref.end
        while self._word(after) in self.pack.adverbs and after not in self.groups:
            after += 1
        subject = after in self.groups and not ref.owner
        subject |= ref.start == 0 or (ref.start <= 2 and self.lows[0] in self.pack.persons["honorifics"])
        subject |= not ref.owner and self._leads_several(ref)
        oblique = (
            not subject and self._word(ref.start - 1) in self.pack.prepositions and ref.start - 1 not in self.verbs
        )
        if len(ref.people) > 1 or ref.people[0].group:
            self.salience.see_several(ref.people, self.number)
        if ref.how == "they":
            return subject
        for person in ref.people:
            self.salience.see(person, self.number, ref.start, subject, oblique)
        return subject

    def _leads_several(self, ref: Ref) -> bool:
        """Whether others stand between a person and the verb of both: "Aliya and three other women were"."""
        if self._word(ref.end) not in ("and", "along", "together") or ref.start - 1 in self.verbs:
            return False
        for i in range(ref.end + 1, min(ref.end + _BRACKET, len(self.lows))):
            if i in self.groups:
                return self.groups[i].finite and i > ref.end + 1
            if self._word(i) in STOPS:
                return False
        return False

    def _at(self, i: int) -> Ref | None:
        low, persons = self.lows[i], self.pack.persons
        if i in self.verbs and i not in self.names_at:
            return None
        if low in self.pack.owners:
            return self._with_owner_word(i)
        if self.addressee and low in ("you", "your"):
            return self._owned(i, i + 1, self.addressee) if low == "your" else Ref(i, i + 1, (self.addressee,), "self")
        if low == "whose" and self.last is not None and (self.last.end >= i - 1 or self._word(i - 1) == ","):
            return self._owned(i, i + 1, self.last.people[-1], self.last.unsure)
        if low in self.pack.small["scanner.stressed"] and self.last is not None and self.last.end == i:
            return None
        if low in persons["self"] or low in persons["we"]:
            return self._teller(i, "self" if low in persons["self"] else "we")
        if low in persons["he"] or low in persons["she"]:
            return self._pronoun(i, "m" if low in persons["he"] else "f")
        if low in persons["they"]:
            several = self.salience.several(self.number)
            return Ref(i, i + 1, several, "they", unsure=True) if several else None
        if i in self.names_at:
            return self._name(i)
        if low == "that" and self._word(i + 1) in self.pack.kin.bare:
            return None
        if (together := self._several_meant(i)) is not None:
            return together
        if low in self.pack.determiners or low in persons["numbers"]:
            return self._determined(i)
        if self.pack.kin.knows(low):
            return self._bare(i)
        if low in self.pack.kin.which or low in persons["passers_by"]:
            return self._passing(i, i)
        return None

    def _joined(self, refs: list[Ref]) -> list[Ref]:
        """Couples and lists: "he and his wife", "my wife, my children, and my mother" are one ref of several."""
        found: list[Ref] = []
        for ref in refs:
            last = found[-1] if found else None
            if last and not last.owner and not ref.owner and self._links(last, ref):
                people = tuple(dict.fromkeys([*last.people, *ref.people]))
                how = last.how if last.how != "self" else "tie"
                parts = (*(last.parts or (last,)), ref)
                joined = Ref(last.start, ref.end, people, how, unsure=ref.unsure, parts=parts)
                found[-1] = joined
                self.salience.see_several(people, self.number)
            else:
                found.append(ref)
        return found

    def _links(self, last: Ref, ref: Ref) -> bool:
        between = self.lows[self._after_aside(last.end, ref.start) : ref.start]
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

    def _after_aside(self, i: int, end: int) -> int:
        """The index after an age or a bracket that belongs to a name: "Serik, 51, and", "Ilham (m) and"."""
        at = i + 1 + (self._word(i + 1) in ("aged", "age", "now"))
        if self._word(i) == "," and self._years_old(at):
            at += 1
            while at < end and self.lows[at] in self.pack.small["scanner.age_words"]:
                at += 1
            return at + (self._word(at) == "," and self._word(at + 1) == "and")
        if self._word(i) == "," and self._word(i + 1) == "who" and self._word(i + 2) in self.pack.be:
            closing = next((k for k in range(i + 3, min(end, i + _BRACKET)) if self.lows[k] == ","), 0)
            return closing + 1 if closing and self._years_old(i + 3) else i
        if self._word(i) == "(" and ")" in self.lows[i : min(end, i + _BRACKET)]:
            return self.lows.index(")", i) + 1
        return i

    def _years_old(self, i: int) -> bool:
        low = self._word(i)
        return low.isdecimal() and len(low) < 3

    def _same_role(self, last: Ref, ref: Ref) -> bool:
        """Whether "A and B" are one object or one subject, and not the end of one clause and the start of the next."""
        starts_clause = ref.end in self.groups and self.groups[ref.end].finite
        before = self.groups_ending.get(last.start)
        return not (starts_clause and before is not None and before not in self.pack.telling_verbs)
