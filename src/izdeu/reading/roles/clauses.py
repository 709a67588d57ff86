"""Clauses: one to a predicate, with its subject and the stretch of words that belongs to it."""

from dataclasses import dataclass

from izdeu.reading.clauses import Clause
from izdeu.reading.grammar import Hearing
from izdeu.reading.groups import Group
from izdeu.reading.refs import Ref
from izdeu.reading.roles.groups import BE, RoleGroup
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.reading.words import Word

_OPENING, _CLOSING = frozenset("«“„‹《「"), frozenset("»”›》」")
_FINITE = frozenset({"past", "pres", "fut", "imp", ""})
_SHARED = frozenset({"", ",", "、", "，", "،", "conv"})


_LAST_FEW = 3
_NEXT_SAID = frozenset({":", "–", "—", "«"})
_QUOTED = frozenset({"»", "”", '"'})


@dataclass(slots=True, eq=False)
class RoleClause(Clause):
    """A clause read by roles. `wide`: where words before it that no other clause took may still belong to it.

    `indefinite`: a plural verb without a subject, as of authorities nobody names.
    """

    wide: int = 0
    indefinite: bool = False

    @property
    def verb(self) -> RoleGroup:
        """The predicate."""
        assert isinstance(self.group, RoleGroup)
        return self.group


