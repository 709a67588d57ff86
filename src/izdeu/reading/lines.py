"""What is said of somebody without an event: age, birth, occupation, a thing that stands for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from izdeu.reading.clauses import Clause
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.reading.verbs import ING
from izdeu.vocab.kinds import Kind

_AGE_AFTER = frozenset({",", ".", ")", "(", ";", "who", "was", "and", "from", "is", "has", "had", "said", "told"})


@dataclass(frozen=True, slots=True)
class Line:
    """A claim about a person read from tokens `start` to `end` (exclusive) by a named rule."""

    kind: Kind
    person: Person
    start: int
    end: int
    terms: dict[str, Any]
    rule: str
    sure: float
    unsure: bool = False


class Lines:
    """Finds such claims in one sentence. `head` is the person whom notes without a subject are about."""

    def __init__(
        self, sentence: Sentence, refs: list[Ref], clauses: list[Clause], head: Person | None, notes: bool, pack: Pack
    ) -> None:
        self.tokens, self.lows = sentence.tokens, sentence.lows
        self.refs, self.clauses, self.head, self.notes, self.pack = refs, clauses, head, notes, pack
        self.trades = self._trade_table()

    def all(self) -> Iterator[Line]:
        """The claims in no particular order."""
        yield from self._ages()
        yield from self._births()
        yield from self._trades()
        yield from self._keepsakes()
        yield from self._illnesses()

    def _illnesses(self) -> Iterator[Line]:
        """ "quit his job due to a hernia": an illness given as the cause of what its subject did."""
        for i, low in enumerate(self.lows):
            if low not in ("due", "because") or self._word(i + 1) not in ("to", "of"):
                continue
            found = self.pack.classes.find("CONDITION", self.lows, i + 2, min(i + 6, len(self.lows)))
            clause = next((c for c in self.clauses if c.group.end <= i < c.tail_end), None)
            person = self._single(clause.subject) if found and clause and clause.subject else None
            if found and clause and person:
                words = " ".join(token.text for token in self.tokens[found[0] : found[1]])
                yield Line(Kind.ILL_HEALTH, person, i, found[1], {"condition": words}, "illness.cause", 0.65)

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _single(self, ref: Ref) -> Person | None:
        if ref.owner or len(ref.people) != 1 or ref.people[0].group or ref.people[0].passing:
            return None
        return ref.people[0]

    def _ages(self) -> Iterator[Line]:
        """ "Aliya, 45,", "is 76 years old", "aged 45", "turned 29", "was four", "will turn five"."""
        for ref in self.refs:
            person = self._single(ref)
            if person is None:
                continue
            i = ref.end
            if (aged := self._hyphened(i)) or (aged := self._hyphened(ref.start - 4)):
                years, end = aged
                start = min(ref.start, end - 3)
                yield Line(
                    Kind.AGE, person, start, max(end, ref.end), {"years": years}, "age.hyphened", 0.8, ref.unsure
                )
            if self._word(i) in (",", "(") and self._word(i + 1) in ("now", "aged", "then", "age", "approx", "about"):
                i += 1
            if (
                self._word(i) in (",", "(", "aged", "now", "then", "age", "approx", "about")
                and self._word(i + 1) == "."
            ):
                i += 1
            if self._word(i) in (",", "(", "aged", "now", "then", "age", ".", "about", "approx"):
                years = self._years(i + 1)
                if years and self._word(i + 2) in _AGE_AFTER:
                    yield Line(Kind.AGE, person, ref.start, i + 2, {"years": years}, "age.apposition", 0.85, ref.unsure)
        for clause in self.clauses:
            yield from self._said_age(clause)

    def _hyphened(self, i: int) -> tuple[int, int] | None:
        """ ", a 52-year-old" after a name or "68-year-old" before it: the years and the index after the words."""
        for at in range(max(i, 0), min(i + 3, len(self.lows) - 2)):
            if self._word(at + 1) == "-" and self._word(at + 2) == "year-old" and (years := self._years(at)):
                return years, at + 3
            if self._word(at) not in (",", "a", "an", "the", "now") and at > i:
                return None
        return None

    def _years(self, i: int) -> int | None:
        low = self._word(i)
        if low.isdecimal() and 1 <= len(low) <= 3 and 0 < int(low) < 120:
            return int(low)
        number = self.pack.dates["numbers"].get(low)
        return int(number) if number and number >= 1 and low not in ("a", "an", "couple") else None

    def _said_age(self, clause: Clause) -> Iterator[Line]:
        group = clause.group
        if group.base not in ("be", "turn", "reach") or clause.subject is None or group.negated or clause.other:
            return
        person = self._single(clause.subject)
        at = group.end
        while self._word(at) in (
            "now",
            "just",
            "only",
            "about",
            "already",
            "over",
            "almost",
            "nearly",
            "some",
            "around",
        ):
            at += 1
        years = self._years(at)
        if person is None or years is None or (group.modal and group.modal not in ("will", "would", "'ll")):
            return
        following = self._word(at + 1)
        exact = self._word(at - 1) not in ("over", "almost", "nearly")
        if (following == "years" and self._word(at + 2) == "old") or (following in ("-",) and exact):
            end = at + 3
        elif following in ("months", "days", "weeks"):
            return
        elif (
            following in (".", ",", "when", "and", "in", "this", "at", ";", "now", "years")
            and exact
            and group.base != "reach"
            and following != "years"
        ):
            end = at + 1
        else:
            return
        yield Line(
            Kind.AGE,
            person,
            clause.subject_start,
            end,
            {"years": years},
            "age.said",
            0.75 if not group.modal else 0.6,
            clause.subject.unsure,
        )

    def _births(self) -> Iterator[Line]:
        """ "(born 12 May 1991)", "b. 1956", "date of birth", "year of birth", where no verb group says it."""
        for i, low in enumerate(self.lows):
            lead = (low in ("born", "b") and (low == "born" or self._word(i + 1) == ".")) or (
                low == "birth" and self._word(i - 1) == "of"
            )
            if not lead or not self._date_soon(i):
                continue
            if any(c.group.start <= i < c.group.end and (c.subject or c.other) and not c.dropped for c in self.clauses):
                inside = next(c for c in self.clauses if c.group.start <= i < c.group.end)
                if inside.group.passive:
                    continue
            start = i - 2 if low == "birth" else i
            person = self._nearest(start)
            if person:
                yield Line(Kind.BORN, person, start, min(len(self.lows), i + 2), {}, "born.noted", 0.85)

    def _date_soon(self, i: int) -> bool:
        months = self.pack.dates["months"]
        return any(self._word(k)[:1].isdecimal() or self._word(k) in months for k in range(i + 1, i + 5))

    def _nearest(self, i: int) -> Person | None:
        """The person named last before a place of the sentence; in notes the one the notes are about."""
        before = [person for ref in self.refs if ref.end <= i and (person := self._single(ref))]
        return before[-1] if before else self.head

    def _trade_table(self) -> frozenset[str]:
        return frozenset(self.pack.trades["trades"])

    def _trade_at(self, i: int) -> tuple[str, int, int] | None:
        """An occupation from `i` on, its adjectives skipped: the words, where they begin, the index after them."""
        titled = self.pack.trades["titled"]
        for start in range(i, min(i + 6, len(self.lows))):
            for width in (3, 2, 1):
                words = " ".join(self.lows[start : start + width])
                if words in self.trades:
                    return words, start, start + width
            two = " ".join(self.lows[start : start + 2])
            if not (
                self.lows[start] in titled
                or two in titled
                or self.lows[start]
                in ("at", "by", "school", "middle", "language", "primary", "-", "known", "well", "secondary")
            ) and (start > i + 2 or self.lows[start] in self.pack.prepositions or self.lows[start] in self.pack.bounds):
                return None
        return None

    def _trades(self) -> Iterator[Line]:
        for clause in self.clauses:
            yield from self._said_trade(clause)
        for ref in self.refs:
            person = self._single(ref)
            if person is None or self._word(ref.end) not in (",", ")"):
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
        if self.notes and self.head:
            yield from self._noted_trade()

    def _trade(
        self, person: Person, start: int, found: tuple[str, int, int], rule: str, sure: float, unsure: bool
    ) -> Line:
        person.trade = found[0]
        words = " ".join(token.text for token in self.tokens[found[1] : found[2]])
        return Line(Kind.OCCUPATION, person, start, found[2], {"occupation": words}, rule, sure, unsure)

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
        if subject is None or group.negated or group.modal or (clause.other and subject.how == "passing"):
            return
        person = self._single(subject)
        if person is None:
            return
        start = clause.subject_start if not clause.inherited else group.start
        at, unsure = group.end, subject.unsure
        if (
            group.infinitive
            and group.base in ("be", "become")
            and clause.before
            and clause.before.group.base in ("study", "train")
        ):
            found = self._trade_at(at + (self._word(at) in ("a", "an", "the")))
            if found:
                yield self._trade(person, start, found, "occupation.studied", 0.7, unsure)
        elif group.infinitive:
            return
        elif group.base == "be" and (
            self._word(at) in ("a", "an")
            or (self._word(at) in ("also", "once", "just") and self._word(at + 1) in ("a", "an"))
        ):
            at += 1 + (self._word(at) not in ("a", "an"))
            found = self._trade_at(at)
            if found:
                yield self._trade(person, start, found, "occupation.be", 0.85, unsure)
        elif (
            group.base in ("work", "serve", "continue", "employ", "train", "get", "study")
            and "as" in self.lows[at : at + 5]
        ):
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
        elif group.base == "work" and self._word(at) in ("at", "for", "in", "on") and self._workplace(at):
            yield Line(Kind.OCCUPATION, person, start, self._workplace(at), {}, "occupation.at", 0.65, unsure)

    def _workplace(self, at: int) -> int:
        """The index after "at the oil company", "in a bank"; 0 when no place of work follows."""
        places = (
            "company",
            "bank",
            "school",
            "hospital",
            "factory",
            "farm",
            "university",
            "office",
            "firm",
            "shop",
            "bakery",
            "mine",
            "railway",
            "plant",
            "bureau",
            "government",
            "ministry",
            "station",
            "restaurant",
            "institute",
            "newspaper",
            "kindergarten",
            "market",
            "administration",
        )
        return next((i + 1 for i in range(at + 1, min(at + 6, len(self.lows))) if self.lows[i] in places), 0)

    def _keepsakes(self) -> Iterator[Line]:
        """ "I keep his watch", "the only thing I have left from Daulet", "my mom gave me her scarf"."""
        for clause in self.clauses:
            group = clause.group
            if group.negated or group.modal:
                continue
            if group.base in ("keep", "have", "hold", "treasure", "wear", "give"):
                yield from self._kept(clause)
        yield from self._left_from()

    def _kept(self, clause: Clause) -> Iterator[Line]:
        group = clause.group
        mine = clause.subject is not None
        still = "still" in self.lows[clause.start : group.end] or group.base in ("keep", "treasure", "wear")
        for ref in self.refs:
            if not ref.owner or not group.end <= ref.start < min(group.end + 5, clause.tail_end):
                continue
            found = self.pack.classes.find("THING", self.lows, ref.end, min(ref.end + 4, clause.tail_end))
            if not found or not mine:
                continue
            owner = ref.people[0]
            giving = group.base == "give" and clause.subject is not None and owner in clause.subject.people
            if (giving or still) and owner.tie != "self" and not owner.passing:
                yield Line(
                    Kind.KEEPSAKE,
                    owner,
                    clause.subject_start,
                    found[1],
                    {"object": self.lows[found[1] - 1]},
                    "keepsake.kept",
                    0.75,
                    ref.unsure,
                )

    def _left_from(self) -> Iterator[Line]:
        joined = self.lows
        for i, low in enumerate(joined):
            if low != "left" or not {"only", "thing", "all"} & set(joined[max(0, i - 8) : i]):
                continue
            ref = next((r for r in self.refs if i < r.start <= i + 3 and not r.owner), None)
            person = self._single(ref) if ref else None
            thing = self.pack.classes.find("THING", joined, 0, i)
            if person and ref and thing:
                yield Line(
                    Kind.KEEPSAKE,
                    person,
                    max(0, thing[0] - 1),
                    ref.end,
                    {"object": joined[thing[1] - 1]},
                    "keepsake.left",
                    0.85,
                    ref.unsure,
                )
