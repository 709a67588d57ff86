"""Takes the items of a frame one after another from the words after a verb: WHO, WHOSE, a term, a class, a word."""

from dataclasses import dataclass
from typing import Protocol

from izdeu.reading.clauses import Clause
from izdeu.reading.durations import Duration
from izdeu.reading.frames import Item, Slot
from izdeu.reading.pack import Pack
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.vocab.kinds import Kind

_NEAR, _FAR = 3, 12
_TITLES = 5
ENDS = frozenset({".", "!", "?", ";", ",", "”", '"', ")", "and", "but", "too", "again", "for"})
AFTER_VERB = frozenset({".", ",", ";", ")", "!", "?", "”", '"', "’", "-", "–", "—", "(", "]", ":"})


class Told(Protocol):
    """What the engine asks of a frame, whichever grammar it is of."""

    @property
    def kind(self) -> Kind:
        """What it tells."""

    @property
    def says(self) -> str:
        """The sentence of the table."""

    @property
    def sure(self) -> float:
        """The confidence it starts from."""

    @property
    def weight(self) -> float:
        """How much it asks for."""

    @property
    def needs(self) -> str:
        """What must be said with it: "date", "place" or nothing."""

    @property
    def may(self) -> bool:
        """Whether "can" and "could" leave it told."""

    @property
    def denied(self) -> bool | None:
        """Whether it is told only when denied (True), never (False), or either way (None)."""

    @property
    def about_subject(self) -> bool:
        """Whether the subject of the active sentence is the person meant."""

    @property
    def subject(self) -> object | None:
        """What it asks of the subject."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found in a clause: whom it is about (None: whoever speaks) and the tokens it used."""

    frame: Told
    ref: Ref | None
    start: int
    end: int
    used: tuple[tuple[str, int, int], ...]
    dropped: bool = False


@dataclass(slots=True)
class Progress:
    """How far a match has come: the next token, who was found, the spans used."""

    at: int
    ref: Ref | None
    used: list[tuple[str, int, int]]
    last: int
    loose: bool = False
    after_preposition: bool = False
    first: bool = True
    is_be: bool = False


class SlotTaker:
    """Takes items in one sentence. `places` are token spans of place names."""

    def __init__(
        self, sentence: Sentence, refs: list[Ref], durations: list[Duration], places: list[tuple[int, int]], pack: Pack
    ) -> None:
        self.lows, self.pack, self.durations, self.places = sentence.lows, pack, durations, places
        self.refs_at = {ref.start: ref for ref in refs}
        self.refs, self.words = refs, frozenset(sentence.lows)

    def _owned_in(self, item: Item, span: range, state: Progress) -> bool:
        """An owner in the span whose next noun is the one asked for: "his passport", "my mother's heart"."""
        for ref in self.refs:
            if (ref.start in span or (ref.start < span.start <= ref.end)) and ref.owner:
                end = self._noun_in(item, ref.end, min(len(self.lows), ref.end + 4))
                if end:
                    state.ref, state.at, state.last = state.ref or ref, end, end
                    state.used.append(("owned", ref.end, end))
                    return True
        return False

    def _noun_in(self, item: Item, start: int, stop: int) -> int:
        for i in range(start, stop):
            if item.owned_class:
                if length := self.pack.classes.length(item.words[0], self.lows, i):
                    return i + length
            elif self.lows[i] in item.words:
                return i + 1
        return 0

    def _fits(self, item: Item, i: int) -> int:
        """How many tokens at `i` an item of words or of a class takes; 0 for none."""
        if item.slot is Slot.CLASS:
            return self.pack.classes.length(item.words[0], self.lows, i)
        return 1 if item.slot is Slot.WORD and self.lows[i] in item.words else 0

    def _walk(self, items: list[Item], state: Progress, clause: Clause) -> bool:
        limit = clause.reach
        for item in items:
            if item.slot is Slot.ANY:
                state.loose = True
                continue
            if not self._take(item, state, limit):
                return False
            state.loose = state.first = False
            state.after_preposition = item.slot is Slot.WORD and item.words[0] in self.pack.prepositions
        return True

    def _take(self, item: Item, state: Progress, limit: int) -> bool:
        if item.slot is Slot.WHO:
            return self._take_who(state, limit)
        if item.slot is Slot.END:
            return state.at >= len(self.lows) or self.lows[state.at] in ENDS
        if item.slot is Slot.WHOSE:
            reach = range(state.at, min(limit, state.at + (_FAR if state.loose else 2)))
            return self._owned_in(item, reach, state)
        if item.slot is Slot.TERM:
            return self._take_term(state, limit)
        if item.slot is Slot.PLACE:
            return self._take_place(state, limit)
        return self._take_words(item, state, limit)

    def _take_who(self, state: Progress, limit: int) -> bool:
        begin = state.at
        while begin < limit and begin - state.at < _TITLES and self.lows[begin] in self.pack.describing:
            begin += 1
        begin = begin if begin in self.refs_at else state.at
        reach = begin + (_FAR if state.loose else 2)
        for i in range(begin, min(limit, reach)):
            ref = self.refs_at.get(i)
            if ref is not None and not ref.owner:
                state.ref, state.at, state.last = state.ref or ref, ref.end, ref.end
                state.used.append(("who", ref.start, ref.end))
                return True
            if (
                self.lows[i] not in self.pack.adverbs
                and not state.loose
                and self.lows[i] not in ("with", "away", "up", "down")
            ):
                return False
        return False

    def _take_term(self, state: Progress, limit: int) -> bool:
        for duration in self.durations:
            if state.at <= duration.start < min(limit, state.at + 5):
                state.used.append(("term", duration.start, duration.end))
                state.at = state.last = duration.end
                return True
        return self._take_bare_number(state, limit)

    def _take_bare_number(self, state: Progress, limit: int) -> bool:
        """ "my daughter was given 18", the years left unsaid because they were said just before."""
        i = state.at
        if (
            i < limit
            and self.lows[i].isdecimal()
            and 1 <= len(self.lows[i]) <= 2
            and (i + 1 >= len(self.lows) or self.lows[i + 1] in AFTER_VERB)
        ):
            state.used.append(("years", i, i + 1))
            state.at = state.last = i + 1
            return True
        return False

    def _take_place(self, state: Progress, limit: int) -> bool:
        for start, end in self.places:
            if state.at <= start < min(limit, state.at + 5):
                state.used.append(("place", start, end))
                state.at = state.last = end
                return True
        return False

    def _opens(self, i: int) -> bool:
        """Whether a straight quotation mark opens a quotation: "a "training centre" outside the town"."""
        return self.lows[i] == '"' and self.lows[:i].count('"') % 2 == 0

    def _take_words(self, item: Item, state: Progress, limit: int) -> bool:
        """The next fitting word: right after a preposition's article, else a little way off."""
        if item.slot in (Slot.NUMBER, Slot.MONEY):
            return any(self.lows[i][:1].isdecimal() for i in range(state.at, min(limit, state.at + _NEAR)))
        reach = _FAR if state.loose or (not state.first and not state.after_preposition) else _NEAR + 5
        if state.first and state.is_be:
            reach = _NEAR
        for i in range(state.at, min(limit, state.at + reach)):
            if width := self._fits(item, i):
                name = item.words[0] if item.slot is Slot.CLASS else "word"
                state.used.append((name, i, i + width))
                state.at = state.last = i + width
                return True
            if state.after_preposition and (
                (self.lows[i] in AFTER_VERB and not self._opens(i))
                or (self.lows[i] in self.pack.prepositions and self.lows[i] != "of")
            ):
                return False
        return False