class ClauseFinder:
    """Cuts one sentence into clauses."""

    def __init__(
        self, sentence: Sentence, groups: list[Group], refs: list[Ref], pack: RolePack, hearing: Hearing
    ) -> None:
        self.words, self.lows, self.refs, self.pack, self.hearing = (
            sentence.words,
            sentence.lows,
            refs,
            pack,
            hearing,
        )
        self.block, self.tokens = sentence.block, sentence.tokens
        self.groups = [group for group in groups if isinstance(group, RoleGroup) and not self._in_a_name(group)]
        within = {i for ref in refs for i in range(ref.start, ref.end)}
        within |= {i for group in self.groups for i in range(group.start, group.end)}
        self.joints = [i for i, word in enumerate(self.words) if i not in within and self._joins(i)]
        self.hard = [i for i in self.joints if self.lows[i] in pack.bounds]
        self.depth = self._depths()
        self.described: set[int] = set()

    def _in_a_name(self, group: RoleGroup) -> bool:
        """Whether a verb only joins a name to who bears it: "Айгүл деген әйел"."""
        if not self.pack.head_last or not self.pack.naming.intersection(self.lows[group.start : group.end]):
            return False
        return any(ref.start < group.start and group.end < ref.end for ref in self.refs)

    def _depths(self) -> list[int]:
        """How deep in quotation marks each word stands; what is quoted does not part what stands around it."""
        found, depth, straight = [], 0, 0
        for i, low in enumerate(self.lows):
            if low == '"':
                straight = int(self._opens(i))
            depth = depth + 1 if low in _OPENING else max(0, depth - 1) if low in _CLOSING else depth
            found.append(depth + straight)
        return [*found, depth + straight]

    def _opens(self, i: int) -> bool:
        """Whether a straight quotation mark opens: it touches the word after it, not the one before."""
        if i + 1 >= len(self.tokens) or (i and self.tokens[i - 1].end == self.tokens[i].start):
            return False
        return self.tokens[i + 1].start == self.tokens[i].end

    def _put_in(self, clause: RoleClause) -> bool:
        """Whether a verb of saying is only put in between commas: "оны, дейді Гүлнар, сақшылар алып кетті"."""
        start = clause.verb.start
        return start > 0 and self.lows[start - 1] in (",", "،") and clause.verb.base in self.pack.saying["attribute"]

    def _embedded(self, clause: RoleClause) -> bool:
        """Whether a word that hands a clause on follows it: "тұтқындады деп", "… دېگەن سەۋەب بىلەن"."""
        after = range(clause.verb.end, min(clause.verb.end + 3, len(self.words)))
        at = next((i for i in after if self.lows[i] not in self.pack.bounds), None)
        return at is not None and self._hands_on(self.words[at])

    def _hands_on(self, word: Word) -> bool:
        return word.lemma in self.pack.sub and (word.pos == "prt" or (word.pos == "v" and word.form == "conv"))

    def _joins(self, i: int) -> bool:
        return self.lows[i] in self.pack.joints or self.words[i].lemma in self.pack.joints

    def all(self) -> list[RoleClause]:
        """The clauses in the order of their predicates, those without a verb among them."""
        groups = sorted([*self.groups, *self._verbless()], key=lambda group: (group.start, group.end))
        found: list[RoleClause] = []
        for at, group in enumerate(groups):
            floor = groups[at - 1].end if at else 0
            clause = (
                self._cut_last(group, floor, found) if self.pack.head_last else self._cut_first(group, floor, found)
            )
            clause.before = found[-1] if found else None
            self._find_subject(clause)
            found.append(clause)
        for clause in found:
            clause.reach = clause.tail_end
        return found

    def _verbless(self) -> list[RoleGroup]:
        """A predicate "be" for each stretch between bounds that speaks of somebody and has no verb."""
        found: list[RoleGroup] = []
        begin = 0
        for end in [*self.hard, len(self.words)]:
            if end > begin and not any(begin <= group.start < end for group in self.groups):
                refs = [ref for ref in self.refs if begin <= ref.start < end]
                told = refs or not self.groups or self.hearing.noted or self._states(begin, end)
                if told and not self._only_named(refs, end):
                    at = end if self.pack.head_last else next((r.end for r in refs if not r.owner), begin)
                    head = min(max(begin, at - 1), len(self.words) - 1)
                    denied = self.pack.head_last and self.words[head].lemma in self.pack.negations
                    found.append(RoleGroup(at, at, head, BE, "pres", negated=denied, chain=(BE,)))
            elif end > begin and self.pack.head_last and self._trails(begin, end):
                found.append(RoleGroup(end, end, end - 1, BE, "pres", chain=(BE,)))
            begin = end + 1
        return [*found, *self._said_to_be()]

    def _said_to_be(self) -> list[RoleGroup]:
        """A predicate "be" right before "that is said": "ол түрмеде деп естідім"."""
        ends = {group.end for group in self.groups}
        quoting = [g for g in self.groups if self.pack.head_last and self.words[g.head].lemma in self.pack.sub]
        return [
            RoleGroup(g.start, g.start, g.start - 1, BE, "pres", chain=(BE,))
            for g in quoting
            if g.start and g.start not in ends and self._tells_state(g.start - 1)
        ]

    def _states(self, begin: int, end: int) -> bool:
        """Whether a stretch says how or where somebody is without saying who: "…, қазір түрмеде"."""
        if not self.pack.head_last or end <= begin or (end - begin < 2 and end < len(self.words) - 1):
            return False
        return any(self._tells_state(i) for i in range(max(begin, end - _LAST_FEW), end))

    def _tells_state(self, i: int) -> bool:
        word = self.words[i]
        if word.lemma in self.pack.states:
            return True
        classes = self.pack.class_names.get(word.lemma, ())
        return "loc" in word.cases and any(name in self.pack.state_classes for name in classes)

    def _trails(self, begin: int, end: int) -> bool:
        """Whether a noun is the predicate after a clause that only tells more of it: "пенсияға шыққан мұғалім."."""
        last = [group for group in self.groups if begin <= group.start < end][-1]
        quoted = end < len(self.words) and self.lows[end] in _QUOTED
        if last.form not in ("part", "noun") or (end < len(self.words) - 1 and not quoted) or last.end >= end:
            return False
        while end > last.end and self.words[end - 1].pos == "mark":
            end -= 1
        closing = self.words[end - 1]
        return end > last.end and closing.pos in ("n", "x", "a", "p") and bool(closing.cases & {"nom", "loc"})

    def _only_named(self, refs: list[Ref], end: int) -> bool:
        """Whether a stretch before the verb says nothing of those it names: "Ағам, Серік, ұсталды"."""
        later = any(group.start >= end for group in self.groups)
        quoting = end < len(self.lows) and self.lows[end] in _OPENING
        return self.pack.head_last and later and bool(refs) and (refs[-1].end >= end or quoting)

    def _cut_last(self, group: RoleGroup, floor: int, found: list[RoleClause]) -> RoleClause:
        """The verb comes last: a clause is what stands between the predicate before and its own."""
        joints = [i for i in self.joints if floor <= i < group.start]
        before = found[-1] if found else None
        opening = (self.words[i] for i in joints if self.words[i].lemma in self.pack.sub)
        link = next((word.lemma for word in opening if word.pos != "prt"), "")
        if before is not None:
            before.tail_end = next((i for i in self.hard if i >= before.group.end), group.start)
            before.tail_end = min(before.tail_end, group.start)
            if not link:
                link = "conv" if before.group.form == "conv" else (self.lows[joints[0]] if joints else "")
        start = joints[-1] + 1 if before is None and joints and self.lows[joints[-1]] in self.pack.bounds else floor
        start = min(start, group.start) if not self._subject_before(start, floor, group) else floor
        clause = RoleClause(group, start, len(self.words), link, subject_start=start, joint=floor)
        finite = [
            c.group.end
            for c in found
            if c.verb.form in _FINITE
            and self.depth[c.verb.head] <= self.depth[group.head]
            and not self._embedded(c)
            and not self._put_in(c)
        ]
        clause.wide = finite[-1] if finite else 0
        return clause

    def _subject_before(self, start: int, floor: int, group: RoleGroup) -> bool:
        """Whether a comma only sets off words before it: "Ағам, Серік, ұсталды"."""
        return not any(start <= ref.start < group.start for ref in self.refs) and start > floor

    def _cut_first(self, group: RoleGroup, floor: int, found: list[RoleClause]) -> RoleClause:
        """The verb stands among its words: a clause begins at the last joint before its own subject."""
        joints = [i for i in self.joints if floor <= i < group.start]
        chosen = self._chosen(joints, group)
        before = found[-1] if found else None
        if before is not None:
            before.tail_end = chosen if chosen is not None else group.start
        start = chosen + 1 if chosen is not None and found else floor
        link = self.words[chosen].lemma if chosen is not None else ""
        return RoleClause(group, start, len(self.words), link, subject_start=start, joint=chosen or floor, wide=start)

    def _chosen(self, joints: list[int], group: RoleGroup) -> int | None:
        end = group.start
        for i in reversed(joints):
            if self.words[i].lemma in self.pack.sub | self.pack.relative:
                return i
            if any(i < ref.start < end and self._may_be_subject(ref, group) for ref in self.refs):
                return i
        return joints[-1] if joints else None

    # --- the subject

    def _before(self, clause: RoleClause) -> Clause | None:
        """The clause whose subject may go on: not one that is only handed on, "… деп", or stands in quotation marks."""
        before = clause.before
        depth = self.depth[min(clause.verb.head, len(self.depth) - 1)]
        while self.pack.head_last and isinstance(before, RoleClause):
            if not self._embedded(before) and self.depth[min(before.verb.head, len(self.depth) - 1)] <= depth:
                break
            before = before.before
        return before

    def _find_subject(self, clause: RoleClause) -> None:
        group, before = clause.verb, self._before(clause)
        ref = self._own_subject(clause)
        if ref is not None:
            clause.subject = ref
            clause.other = ref.how == "passing"
            clause.subject_start = min(ref.start, clause.subject_start if ref.start >= clause.start else ref.start)
            return
        if group.person == "1" and (speaker := self.hearing.speakers[min(group.head, len(self.words) - 1)]):
            clause.subject = Ref(group.start, group.start, (speaker,), "self", cases=frozenset({"nom"}))
            clause.inherited = True
            return
        if group.person == "1" and self.pack.head_last:
            clause.other = True
            return
        if self._headed(clause):
            return
        if self._another(clause):
            clause.other = True
            return
        if clause.link in self.pack.relative:
            self._antecedent(clause)
            return
        if group.plural and not self.pack.head_last and not group.passive and group.form == "past":
            clause.indefinite = not (before and before.subject and len(before.subject.people) > 1)
            if clause.indefinite:
                return
        if isinstance(before, RoleClause) and self._goes_on(clause, before):
            clause.subject, clause.other, clause.dropped = before.subject, before.other, before.dropped
            clause.indefinite, clause.inherited = before.indefinite, True
            return
        clause.dropped = True

    def _goes_on(self, clause: RoleClause, before: RoleClause) -> bool:
        """Whether a clause without a subject takes that of the clause before."""
        if before.subject is not None and not self._agrees(before.subject, clause.verb):
            return False
        if self.pack.head_last and self.lows[before.verb.head] in self.pack.according:
            return False
        if self.pack.head_last and clause.link in _NEXT_SAID and before.verb.base in self.pack.telling_verbs:
            return False
        if before.verb.form == "cond" and before.verb.person == "1" and clause.verb.person != "1":
            return False
        if self.pack.head_last and before.subject is not None and self._said_otherwise(clause, before.subject):
            return False
        return clause.link in _SHARED or clause.link in self.pack.coordinators or clause.link in self.pack.bounds

    def _said_otherwise(self, clause: RoleClause, subject: Ref) -> bool:
        """Whether a clause names the subject of the one before as something else: "інім студент еді, оны ұстады"."""
        own = (ref for ref in self.refs if clause.start <= ref.start < clause.group.start and not ref.owner)
        return any(ref.people == subject.people and ref.cases and "nom" not in ref.cases for ref in own)

    def _own_subject(self, clause: RoleClause) -> Ref | None:
        group = clause.verb
        inside = [ref for ref in self.refs if clause.start <= ref.start < group.start and not self._is_said(ref, group)]
        if group.nominal and self.pack.head_last:
            owner = [ref for ref in inside if not ref.owner and ref.cases == {"gen"}]
            if owner:
                return owner[-1]
            if self._heard_of_another(clause):
                return None
            inside = inside[-1:]
        fitting = [ref for ref in inside if self._may_be_subject(ref, group)]
        if self.pack.head_last and (said := self._says(group)) is not None:
            return said
        if fitting:
            nearest = self.pack.head_last and group.form not in _FINITE
            return fitting[-1] if nearest else fitting[0]
        if self.pack.head_last:
            if group.form == "noun" and clause.before is not None and clause.before.group.form == "noun":
                return None
            earlier = self._earlier(clause)
            taken = {id(c.subject) for c in earlier if id(c) not in self.described}
            stated = {c.group.start for c in earlier if c.group.base == BE}
            taken |= {id(ref) for ref in self.refs if ref.how == "passing" and ref.end in stated}
            wide = [r for r in self.refs if clause.wide <= r.start < clause.start and id(r) not in taken]
            return next((ref for ref in wide if self._may_be_subject(ref, group)), None)
        after = [ref for ref in self.refs if group.end <= ref.start < clause.tail_end]
        after = [ref for ref in after if not any(group.end <= i < ref.start for i in self.hard)]
        says = group.base in self.pack.saying["attribute"]
        fitting = [ref for ref in after if self._may_be_subject(ref, group)]
        return next((ref for ref in fitting if says or "acc" not in ref.cases), None)

    def _heard_of_another(self, clause: RoleClause) -> bool:
        """Whether who stands before a deed told as a noun is who heard of it: "әкем лагерьге қамалғанын естіген"."""
        group = clause.verb
        whose = self.words[group.end - 1].whose if group.end > group.start else ""
        following = next((other for other in self.groups if other.start >= group.end), None)
        if following is None or whose != "3" or following.start - group.end > 1 or following.person == "1":
            return False
        return following.base in self.pack.telling_verbs and following.form == "past" and not following.negated

    def _says(self, group: RoleGroup) -> Ref | None:
        """Who says it, named right after the verb of saying: "деді Гүлнар.", "دەيدۇ گۈلنار،"."""
        if group.base not in self.pack.saying["attribute"] or group.form not in _FINITE:
            return None
        ref = next((r for r in self.refs if r.start == group.end and not r.owner and "nom" in r.cases), None)
        if ref is None or (ref.end < len(self.words) and self.words[ref.end].pos not in ("mark", "v", "r", "conj")):
            return None
        return ref

    def _headed(self, clause: RoleClause) -> bool:
        """Gives a clause before a noun that noun as its subject: "Құлжадан келген әйел", "تۇتۇپ كېتىلگەن ئاكام"."""
        at = clause.verb.end
        if not self.pack.head_last or clause.verb.form != "part" or at >= len(self.words):
            return False
        last = self.words[at - 1]
        if last.whose or last.cases - {"nom"}:
            return False
        ref = next((ref for ref in self.refs if at <= ref.start <= at + 2 and not ref.owner), None)
        if ref is not None and ref.how == "passing" and ref.cases == {"nom"}:
            ref = next((other for other in self.refs if other.start == ref.end and other.how == "name"), ref)
        if ref is not None and all(self.words[k].pos in ("a", "num", "n", "x", "r") for k in range(at, ref.start)):
            clause.subject, clause.other, clause.inherited = ref, ref.how == "passing", True
            self.described.add(id(clause))
            return True
        noun = next((k for k in range(at, min(at + _LAST_FEW, len(self.words))) if self.words[k].pos == "n"), None)
        people = self.pack.kin.loose | set(self.pack.persons["passers_by"])
        if ref is None and noun is not None and self.words[noun].lemma in people and not self.words[noun].whose:
            clause.other = True
            return True
        return False

    def _is_said(self, ref: Ref, group: RoleGroup) -> bool:
        """Whether somebody who only comes by is what is said of another: "(ол) дәрігер еді"."""
        return self.pack.head_last and ref.how == "passing" and group.base == BE and ref.end == group.start

    def _earlier(self, clause: RoleClause) -> list[Clause]:
        found, at = [], clause.before
        while at is not None:
            found.append(at)
            at = at.before
        return found

    def _may_be_subject(self, ref: Ref, group: RoleGroup) -> bool:
        if ref.owner or (ref.cases and "nom" not in ref.cases):
            return False
        lead = self._lead(ref)
        if lead in self.pack.prefix | self.pack.object | self.pack.by:
            return False
        if self.pack.head_last and ref.end < len(self.words) and self.words[ref.end].lemma in self.pack.suffix:
            return False
        return self._agrees(ref, group)

    def _lead(self, ref: Ref) -> str:
        """The word before a person."""
        return self.words[ref.start - 1].lemma if ref.start else ""

    def _agrees(self, ref: Ref, group: RoleGroup) -> bool:
        """Whether a verb's number, person and sex fit those of its subject."""
        if group.infinitive:
            return True
        one = len(ref.people) == 1 and not ref.people[0].group
        mine = ref.how in ("self", "we")
        if group.person == "1" and not mine:
            return False
        if group.person == "3" and mine:
            return False
        if not self.pack.head_last and group.plural and one and not mine:
            return False
        sex = ref.people[0].sex
        return not (one and group.sex and sex in ("m", "f") and sex != group.sex)

    def _another(self, clause: RoleClause) -> bool:
        """Whether the subject is somebody or something that is no person spoken of: the police, a letter."""
        group = clause.verb
        doers = self.pack.authorities | self.pack.crowd
        lead = [self.words[i].lemma for i in range(clause.start, group.start)]
        if self.pack.head_last:
            places = [i for i in range(clause.start, group.start) if self.words[i].lemma in doers]
            if not self._said_before(clause):
                end = group.start - (group.base == BE)
                loose = self.pack.kin.loose
                places += [i for i in range(clause.start, end) if self.words[i].lemma in loose]
            places = [i for i in places if not (self.pack.head_last and self._only_describes(i))]
            return any(not self.words[i].cases or "nom" in self.words[i].cases for i in places) and not group.passive
        for i in range(clause.start, group.start):
            word = self.words[i]
            if word.pos != "n" or "nom" not in word.cases or word.plural != group.plural:
                continue
            if not any(lemma in self.pack.prefix for lemma in lead[max(0, i - clause.start - 3) : i - clause.start]):
                return not any(ref.start <= i < ref.end for ref in self.refs)
        return False

    def _said_before(self, clause: RoleClause) -> bool:
        """Whether a clause speaks of somebody in particular before its verb."""
        return any(clause.start <= ref.start < clause.group.start for ref in self.refs)

    def _only_describes(self, i: int) -> bool:
        """Whether a noun only describes the noun after it: "қытай түрмесі", "سوت ھۆججىتى"."""
        return i + 1 < len(self.words) and self.words[i + 1].whose == "3" and self.words[i + 1].pos in ("n", "x")

    def _antecedent(self, clause: RoleClause) -> None:
        """Whom "который" stands for: the person named right before it."""
        who = self.words[clause.joint]
        ref = next((r for r in reversed(self.refs) if r.end <= clause.joint and not r.owner), None)
        if ref is None or clause.joint - ref.end > 1:
            clause.other = True
            return
        clause.subject = Ref(ref.start, ref.end, ref.people, ref.how, unsure=ref.unsure, cases=who.cases)
        clause.inherited = True
        if who.cases and "nom" not in who.cases:
            clause.indefinite = True
