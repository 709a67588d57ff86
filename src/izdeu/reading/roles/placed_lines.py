"""Ages and trades where the place of a word tells its role: 六十一了, 姨父一辈子修鞋, 开出租车的叶尔兰."""

from collections.abc import Iterator

from izdeu.reading.lines import Line
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.ages import years_of_age
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.date_numbers import LONGEST
from izdeu.reading.roles.lines import LineFinder
from izdeu.reading.roles.numbers import Numbers
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_SINCE = 7
_APART = 7
_YOUNGEST, _OLDEST = 10, 110
_FAR, _THING, _SKILL, _WARES = 24, 9, 6, 12
_CLOSING = frozenset("）)")
_STOPS = frozenset("。；！？")
_ENDS = frozenset("，。；！？,.;!?")


class PlacedLines(LineFinder):
    """Finds such claims in one sentence of such a language."""

    def __init__(self, view: View, pack: RolePack) -> None:
        super().__init__(view, pack)
        self.numbers = Numbers(pack.dates)
        self.doing, self.of_years = pack.doing, pack.of_years
        self.working = frozenset(map(str, pack.trades["working"]))
        self.workplaces, self.skills, self.unskilled = (
            tuple(map(str, pack.trades[name])) for name in ("workplaces", "skills", "unskilled")
        )
        self.trading = {str(verb): tuple(map(str, ends)) for verb, ends in pack.trades["trading"].items()}
        self.skilled = frozenset(self.skills)
        self.spans = frozenset(map(str, pack.trades["spans"]))
        self.keeping, self.never_kept = (frozenset(map(str, pack.nouns[n])) for n in ("keeping", "never_kept"))
        self.no_ages, self.at_the_time = (frozenset(map(str, pack.persons[n])) for n in ("no_ages", "at_the_time"))

    def all(self) -> Iterator[Line]:
        """Ages and trades of the sentence."""
        yield from super().all()
        yield from self._bare_ages()
        yield from self._doings()
        yield from self._answered()
        yield from self._kept()
        yield from self._worked()
        yield from self._trading()
        yield from self._skilled()
        yield from self._born()

    def _subject_at(self, i: int) -> Person | None:
        """Whom the clause at a token is about, where it is told as a fact of somebody."""
        clause = self._clause_at(i)
        if clause is None or clause.other or clause.verb.negated or clause.verb.modal or clause.subject is None:
            return None
        return self._single(clause.subject)

    def _worked(self) -> Iterator[Line]:
        """Where somebody works: 在煤矿干了三十年, 在县医院上班."""
        for clause in self.clauses:
            verb = clause.verb
            if verb.base not in self.working or (person := self._subject_at(verb.head)) is None:
                continue
            begin = max(clause.start, clause.subject.end if clause.subject and not clause.inherited else 0)
            at = next((k for k in range(begin, verb.start) if self.lows[k] in self.pack.at), None)
            last = self.words[verb.start - 1] if at is not None and verb.start - 1 > at else None
            if at is None or last is None or last.pos not in ("n", "x") or not last.lemma.endswith(self.workplaces):
                continue
            words = "".join(token.text for token in self.tokens[at : verb.end])
            yield Line(Kind.OCCUPATION, person, at, verb.end, {"occupation": words}, "occupation.place", 0.6)

    def _trading(self) -> Iterator[Line]:
        """What somebody lives by or studies, by the verb and how its thing ends: 开了一家裁缝铺, 念大三."""
        for clause in self.clauses:
            verb = clause.verb
            ends = self.trading.get(verb.base)
            if ends is None or verb.passive or (person := self._subject_at(verb.head)) is None:
                continue
            stop = next(
                (k for k in range(verb.end, len(self.lows)) if self.words[k].pos in ("mark", "v")), len(self.lows)
            )
            while stop > verb.end and self.words[stop - 1].pos == "prt":
                stop -= 1
            thing = "".join(self.lows[verb.end : stop])
            if not 0 < len(thing) <= _WARES or not thing.endswith(ends) or "的" in thing[-2:]:
                continue
            words = "".join(token.text for token in self.tokens[verb.head : stop])
            yield Line(Kind.OCCUPATION, person, verb.head, stop, {"occupation": words}, "occupation.doing", 0.6)

    def _skilled(self) -> Iterator[Line]:
        """A trade no table has, told by how it ends: 我父亲是扳道工."""
        for i, lemma in enumerate(self.lemmas):
            if lemma not in self.pack.be | self.pack.work or (person := self._subject_at(i)) is None:
                continue
            end = next(
                (k for k in range(i + 1, len(self.lows)) if self.lows[k] in _ENDS or self.lows[k] in _CLOSING), 0
            )
            begin = next((k + 1 for k in range(end - 1, i, -1) if self.lows[k] in self.pack.linkers), i + 1)
            while begin < end and self.words[begin].pos in ("num", "x", "a") and self.lows[begin] not in self.skilled:
                begin += 1
            words = "".join(self.lows[begin:end])
            known = any(self._trade_at(k) for k in range(i + 1, end))
            if (
                known
                or not 1 < len(words) <= _SKILL
                or not words.endswith(self.skills)
                or words.endswith(self.unskilled)
            ):
                continue
            terms = {"occupation": "".join(token.text for token in self.tokens[begin:end])}
            yield Line(Kind.OCCUPATION, person, i, end, terms, "occupation.skill", 0.6)

    def _born(self) -> Iterator[Line]:
        """A year that is all that is said of a birth: 我是八二年的, 吐鲁番人，八二年的."""
        for said in self.view.dates:
            after = self.lows[said.end : said.end + 2]
            if after[:1] != ["的"] or (len(after) > 1 and after[1] not in _ENDS) or said.month or not said.year:
                continue
            lead = self.lows[said.start - 1] if said.start else ""
            ref = self._before(said.start) or (self.clauses[0].subject if self.clauses else None)
            person = self._single(ref) if ref is not None else self.view.speakers[said.start]
            if person is not None and lead in {*_ENDS, *self.pack.be, ""}:
                yield Line(Kind.BORN, person, said.start, said.end + 1, {}, "born.year", 0.65)

    def _kept(self) -> Iterator[Line]:
        """A thing of somebody's that is kept: "儿子小时候用过的书包，我至今保存着"."""
        kept = [i for i, low in enumerate(self.lemmas) if low in self.keeping]
        if not kept or not self.never_kept.isdisjoint(self.lemmas):
            return
        for ref in reversed(self.view.refs):
            linked = ref.owner or self.lows[ref.end : ref.end + 1] == ["的"]
            if len(ref.people) != 1 or ref.people[0].passing or ref.people[0].tie == "self" or ref.people[0].group:
                continue
            if (thing := self._thing_after(ref.end, linked)) and not any(ref.end <= k < thing for k in kept):
                start, end = min(ref.start, kept[0]), max(thing, kept[-1] + 1)
                start = ref.start if ref.start - start > _FAR else start
                words = {"object": self.tokens[thing - 1].text}
                last = end if end - start <= _FAR else thing
                yield Line(Kind.KEEPSAKE, ref.people[0], start, last, words, "keepsake.kept", 0.65, ref.unsure)
                return

    def _thing_after(self, begin: int, linked: bool) -> int:
        """The index after somebody's thing: what is theirs, or what they made, wore or used; 0 for none."""
        for k in range(begin, min(begin + _THING, len(self.words))):
            word = self.words[k]
            linked |= self.lows[k] == "的"
            if self.lows[k] in _ENDS:
                return 0
            if linked and word.pos == "n" and "THING" in self.pack.class_names.get(word.lemma, ()):
                return k + 1
        return 0

    def _answered(self) -> Iterator[Line]:
        """An age that is all a witness answers: 七十三岁。"""
        speaker = self.view.speakers[0] if self.view.speakers else None
        found = years_of_age(self.tokens, self.words, 0, self.pack.dates)
        if speaker is None or found is None or found[2] < len(self.tokens) - 1 or self.view.refs:
            return
        yield Line(Kind.AGE, speaker, found[1], found[2], {"years": found[0]}, "age.answered", 0.6)

    def _beside(self, start: int, end: int, described: bool = False) -> Ref | None:
        """As of any language; but what is somebody's, who follows, is not theirs: 诗人的妻子; brackets may close."""
        if described and end < len(self.lows) and self.lows[end] in self.pack.linkers:
            after = next((ref for ref in self.view.refs if ref.start == end + 1 and self._single(ref)), None)
            if after is not None:
                return after
        found = super()._beside(start, end, described)
        if found is None and (listed := self._listed(start)) is not None:
            return listed
        if found is not None or start < 2 or self.lows[start - 1] not in _ENDS or self.lows[start - 2] not in _CLOSING:
            return found
        return next((ref for ref in self.view.refs if ref.end == start - 2 and self._single(ref)), None)

    def _listed(self, start: int) -> Ref | None:
        """Whom a list of notes begins with: 父亲某某，65岁，退休工人，…"""
        k = start - 1
        while k >= 0 and (self.words[k].pos in ("mark", "num", "x", "a") and self.lows[k] not in _STOPS):
            k -= 1
        ref = next((ref for ref in self.view.refs if ref.end == k + 1 and self._single(ref)), None)
        return ref if ref is not None and k < start - 1 and self.lows[start - 1] in _ENDS else None

    def _trade(self, start: int, end: int) -> Iterator[Line]:
        if end < len(self.lows) and self.lows[end] in self.pack.linkers:
            return
        yield from super()._trade(start, end)

    def _bare_ages(self) -> Iterator[Line]:
        """An age without the word for years: 今年五十八, 我父亲七十二了."""
        for i in range(1, len(self.tokens)):
            if self.words[i].pos != "num" or not self._may_be_bare(i):
                continue
            if (found := self.numbers.at(self.lows, self.words, i)) is None:
                continue
            years, end = found
            after = self.lows[end] if end < len(self.lows) else "。"
            said = self.lows[i - 1] in self.of_years and after in _ENDS
            grown = self.lows[end : end + 3] == ["的", "人", "了"] or (
                after == "了" and (end + 1 >= len(self.lows) or self.lows[end + 1] in _ENDS)
            )
            if not (said or grown) or years != int(years) or not _YOUNGEST <= years <= _OLDEST:
                continue
            ref = self._before(i) or self._of_the_last(i)
            if ref is not None and (person := self._single(ref)) is not None:
                first = ref.start if i - ref.start <= _FAR else i
                yield Line(Kind.AGE, person, first, end, {"years": int(years)}, "age.bare", 0.65, ref.unsure)

    def _may_be_bare(self, i: int) -> bool:
        """Whether a word of age stands before a number, or 了 near enough after it to follow it."""
        return self.lows[i - 1] in self.of_years or "了" in self.lows[i + 1 : i + 1 + LONGEST]

    def _before(self, i: int) -> Ref | None:
        """The last person named before a token, nothing but small words and a comma between."""
        for ref in reversed(self.view.refs):
            if ref.end <= i:
                between = range(ref.end, i)
                then = len(between) <= _SINCE and any(self.lows[k] in self.at_the_time for k in between)
                near = then or all(self._small(k) for k in between)
                return ref if near else None
        return None

    def _of_the_last(self, i: int) -> Ref | None:
        """Whom the clause before was about, where the number stands after its mark: "他被叫走了，七十一的人了"."""
        before = [clause for clause in self.clauses if clause.group.end <= i]
        return before[-1].subject if before and self.lows[i - 1] in _ENDS and not before[-1].other else None

    def _small(self, k: int) -> bool:
        return self.words[k].pos in ("r", "prt", "mark") or self.lows[k] in self.of_years

    def _counts(self, i: int) -> bool:
        """Whether a token may be the number of an age: not of years between two people, 比我小两岁."""
        return super()._counts(i) and not (i and self.lows[i - 1] in self.no_ages)

    def _closes(self, i: int) -> bool:
        """Whether a clause ends at a token."""
        return i >= len(self.lows) or self.lows[i] in _ENDS

    def _parted_doing(self, clause: RoleClause) -> int:
        """The index after work whose verb and thing stand apart: 修了一辈子手风琴, 开个小饭馆; 0 for none."""
        base, k = clause.verb.base, clause.verb.end
        if len(base) != 1 or k >= len(self.words):
            return 0
        while k < min(clause.verb.end + _APART, len(self.words)) and self._counts_work(k):
            k += 1
        thing = self.lemmas[k] if k < len(self.words) else ""
        after = self.lows[k + 1 : k + 2]
        return k + 1 if k > clause.verb.end and base + thing in self.doing and after != ["的"] else 0

    def _counts_work(self, k: int) -> bool:
        """Whether a word only says how long or how much of it: 了, 三十年, 一辈子, 个, 小."""
        return self.words[k].pos in ("prt", "num", "x", "a", "r") or self.lows[k] in self.spans

    def _doings(self) -> Iterator[Line]:
        """An occupation told by what somebody does: 开出租车, 修鞋, 种地."""
        for clause in self.clauses:
            group = clause.verb
            if (end := self._parted_doing(clause)) and not (group.negated or group.modal or clause.other):
                if clause.subject is not None and (person := self._single(clause.subject)) is not None:
                    words = "".join(token.text for token in self.tokens[group.head : end])
                    first = min(clause.subject.start, group.start)
                    terms = {"occupation": words}
                    yield Line(Kind.OCCUPATION, person, first, end, terms, "occupation.doing", 0.65)
                continue
            if group.base not in self.doing or group.negated or group.modal or clause.subject is None or clause.other:
                continue
            said_to_be = self.lemmas[group.start] in self.pack.be and self._closes(group.end + 1)
            if not said_to_be and any(
                self.lows[k] in self.pack.linkers | self.pack.after
                for k in range(group.end, group.end + 2)[: len(self.lows) - group.end]
            ):
                continue
            if (person := self._single(clause.subject)) is not None:
                words = "".join(token.text for token in self.tokens[group.head : group.end])
                first = min(clause.subject.start, group.start)
                yield Line(Kind.OCCUPATION, person, first, group.end, {"occupation": words}, "occupation.doing", 0.65)
