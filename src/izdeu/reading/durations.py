"""Lengths of time as said: "12 years", "a year and a half", "8 years and 6 months", "over five years"."""

from collections.abc import Sequence
from dataclasses import dataclass

from izdeu.reading.pack import Pack

_ORDER = ("Y", "M", "W", "D", "TH", "TM", "S")
_MOST = 9999


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time at tokens `start` to `end` (exclusive), as ISO 8601; one bound is None for over or almost.

    `parts` keeps (number, unit) as said. An uncounted one ("several months") has neither bound.
    """

    start: int
    end: int
    least: str | None
    most: str | None
    parts: tuple[tuple[float, str], ...]

    @property
    def iso(self) -> str | None:
        """The length when one is said; None when only that it was long."""
        return self.least or self.most

    @property
    def exact(self) -> bool:
        """Whether neither "over" nor "almost" was said."""
        return self.least is not None and self.least == self.most


def iso_of(parts: Sequence[tuple[float, str]]) -> str:
    """ISO 8601 of (number, unit) pairs: [(8, Y), (6, M)] is P8Y6M, half a year P6M."""
    sums: dict[str, int] = {}
    for number, unit in parts:
        for whole, smaller in _whole(number, unit):
            sums[smaller] = sums.get(smaller, 0) + whole
    days = "".join(f"{sums[u]}{u}" for u in ("Y", "M", "W", "D") if sums.get(u))
    hours = "".join(f"{sums[u]}{u[-1]}" for u in ("TH", "TM", "S") if sums.get(u))
    return f"P{days}" + (f"T{hours}" if hours else "") if days or hours else "P0D"


def _whole(number: float, unit: str) -> list[tuple[int, str]]:
    if unit == "10Y":
        number, unit = number * 10, "Y"
    if number == int(number):
        return [(int(number), unit)]
    smaller = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60)}.get(unit)
    if smaller is None:
        return [(int(number), unit)]
    whole = int(number)
    return [(whole, unit), (round((number - whole) * smaller[1]), smaller[0])]


class DurationFinder:
    """Finds the durations among a sentence's words."""

    def __init__(self, lows: Sequence[str], pack: Pack) -> None:
        self.lows, self.pack = lows, pack
        self.units, self.numbers = pack.dates["units"], pack.dates["numbers"]

    def all(self) -> list[Duration]:
        """Every duration of the sentence in order."""
        found: list[Duration] = []
        for i, low in enumerate(self.lows):
            if "-" in low[1:] and (hyphened := self._hyphened(low)):
                found.append(self._bounded(i, i + 1, [hyphened]))
            if low in self.units and (not found or i >= found[-1].end):
                start, number = self._number_before(i)
                if number is None or self._word(start - 1) in ("every", "each"):
                    continue
                found.append(self._spanned(self._grown(start, i, number)))
        return found

    def _word(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _spanned(self, length: Duration) -> Duration:
        """The length from the smaller number on, in "from 10 to 15 years", "two or three years"."""
        join = self._word(length.start - 1)
        if not length.exact or join not in ("to", "or", "-", "–") or len(length.parts) != 1:
            return length
        low = self._word(length.start - 2)
        least = float(low) if low.isdecimal() and len(low) < 4 else float(self.numbers.get(low, 0))
        number, unit = length.parts[0]
        if not least or low in ("a", "an", "half") or not least < number:
            return length
        start = length.start - 2 - (join == "to" and self._word(length.start - 3) == "from")
        return Duration(start, length.end, iso_of([(least, unit)]), length.most, ((least, unit),))

    def _hyphened(self, low: str) -> tuple[float, str] | None:
        """The number and unit of "five-year"."""
        number, _, unit = low.partition("-")
        known = self.numbers.get(number) if unit in self.units else None
        return (float(known), str(self.units[unit])) if known and known >= 1 else None

    def _number_before(self, i: int) -> tuple[int, float | None]:
        """Where the number before a unit begins, and the number; 0 when it is not counted."""
        k = i - 1
        while k >= 0 and self.lows[k] in self.pack.small["durations.between"]:
            k -= 1
        if k < 0:
            return i, None
        low = self.lows[k]
        if low.replace(",", "").isdecimal():
            value = int(low.replace(",", ""))
            return k, float(value) if value <= _MOST else None
        if low not in self.numbers:
            return i, None
        number = float(self.numbers[low])
        whole = self.numbers.get(self._word(k - 3), 0)
        if low == "half" and list(self.lows[max(k - 2, 0) : k]) == ["and", "a"] and whole >= 1:
            return k - 3, float(whole) + 0.5
        if low == "a" and k and self.lows[k - 1] == "half":
            return k - 1, 0.5
        if low == "half" and k and self.lows[k - 1] in ("a", "and") and self.lows[k - 2] not in ("one",):
            k -= 1
        if low == "couple" and k and self.lows[k - 1] == "a":
            return k - 1, number
        if k and self.lows[k - 1] in self.numbers and self.lows[k - 1] in self.pack.small["durations.tens"]:
            return k - 1, number + float(self.numbers[self.lows[k - 1]])
        return k, number

    def _grown(self, start: int, unit_at: int, number: float) -> Duration:
        """The duration with "and a half" and "and 6 months" taken in, and the words before it heeded."""
        parts = [(number, self.units[self.lows[unit_at]])]
        end = unit_at + 1
        if list(self.lows[end : end + 3]) == ["and", "a", "half"]:
            parts[0], end = (number + 0.5, parts[0][1]), end + 3
        after = self._next_part(end)
        if after:
            end, more = after
            if _ORDER.index(more[1]) > _ORDER.index(parts[0][1]) if parts[0][1] in _ORDER else False:
                parts.append(more)
            else:
                end = unit_at + 1
        return self._bounded(start, end, parts)

    def _next_part(self, i: int) -> tuple[int, tuple[float, str]] | None:
        at = i + 1 if i < len(self.lows) and self.lows[i] in ("and", ",") else i
        if (
            at + 1 >= len(self.lows)
            or self.lows[at + 1] not in self.units
            or self.units[self.lows[at + 1]] not in _ORDER
        ):
            return None
        low = self.lows[at]
        number = float(low) if low.isdecimal() and len(low) < 4 else float(self.numbers.get(low, 0))
        return (at + 2, (number, self.units[self.lows[at + 1]])) if number else None

    def _bounded(self, start: int, end: int, parts: list[tuple[float, str]]) -> Duration:
        iso = iso_of(parts) if parts[0][0] else None
        least = most = iso
        before = self.lows[start - 1] if start else ""
        two = f"{self.lows[start - 2]} {before}" if start > 1 else before
        if two in ("more than", "less than") and self._word(start - 3) in ("not", "no"):
            least, most = (None, most) if two == "more than" else (least, None)
            start -= 3
        elif before in self.pack.small["durations.at_least"] or two in (
            "more than",
            "at least",
            "no less",
            "less than no",
        ):
            most, start = None, start - (1 if before in self.pack.small["durations.at_least"] else 2)
        elif before in self.pack.small["durations.at_most"] or two in ("less than", "not quite", "up to"):
            least, start = None, start - (1 if before in self.pack.small["durations.at_most"] else 2)
        return Duration(max(start, 0), end, least, most, tuple(parts))
