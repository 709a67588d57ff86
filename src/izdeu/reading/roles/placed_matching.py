"""Who is WHO where the place of a word tells its role: Chinese."""

from functools import cached_property

from izdeu.reading.frames import Slot
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.frames import Ask, RoleFrame
from izdeu.reading.roles.matching import Matcher, Taken
from izdeu.reading.slots import Match
from izdeu.vocab.kinds import Kind

_STOPS = frozenset("。！？”」；")
_POINTED = 3
_OFFICES = frozenset({"AUTHORITY", "POLICE"})
_JUDGED = "judged"
"""`needs` of a frame that holds only where the sentence speaks of a court or a verdict."""
_BETWEEN_TWO = frozenset({Kind.CONTACT, Kind.CONTACT_LOST})


class PlacedMatcher(Matcher):
    """Matches frames in the clauses of one sentence of such a language."""

    between = frozenset({"a", "num", "prt", "p", "n", "x"})

    @cached_property
    def needed(self) -> dict[str, frozenset[str]]:
        """The modal words that a frame may need."""
        return {"modal": self.pack.modals, "only": self.pack.only, "duty": self.pack.duties}

    def _possible(self, clause: RoleClause) -> list[RoleFrame]:
        """Those of the verb without 强行 before it and 于 after it, too."""
        base = clause.group.base
        found = super()._possible(clause)
        bare = base[2:] if base[:2] in self.pack.verb_leads else base
        for stem in {bare, bare[:-1] if bare[-1:] in self.pack.verb_tails else bare} - {base, ""}:
            found = [*found, *self.pack.frames.possible(stem, self.marked.words, self.marked.classes)]
        return found

    def _match(self, frame: RoleFrame, clause: RoleClause) -> Match | None:
        """As of any language; one that needs a modal is only of what cannot or may not be."""
        if frame.needs in self.needed and self._modal(clause) not in self.needed[frame.needs]:
            return None
        if frame.needs == _JUDGED and self.pack.judging.isdisjoint(self.marked.words):
            return None
        match = super()._match(frame, clause)
        return None if match is not None and self._of_others(match, clause) else match

    def _modal(self, clause: RoleClause) -> str:
        """The modal of a clause; of one that goes on from a coming or going, that of the clause before: 得去升旗."""
        before = clause.before
        goes_on = clause.chained and isinstance(before, RoleClause) and before.verb.base in self.pack.at
        return before.verb.modal if goes_on and isinstance(before, RoleClause) else clause.verb.modal

    def _of_others(self, match: Match, clause: RoleClause) -> bool:
        """Whether an office acts itself, 使馆问了几次, or a bare "beat" says whom of nobody: 打过。"""
        if match.frame.kind is Kind.ILL_TREATED and match.dropped and not clause.verb.passive:
            return clause.verb.base == "打"
        if match.frame.kind not in (Kind.APPEALED, Kind.SUMMONED):
            return False
        offices = (i for name, i, end in match.used if name in _OFFICES and end <= clause.group.start)
        return any(not self._led_by_some(i, clause) for i in offices)

    def _led_by_some(self, i: int, clause: RoleClause) -> bool:
        """Whether an office is whom somebody turns to: a preposition or a verb stands before it."""
        before = range(max(clause.start, i - _POINTED), i)
        return any(self.words[k].pos in ("adp", "v") or self.lemmas[k] in self.pack.at for k in before)

    def _take(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        if ask.slot is Slot.MONEY:
            return any(self._sum_at(i) for i in self._reach(clause))
        return super()._take(ask, taken, clause)

    def _sum_at(self, i: int) -> bool:
        """Whether a number may be a sum: it counts no time, nobody and nothing by the piece."""
        if not (self.lows[i][:1].isdecimal() or self.words[i].pos == "num"):
            return False
        after = self.lows[i + 1] if i + 1 < len(self.lows) else ""
        if any(d.start <= i < d.end for d in self.durations) or any(d.start <= i < d.end for d in self.dates):
            return False
        return after not in self.pack.pieces

    def _take_subject(self, taken: Taken, clause: RoleClause) -> bool:
        """As of any language; but a teller who only acted before is not done to: 通知我去领判决书，判了十年."""
        if taken.middle and clause.inherited and not clause.verb.passive and self._only_acted(clause):
            taken.dropped = True
            return "nom" in self.pack.drops
        return super()._take_subject(taken, clause)

    def _only_acted(self, clause: RoleClause) -> bool:
        """Whether the teller is the subject that goes on, asked before in the sentence, and nothing befell them."""
        if (
            clause.subject is None
            or clause.subject.start == clause.subject.end
            or not self._speaks(clause.subject, clause)
        ):
            return False
        at, asked = clause.before, False
        while at is not None:
            asked |= any(self.words[k].lemma in self.pack.inquiries for k in range(at.start, at.group.end))
            ref = self.objects.get(id(at))
            if (ref is not None and self._speaks(ref, clause)) or at.group.passive:
                return False
            at = at.before
        return asked

    def _owner_of(self, i: int, end: int, taken: Taken, clause: RoleClause) -> bool:
        """As of any language; but what somebody keeps is another's, who is said: not 她抱着琴盒."""
        found = super()._owner_of(i, end, taken, clause)
        if taken.kind is Kind.CONTACT and taken.ref is clause.subject and taken.ref is not None:
            return found and self._speaks(taken.ref, clause)
        return found and not (taken.kind is Kind.KEEPSAKE and (taken.ref is None or taken.ref is clause.subject))

    def _theme(self, clause: RoleClause) -> Ref | None:
        """Whose something in the clause before was: "他双脚锁上脚镣，脸肿得厉害"; nobody beside a subject."""
        before = clause.before
        if before is None or (clause.subject is not None and not clause.inherited):
            return None
        lead = next((ref for ref in self.refs if before.start <= ref.start < before.group.start), None)
        return lead if lead is not None and lead.owner and len(lead.people) == 1 else None

    def _reach(self, clause: RoleClause) -> range:
        """On to the next mark where the object does what the next verb says: 叫她去派出所, 强迫他吃药."""
        end = clause.tail_end
        if clause.verb.base in self.pack.pivots:
            while end < len(self.lows) and self.lows[end] not in self.pack.bounds and self.lows[end] not in _STOPS:
                end += 1
        return range(clause.start, end)

    def _take_whose(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        """As of any language; but the verb itself is no thing of somebody's: 背不出来."""
        found = super()._take_whose(ask, taken, clause)
        return found and not any(name == "owned" and clause.verb.head in range(i, end) for name, i, end in taken.used)

    def _meant(self, frame: RoleFrame, ref: Ref, clause: RoleClause) -> Ref:
        """Of a couple who lost each other the one who is not here: 我和哥哥失去了联系."""
        if frame.kind not in _BETWEEN_TWO or len(ref.people) < 2 or ref is not clause.subject:
            return ref
        speaker = self.speakers[min(clause.verb.head, len(self.speakers) - 1)]
        others = tuple(person for person in ref.people if person is not speaker)
        if len(ref.people) == 2 and len(others) == 2:
            others = others[1:]
        return Ref(ref.start, ref.end, others, ref.how, unsure=ref.unsure, cases=ref.cases)

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
        if self._of_a_thing_there(clause):
            return False
        return (taken.kind is not Kind.CONTACT or mine) and super()._inherit_object(taken, clause)

    def _of_a_thing_there(self, clause: RoleClause) -> bool:
        """Whether a clause begins with a thing one points at, which then is its subject: 那块蛋糕放了一个冬天."""
        at = clause.start
        if clause.verb.passive or at >= len(self.words) or self.lemmas[at] not in self.pack.persons["pointing"]:
            return False
        thing = next((k for k in range(at, clause.group.start) if self.words[k].pos == "n"), None)
        spoken = any(ref.start < clause.group.start and ref.end > at for ref in self.refs)
        return thing is not None and thing <= at + _POINTED and not spoken

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
