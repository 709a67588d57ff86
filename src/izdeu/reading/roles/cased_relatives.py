"""Relatives a report told of before, where endings tell roles: отца отпустили, младший сын, племянник."""

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.cased_owners import CasedOwners
from izdeu.reading.roles.relatives import COMMAS


class CasedRelatives(CasedOwners):
    """Finds which relative is meant by a tie whose owner is not said."""

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
        if not code or self.words[at].plural or self._speaker(i) is not None:
            return None
        for sayer in (self.hearing.last_speaker, self._just_said(i)):
            owner = sayer.owner if sayer is not None else None
            if owner is not None and sayer is not None and sayer.tie and _back(sayer.tie, owner.sex) == base_of(code):
                return Ref(i, at + self._kin_width(at), (owner,), "tie", unsure=True, cases=self.words[at].cases)
        return None

    def _just_said(self, i: int) -> Person | None:
        """Whom a sentence just spoke of, but not in one list: "Она рассказала, что не знала, где сын"."""
        last = self.last
        if last is None or len(last.people) != 1 or self._listed_with(i, i) is not None:
            return None
        return last.people[0]

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


def _back(tie: str, sex: str) -> str:
    """What somebody of a sex is to the one who is this to them: of a brother, a woman is the sister."""
    return _BACK.get(base_of(tie), {}).get(sex, "")
