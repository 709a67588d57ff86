"""The charge a sentence tells with what was done for it."""

from collections.abc import Collection, Mapping, Sequence

_REACH = 18
_NEAR = 4
_OPENS = frozenset({'"', "“", "‘", "«"})
_CLOSES = frozenset({'"', "”", "’", "»"})
_ENDS = frozenset({".", ";", "!", "who", "which", "but"})
_BEFORE = frozenset({"on", "of", "the", "a", "criminal", "under"})


def charge_end(lows: Sequence[str], start: int, nouns: Mapping[str, Collection[str]]) -> int:
    """The index after the charge that follows a verb; 0 for none.

    `nouns`: the words that name a charge, and those of charges.
    """
    for i in range(start, min(start + _REACH, len(lows))):
        if lows[i] in _ENDS:
            return 0
        if lows[i] in nouns["charged"] and lows[i - 1] in _BEFORE:
            return _until(lows, i + 1)
        if lows[i] == "for" and _is_charge(lows[i + 1 : i + 1 + _NEAR], nouns["charges"]):
            return _until(lows, i + 1)
    return 0


def _is_charge(words: Sequence[str], charges: Collection[str]) -> bool:
    """Whether words after "for" are quoted, or say a crime."""
    return bool(words) and (words[0] in _OPENS or any(word in charges for word in words))


def _until(lows: Sequence[str], i: int) -> int:
    """Where the words of a charge end: with their quotation, or with the clause."""
    quoted = any(low in _OPENS for low in lows[i : i + 2])
    for end in range(i, min(i + _REACH, len(lows))):
        if lows[end] in _ENDS or lows[end] == "," or (quoted and end > i + 1 and lows[end] in _CLOSES):
            return end + (lows[end] in _CLOSES)
    return min(i + _REACH, len(lows))
