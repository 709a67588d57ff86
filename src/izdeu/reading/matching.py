"""Holds a clause against the frames: which sentence of the table it is, and who is WHO in it."""

from izdeu.reading.clauses import Clause
from izdeu.reading.frames import Frame, Item, Slot
from izdeu.reading.slots import AFTER_VERB, Match, Progress, SlotTaker
from izdeu.reading.verbs import PARTICIPLE, PAST


class Matcher(SlotTaker):
    """Matches frames in the clauses of one sentence."""

    def best(self, clause: Clause) -> list[Match]:
        """The frames that fit a clause, those that ask for most first, one to a kind."""
        found: dict[str, Match] = {}
        frames = self.pack.frames.among(clause.group.base, self.words)
        if not frames:
            return self._whatever(clause, {})
        denied = self._denied(clause)
        for frame in frames:
            if frame.kind.value in found and found[frame.kind.value].frame.weight >= frame.weight:
                continue
            if frame.denied is not None and frame.denied is not denied:
                continue
            match = self._match(frame, clause)
            if match and not self._followed(match, frame):
                found.setdefault(frame.kind.value, match)
        return self._whatever(clause, found)

    def _whatever(self, clause: Clause, found: dict[str, Match]) -> list[Match]:
        """With the frames that hold whatever the verb is: "fell ill in the camp", "in prison he sews"."""
        for frame in self.pack.frames.with_any(clause.group.base, self.words):
            if frame.kind.value not in found and (match := self._beside(frame, clause)) is not None:
                found[frame.kind.value] = match
        return sorted(found.values(), key=lambda match: -match.frame.weight)

    def _beside(self, frame: Frame, clause: Clause) -> Match | None:
        subject = clause.subject
        if subject is None or subject.owner or clause.group.negated or subject.how in ("they", "passing"):
            return None
        if frame.unless and any(self.lows[i] in frame.unless for i in range(clause.start, clause.reach)):
            return None
        if not clause.group.passive and self._done_to_another(clause):
            return None
        after = Progress(clause.group.end, subject, [], clause.group.end, loose=True)
        if self._walk(list(frame.items), after, clause):
            return Match(frame, subject, clause.subject_start, after.last, tuple(after.used))
        head = Clause(clause.group, clause.start, clause.tail_end, clause.link, reach=clause.subject_start)
        first = Progress(clause.start, subject, [], clause.start)
        if clause.subject_start > clause.start and self._walk(list(frame.items), first, head):
            return Match(frame, subject, clause.start, clause.group.end, tuple(first.used))
        return None

    def _done_to_another(self, clause: Clause) -> bool:
        """Whether somebody else stands after the verb: who visits one in prison is not there."""
        return any(clause.group.end <= ref.start < clause.tail_end and not ref.owner for ref in self.refs)

    def _followed(self, match: Match, frame: Frame) -> bool:
        """Whether a word that voids the frame stands right after what it took."""
        return match.end < len(self.lows) and self.lows[match.end] in frame.not_before

    def _match(self, frame: Frame, clause: Clause) -> Match | None:
        group = clause.group
        if frame.unless and any(self.lows[i] in frame.unless for i in range(clause.start, clause.reach)):
            return None
        if frame.near and frame.near.isdisjoint(self.lows):
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
        if any(low in self.pack.small["matching.nobody"] for low in subject):
            return True
        return any(self.lows[i] in self.pack.small["matching.nothing"] for i in clause.tail[:2])

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
        if clause.before is not None and clause.before.group.base == "have" and group.form == PARTICIPLE:
            return True
        if self._had_done(clause):
            return True
        if not (clause.dropped or clause.subject is not None or self._clipped(clause)):
            return False
        following = self.lows[group.end] if group.end < clause.tail_end else "."
        if not self._surely_done_to(clause) or (following == "." and clause.reach > clause.tail_end):
            return False
        if group.end in self.refs_at and not self.refs_at[group.end].owner:
            return False
        if clause.inherited and clause.before and clause.before.group.passive and group.base in self.pack.giving:
            return True
        if following == "the" and self.lows[group.end + 1 : group.end + 2] in (["following"], ["next"], ["same"]):
            return True
        return (
            following in AFTER_VERB
            or following in self.pack.prepositions
            or following in self.pack.adverbs
            or following in self.pack.dates["months"]
            or following[:1].isdecimal()
            or following in self.pack.after_done
            or any(duration.start == group.end for duration in self.durations)
        )

    def _had_done(self, clause: Clause) -> bool:
        """Whether somebody's thing stands between "had" and what was done to it: "had his scholarship stopped"."""
        if clause.before is None or clause.before.group.base != "have" or clause.joint >= 0:
            return False
        owner = next((ref for ref in self.refs if ref.start == clause.before.group.end and ref.owner), None)
        return owner is not None and clause.group.start - owner.end in (1, 2)

    def _clipped(self, clause: Clause) -> bool:
        """Whether a note begins with a thing done to: "Passport taken at border"."""
        return clause.other and clause.before is None and clause.group.start - clause.subject_start <= 2

    def _surely_done_to(self, clause: Clause) -> bool:
        """Whether a bare past form is a participle: "held up a sign" is a deed, "arrested in 2017" is not."""
        if clause.group.base in self.pack.transitive or clause.subject is None:
            return True
        return clause.inherited or clause.reduced

    def _active(self, frame: Frame, clause: Clause, subject: Item | None) -> Match | None:
        state = Progress(clause.group.end, None, [], clause.group.end, is_be=frame.base == "be")
        start = clause.subject_start if not clause.inherited else clause.group.start
        if subject is not None and not self._subject_fits(subject, clause, state):
            return None
        if not self._walk(list(frame.items), state, clause):
            return None
        return Match(frame, state.ref, start, state.last, tuple(state.used), clause.dropped)

    def _subject_fits(self, subject: Item, clause: Clause, state: Progress) -> bool:
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

    def _passive(self, frame: Frame, clause: Clause) -> Match | None:
        """ "was arrested": what would stand after the verb is the subject."""
        first, rest = frame.items[0], list(frame.items[1:])
        particle = None
        if first.slot is Slot.WORD and rest and rest[0].slot in (Slot.WHO, Slot.WHOSE):
            small = first.words[0] in self.pack.prepositions
            if small and first.words[0] not in self.pack.small["matching.particles"]:
                return self._stranded(frame, clause)
            particle, first, rest = first, rest[0], rest[1:]
        state = Progress(clause.group.end, None, [], clause.group.end)
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
        elif (at := next((i + width for i in span if (width := self._fits(first, i))), 0)) == 0:
            return None
        elif (inside := self._within_subject(rest, at, clause)) is not None:
            return Match(frame, inside.ref, clause.subject_start, clause.group.end, tuple(inside.used))
        if not self._walk(rest, state, clause):
            return None
        start = clause.group.start if clause.inherited else clause.subject_start
        return Match(frame, state.ref, start, max(state.last, clause.group.end), tuple(state.used), dropped)

    def _stranded(self, frame: Frame, clause: Clause) -> Match | None:
        """ "was sent for", "has not been heard of": the preposition stays with the verb."""
        end, words = clause.group.end, frame.items[0].words
        if clause.subject is None or len(frame.items) > 2 or end >= len(self.lows) or self.lows[end] not in words:
            return None
        after = self.lows[end + 1] if end + 1 < len(self.lows) else "."
        closed = after in AFTER_VERB or after in self.pack.prepositions or after in self.pack.coordinators
        if not closed and not self.pack.is_adverb(after):
            return None
        start = clause.group.start if clause.inherited else clause.subject_start
        return Match(frame, clause.subject, start, end + 1, (), False)

    def _within_subject(self, rest: list[Item], at: int, clause: Clause) -> Progress | None:
        """ "contact with her was lost": all that would follow the noun stands between it and the verb."""
        state = Progress(at, None, [], at)
        begins = Clause(clause.group, clause.start, clause.tail_end, clause.link, reach=clause.group.start)
        return state if rest and self._walk(list(rest), state, begins) and state.ref is not None else None

    def _dropped_owner(self, item: Item, clause: Clause, span: range) -> bool:
        """In notes: "Passport confiscated Jan 2018." is the passport of the person noted."""
        return (
            len(span) <= 2
            and clause.group.bare
            and (clause.before is None or clause.before.dropped)
            and bool(self._noun_in(item, span.start, span.stop))
        )
