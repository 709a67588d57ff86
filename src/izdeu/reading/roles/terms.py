"""What else a claim says: how long, how much, where exactly, of what."""

from collections.abc import Sequence
from typing import Any

from izdeu.reading.durations import Duration, iso_of
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.money import money
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.reading.slots import Match
from izdeu.vocab.kinds import TERMS, Kind

_LASTING = frozenset(
    {Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.DETAINED_FOR_PROTEST, Kind.QUESTIONED, Kind.CONTACT_LOST}
)
_SAID_BY_CLASS = {
    Kind.APPEALED: ("to", frozenset({"AUTHORITY", "CONSULATE"})),
    Kind.ILL_HEALTH: ("condition", frozenset({"CONDITION", "SICK"})),
    Kind.REPLIED: ("by", frozenset({"AUTHORITY"})),
    Kind.ILL_TREATED: ("how", frozenset({"FETTERS"})),
    Kind.PROTESTED: ("where", frozenset({"CONSULATE"})),
    Kind.DIED: ("cause", frozenset({"CONDITION"})),
    Kind.KEEPSAKE: ("object", frozenset({"owned", "THING"})),
}
_IN = {"CAMP": "camp", "PRISON": "prison", "DETENTION": "detention"}
_FACILITIES = frozenset({*_IN, "HOSPITAL"})
_YEARS = frozenset({"Y", "M", "10Y", "W", "D"})
_LISTING = frozenset(",،，、/")
_NEAR = 4
_AFTER = 2
_BESIDE = 2
_BARE = 3
_CHARGE = 12


