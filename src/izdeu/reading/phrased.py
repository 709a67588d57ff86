"""Finds set phrases in a sentence, whatever its clauses are."""

from collections.abc import Iterator, Sequence

from izdeu.reading.clauses import Clause
from izdeu.reading.lines import Line, LineFinder
from izdeu.reading.pack import Pack
from izdeu.reading.phrases import Phrases
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import ASKS, Sentence
from izdeu.reading.set_phrases import SetPhrase

PHRASE = "phrase: "
"""What the rules of set phrases begin with."""
_GAP = 4
_SHORT = 3
_OPENERS = frozenset({'"', "“", "‘"})
_SHUT = frozenset({".", ";", ":", "!", "?", "(", ")"})
_END = _SHUT | {"", ",", "”", '"', "and", "but"}


class SetPhraseFinder(LineFinder):
    """Finds set phrases in one sentence."""

    def __init__(self, sentence: Sentence, refs: list[Ref], clauses: list[Clause], pack: Pack) -> None:
        super().__init__(sentence, refs, clauses, None, False, pack)
        self.classes: Phrases = pack.classes
        self.starting = {ref.start: ref for ref in refs}

    def all(self) -> Iterator[Line]:
        """The claims that set phrases tell, as facts only."""
        words = frozenset(self.lows)
        if self.refs and not ASKS & words:
            for phrase in self.pack.set_phrases.among(words):
                yield from self._found(phrase)

    def _found(self, phrase: SetPhrase) -> Iterator[Line]:
        for at in self._begins(phrase):
            if (found := self._take(phrase.items, at, None)) is None:
                continue
            end, ref = found
            if ref is None or (ref.how == "they" and ref.unsure) or (not phrase.open and self._supposed(at)):
                continue
            if not self._says_no(phrase) and self._denied(at, end):
                continue
            for person in ref.people:
                if person.passing or (phrase.held and not person.fated):
                    continue
                yield Line(
                    phrase.kind, person, self._opening(at), end, {}, PHRASE + phrase.says, phrase.sure, ref.unsure
                )

    def _opening(self, at: int) -> int:
        """Where the words to quote begin: at the subject whose verb the phrase stands with."""
        clause = next((c for c in self.clauses if c.group.start <= at < c.tail_end), None)
        return at if clause is None or clause.inherited else min(at, clause.subject_start)

    def _begins(self, phrase: SetPhrase) -> Sequence[int]:
        first = phrase.items[0]
        if first[0] in ("WHO", "WHOSE"):
            return [ref.start for ref in self.refs]
        return [i for i in range(len(self.lows)) if self._width(first, i)]

    def _width(self, item: tuple[str, ...], i: int) -> int:
        """How many words at `i` an item takes; 0 for none."""
        if not 0 <= i < len(self.lows):
            return 0
        if self.lows[i] in item:
            return 1
        for name in item:
            if name in self.classes.single and (width := self.classes.length(name, self.lows, i)):
                return width
        return int("NUMBER" in item and self._years(i) is not None)

    def _says_no(self, phrase: SetPhrase) -> bool:
        """Whether a phrase has its own denial, or its own "could"."""
        own = self.pack.negations | self.pack.modals
        return any(not own.isdisjoint(item) for item in phrase.items)

    def _denied(self, at: int, end: int) -> bool:
        """Whether a verb the phrase stands with is denied or only possible: "no longer allowed to see him"."""
        groups = (clause.group for clause in self.clauses)
        near = [group for group in groups if at <= group.start < end or group.start <= at < group.end]
        return (
            any(group.negated or group.modal for group in near) or self._word(at - 2) + self._word(at - 1) == "nolonger"
        )

    def _supposed(self, at: int) -> bool:
        """Whether a word that opens a supposition or a wish stands before it in the sentence."""
        before = self.lows[:at]
        if not self.pack.small["modality.uncertain"].isdisjoint(before):
            return True
        return any(cue in before for cue in self.pack.hedges["hypothetical"]) or not self.pack.feared.isdisjoint(before)

    def _take(self, items: Sequence[tuple[str, ...]], at: int, ref: Ref | None) -> tuple[int, Ref | None] | None:
        """The index after the items taken from `at` on, and who is meant; None where they do not stand there."""
        if not items:
            return at, ref
        item, rest = items[0], items[1:]
        if item[0] == "*":
            return self._after_gap(rest, at, ref)
        if item[0] == "END":
            return self._take(rest, at, ref) if self._word(at) in _END else None
        for start in self._starts(item, at):
            if item[0] in ("WHO", "WHOSE"):
                met = self.starting.get(start)
                if met is not None and met.owner is (item[0] == "WHOSE"):
                    return self._take(rest, met.end, met)
            elif width := self._width(item, start):
                return self._take(rest, start + width, ref)
        return None

    def _starts(self, item: tuple[str, ...], at: int) -> Iterator[int]:
        """Where an item may stand: here, or after adverbs that are not it."""
        yield at
        for i in range(at, min(at + _SHORT, len(self.lows))):
            low = self.lows[i]
            skipped = (self.pack.is_adverb(low) and low not in self.pack.negations) or low in _OPENERS
            if not (skipped or (low in self.pack.have and "been" in item)) or low in item:
                return
            yield i + 1

    def _after_gap(self, items: Sequence[tuple[str, ...]], at: int, ref: Ref | None) -> tuple[int, Ref | None] | None:
        for i in range(at, min(at + _GAP + 1, len(self.lows) + 1)):
            if (found := self._take(items, i, ref)) is not None:
                return found
            if self._word(i) in _SHUT:
                return None
        return None
