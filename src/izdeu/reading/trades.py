"""What somebody does for a living."""

from collections.abc import Iterator

from izdeu.reading.clauses import Clause
from izdeu.reading.lines import Line, LineFinder
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.verbs import ING
from izdeu.vocab.kinds import Kind

_FRONTED = 9


class Trades(LineFinder):
    """Finds occupations."""

    def all(self) -> Iterator[Line]:
        """The occupations of the sentence."""
        yield from self._trades()

    def _trade_at(self, i: int) -> tuple[str, int, int] | None:
        """An occupation from `i` on, its adjectives skipped: the words, where they begin, the index after them."""
        titled = self.pack.trades["titled"]
        for start in range(i, min(i + 6, len(self.lows))):
            for width in (3, 2, 1):
                words = " ".join(self.lows[start : start + width])
                if words in self.pack.trade_words:
                    return words, start, start + width
            two = " ".join(self.lows[start : start + 2])
            if not (
                self.lows[start] in titled or two in titled or self.lows[start] in self.pack.small["trades.inside"]
            ) and (start > i + 2 or self.lows[start] in self.pack.prepositions or self.lows[start] in self.pack.bounds):
                return None
        return None

    def _trades(self) -> Iterator[Line]:
        for clause in self.clauses:
            yield from self._said_trade(clause)
        for ref in self.each:
            person = self._single(ref)
            if person is None:
                continue
            if ref.how == "name" and (found := self._before_name(ref.start)):
                yield self._trade(person, found[1], found, "occupation.title", 0.75, ref.unsure, ref.end)
            if ref.how == "name" and self._word(ref.start) in self.pack.determiners:
                inside = self._trade_at(ref.start + 1)
                if inside and inside[2] <= ref.end and inside[0] not in self.pack.trades["causes"]:
                    yield self._trade(person, ref.start, inside, "occupation.title", 0.75, ref.unsure, ref.end)
            if self._word(ref.end) not in (",", ")"):
                continue
            at = ref.end + 1
            if self._years(at) and self._word(at + 1) == ",":
                at += 2
            if self._word(at) in ("a", "an", "the") or self.notes:
                found = self._trade_at(at + (self._word(at) in ("a", "an", "the")))
                if (
                    found
                    and self._word(found[2]) not in ("'s",)
                    and not (self._word(at) == "the" and found[0] in self.pack.trades["not_working"])
                ):
                    yield self._trade(person, ref.start, found, "occupation.apposition", 0.8, ref.unsure)
        yield from self._fronted_trade()
        if self.notes and self.head:
            yield from self._noted_trade()

    def _fronted_trade(self) -> Iterator[Line]:
        """ "A milkmaid by trade, she …", "A retired judge, Patigul …"."""
        if self._word(0) not in ("a", "an") or "," not in self.lows[:_FRONTED]:
            return
        comma, found = self.lows.index(","), self._trade_at(1)
        ref = next((ref for ref in self.refs if ref.start == comma + 1), None)
        person = self._single(ref) if ref is not None else None
        if found and found[2] <= comma and person is not None and ref is not None:
            yield self._trade(person, 0, found, "occupation.fronted", 0.75, ref.unsure, ref.end)

    def _before_name(self, i: int) -> tuple[str, int, int] | None:
        """The occupation right before a name: "Uyghur publisher Tursun", "businessman Serik", "the singer Aliya"."""
        if self._word(i - 1) == "," or not self.tokens[i].cap:
            return None
        for width in (3, 2, 1):
            words = " ".join(self.lows[max(i - width, 0) : i])
            if i >= width and words in self.pack.trade_words and words not in self.pack.trades["titles"]:
                return words, i - width, i
        return None

    def _trade(
        self,
        person: Person,
        start: int,
        found: tuple[str, int, int],
        rule: str,
        sure: float,
        unsure: bool,
        end: int = 0,
    ) -> Line:
        person.trade = found[0]
        words = " ".join(token.text for token in self.tokens[found[1] : found[2]])
        return Line(Kind.OCCUPATION, person, start, end or found[2], {"occupation": words}, rule, sure, unsure)

    def _noted_trade(self) -> Iterator[Line]:
        """In notes: "pensioner, former accountant", "Student, Kazakh National University"."""
        person = self.head
        assert person is not None
        for i in range(len(self.lows)):
            if (
                (
                    self._word(i - 1) in ("", ",", ".")
                    and self._word(i) not in ("a", "an", "the")
                    and (found := self._trade_at(i))
                )
                and self._word(found[2]) in (",", ".", ";", ":", "")
                and not any(r.start <= found[1] < r.end for r in self.refs if r.how != "passing")
                and not any(c.group.end <= i < c.tail_end and not c.dropped for c in self.clauses)
            ):
                yield self._trade(person, i, found, "occupation.noted", 0.7, False)

    def _said_trade(self, clause: Clause) -> Iterator[Line]:
        """ "was a mechanic", "worked as a driver", "got a job as", "taught chemistry", "worked at the oil company"."""
        group = clause.group
        subject = clause.subject
        if subject is None and clause.before is None and group.form == ING and group.bare:
            at = self.clauses.index(clause)
            subject = self.clauses[at + 1].subject if at + 1 < len(self.clauses) else None
        if group.form == ING and group.bare and group.start and self._word(group.start - 1) == "for":
            return
        if subject is None or group.negated or group.modal or (clause.other and subject.how == "passing"):
            return
        for part in subject.parts or (subject,):
            for person in part.people:
                if not person.group and not person.passing and not part.owner:
                    yield from self._trade_of(person, clause, subject)

    def _trade_of(self, person: Person, clause: Clause, subject: Ref) -> Iterator[Line]:
        """What a clause says its subject works as."""
        group = clause.group
        start = clause.subject_start if not clause.inherited else group.start
        at, unsure = group.end, subject.unsure
        if (
            group.infinitive
            and group.base in ("be", "become")
            and clause.before
            and clause.before.group.base in self.pack.small["trades.learning"]
        ):
            found = self._trade_at(at + (self._word(at) in ("a", "an", "the")))
            if found:
                yield self._trade(person, start, found, "occupation.studied", 0.7, unsure)
        elif group.infinitive:
            return
        elif (
            group.base == "be" and not group.passive and group.end - 1 == group.head and (found := self._bare_trade(at))
        ):
            yield self._trade(person, start, found, "occupation.be", 0.75, unsure)
        elif group.base == "be" and (
            self._word(at) in ("a", "an")
            or (self._word(at) in self.pack.small["trades.adverbs"] and self._word(at + 1) in ("a", "an"))
        ):
            at += 1 + (self._word(at) not in ("a", "an"))
            found = self._trade_at(at)
            if found:
                yield self._trade(person, start, found, "occupation.be", 0.85, unsure)
        elif group.base == "be" and self._word(at) == "the" and (found := self._trade_held(at + 1)):
            yield self._trade(person, start, found, "occupation.be", 0.75, unsure)
        elif group.base in self.pack.small["trades.as"] and "as" in self.lows[at : at + 5]:
            at = self.lows.index("as", at) + 1
            found = self._trade_at(at + (self._word(at) in ("a", "an", "the")))
            if found:
                yield self._trade(person, start, found, "occupation.as", 0.85, unsure)
        elif group.base == "teach" and not group.passive and self._word(at) not in self.pack.determiners:
            if self._word(at).isalpha() and not any(r.start == at for r in self.refs):
                person.trade = "teacher"
                yield Line(
                    Kind.OCCUPATION, person, start, at + 1, {"occupation": "teacher"}, "occupation.teach", 0.7, unsure
                )
        elif (trade := self._by_deed(group.base, at)) and not group.passive:
            person.trade = trade[0]
            yield Line(
                Kind.OCCUPATION, person, start, trade[1], {"occupation": trade[0]}, "occupation.deed", 0.6, unsure
            )
        elif group.base == "work" and self._word(at) in self.pack.small["trades.at"] and self._workplace(at):
            yield Line(Kind.OCCUPATION, person, start, self._workplace(at), {}, "occupation.at", 0.65, unsure)

    def _trade_held(self, at: int) -> tuple[str, int, int] | None:
        """ "was the imam of the village mosque"."""
        found = self._trade_at(at)
        return found if found and self._word(found[2]) in self.pack.small["trades.of"] else None

    def _bare_trade(self, at: int) -> tuple[str, int, int] | None:
        """ "he was worker in coal mine", "she is now teacher": the article left out, as learners of English do."""
        while self._word(at) in self.pack.trades["still"]:
            at += 1
        for width in (3, 2, 1):
            words = " ".join(self.lows[at : at + width])
            if words in self.pack.trade_words and self._word(at + width) not in self.pack.verbs.forms:
                return words, at, at + width
        return None

    def _by_deed(self, base: str, at: int) -> tuple[str, int] | None:
        """What somebody is who does something for a living ("sold clothes", "drove a taxi"), and where it ends."""
        deeds = self.pack.trades["deeds"].get(base)
        if not deeds:
            return None
        for i in range(at, min(at + 4, len(self.lows))):
            for trade, things in deeds.items():
                if self.lows[i] in things:
                    return str(trade), i + 1
            if self.lows[i] in self.pack.bounds or self.lows[i] in self.pack.owners:
                return None
        return None

    def _workplace(self, at: int) -> int:
        """The index after "at the oil company", "in a bank"; 0 when no place of work follows."""
        places = self.pack.trades["workplaces"]
        return next((i + 1 for i in range(at + 1, min(at + 6, len(self.lows))) if self.lows[i] in places), 0)
