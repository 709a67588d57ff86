"""Clauses where the place of a word tells its role: Chinese. A subject goes on until another is named."""

from itertools import pairwise

from izdeu.reading.clauses import Clause
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import ClauseFinder, RoleClause
from izdeu.reading.roles.groups import BE, RoleGroup

_DESCRIBES = frozenset({"num", "a", "x"})
_FOLLOWS = 3
_LEADS = 3
_WITHIN = 8
_HOUSES = ("COURT", "POLICE", "DETENTION", "HOSPITAL", "SCHOOL")
_OPENS, _CLOSES = frozenset("（(【["), frozenset("）)】]")
_NOUNS = frozenset({"n", "a", "num", "x"})


class PlacedClauses(ClauseFinder):
    """Cuts one sentence of such a language into clauses."""

    def _joins(self, i: int) -> bool:
        if self.lows[i] in self.pack.bounds and self._bracketed(i):
            return False
        if self.words[i].lemma in self.pack.sub and self._after_subject(i):
            return False
        return super()._joins(i)

    def _bracketed(self, i: int) -> bool:
        """Whether a mark is one of a pair of brackets, or stands in one, that only puts in a date: 周二（19日）."""
        if self.lows[i] in _OPENS:
            begin: int | None = i
        else:
            near = range(i - 1, max(-1, i - 1 - _WITHIN), -1)
            begin = next((k for k in near if self.lows[k] in _OPENS), None)
        if begin is None:
            return False
        end = next((k for k in range(begin, min(begin + _WITHIN, len(self.lows))) if self.lows[k] in _CLOSES), None)
        if end is None or end < i:
            return False
        said = any(begin < group.start < end for group in self.groups)
        goes_on = end + 1 < len(self.lows) and self.words[end + 1].pos != "mark"
        return goes_on and not said and not any(begin < ref.start < end for ref in self.refs)

    def all(self) -> list[RoleClause]:
        """The clauses in the order of their predicates; whom they are about is kept for the next sentence."""
        found = super().all()
        self._reach_on(found)
        subjects = [clause.subject for clause in found if clause.subject is not None]
        plain = [ref for ref in subjects if ref.how != "passing" and not any(p.passing for p in ref.people)]
        salience, number = self.hearing.salience, self.hearing.number
        turned = self._turned_to(found)
        if plain or turned:
            salience.carry((turned or plain[-1]).people, number, self.block, self._teller(found))
        elif found and (before := salience.carried(number, self.block)):
            salience.carry(before, number, self.block, salience.told[1])
        return found

    def _reach_on(self, found: list[RoleClause]) -> None:
        """A clause goes on after a verb that only describes its object: 塞进一辆没有牌照的面包车."""
        pivots = self.pack.pivots | self.pack.telling_verbs
        for clause in found:
            before = clause.before
            if not isinstance(before, RoleClause) or before.verb.base in pivots or not self._linked_on(clause.verb):
                continue
            if not any(before.group.end <= i < clause.group.start for i in self.hard):
                before.tail_end = max(before.tail_end, clause.tail_end)

    def _linked_on(self, group: RoleGroup) -> bool:
        """Whether 的 follows a verb and at most one object before the next verb or mark."""
        for k in range(group.end, min(group.end + _FOLLOWS, len(self.words))):
            if self.lows[k] in self.pack.linkers:
                return True
            if self.words[k].pos not in ("n", "prt", "a", "x"):
                return False
        return False

    def _turned_to(self, found: list[RoleClause]) -> Ref | None:
        """Whose turn it was: "后来就轮到我了"."""
        group = found[-1].verb if found else None
        if group is None or (group.base not in self.pack.turns and not self._next_told(group)):
            return None
        return next((ref for ref in self.refs if ref.start >= group.end and not ref.owner), None)

    def _next_told(self, group: RoleGroup) -> bool:
        """Whether a short sentence only says of whom the next tell: "先说老三。"."""
        lead = self.lows[max(0, group.start - 1)] if group.start else ""
        return group.base in self.pack.now_of and len(self.lows) <= _LEADS * 3 and (lead in self.pack.first or not lead)

    def _teller(self, found: list[RoleClause]) -> Person | None:
        """Who says, hears or learns what the sentence tells; nobody where none does."""
        for clause in found:
            subject = clause.subject
            if clause.verb.base in self.pack.telling_verbs and subject is not None and len(subject.people) == 1:
                return subject.people[0] if not subject.people[0].passing else None
        return None

    def _states(self, begin: int, end: int) -> bool:
        """Whether a stretch says where somebody is now without saying who: 现在新源监狱."""
        lemmas = {self.words[i].lemma for i in range(begin, end)}
        held = any(lemmas & self.pack.classes.single[name] for name in ("PRISON", "CAMP", "DETENTION"))
        return held and not lemmas.isdisjoint(self.pack.now)

    def _after_subject(self, i: int) -> bool:
        """Whether "because" only stands between a subject and its verb: 他因为祈祷被判刑."""
        if self._between_two(i):
            return True
        bounds = self.pack.bounds
        begin = next((k for k in range(i - 1, -1, -1) if self.lows[k] in bounds), -1)
        end = next((k for k in range(i + 1, len(self.words)) if self.lows[k] in bounds), len(self.words))
        said = [g for g in self.groups if begin < g.start < end and not (g.end < i and self._describes_before(g, i))]
        before = any(begin < ref.start and ref.end <= i and not ref.owner for ref in self.refs)
        return before and bool(said) and all(group.start > i for group in said)

    def _describes_before(self, group: RoleGroup, i: int) -> bool:
        """Whether a verb only describes whoever stands before a token: 毕业于某大学的二姐因为…"""
        ref = next((ref for ref in self.refs if group.end < ref.start < i and not ref.owner), None)
        return ref is not None and any(self.lows[k] in self.pack.linkers for k in range(group.end, ref.start))

    def _between_two(self, i: int) -> bool:
        """Whether "later" stands right after the subject of what was heard or seen: 听说父亲后来出来了."""
        ref = next((ref for ref in self.refs if ref.end == i and not ref.owner), None)
        before = next((group for group in reversed(self.groups) if group.end <= i), None)
        if ref is None or before is None or before.end > ref.start:
            return False
        return before.base in self.pack.pivots | self.pack.telling_verbs

    # --- the subject

    def _before(self, clause: RoleClause) -> Clause | None:
        """The clause before; in a quotation the last one inside, not the one outside that tells who speaks."""
        before, depth = clause.before, self._depth_at(clause)
        while isinstance(before, RoleClause) and id(before) in self.described and before.before is not None:
            before = before.before
        if not isinstance(before, RoleClause) or self._depth_at(before) >= depth:
            return before
        if before.verb.base not in self.pack.telling_verbs | self.pack.uttering:
            return before
        at = before.before
        while isinstance(at, RoleClause) and self._depth_at(at) < depth:
            at = at.before
        return at

    def _depth_at(self, clause: RoleClause) -> int:
        return self.depth[min(clause.verb.head, len(self.depth) - 1)]

    def _find_subject(self, clause: RoleClause) -> None:
        if self._done_by_an_office(clause):
            clause.other = True
            return
        super()._find_subject(clause)
        if (ref := self._for_whose_sake(clause)) is not None:
            clause.subject, clause.other, clause.dropped, clause.inherited = ref, False, False, False
        if clause.other and clause.inherited and clause.verb.passive:
            self._pass_over(clause)
        if clause.dropped and not self.hearing.noted:
            self._carried_on(clause)
        elif clause.inherited and (topic := self._brought_in(clause)) is not None:
            clause.subject = topic

    def _brought_in(self, clause: RoleClause) -> Ref | None:
        """Who was set off in the clause before, which told of whoever the sentence before was about."""
        subject, before = clause.subject, clause.before
        if subject is None or before is None or subject.start != subject.end or subject.how == "self":
            return None
        topic = self._set_off(clause)
        return topic if topic is not None and topic.start >= before.group.end else None

    def _for_whose_sake(self, clause: RoleClause) -> Ref | None:
        """Who stands before "because" where the verb follows a "therefore": 他因为弟弟出国而被抓."""
        start = clause.group.start
        lead = self.lows[max(0, start - _LEADS) : start + 1]
        if self.pack.therefore.isdisjoint(lead):
            return None
        begin = next((k for k in range(start - 1, -1, -1) if self.lows[k] in ("，", "。", "；", ",")), -1)
        cause = next((k for k in range(begin + 1, start) if self.words[k].lemma in self.pack.because), None)
        if cause is None:
            return None
        fitting = [r for r in self.refs if begin < r.start and r.end <= cause and self._may_be_subject(r, clause.verb)]
        said = any(group.end <= cause and group.start > begin for group in self.groups)
        if said:
            return None
        return fitting[-1] if fitting else self._set_off(clause)

    def _pass_over(self, clause: RoleClause) -> None:
        """To whom something is done is not who did the thing before: 他因接受外媒采访被传唤."""
        before = clause.before
        while before is not None and before.other:
            before = before.before
        clause.other = False
        clause.subject = before.subject if before is not None else None
        clause.dropped = clause.subject is None

    def _carried_on(self, clause: RoleClause) -> None:
        """Whoever the sentence before was about, where nobody is said: 他被抓了。判了十年。"""
        if (topic := self._set_off(clause)) is not None:
            clause.subject, clause.inherited, clause.dropped = topic, True, False
            return
        people = self.hearing.salience.carried(self.hearing.number, self.block)
        if people:
            at = clause.group.start
            clause.subject = Ref(at, at, people, "tie", unsure=True)
            clause.inherited, clause.dropped = True, False

    def _set_off(self, clause: RoleClause) -> Ref | None:
        """Who stands before in the sentence, set off by a comma: "王怡的妻子，在被关押六个月后，获得保释"."""
        before = [ref for ref in self.refs if ref.end <= clause.start and not ref.owner and ref.how != "passing"]
        set_off = [ref for ref in before if self.lows[ref.end : ref.end + 1] in (["，"], [","])]
        fitting = [ref for ref in set_off if self._may_be_subject(ref, clause.verb)]
        return fitting[-1] if fitting else None

    def _goes_on(self, clause: RoleClause, before: RoleClause) -> bool:
        return before.subject is None or self._agrees(before.subject, clause.verb)

    def _own_subject(self, clause: RoleClause) -> Ref | None:
        group = clause.verb
        if self._counted_before(group) in self.pack.prefix and self._of_somebody_else(clause):
            return None
        end = self._object_end(clause)
        inside = [ref for ref in self.refs if max(clause.start, end) <= ref.start < group.start]
        fitting = [ref for ref in inside if self._may_be_subject(ref, group)]
        fitting = self._before_the_cause(fitting)
        if not fitting and (described := self._described(group)) is not None:
            before = clause.before
            if isinstance(before, RoleClause) and before.group.end <= group.start and not clause.link:
                self.described.add(id(clause))
            return described
        return fitting[-1] if fitting else None

    def _done_by_an_office(self, clause: RoleClause) -> bool:
        """Whether an office somebody only has to do with does it: 他所在的单位打电话."""
        inside = [ref for ref in self.refs if clause.start <= ref.start < clause.group.start]
        if not inside or clause.verb.passive:
            return False
        doers = range(inside[-1].end + 1, clause.group.start)
        return any(
            self.lows[k - 1] in self.pack.linkers and self.words[k].lemma in self.pack.authorities for k in doers
        )

    def _before_the_cause(self, fitting: list[Ref]) -> list[Ref]:
        """Without those after "because" where the subject stands before it: 老伴因为想儿子得了重病."""
        for one, other in pairwise(fitting):
            if any(self.words[k].lemma in self.pack.because for k in range(one.end, other.start)):
                return fitting[: fitting.index(other)]
        return fitting

    def _object_end(self, clause: RoleClause) -> int:
        """Where the object of the verb before ends, when this verb only goes on from it: 跟着丈夫搬到, 举着照片抗议.

        0 where a bound or another word parts them, or the object itself does what follows: 让他去.
        """
        before = clause.before
        if not isinstance(before, RoleClause):
            return 0
        if clause.link in self.pack.coordinators | self.pack.after:
            clause.chained = True
        if clause.link or before.tail_end > clause.group.start:
            return 0
        clause.chained = True
        if (described := self._described_between(before.verb.end, clause.group.start)) is not None:
            return described.start
        pivots = self.pack.pivots | self.pack.telling_verbs
        return 0 if before.verb.base in pivots or before.verb.base == BE else clause.group.start

    def _described_between(self, start: int, end: int) -> Ref | None:
        """Somebody between two verbs whom the first only describes: 居住在阿拉木图的妇女古丽说."""
        for ref in self.refs:
            if not start < ref.start < end or ref.owner:
                continue
            k = ref.start - 1
            while k > start and self.words[k].pos in _NOUNS and self.lows[k] not in self.pack.linkers:
                k -= 1
            whose = any(other.owner and other.end == k + 1 for other in self.refs)
            if self.lows[k] in self.pack.linkers and not whose:
                return ref
        return None

    def _linked_after(self, group: RoleGroup) -> int:
        """The 的 that follows a verb, 了 or 过 between at most; 0 where none does."""
        after = group.end
        while after < len(self.words) and self._measures(after) and self.lows[after] not in self.pack.linkers:
            after += 1
        return after if after < len(self.words) and self.lows[after] in self.pack.linkers else 0

    def _linked_object(self, group: RoleGroup) -> int:
        """The 的 after a verb and its object, which is no person: 一位已移居土耳其的表哥; 0 where none is."""
        spoken = {k for ref in self.refs for k in range(ref.start, ref.end)}
        for k in range(group.end, min(group.end + _WITHIN, len(self.words))):
            if self.lows[k] in self.pack.linkers:
                return k if k > group.end else 0
            if k in spoken or self.words[k].pos not in ("n", "a", "x", "num", "prt"):
                return 0
        return 0

    def _measures(self, i: int) -> bool:
        """Whether a word after a verb is a particle or says how long or how often: 被囚十四个月的."""
        return self.words[i].pos in ("prt", "num", "x") and self.words[i].lemma not in self.pack.prefix

    def _described(self, group: RoleGroup) -> Ref | None:
        """Whom a clause before a noun tells of: 被判刑的弟弟."""
        after = self._linked_after(group) or self._linked_object(group)
        ref = next((ref for ref in self.refs if after < ref.start <= after + _FOLLOWS), None) if after else None
        if ref is None or ref.owner or any(group.end <= other.start < ref.start for other in self.groups):
            return None
        return None if any(after < i < ref.start for i in self.hard) else ref

    def _may_be_subject(self, ref: Ref, group: RoleGroup) -> bool:
        if self._when(ref, group):
            return not ref.owner and self._agrees(ref, group)
        return super()._may_be_subject(ref, group) and self._lead(ref) not in self.pack.passive

    def _when(self, ref: Ref, group: RoleGroup) -> bool:
        """Whether a person after "at" or "since" is the subject of what only tells when: 在他们被拘禁六个月后."""
        if self._lead(ref) not in self.pack.when_opened or ref.end > group.start:
            return False
        after = self.lows[group.end : group.end + _WITHIN]
        bound = next((k for k, low in enumerate(after) if low in self.pack.bounds), len(after))
        return not self.pack.when_closed.isdisjoint(after[: bound + 1])

    def _lead(self, ref: Ref) -> str:
        """The word before a person and what counts or describes them: 从一名远亲."""
        k = ref.start - 1
        plain = self.pack.kin.plain
        while k > 0 and (self.words[k].pos in _DESCRIBES or self.words[k].lemma in plain):
            k -= 1
        return self.words[k].lemma if k >= 0 else ""

    def _another(self, clause: RoleClause) -> bool:
        """Whether the subject is no person spoken of: the police, a body, somebody's thing, a man only described."""
        group = clause.verb
        inside = range(clause.start, group.start)
        if self._owned_theme(clause) or self._of_somebody_else(clause):
            return True
        doers = self.pack.authorities | self.pack.crowd
        if group.passive and any(self._crowd_at(i) for i in range(clause.start, group.start)):
            return True
        latin = any(self.lows[i].isascii() and self.lows[i].isalpha() for i in inside)
        return not group.passive and (latin or any(self.words[i].lemma in doers and self._free(i) for i in inside))

    def _counted_before(self, group: RoleGroup) -> str:
        """The word before what counts somebody a verb describes: 从一名回国奔丧的同乡."""
        k = group.start - 1
        while k > 0 and self.words[k].pos in _DESCRIBES:
            k -= 1
        return self.words[k].lemma if 0 <= k < group.start - 1 else ""

    def _crowd_at(self, i: int) -> bool:
        """Whether so many people stand there as a subject, and nobody in particular: 上百万人曾被关押."""
        counted = i > 0 and self.lows[i] in self.pack.persons["people"] and self.words[i - 1].pos in ("num", "x", "a")
        return counted and not any(ref.start <= i < ref.end for ref in self.refs)

    def _free(self, i: int) -> bool:
        """Whether a word can be a subject: no preposition and no verb stands right before it."""
        if i == 0:
            return True
        held = any(self.words[i].lemma in self.pack.classes.single[name] for name in _HOUSES)
        if held and self._placed_at(i):
            return False
        return self.words[i - 1].pos not in ("adp", "v") and self.words[i - 1].lemma not in self.pack.object

    def _placed_at(self, i: int) -> bool:
        """Whether an office is only where it happened, its name between: 在伊宁市法院受审."""
        k = i - 1
        while k >= max(0, i - _WITHIN) and self.words[k].pos in ("n", "x", "a", "num"):
            k -= 1
        return k >= 0 and self.words[k].lemma in self.pack.at | (self.pack.prefix - self.pack.by)

    def _owned_theme(self, clause: RoleClause) -> bool:
        """Whether a clause is about somebody's thing: 我的护照被收了."""
        lead = next((ref for ref in self.refs if clause.start <= ref.start < clause.group.start), None)
        return lead is not None and lead.owner and lead.end < clause.group.start

    def _of_somebody_else(self, clause: RoleClause) -> bool:
        """Whether a clause only describes a noun that is nobody spoken of: 刚从看守所出来的人."""
        group = clause.verb
        while (goes_on := next((g for g in self.groups if g.start == group.end and not g.passive), None)) is not None:
            group = goes_on
        after = self._linked_after(group)
        if not after or after + 1 >= len(self.words):
            return False
        return self.words[after + 1].pos == "n" or self.lows[after + 1] in self.pack.more_than
