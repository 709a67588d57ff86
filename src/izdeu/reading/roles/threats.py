"""Threats told as speech: 再闹，你儿子就加刑; «Подумайте о детях»; "балаларыңды ойла"."""

from collections.abc import Iterator

from izdeu.reading.lines import Line
from izdeu.reading.people import Person
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_FAR = 24
_RECEIVER = frozenset({"dat"})


class Threats:
    """Finds them in one sentence: what those in power say to frighten somebody."""

    def __init__(self, view: View, pack: RolePack) -> None:
        self.view, self.pack = view, pack
        words = pack.saying.get("threatening", {})
        self.harms = [str(harm) for harm in words.get("harm", ())]
        self.powers = frozenset(map(str, words.get("power", ()))) | pack.authorities
        self.warned = frozenset(map(str, words.get("warned", ())))

    def all(self) -> Iterator[Line]:
        """The threat of the sentence, with whoever is threatened, where that can be told."""
        end = self._harm_end()
        if not end or not self._by_power():
            return
        person = self._told() or self.view.speakers[0] or self.view.tellers[0]
        if person is not None and not person.passing and not person.group:
            yield Line(Kind.THREATENED, person, max(0, end - _FAR), end, {}, "threat.said", 0.65)

    def _harm_end(self) -> int:
        """The index after the words that frighten; 0 where none do."""
        lows = self.view.sentence.lows
        joint = "" if self.pack.positional else " "
        said = joint.join(lows)
        at = min((said.find(harm) + len(harm) for harm in self.harms if harm in said), default=0)
        length = 0
        for k, low in enumerate(lows):
            length += len(low) + len(joint)
            if 0 < at <= length:
                return k + 1
        return 0

    def _by_power(self) -> bool:
        """Whether somebody in power, or somebody nobody knows, says it."""
        return not self.powers.isdisjoint(word.lemma for word in self.view.sentence.words)

    def _told(self) -> Person | None:
        """Whom the sentence names as told so."""
        for ref in self.view.refs:
            led = ref.start > 0 and self.view.sentence.words[ref.start - 1].lemma in self.warned
            led &= ref.start < 2 or self.view.sentence.lows[ref.start - 2] not in self.pack.then
            given = not self.pack.positional and bool(ref.cases) and ref.cases <= _RECEIVER
            quoted = self.view.quoted[ref.start]
            if (led or given) and not quoted and not ref.owner and len(ref.people) == 1:
                return ref.people[0]
        return None
