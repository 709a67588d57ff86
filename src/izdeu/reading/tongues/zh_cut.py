"""Where running Chinese is cut into words: the cheapest way through words known, numbers, and names transcribed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from izdeu.reading.pack import table
from izdeu.reading.tongues.zh_lexicon import NUMERALS, Lexicon, lexicon

_MET = 5.0
_NUMBER = 5.0
_NAME, _PART, _WEAK, _EDGE = 5.5, 1.7, 1.6, 3.5
_DOTTED = 6.0
_LONGEST_NAME = 8
_FAR = 1e9


@dataclass(frozen=True)
class Letters:
    """Characters names are transcribed with: those hardly used otherwise, and those that are everyday words too."""

    strong: frozenset[str]
    weak: frozenset[str]
    begins: frozenset[str]
    never_last: frozenset[str]

    def can_be_name(self, word: str) -> bool:
        """Whether a word nobody knows is made as a transcribed name is."""
        strong = sum(char in self.strong for char in word)
        return 1 < len(word) <= _LONGEST_NAME and 2 * strong >= len(word) and all(map(self.__contains__, word))

    def __contains__(self, char: str) -> bool:
        return char in self.strong or char in self.weak


@cache
def letters() -> Letters:
    """The characters of transcribed names."""
    names = table("zh", "names")
    rows = (frozenset(names[name]) for name in ("strong", "weak", "begins", "never_last"))
    return Letters(*rows)


class Cutter:
    """Cuts runs of Chinese characters. `met`: names met in the document, which count as words."""

    def __init__(self, met: Mapping[str, str]) -> None:
        self.met = met
        self.starts: dict[str, tuple[int, ...]] = {}
        for name in met:
            self.starts[name[:2]] = (*self.starts.get(name[:2], ()), len(name))
        self.lexicon: Lexicon = lexicon()
        self.letters = letters()

    def cut(self, run: str, after_dot: bool = False, before_dot: bool = False) -> list[int]:
        """Where each word of a run ends; a dot beside the run says that a name begins or ends there."""
        size = len(run)
        best = [0.0, *[_FAR] * size]
        back = [0] * (size + 1)
        names = self._name_ends(run)
        single, costs, lengths = self.lexicon.single, self.lexicon.cost, self.lexicon.lengths
        for i in range(size):
            base = best[i]
            self._offer(best, back, i, i + 1, base + single(run[i]))
            if i + 1 < size:
                pair = run[i : i + 2]
                for length in lengths.get(pair, ()):
                    cost = costs.get(run[i : i + length]) if i + length <= size else None
                    if cost is not None and base + cost < best[i + length]:
                        best[i + length], back[i + length] = base + cost, i
                for length in self.starts.get(pair, ()) if self.starts else ():
                    if i + length <= size and run[i : i + length] in self.met:
                        self._offer(best, back, i, i + length, base + _MET)
            if run[i] in NUMERALS:
                self._offer(best, back, i, _numeral_end(run, i), base + _NUMBER)
            if names[i] > i + 1 or (names[i] > i and (after_dot or before_dot)):
                self._offer_names(best, back, run, i, names[i], after_dot, before_dot)
        return _ends(back, size)

    def _offer(self, best: list[float], back: list[int], start: int, end: int, cost: float) -> None:
        if cost < best[end]:
            best[end], back[end] = cost, start

    def _name_ends(self, run: str) -> list[int]:
        """For each character where the stretch of transcription characters it stands in ends (itself: none)."""
        ends = [0] * len(run)
        end = len(run)
        for i in range(len(run) - 1, -1, -1):
            if run[i] not in self.letters:
                end = i
            ends[i] = end
        return ends

    def _offer_names(
        self, best: list[float], back: list[int], run: str, i: int, end: int, after_dot: bool, before_dot: bool
    ) -> None:
        strong = 0
        known = self.letters
        cost = best[i] + _NAME + (_EDGE if run[i] in known.weak and run[i] not in known.begins else 0)
        for j in range(i, min(end, i + _LONGEST_NAME)):
            if run[j] in self.letters.strong:
                strong += 1
            cost += _PART if run[j] in self.letters.strong else _PART + _WEAK
            dotted = (after_dot and i == 0) + (before_dot and j + 1 == len(run))
            if not dotted and (j == i or 2 * strong < j + 1 - i):
                continue
            if run[j] in known.never_last:
                continue
            edge = _EDGE if run[j] in known.weak and not dotted else 0
            self._offer(best, back, i, j + 1, cost + edge - (_DOTTED if j > i else _DOTTED / 4) * dotted)


def _numeral_end(run: str, i: int) -> int:
    end = i + 1
    while end < len(run) and run[end] in NUMERALS:
        end += 1
    return end


def _ends(back: list[int], size: int) -> list[int]:
    ends: list[int] = []
    at = size
    while at > 0:
        ends.append(at)
        at = back[at]
    return ends[::-1]
