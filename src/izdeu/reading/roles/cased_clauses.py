"""Clauses where endings tell roles and words stand in any order: what stands between commas may cut nothing off."""

import itertools

from izdeu.reading.grammar import Hearing
from izdeu.reading.groups import Group
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import ClauseFinder, RoleClause
from izdeu.reading.roles.gaps import gaps_of
from izdeu.reading.roles.groups import BE, RoleGroup
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence

_LONGEST = 10
_DASHES = (["—"], ["–"])
_QUOTED = 6
_ASIDE = 6
_DESCRIBED = 5
_PERSONS = frozenset({"", "3"})


class CasedClauses(ClauseFinder):
    """Cuts one sentence of such a language into clauses."""

    def __init__(
        self, sentence: Sentence, groups: list[Group], refs: list[Ref], pack: RolePack, hearing: Hearing
    ) -> None:
        super().__init__(sentence, groups, refs, pack, hearing)
        self.gaps = gaps_of(sentence, self.groups, refs, pack)
        inner = (
            self._copulas() | self._apposed() | self._set_apart() | self._sourced() | {gap.start for gap in self.gaps}
        )
        self.joints = [i for i in self.joints if i not in inner]
        self.hard = [i for i in self.hard if i not in inner]

    def _copulas(self) -> set[int]:
        """The dash that stands for "is" in a clause without a verb: "Срок у брата — восемь лет"."""
        found: set[int] = set()
        hard = [-1, *self.hard, len(self.lows)]
        for before, dash, after in zip(hard, hard[1:], hard[2:], strict=False):
            if self.lows[dash : dash + 1] not in _DASHES or any(before < g.start < after for g in self.groups):
                continue
            if dash - before > 1 and after - dash > 1 and (self.words[dash + 1].pos == "num" or self._number(dash + 1)):
                found.add(dash)
        return found

    def _number(self, i: int) -> bool:
        return self.lows[i].isdecimal()

    def _apposed(self) -> set[int]:
        """The commas round words that only describe the person before them: "брата, учителя," "Айсулу, 65 лет,"."""
        found: set[int] = set()
        verbs = [group.start for group in self.groups]
        for ref in self.refs:
            if ref.owner or ref.end >= len(self.lows) or self.lows[ref.end] != ",":
                continue
            if "," in self.lows[ref.start : ref.end]:
                found.add(ref.end)
            close = next(
                (k for k in range(ref.end + 1, min(ref.end + _LONGEST, len(self.lows))) if self.lows[k] == ","), 0
            )
            if close and self._describes(ref, close, verbs):
                found |= {ref.end, close}
        return found

    def _set_apart(self) -> set[int]:
        """The quotation marks round a name of something: "в «центре профессиональной подготовки»"."""
        found: set[int] = set()
        verbs = [group.start for group in self.groups]
        opened = -1
        for i, low in enumerate(self.lows):
            if low == "«":
                opened = i
            elif low == "»" and opened >= 0:
                if 0 < i - opened <= _QUOTED and not any(opened < start < i for start in verbs):
                    found |= {opened, i}
                opened = -1
        return found

    def _sourced(self) -> set[int]:
        """The commas round "по словам сестры", "по её данным"."""
        found: set[int] = set()
        verbs = [group.start for group in self.groups]
        commas = [-1, *(i for i, low in enumerate(self.lows) if low == ",")]
        for opening, closing in itertools.pairwise(commas):
            inner = range(opening + 1, closing)
            if not inner or closing - opening > _LONGEST or any(start in inner for start in verbs):
                continue
            lemmas = [self.words[i].lemma for i in inner]
            said = any(
                set(phrase.split()) <= {*lemmas, *self.lows[opening + 1 : closing]} for phrase in self._phrases()
            )
            if said and lemmas[0] in self.pack.prefix:
                found |= {opening, closing} - {-1}
        return found

    def _phrases(self) -> list[str]:
        return [phrase for phrases in self.pack.according.values() for phrase in phrases]

    def _describes(self, ref: Ref, close: int, verbs: list[int]) -> bool:
        inner = range(ref.end + 1, close)
        tied = {id(other) for other in self.refs if other.how == "tie" and other.start == ref.end + 1}
        tied = tied if close + 1 < len(self.lows) and self.words[close + 1].pos == "v" else set()
        others = (other for other in self.refs if not other.owner and other.how != "passing" and id(other) not in tied)
        if not inner or any(i in inner for i in verbs) or any(other.start in inner for other in others):
            return False
        first = self.words[ref.end + 1]
        if first.lemma in self.pack.sub | self.pack.relative | self.pack.coordinators:
            return False
        said = [k for k in inner if self.words[k].cases & ref.cases and not self._led_by(k, ref.end)]
        return first.pos == "num" or bool(said)

    def all(self) -> list[RoleClause]:
        """The clauses; what is said aside ("говорит", "как утверждает Алия") parts no clause in two."""
        found = super().all()
        for clause, following in itertools.pairwise(found):
            goes_on = following.start <= clause.tail_end and not following.verb.modal
            counted = following.verb.form == "part" and self.words[following.verb.head].cases == {"ins"}
            if goes_on and (following.verb.infinitive or counted):
                clause.tail_end = clause.reach = following.tail_end
        for aside in [clause for clause in found if clause.verb.base in self.pack.telling_verbs]:
            opening, closing = self._marks_round(aside)
            after = next((c for c in found if c.start == closing + 1 and c.verb.start < c.verb.end), None)
            if opening < 0 or after is None:
                continue
            begin = max((i for i in self.hard if i < opening), default=-1) + 1
            if any(begin <= c.group.start < opening and c.verb.start < c.verb.end for c in found):
                continue
            found = [c for c in found if not (begin <= c.group.start <= opening and c.verb.start == c.verb.end)]
            after.start = after.subject_start = after.wide = begin
            after.subject, after.other, after.dropped = None, False, False
            after.indefinite = after.inherited = False
            after.before, after.link = None, ""
            self._find_subject(after)
        return found

    def _marks_round(self, clause: RoleClause) -> tuple[int, int]:
        """The commas round a short clause of saying; -1 where it is none."""
        head = clause.group.head
        opening = max((i for i in self.hard if i < head), default=-1)
        closing = min((i for i in self.hard if i > head), default=-1)
        if opening < 1 or closing < 0 or closing - opening > _ASIDE:
            return -1, -1
        marks = {self.lows[opening], self.lows[closing]}
        return (opening, closing) if marks <= {",", "—"} else (-1, -1)

    def _find_subject(self, clause: RoleClause) -> None:
        group = clause.verb
        if group.form == "part" and self.words[group.head].cases:
            self._described(clause)
            return
        while self._aside(clause):
            assert clause.before is not None
            clause.before = clause.before.before
        super()._find_subject(clause)
        self._learn_sex(clause)
        if clause.inherited and group.base == BE and self._has_something(clause):
            clause.subject, clause.inherited = None, False
            return
        before = clause.before
        if clause.indefinite and before is not None and before.subject is not None and self._goes_on_as_we(clause):
            clause.subject, clause.indefinite, clause.inherited = before.subject, False, True
            return
        if not clause.dropped or clause.subject is not None or not group.plural or group.person not in _PERSONS:
            return
        clause.dropped = False
        clause.indefinite = not group.passive and group.form in ("past", "pres", "fut")
        clause.other = not clause.indefinite
        if group.passive and (several := self.hearing.salience.several(self.hearing.number)):
            clause.subject = Ref(group.start, group.start, several, "they", unsure=True, cases=frozenset({"nom"}))
            clause.inherited, clause.other = True, False

    def _goes_on_as_we(self, clause: RoleClause) -> bool:
        """Whether "мы", "они" of the clause before do this too: "Мы собрали подписи и передали их"."""
        before = clause.before
        joins = clause.link in self.pack.coordinators or clause.link == ","
        return joins and before is not None and before.subject is not None and before.subject.how in ("we", "they")

    def _aside(self, clause: RoleClause) -> bool:
        """Whether the clause before only tells what for: "уехал, чтобы учиться, и был задержан"."""
        before = clause.before
        joins = clause.link in self.pack.coordinators or clause.link == ","
        return isinstance(before, RoleClause) and before.verb.infinitive and joins and not clause.verb.infinitive

    def _described(self, clause: RoleClause) -> None:
        """Whom a participle describes: the person before the comma, or the one after, in the same case."""
        group, cases = clause.verb, self.words[clause.verb.head].cases
        people = [ref for ref in self.refs if not ref.owner and ref.cases & cases and self._agrees(ref, group)]
        before = [ref for ref in people if ref.end <= group.start and group.start - ref.end <= _DESCRIBED]
        after = [ref for ref in people if group.end <= ref.start <= group.end + _DESCRIBED]
        after = [ref for ref in after if not any(group.end <= i < ref.start for i in self.hard)]
        comma = clause.group.start and "," in self.lows[max(0, group.start - _DESCRIBED) : group.start]
        ref = before[-1] if before and comma else after[0] if after else None
        if ref is None or ref.how == "passing":
            clause.other = True
            return
        clause.subject = Ref(ref.start, ref.end, ref.people, ref.how, unsure=ref.unsure, cases=frozenset({"nom"}))
        clause.inherited = True

    def _has_something(self, clause: RoleClause) -> bool:
        """Whether a clause says what somebody has: "у меня бессонница"; then nobody before is its subject."""
        inside = (ref for ref in self.refs if clause.start <= ref.start < clause.tail_end and ref.start)
        return any(self.words[ref.start - 1].lemma in self.pack.has for ref in inside)

    def _learn_sex(self, clause: RoleClause) -> None:
        """A verb in the past tells the sex of its subject: "я работала"."""
        subject, sex = clause.subject, clause.verb.sex
        if subject is None or clause.inherited or sex not in ("m", "f") or len(subject.people) != 1:
            return
        person = subject.people[0]
        if not person.passing and not person.group and person.sex in ("", "x"):
            person.sex = sex

    def _another(self, clause: RoleClause) -> bool:
        """Whether another noun, or "никто", "кто-то", is the subject; a noun of time is not."""
        group, crowd = clause.verb, self.pack.crowd
        for i in range(clause.start, group.start):
            word = self.words[i]
            if "nom" not in word.cases or word.lemma in self.pack.times or any(i < k < group.start for k in self.hard):
                continue
            if word.lemma in crowd and word.pos != "a" and not self._describing(i):
                return True
            told = any(ref.start <= i < ref.end for ref in self.refs)
            if word.pos == "n" and word.plural == group.plural and not told and not self._led_by(i, clause.start):
                return True
        return False

    def _describing(self, i: int) -> bool:
        """Whether "каждый", "другой" only describe the noun after them."""
        return self.words[i].pos == "p" and i + 1 < len(self.words) and self.words[i + 1].pos in ("n", "a")

    def _verbless(self) -> list[RoleGroup]:
        """As elsewhere, also in "и что у неё опухоль"; "ни одного звонка" denies."""
        hard, opening = self.hard, [i for i in self.joints if self.words[i].lemma in self.pack.that or self._has_at(i)]
        self.hard = sorted({*hard, *opening})
        found = super()._verbless()
        self.hard = hard
        unsaid = {gap.start: gap for gap in self.gaps}
        found = [unsaid.get(group.start, group) for group in found]
        for group in found:
            if group.start in unsaid:
                continue
            end = next((i for i in self.hard if i >= group.start), len(self.words))
            begin = max((i for i in self.hard if i < group.start), default=-1) + 1
            group.negated |= any(self.words[i].lemma in self.pack.negations for i in range(begin, end))
        return found

    def _has_at(self, i: int) -> bool:
        """Whether an "and" goes on to what somebody has, without a verb: "и теперь у меня ревматизм"."""
        if self.words[i].lemma not in self.pack.coordinators:
            return False
        at = i + 1
        while at < len(self.words) and self.words[at].pos in ("r", "prt") and at < i + 3:
            at += 1
        has = at < len(self.words) and self.words[at].lemma in self.pack.has
        end = next((k for k in self.hard if k > at), len(self.words))
        return has and not any(i < group.start < end for group in self.groups)

    def _led_by(self, i: int, start: int) -> bool:
        """Whether a preposition governs the noun at a token."""
        k = i - 1
        while k >= start and (
            self.words[k].pos in ("a", "num", "prt") or self._owns(k) or self.words[k].form == "part"
        ):
            k -= 1
        return k >= start and self.words[k].lemma in self.pack.prefix

    def _owns(self, k: int) -> bool:
        return self.words[k].lemma in self.pack.owner_kinds

    def _antecedent(self, clause: RoleClause) -> None:
        """Whom "который" stands for, a preposition or a tie between: "сестра, с которой", "Алия, чей муж"."""
        joint = clause.joint
        lead = self.words[joint - 1].lemma if joint else ""
        if lead not in self.pack.prefix:
            super()._antecedent(clause)
            return
        ref = next((r for r in reversed(self.refs) if r.end <= joint and not r.owner), None)
        clause.other = True
        if ref is not None and joint - ref.end <= 2:
            clause.subject = Ref(ref.start, ref.end, ref.people, ref.how, unsure=ref.unsure, cases=frozenset({lead}))
            clause.inherited = True
