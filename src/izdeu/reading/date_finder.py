"""Finds the dates of a sentence with what stands round them: early, about, since, between, later."""

from dataclasses import replace

from izdeu.reading.calendar_dates import CalendarDates
from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.vocab.dates import Relation


class DateFinder(CalendarDates):
    """Finds the dates among a sentence's words."""

    def all(self) -> list[Said]:
        """Every date of the sentence in order; lengths of time that are no date are not among them."""
        found: list[Said] = []
        i = 0
        while i < len(self.lows):
            said = self._at(i)
            if said:
                said = self._from_part(self._dressed(self._ranged(said)))
                found.append(said)
                i = said.end
            else:
                i += 1
        found += [said for d in self.durations if (said := self._stepped(d)) and not self._covered(said, found)]
        return sorted(found, key=lambda said: said.start)

    def _covered(self, said: Said, found: list[Said]) -> bool:
        return any(said.start < other.end and other.start < said.end for other in found)

    def _ranged(self, said: Said) -> Said:
        """between X and Y, from X to Y, X-Y."""
        join = self._word(said.end)
        if join not in self.pack.small["dates.joins"]:
            return said
        before = self._word(said.start - 1)
        if (join == "and") is not (before == "between"):
            return said
        if join in self.pack.small["dates.joins_from"] and before != "from":
            return said
        other = self._at(said.end + 1) if said.end + 1 < len(self.lows) else None
        if other is None or (not (other.year or other.year_of) and join == "and" and not other.month):
            return said
        if said.year is None and other.year:
            said = replace(said, year=other.year)
        start = said.start - 1 if before in self.pack.small["dates.opens_range"] else said.start
        return replace(said, start=start, end=other.end, to=other, lasting=before != "between")

    def _from_part(self, said: Said) -> Said:
        """from the beginning of 2017 through the end of 2018."""
        lead = said.start - 1 - (self._word(said.start - 1) == "the")
        opened = self._word(lead) == "from" and self._word(said.end) in self.pack.small["dates.joins_from"]
        if not (said.part and opened) or said.to is not None:
            return said
        for at in range(said.end + 1, min(said.end + 6, len(self.lows))):
            if other := self._at(at):
                other = self._dressed(other)
                if not other.year or other.start > said.end + 2:
                    return said
                return replace(said, year=said.year or other.year, start=lead, end=other.end, to=other, lasting=True)
        return said

    def _dressed(self, said: Said) -> Said:
        """Heeds what stands before a date: late, about, probably, since, before."""
        start = said.start
        for _ in range(5):
            word = self._word(start - 1)
            if word in self.pack.small["dates.before"] and self._leads(start - 2, word):
                start -= 1
            elif word in self.pack.dates["parts"] and (
                start != said.start or word in self.pack.small["dates.parts_alone"] or self._word(said.start - 1) == "-"
            ):
                said, start = replace(said, part=self.pack.dates["parts"][word]), start - 1
            elif word == "-" and self._word(start - 2) == "mid":
                said, start = replace(said, part="mid"), start - 2
            elif word in self.pack.small["dates.about"] and said.to is None:
                said, start = replace(said, mark="~"), start - 1
            elif word in self.pack.small["dates.perhaps"] or word == "likely":
                said, start = replace(said, mark="?"), start - 1
            elif word in self.pack.dates["relations"] and said.relation is Relation.AT and said.to is None:
                relation = Relation(self.pack.dates["relations"][word])
                if relation is Relation.BEFORE and said.part in ("mid", "late"):
                    relation = Relation.UNTIL
                said, start = replace(said, relation=relation), start - 1
            elif word == "from" and list(self.lows[said.end : said.end + 2]) in (
                ["or", "later"],
                ["or", "after"],
                ["on", "."],
                ["on", ","],
                ["onwards"],
                ["onward"],
            ):
                return replace(said, relation=Relation.SINCE, start=start - 1, lasting=True)
            else:
                break
        return replace(said, start=start) if start != said.start else said

    def _leads(self, i: int, word: str) -> bool:
        """Whether a small word before a date joins it to a word that matters."""
        for k in range(i, max(i - 3, -1), -1):
            low = self._word(k)
            if (
                low in self.pack.dates["parts"]
                or low in self.pack.small["dates.about"]
                or low in self.pack.small["dates.perhaps"]
                or low in self.pack.dates["relations"]
            ):
                return word != ","
            if low not in self.pack.small["dates.small"]:
                return False
        return False

    def _stepped(self, duration: Duration) -> Said | None:
        """three years ago, two months later, after a month, within a week."""
        first = duration.parts[0] if duration.iso else (0.0, "?")
        after, before = self._word(duration.end), self._word(duration.start - 1)
        number = first if len(duration.parts) == 1 else (first[0] + duration.parts[1][0] / 12, first[1])
        if after == "ago" or (after == "back" and before != "a"):
            return Said(duration.start, duration.end + 1, steps=number, back=True, duration=duration)
        if after == "after" and self._word(duration.end + 1) not in self.pack.small["dates.after_what"]:
            return Said(duration.start, duration.end + 1, steps=(0.0, "?"), duration=duration)
        if after in self.pack.small["dates.later"]:
            return Said(duration.start, duration.end + 1, steps=number, duration=duration)
        if before == "after" and after not in self.pack.small["dates.not_after"]:
            return Said(duration.start - 1, duration.end, steps=number, relation=Relation.AFTER, duration=duration)
        return None
