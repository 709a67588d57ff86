"""Single dates as they are written: 5 May 2017, October of that year, 2017-03-05, the autumn of 2019, last year."""

from collections.abc import Sequence
from dataclasses import replace

from izdeu.reading.dating import Said
from izdeu.reading.durations import Duration
from izdeu.reading.pack import Pack


class CalendarDates:
    """Reads a single date at a token of a sentence."""

    def __init__(self, lows: Sequence[str], durations: list[Duration], pack: Pack) -> None:
        self.lows, self.durations, self.pack = lows, durations, pack
        self.months, self.seasons = pack.dates["months"], pack.dates["seasons"]
        self.year_words: dict[str, str] = pack.dates["year_words"]
        self.small = pack.function_words
        self.day_words: dict[str, int] = pack.dates.get("day_words", {})

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _year(self, i: int) -> int | None:
        low = self._word(i)
        return int(low) if len(low) == 4 and low.isdecimal() and 1900 <= int(low) <= 2099 else None

    def _day(self, i: int) -> tuple[int, int] | None:
        """A day of the month at `i`: the day and how many tokens it takes (5, 5th)."""
        low = self._word(i)
        if low.isdecimal() and len(low) < 3 and 1 <= int(low) <= 31:
            width = 2 if self._word(i + 1) in self.pack.small["dates.ordinals"] else 1
            return int(low), width
        if low in self.day_words and self._word(i + 1) == "of" and self._word(i + 2) in self.months:
            return self.day_words[low], 1
        return None

    def _at(self, i: int) -> Said | None:
        low = self.lows[i]
        if "-" in low and (said := self._hyphened(i)):
            return said
        if low in self.months and not (low in self.pack.small["dates.shy_months"] and not self._month_here(i)):
            return self._from_month(i)
        if low[:1].isdecimal():
            return self._numeric(i) or self._day_first(i) or self._year_alone(i)
        if low in self.day_words and (said := self._day_first(i)):
            return said
        if low in self.seasons and (low != "fall" or self._word(i - 1) in self.pack.small["dates.fall_beside"]):
            return self._season(i)
        if low in self.pack.small["dates.shares"] and self._word(i + 1) in self.pack.small["dates.share_units"]:
            return self._share(i)
        return self._pointed(i)

    def _hyphened(self, i: int) -> Said | None:
        """mid-October 2017, January-February 2018."""
        first, _, second = self.lows[i].partition("-")
        if second not in self.months or not (first in self.pack.small["dates.parts_alone"] or first in self.months):
            return None
        said = self._with_year(Said(i, i + 1, month=self.months[second]), i + 1)
        if first not in self.months:
            return replace(said, part=self.pack.dates["parts"][first])
        return replace(said, month=self.months[first], to=said, lasting=True)

    def _month_here(self, i: int) -> bool:
        """Whether "may" or "march" is the month: a preposition, a day or a year stands beside it."""
        before, after = self._word(i - 1), self._word(i + 1)
        near = self.pack.small["dates.month_beside"]
        return (
            before in near
            or self._day(i - 1) is not None
            or self._year(i + 1) is not None
            or self._day(i + 1) is not None
            or after == "of"
        )

    def _from_month(self, i: int) -> Said:
        """MONTH, MONTH 5, MONTH 5, 2017, MONTH 2017, MONTH of that year."""
        said = Said(i, i + 1, month=self.months[self.lows[i]])
        at = i + 1
        two = self._word(at) in ("and", "or") and self._word(at + 1) in self.months and self._word(i - 1) != "between"
        if two and (year := self._year(at + 2)):
            other = Said(at + 1, at + 3, year, self.months[self._word(at + 1)])
            return replace(said, year=year, to=other, end=at + 3)
        if self._word(at) == "." and (self._year(at + 1) or self._day(at + 1)):
            at += 1
        day = self._day(at)
        if day and not self._year(at) and self._word(at + day[1]) not in self.pack.small["dates.not_day"]:
            at += day[1]
            said = replace(said, day=day[0], end=at)
            if self._word(at) == "," and self._year(at + 1):
                at += 1
        return self._with_year(said, at)

    def _with_year(self, said: Said, at: int) -> Said:
        """Takes in the year that follows, or the words that point at one."""
        if self._word(at) == "," and self._year(at + 1) and said.month:
            at += 1
        if self._word(at) == "of":
            at += 1
        if self._word(at) == "the" and self._word(at + 1) == "year" and self._year(at + 2):
            at += 2
        elif self._word(at) == "the" and self._word(at + 1) in self.year_words:
            at += 1
        if year := self._year(at):
            return replace(said, year=year, end=at + 1)
        if self._word(at) in ("[", "(") and self._word(at + 2) in ("]", ")") and (year := self._year(at + 1)):
            return replace(said, year=year, end=at + 3)
        word = self._word(at)
        if word in self.year_words and self._word(at + 1) == "year":
            return replace(said, year_of=self.year_words[word], end=at + 2)
        before = self._word(said.start - 1)
        if before in self.pack.small["dates.pointing"] and not said.day:
            return replace(
                said, year_of="last one" if before == "last" else self.year_words[before], start=said.start - 1
            )
        return said

    def _day_first(self, i: int) -> Said | None:
        """5 May 2017, 5th of May, and the turned 2019, 5th of May or 2018, January 8."""
        if (year := self._year(i)) and self._word(i + 1) == ",":
            at = i + 2
            inner = self._from_month(at) if self._word(at) in self.months else self._day_first(at)
            if inner and inner.year is None and inner.day:
                return replace(inner, start=i, year=year)
            return None
        day = self._day(i)
        if day is None:
            return None
        at = i + day[1]
        if self._word(at) in ("and", "or") and (second := self._day(at + 1)):
            other = self._day_first(at + 1) if self._word(at + 1 + second[1]) in self.months else None
            return replace(other, start=i, day=day[0], to=other) if other else None
        if self._word(at) == "of":
            at += 1
        if self._word(at) not in self.months:
            return None
        said = Said(i, at + 1, day=day[0], month=self.months[self._word(at)])
        at += 1
        if self._word(at) == "." and self._year(at + 1):
            at += 1
        return self._with_year(said, at)

    def _numeric(self, i: int) -> Said | None:
        """2017-03-05, 5.3.2017; 4/5/2018 tells no day from its month, so only its year is taken."""
        low = self.lows[i]
        if low.count(".") == 2 or low.count("/") == 2:
            one, two, three = (int(part) if part.isdecimal() else 0 for part in low.replace("/", ".").split("."))
            if one > 1900 and 1 <= two <= 12 and 1 <= three <= 31:
                return Said(i, i + 1, one, two, three)
            if three < 1900 or three > 2099:
                return None
            return self._day_month(i, one, two, three, "/" in low)
        if low.count(".") == 1 and low.split(".")[1].isdecimal() and 1900 < int(low.split(".")[1]) < 2100:
            month = int(low.split(".")[0])
            return Said(i, i + 1, int(low.split(".")[1]), month) if 1 <= month <= 12 else None
        if (year := self._year(i)) and self._word(i + 1) == "-" and self._word(i + 2).isdecimal():
            month = int(self._word(i + 2))
            if len(self._word(i + 2)) == 2 and 1 <= month <= 12:
                day = self._day(i + 4) if self._word(i + 3) == "-" else None
                return Said(i, i + (5 if day else 3), year, month, day[0] if day else None)
        return None

    def _day_month(self, i: int, one: int, two: int, year: int, slashes: bool) -> Said | None:
        if slashes and one <= 12 and two <= 12 and one != two:
            return Said(i, i + 1, year)
        if slashes and one <= 12 and two > 12:
            one, two = two, one
        return Said(i, i + 1, year, two, one) if 1 <= two <= 12 and 1 <= one <= 31 else None

    def _year_alone(self, i: int) -> Said | None:
        year, low = self._year(i), self.lows[i]
        if year is None or self._word(i + 1) in self.pack.small["dates.not_year"]:
            return None
        if self._word(i + 1) == "s":
            return Said(i, i + 2, year - year % 10, decade=True)
        if self._word(i - 1) in ("a", "the") and self._word(i + 1).isalpha() and self._word(i + 1) not in self.small:
            return None
        return Said(i, i + 1, int(low))

    def _season(self, i: int) -> Said:
        said = Said(i, i + 1, season=self.seasons[self.lows[i]])
        return self._with_year(said, i + 1)

    def _share(self, i: int) -> Said | None:
        """The first third of 2018, the second half of 2018, as the season codes 33 to 41 of EDTF."""
        number: int = self.pack.dates["ordinals"][self.lows[i]]
        base, count = self.pack.dates["shares"][self._word(i + 1)]
        year = self._year(i + 3) if self._word(i + 2) == "of" else None
        if year is None or number >= count:
            return None
        return Said(i, i + 4, year, share=base + number % count)

    def _pointed(self, i: int) -> Said | None:
        """this year, last year, that year, the same year, the next day, yesterday."""
        low, after = self.lows[i], self._word(i + 1)
        if low == "year" and after == "before" and self._word(i + 2) == "last":
            return Said(i, i + 3, year_of="before last")
        if low == "same" and self._word(i - 1) == "that" and after == "year":
            return Said(i - 1, i + 2, year_of="that")
        if low in self.year_words and after == "year":
            return Said(i, i + 2, year_of=self.year_words[low])
        if low in self.pack.small["dates.next"] and after in self.pack.small["dates.day_parts"]:
            return Said(i, i + 2, steps=(1, "D"))
        if (
            low in self.pack.small["dates.same"]
            and after in self.pack.small["dates.day_parts"]
            and self._word(i - 1) != "after"
        ):
            return Said(i, i + 2, steps=(0, "D"))
        if low == "same" and after == "month":
            return Said(i, i + 2, steps=(0, "M"))
        if low == "yesterday":
            return Said(i, i + 1, steps=(1, "D"), back=True)
        if low == "last" and after in self.pack.small["dates.last_units"]:
            return Said(i, i + 2, steps=(1, "W" if after == "week" else "M"), back=True)
        return None
