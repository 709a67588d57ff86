"""Clauses: one to a verb group, with its subject, what follows the verb, and the clause it hangs on."""

from dataclasses import dataclass
from itertools import pairwise

from izdeu.reading.groups import Group
from izdeu.reading.pack import Pack
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.reading.verbs import ING, PARTICIPLE, PAST

_COMMAS = frozenset({",", "-", "–", "—", "(", ")"})
_BRACKET = 8
_FROM = 5
_SHORTLY = 5
_OPENING_QUOTES = frozenset({"“", '"', "«"})
_QUOTES = frozenset({"”", '"', "’", "»", "?", "!"})


@dataclass(slots=True, eq=False)
class Clause:
    """A verb group with its surroundings, in token indices of the sentence.

    `link` is the word that joins it to what stands before ("and", "that", "who", "if", "to", "," or nothing);
    `other`: it has a subject that is no person we know; `dropped`: it has none at all. `reach` is where the clause ends
    with the infinitives that hang on it. `chained`: its verb goes on from the one before with no word between.
    """

    group: Group
    start: int
    tail_end: int
    link: str
    subject: Ref | None = None
    other: bool = False
    dropped: bool = False
    subject_start: int = 0
    inherited: bool = False
    reduced: bool = False
    joint: int = 0
    before: "Clause | None" = None

    reach: int = 0
    chained: bool = False

    @property
    def tail(self) -> range:
        """The tokens after the verb that belong to the clause."""
        return range(self.group.end, self.tail_end)


