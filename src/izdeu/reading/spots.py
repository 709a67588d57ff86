"""Places of a document by the gazetteer, or as said where it has none, brought to the tokens of a sentence."""

from bisect import bisect_left

from izdeu.places import Spot, get, spot, within
from izdeu.reading.sentences import Sentence
from izdeu.reading.unlisted import unlisted
from izdeu.vocab.claim import Where

_CHINA = "cn"

Found = tuple[int, int, Spot]
"""A place of a sentence: its first token, the one after its last, and the spot."""


class Places:
    """The place names of one document."""

    def __init__(self, text: str, language: str = "") -> None:
        known = spot(text)
        more = unlisted(text, language, known) if language else []
        self.spots = sorted([*known, *more], key=lambda one: one.start) if more else known
        self._starts = [one.start for one in self.spots]

    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of every place name in the text."""
        return [(one.start, one.end) for one in self.spots]

    def between(self, start: int, end: int) -> list[Spot]:
        """The places in `text[start:end]` in order."""
        found: list[Spot] = []
        for one in self.spots[bisect_left(self._starts, start) :]:
            if one.start >= end:
                break
            if one.end <= end:
                found.append(one)
        return found

    def within(self, sentence: Sentence) -> list[Found]:
        """The places of a sentence as (first token, token after the last, spot)."""
        found: list[Found] = []
        for one in self.spots[bisect_left(self._starts, sentence.start) :]:
            if one.start >= sentence.end:
                break
            inside = [i for i, token in enumerate(sentence.tokens) if one.start <= token.start and token.end <= one.end]
            if inside:
                found.append((inside[0], inside[-1] + 1, one))
        return found


def where_of(one: Spot) -> Where:
    """A place as said; its id when the gazetteer is sure which it is."""
    return Where(one.said, one.ids[0] if one.ids else None)


def in_china(one: Spot) -> bool:
    """Whether a place lies in China, by its best reading."""
    return bool(one.ids) and (one.ids[0] == _CHINA or within(one.ids[0], _CHINA))


def is_wide(one: Spot) -> bool:
    """Whether a place is a country or a region, and so says little where something happened."""
    return bool(one.ids) and get(one.ids[0]).level in ("country", "region")


def chosen(
    places: list[Found], start: int, end: int, verb: int, lows: list[str], leads: frozenset[str]
) -> Found | None:
    """The place of a claim among the tokens `start` to `end`: the narrowest one said after the verb, else before it."""
    inside = [row for row in places if start <= row[0] < end and _leads(row[0], lows, leads)]
    after = [row for row in inside if row[0] >= verb] or inside
    narrow = [row for row in after if not is_wide(row[2])]
    return next(iter(narrow or after), None)


def _leads(i: int, lows: list[str], leads: frozenset[str]) -> bool:
    k = i - 1
    while k >= max(0, i - 7):
        if lows[k] in leads:
            return True
        if lows[k] in (".", ";", ":"):
            return False
        k -= 1
    return k < 0 or lows[i - 1] in (",", "(", ":")
