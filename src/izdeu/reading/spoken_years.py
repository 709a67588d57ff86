"""Years as they are spoken ("two thousand seventeen", "twenty nineteen"), read as the numbers they are."""

from collections.abc import Mapping, Sequence

from izdeu.reading.tokens import Token

_THOUSAND, _TEENS, _TENS = 2000, range(10, 20), range(20, 100, 10)
_CENTURIES = {"nineteen": 1900, "twenty": 2000}


def with_years(tokens: list[Token], numbers: Mapping[str, float], leads: frozenset[str]) -> list[Token]:
    """The tokens with each spoken year as one number. `leads`: words after which "twenty nineteen" is a year."""
    lows = [token.low for token in tokens]
    if "thousand" not in lows and not any(century in lows for century in _CENTURIES):
        return tokens
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        year, width = _year(lows, i, numbers, leads)
        if width:
            last = tokens[i + width - 1]
            found.append(Token(f"{tokens[i].text} {last.text}", str(year), tokens[i].start, last.end))
            i += width
        else:
            found.append(tokens[i])
            i += 1
    return found


def _year(lows: Sequence[str], i: int, numbers: Mapping[str, float], leads: frozenset[str]) -> tuple[int, int]:
    """The year spoken at a token and how many tokens it takes; (0, 0) for none."""
    if lows[i : i + 2] == ["two", "thousand"]:
        at = i + 2 + (lows[i + 2 : i + 3] == ["and"])
        rest, width = _below_hundred(lows, at, numbers)
        if rest:
            return _THOUSAND + rest, at + width - i
        return (_THOUSAND, 2) if i and lows[i - 1] in leads else (0, 0)
    if lows[i] in _CENTURIES and i and lows[i - 1] in leads:
        rest, width = _below_hundred(lows, i + 1, numbers)
        if rest >= _TEENS[0]:
            return _CENTURIES[lows[i]] + rest, width + 1
    return 0, 0


def _below_hundred(lows: Sequence[str], i: int, numbers: Mapping[str, float]) -> tuple[int, int]:
    """A number below a hundred in words, and how many tokens it takes."""
    word = lows[i] if i < len(lows) else ""
    tens, _, unit = word.partition("-")
    number = int(numbers.get(tens, 0)) if tens.isalpha() and len(tens) > 1 else 0
    if number in _TENS:
        ones = unit or (lows[i + 1] if i + 1 < len(lows) else "")
        one = int(numbers.get(ones, 0)) if len(ones) > 2 else 0
        if 1 <= one <= 9:
            return number + one, 1 if unit else 2
        return (number, 1) if not unit else (0, 0)
    return (number, 1) if 0 < number < 20 and not unit else (0, 0)