class Terms:
    """Finds the terms of the claims of one sentence."""

    def __init__(self, text: str, sentence: Sentence, durations: list[Duration], pack: RolePack) -> None:
        self.text, self.tokens, self.lows, self.words = text, sentence.tokens, sentence.lows, sentence.words
        self.lemmas = [word.lemma for word in sentence.words]
        self.durations, self.pack = durations, pack
        self.charge_before, self.charge_after = pack.charge_before, pack.charge_after

    def of(self, kind: Kind, match: Match, clause: RoleClause) -> tuple[dict[str, Any], int]:
        """The terms of a claim, and the index after the last token they were read from."""
        terms: dict[str, Any] = {}
        end = match.end
        if kind is Kind.SENTENCED:
            end = self._sentence(terms, match, clause)
        elif kind is Kind.FINED:
            end = max(end, self._money(terms, clause))
        elif kind in _LASTING:
            end = max(end, self._for(terms, match, clause))
        if kind in _SAID_BY_CLASS:
            key, classes = _SAID_BY_CLASS[kind]
            said = [self.say(start, stop) for name, start, stop in match.used if name in classes]
            if said:
                terms[key] = said[-1]
        if kind in (Kind.SENTENCED, Kind.ACCUSED_OF, Kind.DETAINED):
            end = max(end, self._charge(terms, kind, clause))
        if "facility" in TERMS[kind]:
            self._facility(terms, match)
        return terms, min(end, len(self.lows))

    def say(self, start: int, end: int) -> str:
        """The text of tokens `start` to `end` (exclusive) on one line."""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def _inside(self, clause: RoleClause) -> list[Duration]:
        begin = clause.wide if self.pack.head_last else clause.start
        return [d for d in self.durations if d.iso and begin <= d.start < clause.tail_end]

    def _sentence(self, terms: dict[str, Any], match: Match, clause: RoleClause) -> int:
        """Imprisonment with its parts: "12 лет: пять лет тюрьмы и семь лет лагеря"."""
        near = [d for d in self._inside(clause) if d.parts[0][1] in _YEARS and not self._of_rights(d)]
        if match.ref is not None and (match.start, match.end) == (match.ref.start, match.ref.end):
            share = self.next_share(match.ref)
            near = [share] if share is not None else near
        stayed = self.pack.by_cases and not any(name == "term" for name, _, _ in match.used)
        if not near or (stayed and "DEATH" in self.pack.classes.single and self._class_in("DEATH", clause)):
            for name, word in (("LIFE", "life"), ("DEATH", "death")):
                if name in self.pack.classes.single and self._class_in(name, clause):
                    terms["imprisonment"] = word
            return match.end
        used = {start for name, start, _ in match.used if name == "term"}
        first = next((d for d in near if d.start in used), near[0])
        terms["imprisonment"] = first.iso
        if match.ref is not None and len(match.ref.people) > 1:
            terms["each"] = self._shares(first, len(match.ref.people))
        later = [d for d in self.durations if d.iso and first.end <= d.start < first.end + 30]
        named = [(d, where) for d in later if (where := self._kind_of_place(d))]
        if len(named) >= 2:
            terms["parts"] = [{"in": where, "for": d.iso} for d, where in named]
            return max(match.end, named[-1][0].end)
        own = self._kind_of_place(first)
        if own and named and named[0][1] != own:
            terms["parts"] = [{"in": own, "for": first.iso}, *({"in": where, "for": d.iso} for d, where in named)]
            terms["imprisonment"] = iso_of([part for d in (first, *(d for d, _ in named)) for part in d.parts])
            return max(match.end, named[-1][0].end)
        return max(match.end, first.end)

    def _of_rights(self, duration: Duration) -> bool:
        """Whether a length of time is of something else than prison: 剥夺政治权利五年, 缓刑四年."""
        before = range(duration.start - 1, max(-1, duration.start - 1 - _BESIDE), -1)
        return any(self.lemmas[k] in self.pack.no_terms for k in before)

    def _shares(self, given: Duration, count: int) -> list[str]:
        """What each of several was given: "22 и 10 годам", "25、15年", "12 және 8 жыл"; none when not shared out."""
        found = [given]
        while (before := self._share_before(found[0])) is not None and len(found) < count:
            found.insert(0, before)
        while (after := self._share_at(found[-1].end + 1)) is not None and self._joined(found[-1].end):
            found.append(after)
        return [str(one.iso) for one in found] if len(found) == count else []

    def _joined(self, i: int) -> bool:
        return 0 <= i < len(self.lows) and (self.lows[i] in self.pack.couples or self.lows[i] in _LISTING)

    def _share_at(self, start: int) -> Duration | None:
        return next((d for d in self.durations if d.start == start and d.iso), None)

    def _share_before(self, given: Duration) -> Duration | None:
        """The length before an "and", or the bare number whose unit is said only once."""
        if not self._joined(given.start - 1):
            return None
        known = next((d for d in self.durations if d.end == given.start - 1 and d.iso), None)
        low = self.lows[given.start - 2] if given.start > 1 else ""
        if known is not None or not (low.isdecimal() and len(low) < _BARE):
            return known
        parts = ((float(low), given.parts[0][1]),)
        return Duration(given.start - 2, given.start - 1, iso_of(parts), iso_of(parts), parts)

    def next_share(self, ref: Ref) -> Duration | None:
        """The length of time right after somebody: "Үлкен екі ұлым 22 жылға, кіші ұлым 10 жылға сотталды"."""
        near = (d for d in self.durations if d.iso and ref.end <= d.start <= ref.end + _AFTER)
        return next((d for d in near if d.parts[0][1] in _YEARS), None)

    def _class_in(self, name: str, clause: RoleClause) -> bool:
        begin = clause.wide if self.pack.head_last else clause.start
        lines = (self.lemmas, self.lows)
        return any(self.pack.classes.find(name, line, begin, clause.tail_end) for line in lines)

    def _kind_of_place(self, duration: Duration) -> str | None:
        """ "тюрьмы", "түрме", "在监狱" beside a length of time: after it, or in Chinese before it."""
        after = range(duration.end, min(duration.end + _NEAR, len(self.lows)))
        found = self._place_among(after)
        if found is None and self.pack.positional:
            found = self._place_among(range(duration.start - 1, max(-1, duration.start - _NEAR), -1))
        return found

    def _place_among(self, tokens: range) -> str | None:
        for i in tokens:
            for name, code in _IN.items():
                if self.pack.classes.length(name, self.lemmas, i):
                    return code
            if self.lows[i] in self.pack.bounds:
                break
        return None

    def _for(self, terms: dict[str, Any], match: Match, clause: RoleClause) -> int:
        """How long: the length of time said in the clause, where no word counts it from or to something."""
        ago = self.pack.dates.get("steps") or {}
        counting = (
            frozenset(map(str, (*ago.get("back", ()), *ago.get("on", ())))) if isinstance(ago, dict) else frozenset()
        )
        for duration in self._inside(clause):
            beside = {
                *self.lemmas[duration.end : duration.end + 1],
                *self.lemmas[max(0, duration.start - 1) : duration.start],
            }
            if not beside & counting:
                terms["for"] = duration.iso
                return duration.end
        return match.end

    def days_of_arrest(self, clause: RoleClause) -> dict[str, str]:
        """The hours, days or weeks a clause says somebody was held."""
        short = [d for d in self._inside(clause) if d.parts[0][1] in ("D", "TH", "W")]
        return {"for": str(short[0].iso)} if short else {}

    def _money(self, terms: dict[str, Any], clause: RoleClause) -> int:
        begin = clause.wide if self.pack.head_last else clause.start
        found = money(self.tokens, self.words, begin, min(len(self.tokens), clause.tail_end + _CHARGE), self.pack.dates)
        if found is None:
            return 0
        terms["amount"], terms["currency"] = found[0], found[1]
        return found[2] if found[2] <= clause.tail_end else 0

    def _charge(self, terms: dict[str, Any], kind: Kind, clause: RoleClause) -> int:
        """What somebody is said to be accused of, in the words used."""
        begin = clause.wide if self.pack.head_last else clause.start
        key = "reason" if kind is Kind.DETAINED else "charge"
        for i in range(begin, min(clause.tail_end, len(self.lemmas))):
            if width := self._phrase(self.charge_before, i):
                end = self._until_bound(i + width)
                if end > i + width:
                    terms[key] = self.say(i + width, end)
                    return end
            if (self._phrase(self.charge_after, i)) and (start := self._since_bound(i, begin)) < i:
                terms[key] = self.say(start, i).strip("«»“” ")
                return 0
        return 0

    def _phrase(self, phrases: Sequence[list[str]], i: int) -> int:
        for words in phrases:
            if self.lemmas[i : i + len(words)] == words or self.lows[i : i + len(words)] == words:
                return len(words)
        return 0

    def _until_bound(self, i: int) -> int:
        end = i
        while end < min(len(self.lows), i + _CHARGE) and not self._stops(end):
            end += 1
        return end

    def _since_bound(self, i: int, begin: int) -> int:
        start = i
        if i and self.lows[i - 1] in ("»", "”") and (opening := self._opening(i - 1, begin)) is not None:
            return opening
        while start > max(begin, i - _CHARGE) and not self._stops(start - 1):
            start -= 1
        return start

    def _opening(self, i: int, begin: int) -> int | None:
        """The mark that opens the quotation a token closes."""
        return next((k for k in range(i - 1, begin - 1, -1) if self.lows[k] in ("«", "“")), None)

    def _stops(self, i: int) -> bool:
        dated = any(d.start <= i < d.end for d in self.durations)
        return dated or self.words[i].pos == "v" or (self.lows[i] in self.pack.bounds and self.lows[i] not in '«»“”"')

    def _facility(self, terms: dict[str, Any], match: Match) -> None:
        """The institution named: the words of the class with names and numbers beside it."""
        for name, start, end in match.used:
            if name not in _FACILITIES:
                continue
            first, last = start, end
            while first and self._names_it(first - 1) and start - first < _NEAR:
                first -= 1
            while last < len(self.tokens) and self._numbers(last) and last - end < _NEAR:
                last += 1
            if first < start or last > end:
                terms["facility"] = self.say(first, last)

    def _names_it(self, i: int) -> bool:
        """Whether a word before an institution is part of its name: a number, or a capital that begins no sentence."""
        return self.tokens[i].number or (self.tokens[i].cap and i > 0)

    def _numbers(self, i: int) -> bool:
        return self.tokens[i].text == "№" or (self.tokens[i].number and self.tokens[i - 1].text == "№")