class ClauseFinder:
    """Cuts one sentence into clauses."""

    def __init__(self, sentence: Sentence, groups: list[Group], refs: list[Ref], pack: Pack) -> None:
        listed = [ref for ref in refs if ref.parts]
        groups = [group for group in groups if not any(ref.start < group.start < ref.end for ref in listed)]
        self.lows, self.groups, self.refs, self.pack = sentence.lows, groups, refs, pack
        self.caps = [token.cap or token.low in (",", "the") for token in sentence.tokens]
        self.links = pack.coordinators | pack.subordinators | pack.relatives | pack.bounds | {"whom", "because"}
        self.aside = self._asides()
        self.within = self.aside | {i for ref in refs for i in range(ref.start + 1, ref.end)}
        self.starting = {ref.start: ref for ref in refs}

    def _asides(self) -> set[int]:
        """What an editor put in brackets in the midst of a sentence: no joint, no subject."""
        found: set[int] = set()
        opened = -1
        for i, low in enumerate(self.lows):
            if low == "[":
                opened = i
            elif low == "]" and opened >= 0:
                found |= set(range(opened, i + 1)) if opened else {0, i}
                opened = -1
        return found | self._bracketed()

    def _bracketed(self) -> set[int]:
        """Short brackets without a verb: "Ilham (m)", "Bolat (aged 46)"."""
        found: set[int] = set()
        for i, low in enumerate(self.lows):
            if low == "(" and i and ")" in (inside := self.lows[i + 1 : i + _BRACKET]):
                end = i + 1 + inside.index(")")
                if not any(i < group.start < end for group in self.groups):
                    found |= set(range(i, end + 1))
        return found

    def all(self) -> list[Clause]:
        """The clauses in order of their verbs."""
        found: list[Clause] = []
        for at, group in enumerate(self.groups):
            floor = self.groups[at - 1].end if at else 0
            boundary = self._boundary(floor, group) if at else self._first_boundary(group)
            link = self.lows[boundary] if boundary >= 0 else ""
            if group.infinitive:
                boundary, link = group.start, "to"
            clause = Clause(group, max(boundary, floor) if at else 0, len(self.lows), link, joint=boundary)
            if found:
                clause.before = found[-1]
            self._find_subject(clause, floor, boundary)
            if found:
                found[-1].tail_end = max(boundary, floor) if boundary >= 0 else self._begins(clause, floor)
            found.append(clause)
        self._front(found)
        for before, inserted in pairwise(found):
            if self._inserted(inserted):
                before.tail_end, inserted.tail_end = inserted.tail_end, inserted.group.end
        for at in range(len(found) - 1, -1, -1):
            following = found[at + 1] if at + 1 < len(found) else None
            found[at].reach = following.reach if following and self._goes_on(following) else found[at].tail_end
        return found

    def _front(self, clauses: list[Clause]) -> None:
        """Gives the first clause the subject of the sentence: "Freed in 2019, Aliya …", "Since being freed, she …"."""
        first = clauses[0] if clauses else None
        if first is None or not first.dropped or not self._fronted(first.group):
            return
        main = next((c for c in clauses[1:] if c.link == "," and c.subject and c.subject.start > c.joint), None)
        if main is not None and main.subject is not None and main.subject.how != "passing":
            first.subject, first.dropped, first.other = main.subject, False, False
            first.reduced = first.inherited = True
            for clause in clauses[1 : clauses.index(main)]:
                if clause.dropped and clause.group.bare and clause.group.form in (PAST, PARTICIPLE):
                    clause.subject, clause.dropped, clause.reduced, clause.inherited = main.subject, False, True, True

    def _fronted(self, group: Group) -> bool:
        done_to = group.bare and group.form in (PAST, PARTICIPLE) and group.start <= 1
        led = self.lows[group.start - 1] in self.pack.prepositions if group.start else False
        return done_to or (led and self.lows[group.start].endswith("ing"))

    def _inserted(self, clause: Clause) -> bool:
        """Whether a clause only says who speaks, between commas: "He was seen, she explained, in the prison"."""
        group = clause.group
        if group.base not in self.pack.saying["attribute"] or clause.link != "," or clause.subject is None:
            return False
        after = self.lows[group.end] if group.end < len(self.lows) else ""
        return after == "," and clause.joint >= 0 and group.start - clause.joint <= _SHORTLY

    def _goes_on(self, following: Clause) -> bool:
        """Whether the next verb group only carries on: "forced to work", "stopped answering"."""
        group = following.group
        return group.infinitive or (group.bare and group.form == ING and following.joint < 0)

    def _begins(self, clause: Clause, floor: int) -> int:
        """Where a clause that nothing joins to the one before begins: at its subject, or at its verb."""
        if (clause.group.bare and clause.group.form == ING) or self.lows[clause.group.start].endswith("ing"):
            return clause.group.start
        if clause.subject is not None and clause.subject.start >= floor and not clause.inherited:
            return clause.subject.start
        if (clause.group.bare and clause.group.form in (PARTICIPLE, PAST)) or not clause.other:
            return clause.group.start
        region = range(clause.group.start - 1, floor - 1, -1)
        return next((i for i in region if self.lows[i] in self.pack.determiners), max(floor, clause.group.start - 1))

    def _boundary(self, floor: int, group: Group) -> int:
        """The joint at which the clause of a group begins, the last one before its subject; -1 for none."""
        joints = (
            i
            for i in range(group.start - 1, floor - 1, -1)
            if self.lows[i] in self.links and i not in self.within and (i or self.lows[i] != "that")
        )
        return next(joints, -1)

    def _first_boundary(self, group: Group) -> int:
        """The joint before the first verb: an "and" there only joins nouns."""
        boundary = self._boundary(0, group)
        while boundary > 0 and self.lows[boundary] in self.pack.small["clauses.joins_nouns"]:
            joints = (i for i in range(boundary - 1, -1, -1) if self.lows[i] in self.links and i not in self.within)
            boundary = next(joints, -1)
        return boundary

    def _find_subject(self, clause: Clause, floor: int, boundary: int) -> None:
        group = clause.group
        begin = boundary + (not (clause.link == "whose" and boundary in self.starting))
        region = list(range(max(begin, floor), group.start))
        ref = self._adjacent(region, group.start)
        clause.subject_start = region[0] if region else group.start
        if group.infinitive or (
            group.bare and group.form == ING and group.start and self.lows[group.start - 1] in self.pack.prepositions
        ):
            self._inherit(clause, through_object=True)
        elif clause.before is None and (opening := self._opening(group)) is not None:
            self._take(clause, opening)
        elif (said := self._inverted(clause)) is not None:
            self._take(clause, said)
        elif ref is not None:
            self._take(clause, ref)
        elif (partly := self._partly_quoted(boundary, group)) is not None:
            self._take(clause, partly)
        elif any(self._counts(i) for i in region):
            clause.other = True
            clause.subject_start = region[0]
        elif clause.link in self.pack.small["clauses.antecedent"]:
            self._antecedent(clause, floor, boundary)
        elif clause.before is None and clause.link not in _COMMAS:
            clause.dropped = True
        else:
            self._resume(clause, floor, boundary)

    def _partly_quoted(self, boundary: int, group: Group) -> Ref | None:
        """Who stands right before a quotation that begins with their verb: "Nurlan “is serving his sentence”"."""
        if boundary < 1 or self.lows[boundary] not in _OPENING_QUOTES or group.start > boundary + 1:
            return None
        return next((ref for ref in self.refs if ref.end == boundary and not ref.owner), None)

    def _inverted(self, clause: Clause) -> Ref | None:
        """ "…, said Aliya": the subject stands after a verb of saying."""
        group = clause.group
        if not group.bare or group.base not in self.pack.saying["attribute"] or clause.link not in _COMMAS | _QUOTES:
            return None
        if group.start and self.lows[group.start - 1] not in _COMMAS | _QUOTES:
            return None
        ref = self.starting.get(group.end)
        return ref if ref is not None and not ref.owner else None

    def _opening(self, group: Group) -> Ref | None:
        """The person a sentence opens with, whose apposition goes on to the verb: "Nurgul, the wife of X, told"."""
        first = next((ref for ref in self.refs if not ref.owner), None)
        titled = first is not None and first.start <= 2 and self.lows[0] in self.pack.persons["honorifics"]
        if first is None or (first.start > 0 and not titled) or first.end >= group.start or first.how == "passing":
            return None
        if self.pack.relatives & set(self.lows[first.end : group.start]):
            return None
        return first if self.lows[first.end] in (",", "(") else None

    def _take(self, clause: Clause, ref: Ref) -> None:
        if ref.owner or ref.how == "passing":
            clause.other = True
        clause.subject = None if ref.owner else ref
        clause.subject_start = ref.start

    def _counts(self, i: int) -> bool:
        low = self.lows[i]
        if i in self.aside:
            return False
        return (
            not self.pack.is_adverb(low)
            and low not in self.pack.bounds
            and low not in self.pack.coordinators
            and low != "to"
        )

    def _adjacent(self, region: list[int], verb: int) -> Ref | None:
        """The ref that is the subject: right before the verb, or at the clause's start with its apposition after it."""
        if not region:
            return None
        inside = [ref for ref in self.refs if region[0] <= ref.start < verb]
        for ref in reversed(inside):
            if not any(self._counts(i) for i in range(ref.end, verb)) and not self._hangs(ref, region[0]):
                return ref
        first = next((ref for ref in inside if not ref.owner), None)
        if first and not any(self._counts(i) for i in range(region[0], first.start)):
            following = self.lows[first.end] if first.end < verb else ""
            if following in _COMMAS or following in self.pack.small["clauses.after_subject"]:
                return first
        return None

    def _hangs(self, ref: Ref, begin: int) -> bool:
        """Whether a ref belongs to a noun before it: "contact with her was lost", but not "some of my relatives"."""
        joint = ref.start - 1
        low = self.lows[joint] if joint > begin else ""
        if low not in self.pack.prepositions or low in self.pack.subordinators:
            return False
        before = self.lows[joint - 1]
        return before not in self.pack.quantities and self._counts(joint - 1) and not before[:1].isdecimal()

    def _inherit(self, clause: Clause, through_object: bool = False) -> None:
        """The subject of the clause before; for "forced him to go" its object."""
        before = clause.before
        if not through_object and clause.group.finite:
            before = self._main(before)
        if before is None:
            clause.dropped = not any(
                self._counts(i) for i in range(clause.group.start) if self.lows[i] not in self.links
            )
            clause.other = not clause.dropped
            return
        if through_object:
            objects = [r for r in self.refs if before.group.end <= r.start < clause.group.start and not r.owner]
            if objects and objects[-1].end >= clause.group.start - 1:
                clause.subject, clause.inherited = objects[-1], True
                return
        clause.subject, clause.other, clause.inherited = before.subject, before.other, True
        clause.dropped = before.dropped

    def _main(self, before: Clause | None) -> Clause | None:
        """The clause before that has a subject of its own to share: not "for crossing the border"."""
        while before is not None and before.before is not None and before.group.form == ING and before.group.bare:
            if self.lows[before.group.start - 1] not in self.pack.prepositions | self.pack.adverbs:
                break
            before = before.before
        return before

    def _antecedent(self, clause: Clause, floor: int, boundary: int) -> None:
        """Whom "who" stands for: the person named right before it."""
        for ref in reversed(self.refs):
            if ref.end <= boundary and self._up_to(ref.end, boundary) and not ref.owner:
                clause.subject = ref
                clause.other = ref.how == "passing"
                return
        named = [
            r for r in self.refs if r.end <= boundary and r.start >= floor and r.how in ("name", "tie") and not r.owner
        ]
        if self.lows[boundary - 1] == "," and named and self.lows[named[-1].end] == ",":
            clause.subject = named[-1]
            return
        apposed = self._apposed(floor, boundary) or self._predicated(clause, boundary)
        clause.subject, clause.other = apposed, apposed is None

    def _predicated(self, clause: Clause, boundary: int) -> Ref | None:
        """Whom "who" stands for after "X was a citizen of Kazakhstan who": the one who was it."""
        before = clause.before
        if before is None or before.group.base != "be" or before.other or before.group.passive:
            return None
        plain = not {",", "and", "by"} & set(self.lows[before.group.end : boundary])
        return before.subject if plain and self.lows[before.group.end] in ("a", "an", "one") else None

    def _apposed(self, floor: int, boundary: int) -> Ref | None:
        """The person "who" goes on about after words for them: "Gulnisa, a Uyghur postgraduate who disappeared"."""
        for ref in reversed(self.refs):
            if ref.end > boundary or ref.start < floor or ref.owner or ref.how not in ("name", "tie"):
                continue
            between = self.lows[ref.end : boundary]
            if between[:1] == [","] and between[1:2] and between[1][:1].isdecimal() and between[2:3] == [","]:
                between = between[2:]
            if between[:1] != [","] or between.count(",") > 1 or between[1:2][:1] not in (["a"], ["an"], ["the"]):
                return None
            owner = ref.people[0].owner
            if (
                len(ref.people) > 1
                and owner is not None
                and owner.name
                and self.lows[ref.end - 1] in owner.name.lower()
            ):
                return Ref(ref.start, ref.end, (owner,), "name")
            return ref
        return None

    def _up_to(self, i: int, boundary: int) -> bool:
        """Whether only "from" and a place stand between a person and "who": "two teachers from Tacheng who"."""
        if boundary - i <= 1:
            return True
        low = self.lows[i]
        between = range(i + 1, boundary)
        return low in self.pack.small["clauses.from"] and len(between) <= _FROM and all(self.caps[k] for k in between)

    def _reduced_on(self, clause: Clause, boundary: int) -> Ref | None:
        """The person a bare participle is said of: "my brother, arrested in 2017"."""
        group = clause.group
        following = self.lows[group.end] if group.end < len(self.lows) else ""
        done_to = self.pack.verbs.find(self.lows[group.head], PARTICIPLE) and group.base not in self.pack.saying["say"]
        if not (group.bare and group.form in (PARTICIPLE, PAST) and done_to):
            return None
        if following not in self.pack.prepositions and not following[:1].isdecimal():
            return None
        refs = (ref for ref in self.refs if ref.end == boundary and not ref.owner and ref.how != "passing")
        return next(refs, None)

    def _set_apart(self, before: Clause | None) -> Clause | None:
        """The clause a comma closes: "Bek, who asked that his name be withheld, spent"; its subject goes on."""
        while before is not None and before.link not in self.pack.small["clauses.relative"]:
            before = before.before
        if before is None or before.link == "whose" or before.subject is None or before.subject.end < before.joint - 4:
            return None
        return before

    def _resume(self, clause: Clause, floor: int, boundary: int) -> None:
        """The subject after an inserted clause or an apposition, or of verbs that share one."""
        before = clause.before
        if clause.link in _COMMAS and (apart := self._set_apart(before)) is not None:
            clause.subject, clause.other, clause.inherited = apart.subject, apart.other, True
            return
        if clause.link == "," and (ref := self._reduced_on(clause, boundary)) is not None:
            clause.subject, clause.reduced = ref, True
            return
        if clause.link in _COMMAS:
            for ref in self.refs:
                if floor <= ref.start and ref.end <= boundary and not ref.owner and self.lows[ref.end] in (",", "("):
                    lead = self.lows[ref.start - 1] if ref.start else ""
                    if ref.start == 0 or lead in self.links:
                        clause.subject, clause.subject_start = ref, ref.start
                        clause.other = ref.how == "passing"
                        return
            if before and before.link in self.pack.small["clauses.relatives_all"] and before.before is None:
                clause.subject = next((r for r in self.refs if r.end <= before.joint and not r.owner), before.subject)
                clause.inherited = True
                return
        if clause.group.bare and clause.group.form in (PARTICIPLE, PAST) and clause.link == "" and before:
            clause.other = True
            return
        self._inherit(clause)
