"""Several persons told together, where endings tell roles: двое моих сыновей, внуков, Али и Медину, старшую."""

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.cased_relatives import CasedRelatives
from izdeu.reading.roles.relatives import COMMAS

_PAIR = 2
_BY_AGE = frozenset({"elder", "younger", "middle"})


class CasedSeveral(CasedRelatives):
    """Finds relatives counted, listed, joined, or told apart by their age."""

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

    def _links(self, one: Ref, other: Ref) -> bool:
        """Also over the comma that closes a name put after a tie: "отца, Абдрахмана Мнимого, и мать"."""
        between = self.lows[one.end : other.start]
        closing = len(between) == 2 and between[0] == "," and between[1] in self.pack.coordinators
        if closing and "," in self.lows[one.start : one.end] and other.how not in ("pronoun", "they", "passing"):
            return one.how != "passing" and bool(one.cases & other.cases) and set(one.people) != set(other.people)
        return super()._links(one, other)

    def _both(self, i: int) -> Ref | None:
        """ "Оба сидят": the two last told together, where no noun follows."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        if following is None or following.pos in ("n", "a", "p", "num") or i + 1 in self.names_at:
            return None
        two = self.salience.several(self.number)
        pair = len(two) == _PAIR and not any(one.passing or one.group or one.tie == "self" for one in two)
        return Ref(i, i + 1, two, "they", unsure=True, cases=self.words[i].cases) if pair else None

    # --- one of them

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

    def _told_apart(self) -> tuple[Person, ...]:
        """The relative this sentence set apart from others: "старшему брату дали десять лет, младшему — семь"."""
        for ref in reversed(self.found):
            if ref.how == "tie" and len(ref.people) == 1 and not ref.owner:
                ones = range(ref.start, ref.end)
                return ref.people if any(self._lemma(k) in self.pack.kin.which for k in ones) else ()
        return ()
