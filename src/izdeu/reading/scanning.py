"""What every reader of persons in a sentence has at hand."""

from izdeu.reading.groups import Group
from izdeu.reading.names import Names
from izdeu.reading.pack import Pack
from izdeu.reading.people import Cast, Person
from izdeu.reading.refs import STOPS, Ref
from izdeu.reading.salience import Salience
from izdeu.reading.sentences import Sentence


class Scanning:
    """One sentence being read for persons, and the scene it is read into."""

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
        self.block = sentence.block
        self.tokens, self.lows, self.number = sentence.tokens, sentence.lows, number
        self.groups = {group.start: group for group in groups}
        self.groups_ending = {group.end: group.base for group in groups}
        self.verbs = {i for group in groups for i in range(group.start, group.end)}
        self.speakers, self.cast, self.salience, self.names, self.pack = speakers, cast, salience, names, pack
        self.names_at = names.of(sentence, self.verbs)
        self.last: Ref | None = None
        self.nameless = False

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

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

    def _noun_follows(self, i: int) -> bool:
        low = self._word(i)
        if not low or low in STOPS or low in self.pack.prepositions or low in self.pack.determiners:
            return False
        if low[:1].isdecimal() or low in self.pack.persons["numbers"]:
            return self.pack.kin.knows(self._word(self._modifiers(i)[0]))
        if low in self.pack.coordinators or low in self.pack.subordinators or low in self.pack.owners:
            return False
        if i in self.groups and self.groups[i].finite:
            return False
        return low not in self.pack.adverbs or low in self.pack.small["scanning.before_noun"]

    def _at(self, i: int) -> Ref | None:
        """The ref that begins at a token, if one does."""
        raise NotImplementedError
