"""What else a claim says: how long, how much, where exactly, of what."""

from typing import Any

from izdeu.reading.clauses import Clause
from izdeu.reading.durations import Duration, iso_of
from izdeu.reading.pack import Pack
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.reading.slots import Match
from izdeu.vocab.kinds import TERMS, Kind

_LASTING = frozenset(
    {Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.DETAINED_FOR_PROTEST, Kind.QUESTIONED, Kind.CONTACT_LOST}
)
_SAID_BY_CLASS = {
    Kind.APPEALED: ("to", frozenset({"AUTHORITY"})),
    Kind.ILL_HEALTH: ("condition", frozenset({"CONDITION", "SICK"})),
    Kind.REPLIED: ("by", frozenset({"AUTHORITY"})),
    Kind.ILL_TREATED: ("how", frozenset({"FETTERS"})),
    Kind.PROTESTED: ("where", frozenset({"CONSULATE"})),
}
_IN = {"CAMP": "camp", "PRISON": "prison", "DETENTION": "detention"}


class Terms:
    """Finds the terms of the claims of one sentence."""

    def __init__(self, text: str, sentence: Sentence, durations: list[Duration], pack: Pack) -> None:
        self.text, self.tokens, self.lows = text, sentence.tokens, sentence.lows
        self.durations, self.pack = durations, pack

    def of(self, kind: Kind, match: Match, clause: Clause) -> tuple[dict[str, Any], int]:
        """The terms of a claim, and the index after the last token they were read from."""
        terms: dict[str, Any] = {}
        end = match.end
        if kind is Kind.SENTENCED:
            end = self._sentence(terms, match, clause)
        elif kind is Kind.FINED:
            end = max(end, self._money(terms, clause))
        elif kind in _LASTING:
            end = max(end, self._for(terms, clause, match))
        elif kind is Kind.DIED:
            end = max(end, self._cause(terms, clause))
        elif kind is Kind.RELEASED:
            end = max(end, self._after(terms, clause, match))
        if kind in (Kind.SENTENCED, Kind.ACCUSED_OF, Kind.DETAINED):
            end = max(end, self._charge(terms, kind, match, clause))
        if kind in _SAID_BY_CLASS:
            key, classes = _SAID_BY_CLASS[kind]
            said = [self.words(s, e) for name, s, e in match.used if name in classes]
            if said:
                terms[key] = said[-1]
        if "facility" in TERMS[kind]:
            end = max(end, self._facility(terms, match, clause))
        return terms, min(end, len(self.lows))

    def words(self, start: int, end: int) -> str:
        """The text of tokens `start` to `end` (exclusive) on one line."""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def _sentence(self, terms: dict[str, Any], match: Match, clause: Clause) -> int:
        """Imprisonment with its parts: "12 years: five years in prison and seven years in a camp"."""
        if match.ref is not None and match.ref.start > clause.group.end and (own := self.gapped(match.ref)):
            terms["imprisonment"] = own
            return match.ref.end + 2
        if match.ref is not None and len(match.ref.people) > 1:
            terms["each"] = self._shares(clause, len(match.ref.people))
        for name, start, end in match.used:
            if name == "years":
                terms["imprisonment"] = f"P{int(self.lows[start])}Y"
                return end
        near = [
            d
            for d in self.durations
            if d.iso and clause.start <= d.start and d.parts[0][1] in ("Y", "M", "10Y", "W", "D")
        ]
        near = [
            d
            for d in near
            if self.lows[d.end : d.end + 1] not in (["ago"], ["later"], ["old"]) and self.lows[d.start - 1] != "after"
        ]
        last_words = {self.lows[i] for i in clause.tail}
        if "life" in last_words and not near:
            terms["imprisonment"] = "life"
            return match.end
        if "death" in last_words and not near:
            terms["imprisonment"] = "death"
            return match.end
        inside = [d for d in near if d.start < clause.tail_end]
        if not inside:
            return match.end
        first = inside[0]
        terms["imprisonment"] = first.iso
        parts = [(d, self._kind_of_place(d)) for d in near if d.start >= first.end and d.end <= first.end + 30]
        named = [(d, where) for d, where in parts if where]
        if len(named) >= 2 or (named and self.lows[first.end : first.end + 1] in ([":"], [","], ["("], ["—"], ["–"])):
            terms["parts"] = [{"in": where, "for": d.iso} for d, where in named]
            return max(match.end, named[-1][0].end + 4)
        own = self._kind_of_place(first)
        if own and named and named[0][1] != own:
            terms["parts"] = [{"in": own, "for": first.iso}, *({"in": where, "for": d.iso} for d, where in named)]
            terms["imprisonment"] = iso_of([part for d in (first, *(d for d, _ in named)) for part in d.parts])
            return max(match.end, named[-1][0].end + 3)
        return max(match.end, first.end)

    def _shares(self, clause: Clause, count: int) -> list[str]:
        """What each of several was given: "to 14 and nine years", "12 years and 8 years"; none when not shared out."""
        for i in range(clause.group.end, min(clause.tail_end + 8, len(self.lows))):
            numbers: list[float] = []
            at, unit = i, ""
            while (number := self._number(at)) is not None and len(numbers) < count:
                numbers.append(number)
                at += 1
                if self._word(at) in self.pack.dates["units"]:
                    unit = str(self.pack.dates["units"][self._word(at)])
                    at += 1
                while self._word(at) in (",", "and"):
                    at += 1
            if len(numbers) == count and unit in ("Y", "M"):
                return [iso_of([(number, unit)]) for number in numbers]
        return []

    def gapped(self, ref: Ref) -> str | None:
        """The term of the second in "sentenced A to 15 years and B to six": its own number, the unit left unsaid."""
        at = ref.end + (self._word(ref.end) in self.pack.small["terms.to"] or self._word(ref.end) == ",")
        number = self._number(at)
        following = self._word(at + 1)
        if number is None or (at == ref.end and following not in (".", ",", ";", "years", "")):
            return None
        unit = self.pack.dates["units"].get(following, "Y")
        return iso_of([(number, str(unit))])

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _number(self, i: int) -> float | None:
        low = self._word(i)
        if low.isdecimal() and len(low) < 3:
            return float(low)
        number = self.pack.dates["numbers"].get(low)
        return float(number) if number and number >= 1 and low not in ("a", "an") else None

    def _kind_of_place(self, duration: Duration) -> str | None:
        """ "in prison", "in a camp" right after a length of time."""
        for i in range(duration.end, min(duration.end + 4, len(self.lows))):
            for name, code in _IN.items():
                if self.pack.classes.length(name, self.lows, i):
                    return code
            if self.lows[i] in (",", ".", ";"):
                return None
        return None

    def _for(self, terms: dict[str, Any], clause: Clause, match: Match) -> int:
        """How long: "for 10 days", "spent a year", "15 days under arrest", "it has been four years since"."""
        if clause.link == "since" and clause.before and clause.before.group.base == "be":
            lead = [d for d in self.durations if d.iso and clause.before.group.end <= d.start < clause.group.start]
            if lead:
                terms["for"] = lead[0].iso
                return match.end
        for duration in self.durations:
            before = self.lows[duration.start - 1] if duration.start else ""
            if not clause.start <= duration.start < clause.tail_end or not duration.iso:
                continue
            after = self.lows[duration.end] if duration.end < len(self.lows) else ""
            if (
                before in self.pack.small["terms.not_for"]
                or after in self.pack.small["terms.not_for_after"]
                or (clause.group.start > duration.start and before != "for")
            ):
                continue
            if (
                before in self.pack.small["terms.for"]
                or any(n == "term" for n, _, _ in match.used)
                or after in self.pack.small["terms.in"]
                or before == "entire"
                or duration.start in (match.end, match.end + 1)
            ):
                terms["for"] = duration.iso
                return duration.end
        return match.end

    def _cause(self, terms: dict[str, Any], clause: Clause) -> int:
        """What somebody died of: the words of an illness after "of" or "from"."""
        for i in range(clause.group.end, min(clause.tail_end, clause.group.end + 4)):
            if self.lows[i] in self.pack.small["terms.cause"]:
                found = self.pack.classes.find("CONDITION", self.lows, i + 1, min(clause.tail_end, i + 5))
                if found:
                    start = i + 1 + (self.lows[i + 1] in ("a", "an", "the"))
                    terms["cause"] = self.words(start, found[1])
                    return found[1]
        return 0

    def days_of_arrest(self, clause: Clause) -> dict[str, str]:
        """The hours, days or weeks a clause says somebody was held."""
        for duration in self.durations:
            short = duration.iso and duration.parts[0][1] in ("D", "TH", "W")
            ago = self.lows[duration.end : duration.end + 1] in (["later"], ["ago"])
            if short and not ago and clause.start <= duration.start < clause.tail_end:
                return {"for": str(duration.iso)}
        return {}

    def _after(self, terms: dict[str, Any], clause: Clause, match: Match) -> int:
        for duration in self.durations:
            if max(match.end, clause.group.end) <= duration.start < clause.tail_end and duration.iso:
                before = self.lows[duration.start - 1]
                after = self.lows[duration.end] if duration.end < len(self.lows) else ""
                if before == "after" or after == "later":
                    terms["after"] = duration.iso
                    return duration.end
        return 0

    def _money(self, terms: dict[str, Any], clause: Clause) -> int:
        """A sum with its currency: "50,000 tenge", "$115", "80 monthly calculation indices"."""
        currencies = self.pack.dates["currencies"]
        for i in range(clause.start, min(len(self.lows), clause.tail_end + 12)):
            low = self.lows[i]
            if not low[:1].isdecimal():
                continue
            amount = low.replace(",", "").rstrip(".")
            if not amount.isdecimal():
                continue
            for width in (3, 2, 1):
                unit = " ".join(self.lows[i + 1 : i + 1 + width])
                if unit in currencies:
                    terms["amount"], terms["currency"] = int(amount), currencies[unit]
                    return i + 1 + width
            if i and self.lows[i - 1] in currencies:
                terms["amount"], terms["currency"] = int(amount), currencies[self.lows[i - 1]]
                return i + 1
        return 0

    def _charge(self, terms: dict[str, Any], kind: Kind, match: Match, clause: Clause) -> int:
        """What somebody is said to be accused of, in the words used."""
        leads = self.pack.small["terms.charge"] if kind is Kind.ACCUSED_OF else self.pack.small["terms.reason"]
        begin = max(match.end, clause.group.end)
        for i in range(begin - 1 if kind is Kind.ACCUSED_OF else begin, min(len(self.lows) - 1, begin + 10)):
            if self.lows[i] in leads and self._charges(i + 1):
                end = self._until_stop(i + 1)
                if end > i + 1:
                    key = "reason" if kind is Kind.DETAINED else "charge"
                    terms[key] = self.words(i + 1, end).strip("“”\"'‘’ ")
                    return end
            if self.lows[i] in (".", ";"):
                break
        return 0

    def _charges(self, i: int) -> bool:
        """Whether the words at `i` can be a charge and not a length of time, a place or a person."""
        low = self.lows[i]
        if any(d.start <= i < d.end or i + 1 == d.start for d in self.durations):
            return False
        return low not in self.pack.small["terms.no_charge"] or self.lows[i + 1 : i + 2] in (
            ["crime"],
            ["song"],
            ["prayer"],
        )

    def _until_stop(self, i: int) -> int:
        quoted = self.lows[i] in ("“", '"', "‘")
        end = i + 1 if quoted else i
        closers = ("”", '"', "’")
        while end < len(self.lows) and end - i < 16:
            if quoted and self.lows[end] in closers:
                return end + 1
            if not quoted and self.lows[end] in self.pack.small["terms.stop"] - self.pack.small["terms.goes_on"]:
                break
            end += 1
        return end

    def _facility(self, terms: dict[str, Any], match: Match, clause: Clause) -> int:
        """The institution named: the words of the class with its capitals before and "No. 2" round it."""
        for name, start, end in match.used:
            if name in ("CAMP", "PRISON", "HOSPITAL", "DETENTION"):
                first = start
                while first > clause.group.end and (
                    self.tokens[first - 1].cap
                    or self.lows[first - 1] in ("'s", "no", ".")
                    or self.lows[first - 1].isdecimal()
                ):
                    first -= 1
                if first < start:
                    terms["facility"] = self.words(first + (self.lows[first] == "'s"), end)
                return end
        return 0
