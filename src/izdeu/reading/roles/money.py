"""Sums of money as said: 50 000 тенге, 5万元, $1000, 80 МРП."""

from collections.abc import Mapping, Sequence
from typing import Any

from izdeu.reading.roles.date_match import Match, Matcher
from izdeu.reading.roles.date_sheet import sheet_of
from izdeu.reading.roles.date_slots import Slots
from izdeu.reading.tokens import Token
from izdeu.reading.words import Word


def money(
    tokens: Sequence[Token], words: Sequence[Word], start: int, end: int, dates: Mapping[str, Any]
) -> tuple[int, str, int] | None:
    """The first sum that begins in tokens `start` to `end`: amount, currency (ISO 4217, or MCI), the index after it."""
    sheet = sheet_of(tokens, words, dates)
    matcher = Matcher(Slots(sheet))
    for i, cell in enumerate(sheet.cells):
        if cell.token >= end:
            return None
        if cell.token < start or not (cell.digits or sheet.at(i)):
            continue
        match = matcher.longest(sheet.grammar.money, i)
        if match and (amount := _amount(match)):
            return amount, str(match.get("CUR")), sheet.cells[match.end - 1].last + 1
    return None


def _amount(match: Match) -> int:
    return round(match.get("NUM") or 0)
