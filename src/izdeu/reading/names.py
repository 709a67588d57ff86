"""Which capitals are a person's name: runs of capitalised words that are no place, office, month or nation."""

from izdeu.reading.given_names import sex_of_given
from izdeu.reading.pack import Pack
from izdeu.reading.sentences import Sentence
from izdeu.reading.tokens import Token

_LONGEST = 3
_OPENS = frozenset({"“", '"', "‘", "«", "(", "[", "-", "–", "—", "•", ":"})


class Names:
    """The names of one document, and how to tell them. `places` are the (start, end) of place names in the text."""

    def __init__(self, pack: Pack, places: list[tuple[int, int]]) -> None:
        self.pack = pack
        self._places = {start for start, _ in places}
        self.known: set[str] = set()
        self._ends = sorted(pack.persons["name_ends"].items(), key=lambda row: -len(row[0]))
        self._surname_ends = sorted(pack.persons["surname_ends"].items(), key=lambda row: -len(row[0]))

    def learn(self, sentences: list[Sentence], spoken: list[str]) -> None:
        """Notes the full names of a document, so that a part of one is known anywhere."""
        for name in spoken:
            self.known.update(name.split())
        for sentence in sentences:
            i = 0
            while i < len(sentence.tokens):
                run = self._run(sentence, i)
                if run > 1 and self._free(sentence, i, run):
                    self.known.update(t.text for t in sentence.tokens[i : i + run] if t.word and len(t.text) > 1)
                i += max(run, 1)
        for sentence in sentences:
            for i, token in enumerate(sentence.tokens):
                if token.cap and i and self._run(sentence, i) == 1 and self._beside_tie(sentence.lows, i):
                    self.known.add(token.text)

    def _beside_tie(self, lows: list[str], i: int) -> bool:
        return lows[i - 1] in self.pack.kin_singular or lows[i - 1] in self.pack.small["names.naming"]

    def of(self, sentence: Sentence, verbs: set[int]) -> dict[int, tuple[str, int]]:
        """The names of a sentence: {index of the first token: (name, index after the last)}."""
        found: dict[int, tuple[str, int]] = {}
        i = 0
        while i < len(sentence.tokens):
            run = self._run(sentence, i)
            if run and self._is_person(sentence, i, run, verbs):
                words = [t.text for t in sentence.tokens[i : i + run] if t.word]
                found[i] = (" ".join(words), i + run)
                self.known.update(word for word in words if len(word) > 1)
            i += max(run, 1)
        return found

    def sex(self, name: str) -> str:
        """The sex the ends of a name tell; empty when they tell none."""
        first, *others = name.casefold().split() or [""]
        if known := sex_of_given(first):
            return known
        for start, sex in self.pack.persons["name_begins"].items():
            if first.startswith(start):
                return str(sex)
        for part, ends in ((first, self._ends), *((other, self._surname_ends) for other in others)):
            for end, sex in ends:
                if part.endswith(end) and len(part) >= len(end):
                    return str(sex) if sex != "x" else ""
        return ""

    def _run(self, sentence: Sentence, i: int) -> int:
        """How many capitalised words from `i` on may be one name; 0 for none."""
        tokens = sentence.tokens
        if tokens[i].start in self._places:
            return 0
        run = 0
        while run < _LONGEST and i + run < len(tokens) and self._name_like(tokens[i + run], i + run == 0 or run == 0):
            if run and tokens[i + run].start in self._places:
                break
            run += 1
        run += 2 * (run > 0 and self._initial(tokens, i + run))
        following = tokens[i + run] if i + run < len(tokens) else None
        if run and following is not None and (following.low in self.pack.office_words and following.cap):
            return 0
        return run

    def _initial(self, tokens: list[Token], i: int) -> bool:
        """Whether a capital and a point end a name: "Rahima K."."""
        if i + 1 >= len(tokens) or tokens[i + 1].low != "." or tokens[i + 1].start != tokens[i].end:
            return False
        return len(tokens[i].text) == 1 and tokens[i].cap

    def _name_like(self, token: Token, first: bool) -> bool:
        if not token.cap or len(token.text) < 2 or token.low in self.pack.not_person_capitals:
            return False
        if token.low in self.pack.office_words or (token.text.isupper() and len(token.text) < 5):
            return False
        return token.low not in self.pack.not_names or token.text in self.known

    def _free(self, sentence: Sentence, i: int, run: int) -> bool:
        before = sentence.lows[i - 1] if i else ""
        after = sentence.lows[i + run] if i + run < len(sentence.lows) else ""
        return before not in self.pack.small["names.not_before"] and after not in self.pack.office_words

    def _is_person(self, sentence: Sentence, i: int, run: int, verbs: set[int]) -> bool:
        words = [token.text for token in sentence.tokens[i : i + run]]
        if any(word in self.known for word in words):
            return True
        if not self._free(sentence, i, run) or (i and sentence.lows[i - 1] in self.pack.groups_named):
            return False
        starts = i == 0 or sentence.lows[i - 1] in _OPENS
        if run > 1:
            return True
        return self._spoken_of(sentence, i, i + 1, verbs, starts)

    def _spoken_of(self, sentence: Sentence, i: int, end: int, verbs: set[int], starts: bool) -> bool:
        """Whether a single capitalised word is treated as a person by the words beside it."""
        lows = sentence.lows
        before = lows[i - 1] if i else ""
        after = lows[end] if end < len(lows) else ""
        beyond = lows[end + 1] if end + 1 < len(lows) else ""
        if before == "named" or (before in self.pack.be and i > 1 and lows[i - 2] == "name"):
            return True
        if self.pack.kin.knows(before) or (
            before in self.pack.small["names.after_kin"] and self.pack.kin.knows(lows[i - 2] if i > 1 else "")
        ):
            return True
        if before in self.pack.persons["passers_by"] or before in self.pack.persons["honorifics"]:
            return True
        if after == "'s" and self._kin_soon(lows, end + 1):
            return True
        if not starts and after.isdecimal() and len(after) < 3 and beyond in self.pack.small["names.ages"]:
            return True
        if after in (",", "("):
            told = beyond in self.pack.small["names.beyond"]
            return told or (beyond[:1].isdecimal() and len(beyond) < 3) or (before in ("and", ",") and not starts)
        if starts and (
            sentence.tokens[i].low in self.pack.verbs.forms
            or (after.endswith("s") and len(after) > 4 and end not in verbs)
        ):
            return False
        if end in verbs:
            return not starts or not words_like_plural(sentence.tokens[i].low)
        return before in ("and",) and end in verbs

    def _kin_soon(self, lows: list[str], i: int) -> bool:
        return any(self.pack.kin.knows(low) for low in lows[i : i + 3])


def words_like_plural(low: str) -> bool:
    """Whether a word at a sentence's start looks like a plural noun (Protesters) rather than a name."""
    return low.endswith(("s", "ing", "ed", "ly", "ion", "ment", "ity"))
