"""Holds a clause against the frames: which sentence of the table it is, and who is WHO in it."""

from dataclasses import dataclass

from izdeu.reading.clauses import Clause
from izdeu.reading.durations import Duration
from izdeu.reading.frames import Frame, Item, Slot
from izdeu.reading.pack import Pack
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.reading.verbs import PARTICIPLE, PAST

_NEAR, _FAR = 3, 12
_AFTER_VERB = frozenset({".", ",", ";", ")", "!", "?", "”", '"', "’", "-", "–", "—", "(", "]", ":"})


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found in a clause: whom it is about (None: whoever speaks) and the tokens it used."""

    frame: Frame
    ref: Ref | None
    start: int
    end: int
    used: tuple[tuple[str, int, int], ...]
    dropped: bool = False


@dataclass(slots=True)
class _State:
    """How far a match has come: the next token, who was found, the spans used."""

    at: int
    ref: Ref | None
    used: list[tuple[str, int, int]]
    last: int
    loose: bool = False
    after_preposition: bool = False
    first: bool = True
    is_be: bool = False


class Matcher:
    """Matches frames in the clauses of one sentence. `places` are token spans of place names."""

    def __init__(
        self, sentence: Sentence, refs: list[Ref], durations: list[Duration], places: list[tuple[int, int]], pack: Pack
    ) -> None:
        self.lows, self.pack, self.durations, self.places = sentence.lows, pack, durations, places
        self.refs_at = {ref.start: ref for ref in refs}
        self.refs = refs

    def best(self, clause: Clause) -> list[Match]:
        """The frames that fit a clause, those that ask for most first, one to a kind."""
        found: dict[str, Match] = {}
        frames = self.pack.frames.by_base.get(clause.group.base)
        if not frames:
            return []
        denied = self._denied(clause)
        for frame in frames:
            if frame.kind.value in found and found[frame.kind.value].frame.weight >= frame.weight:
                continue
            if frame.denied is not None and frame.denied is not denied:
                continue
            match = self._match(frame, clause)
            if match:
                found.setdefault(frame.kind.value, match)
        return sorted(found.values(), key=lambda match: -match.frame.weight)

    def _match(self, frame: Frame, clause: Clause) -> Match | None:
        group = clause.group
        if frame.unless and any(self.lows[i] in frame.unless for i in range(clause.start, clause.reach)):
            return None
        if frame.about_subject or frame.subject:
            return self._active(frame, clause, frame.subject) if not group.passive else None
        if frame.items and (group.passive or self._reduced(clause)):
            passive = self._passive(frame, clause)
            if passive or group.passive:
                return passive
        if frame.by_authorities and not self._by_authorities(clause):
            return None
        return self._active(frame, clause, None)

    def _denied(self, clause: Clause) -> bool:
        if clause.group.negated:
            return True
        subject = self.lows[clause.subject_start : clause.group.start]
        if any(low in ("nobody", "no", "none", "neither", "never") for low in subject):
            return True
        return any(self.lows[i] in ("nothing", "no") for i in clause.tail[:2])

    def _by_authorities(self, clause: Clause) -> bool:
        """Whether the doer is the police, "they" or nobody named; a relative who takes her away is no arrest."""
        subject = clause.subject
        trade = subject.people[0].trade if subject and subject.people else None
        if trade and set(trade.split()) & self.pack.authorities:
            return True
        if subject is None or subject.how in ("they", "passing"):
            return (
                subject is None
                or subject.how == "they"
                or any(self.lows[i] in self.pack.authorities for i in range(subject.start, subject.end))
            )
        return False

    def _reduced(self, clause: Clause) -> bool:
        """Whether a bare "arrested" is what was done to its subject: nothing it could be done to follows."""
        group = clause.group
        if not group.bare or group.form not in (PAST, PARTICIPLE):
            return False
        if self.pack.verbs.find(self.lows[group.head], PARTICIPLE) is None:
            return False
        if not (clause.dropped or clause.subject is not None):
            return False
        if not self._surely_done_to(clause):
            return False
        following = self.lows[group.end] if group.end < clause.tail_end else "."
        if group.end in self.refs_at and not self.refs_at[group.end].owner:
            return False
        return (
            following in _AFTER_VERB
            or following in self.pack.prepositions
            or following in self.pack.adverbs
            or following in self.pack.dates["months"]
            or following[:1].isdecimal()
            or following in ("again", "and", "or", "when", "but")
            or any(duration.start == group.end for duration in self.durations)
        )

    def _surely_done_to(self, clause: Clause) -> bool:
        """Whether a bare past form is a participle: "held up a sign" is a deed, "arrested in 2017" is not."""
        if clause.group.base in self.pack.transitive or clause.subject is None:
            return True
        return clause.inherited or clause.reduced

    def _active(self, frame: Frame, clause: Clause, subject: Item | None) -> Match | None:
        state = _State(clause.group.end, None, [], clause.group.end, is_be=frame.base == "be")
        start = clause.subject_start if not clause.inherited else clause.group.start
        if subject is not None and not self._subject_fits(subject, clause, state):
            return None
        if not self._walk(list(frame.items), state, clause):
            return None
        return Match(frame, state.ref, start, state.last, tuple(state.used), clause.dropped)

    def _subject_fits(self, subject: Item, clause: Clause, state: _State) -> bool:
        span = range(clause.subject_start, clause.group.start)
        if subject.slot is Slot.WHO:
            if clause.subject is None and not (clause.dropped and clause.group.bare and not clause.group.infinitive):
                return False
            if clause.other and clause.subject is None:
                return False
            state.ref = clause.subject
            return True
        if subject.slot is Slot.WHOSE:
            return self._owned_in(subject, span, state)
        if clause.inherited and clause.before:
            span = range(clause.before.subject_start, clause.before.group.start)
        return any(self._fits(subject, i) for i in span)

    def _owned_in(self, item: Item, span: range, state: _State) -> bool:
        """An owner in the span whose next noun is the one asked for: "his passport", "my mother's heart"."""
        for ref in self.refs:
            if (ref.start in span or (ref.start < span.start <= ref.end)) and ref.owner:
                end = self._noun_in(item, ref.end, min(len(self.lows), ref.end + 4))
                if end:
                    state.ref, state.at, state.last = ref, end, end
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

    def _passive(self, frame: Frame, clause: Clause) -> Match | None:
        """ "was arrested": what would stand after the verb is the subject."""
        first, rest = frame.items[0], list(frame.items[1:])
        particle = None
        if first.slot is Slot.WORD and rest and rest[0].slot in (Slot.WHO, Slot.WHOSE):
            if first.words[0] in self.pack.prepositions and first.words[0] not in ("up", "away", "out", "off", "in"):
                return None
            particle, first, rest = first, rest[0], rest[1:]
        state = _State(clause.group.end, None, [], clause.group.end)
        if particle:
            rest = [particle, *rest]
        span = range(clause.subject_start, clause.group.start)
        dropped = False
        if first.slot is Slot.WHO:
            if clause.subject is None and not clause.dropped:
                return None
            state.ref, dropped = clause.subject, clause.subject is None
        elif first.slot is Slot.WHOSE:
            if clause.inherited and clause.before:
                span = range(clause.before.subject_start, clause.before.group.start)
            if not self._owned_in(first, span, state) and not self._dropped_owner(first, clause, span):
                return None
            dropped = state.ref is None
            state.at = state.last = clause.group.end
        elif not any(self._fits(first, i) for i in span):
            return None
        if not self._walk(rest, state, clause):
            return None
        start = clause.group.start if clause.inherited else clause.subject_start
        return Match(frame, state.ref, start, max(state.last, clause.group.end), tuple(state.used), dropped)

    def _dropped_owner(self, item: Item, clause: Clause, span: range) -> bool:
        """In notes: "Passport confiscated Jan 2018." is the passport of the person noted."""
        return (
            len(span) <= 2
            and clause.group.bare
            and clause.before is None
            and bool(self._noun_in(item, span.start, span.stop))
        )

    def _fits(self, item: Item, i: int) -> int:
        """How many tokens at `i` an item of words or of a class takes; 0 for none."""
        if item.slot is Slot.CLASS:
            return self.pack.classes.length(item.words[0], self.lows, i)
        return 1 if item.slot is Slot.WORD and self.lows[i] in item.words else 0

    def _walk(self, items: list[Item], state: _State, clause: Clause) -> bool:
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

    def _take(self, item: Item, state: _State, limit: int) -> bool:
        if item.slot is Slot.WHO:
            return self._take_who(state, limit)
        if item.slot is Slot.WHOSE:
            reach = range(state.at, min(limit, state.at + (_FAR if state.loose else 2)))
            return self._owned_in(item, reach, state)
        if item.slot is Slot.TERM:
            return self._take_term(state, limit)
        if item.slot is Slot.PLACE:
            return self._take_place(state, limit)
        return self._take_words(item, state, limit)

    def _take_who(self, state: _State, limit: int) -> bool:
        reach = state.at + (_FAR if state.loose else 2)
        for i in range(state.at, min(limit, reach)):
            ref = self.refs_at.get(i)
            if ref is not None and not ref.owner:
                state.ref, state.at, state.last = ref, ref.end, ref.end
                state.used.append(("who", ref.start, ref.end))
                return True
            if (
                self.lows[i] not in self.pack.adverbs
                and not state.loose
                and self.lows[i] not in ("with", "away", "up", "down")
            ):
                return False
        return False

    def _take_term(self, state: _State, limit: int) -> bool:
        for duration in self.durations:
            if state.at <= duration.start < min(limit, state.at + 5):
                state.used.append(("term", duration.start, duration.end))
                state.at = state.last = duration.end
                return True
        return self._take_bare_number(state, limit)

    def _take_bare_number(self, state: _State, limit: int) -> bool:
        """ "my daughter was given 18", the years left unsaid because they were said just before."""
        i = state.at
        if (
            i < limit
            and self.lows[i].isdecimal()
            and 1 <= len(self.lows[i]) <= 2
            and (i + 1 >= len(self.lows) or self.lows[i + 1] in _AFTER_VERB)
        ):
            state.used.append(("years", i, i + 1))
            state.at = state.last = i + 1
            return True
        return False

    def _take_place(self, state: _State, limit: int) -> bool:
        for start, end in self.places:
            if state.at <= start < min(limit, state.at + 5):
                state.used.append(("place", start, end))
                state.at = state.last = end
                return True
        return False

    def _take_words(self, item: Item, state: _State, limit: int) -> bool:
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
                self.lows[i] in _AFTER_VERB or (self.lows[i] in self.pack.prepositions and self.lows[i] != "of")
            ):
                return False
        return False
