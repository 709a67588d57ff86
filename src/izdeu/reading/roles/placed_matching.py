"""Who is WHO where the place of a word tells its role: Chinese."""

from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.frames import Ask, RoleFrame
from izdeu.reading.roles.matching import Matcher, Taken
from izdeu.vocab.kinds import Kind

_STOPS = frozenset("。！？”」；")
_BETWEEN_TWO = frozenset({Kind.CONTACT, Kind.CONTACT_LOST})


class PlacedMatcher(Matcher):
    """Matches frames in the clauses of one sentence of such a language."""

    between = frozenset({"a", "num", "prt", "p", "n", "x"})

    def _possible(self, clause: RoleClause) -> list[RoleFrame]:
        """Those of the verb without 强行 before it and 于 after it, too."""
        base = clause.group.base
        found = super()._possible(clause)
        bare = base[2:] if base[:2] in self.pack.verb_leads else base
        for stem in {bare, bare[:-1] if bare[-1:] in self.pack.verb_tails else bare} - {base, ""}:
            found = [*found, *self.pack.frames.possible(stem, self.marked.words, self.marked.classes)]
        return found

    def _reach(self, clause: RoleClause) -> range:
        """On to the next mark where the object does what the next verb says: 叫她去派出所, 强迫他吃药."""
        end = clause.tail_end
        if clause.verb.base in self.pack.pivots:
            while end < len(self.lows) and self.lows[end] not in self.pack.bounds and self.lows[end] not in _STOPS:
                end += 1
        return range(clause.start, end)

    def _meant(self, frame: RoleFrame, ref: Ref, clause: RoleClause) -> Ref:
        """Of a couple who lost each other the one who is not here: 我和哥哥失去了联系."""
        if frame.kind not in _BETWEEN_TWO or len(ref.people) != 2 or ref is not clause.subject:
            return ref
        speaker = self.speakers[min(clause.verb.head, len(self.speakers) - 1)]
        one = ref.people[0] if ref.people[1] is speaker else ref.people[1]
        return Ref(ref.start, ref.end, (one,), ref.how, unsure=ref.unsure, cases=ref.cases)

    def _by_authorities(self, clause: RoleClause) -> bool:
        subject = clause.subject
        if subject is not None and clause.inherited and subject.start == subject.end:
            return True
        if subject is not None and subject.how == "passing" and self.lemmas[subject.start] in self.pack.authorities:
            return True
        if clause.other and any(lemma in self.pack.authorities for lemma in self.lemmas[: clause.tail_end]):
            return True
        return super()._by_authorities(clause)

    def _acts(self, taken: Taken, clause: RoleClause) -> bool:
        """Whether somebody known does it, or it is done to a thing; whom I meet may be unsaid: 我去探监."""
        after = clause.verb.end
        while after < len(self.words) and self.words[after].pos == "prt":
            after += 1
        thing = after < clause.tail_end and self.words[after].pos in ("n", "p")
        if thing and not any(ref.start == after for ref in self.refs) and taken.kind in _BETWEEN_TWO:
            return True
        mine = clause.subject is not None and taken.kind in _BETWEEN_TWO and self._speaks(clause.subject, clause)
        return super()._acts(taken, clause) and not mine

    def _inherit_object(self, taken: Taken, clause: RoleClause) -> bool:
        """The one done to before goes on; but whom somebody meets is said, unless the teller meets them."""
        mine = clause.subject is None or self._speaks(clause.subject, clause)
        return (taken.kind is not Kind.CONTACT or mine) and super()._inherit_object(taken, clause)

    def _stands(self, ask: Ask, ref: Ref, cases: frozenset[str], clause: RoleClause) -> bool:
        if ask.before or ask.after:
            return super()._stands(ask, ref, cases, clause)
        return self._placed(ref, cases, clause)

    def _placed(self, ref: Ref, cases: frozenset[str], clause: RoleClause) -> bool:
        """After 把 or after the verb stands the one done to; before the verb the doer."""
        lead = self.lemmas[ref.start - 1] if ref.start else ""
        if lead in self.pack.object:
            return "acc" in cases
        if lead in self.pack.by | self.pack.passive:
            return False
        if not cases:
            return ref.start >= clause.group.end
        if lead in self.pack.prefix:
            return "dat" in cases and lead in self.pack.to
        return ("acc" in cases and ref.start >= clause.group.end) or ("nom" in cases and ref.end <= clause.group.start)
