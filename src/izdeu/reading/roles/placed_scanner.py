"""Persons where the place of a word tells its role: Chinese. Whom 他 means, whose a bare 妻子 is."""

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.scanner import Scanner

_SORTS = {"son": "child", "daughter": "child", "child": "child", "brother": "sibling", "sister": "sibling"}
_SORTS |= {"mother": "parent", "father": "parent"}
_DESCRIBES = frozenset({"num", "a", "x"})


class PlacedScanner(Scanner):
    """Reads the persons of one sentence of such a language."""

    def _see(self, ref: Ref) -> None:
        if ref.how == "passing" and self._lemma(ref.start) in self.pack.authorities:
            return
        super()._see(ref)

    def _heard(self) -> Person | None:
        return self.hearing.last_speaker or self.hearing.heard

    def _someone(self, sex: str, i: int) -> tuple[Person | None, bool]:
        """Whom 他 means: whose words were just quoted, or whom the sentence before was about, then anybody near."""
        if not self.found and self._speaker(i) is None:
            opener = self.hearing.opener
            if opener and sex and opener.sex in (sex, ""):
                return opener, False
            carried = self.salience.carried(self.number, self.block)
            if len(carried) == 1 and carried[0].sex in (sex, "") and not carried[0].group:
                return carried[0], False
        return super()._someone(sex, i)

    def _owner_heard(self, at: int, tie: str) -> Person | None:
        """Whose a tie without an owner is: of who says it, of whose child the other child was."""
        last = self.last
        if last is None or len(last.people) != 1:
            carried = self.salience.carried(self.number, self.block)
            alike = _owner_alike(carried[0], tie) if len(carried) == 1 else None
            return alike or self.hearing.last_speaker
        if (alike := _owner_alike(last.people[0], tie)) is not None:
            return alike
        for ref in reversed(self.found):
            if ref.owner or len(ref.people) != 1 or ref.people[0].passing or ref.how == "they" or self._led_in(ref):
                continue
            if any(self._lemma(k) in self.pack.telling_verbs for k in range(ref.end, at)):
                return ref.people[0]
        return self.hearing.last_speaker

    def _led_in(self, ref: Ref) -> bool:
        """Whether a person stands after a preposition, what counts them between at most: 从一名远亲."""
        k = ref.start - 1
        while k > 0 and self.words[k].pos in _DESCRIBES:
            k -= 1
        return self._lemma(k) in self.pack.prefix


def _owner_alike(person: Person, tie: str) -> Person | None:
    """Whose a relative is to whom another is tied in a like way: the one's father, the other's mother."""
    if person.tie is None or _SORTS.get(base_of(person.tie), "") != _SORTS.get(base_of(tie), " "):
        return None
    return person.owner
