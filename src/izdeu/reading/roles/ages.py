"""Ages as said: 45-летний, в возрасте 45 лет, 45 жаста, 45 ياشلىق, 现年45岁."""

from collections.abc import Mapping, Sequence
from typing import Any

from izdeu.reading.roles.date_grammar import SAID
from izdeu.reading.roles.date_match import Match, Matcher
from izdeu.reading.roles.date_sheet import Sheet, sheet_of
from izdeu.reading.roles.date_slots import Slots
from izdeu.reading.tokens import Token
from izdeu.reading.words import Word

_OLDEST = 120
_IN_CONTEXT = "in_context"


def years_of_age(
    tokens: Sequence[Token], words: Sequence[Word], i: int, dates: Mapping[str, Any]
) -> tuple[int, int, int] | None:
    """The age whose number is at token `i`, where its words tell it is one: years, first token, index after."""
    return _age(tokens, words, i, dates, frozenset({SAID}))


def age_if_of_a_person(
    tokens: Sequence[Token], words: Sequence[Word], i: int, dates: Mapping[str, Any]
) -> tuple[int, int, int] | None:
    """As `years_of_age`, of words that tell an age only beside a person: "Айгуль, 45 лет"."""
    return _age(tokens, words, i, dates, frozenset({SAID, _IN_CONTEXT}))


def tokens_counted(tokens: Sequence[Token], words: Sequence[Word], dates: Mapping[str, Any]) -> list[int]:
    """The tokens an age may be read from: those that begin with a number."""
    sheet = sheet_of(tokens, words, dates)
    slots = sheet.grammar.ages.by_slot
    found = [sheet.cells[i].token for i in sheet.telling if not sheet.meanings[i].opens.isdisjoint(slots)]
    return list(dict.fromkeys(found))


def _age(
    tokens: Sequence[Token], words: Sequence[Word], i: int, dates: Mapping[str, Any], sorts: frozenset[str]
) -> tuple[int, int, int] | None:
    sheet = sheet_of(tokens, words, dates)
    cell = sheet.first_of(i)
    if cell is None or not (sheet.cells[cell].digits or sheet.at(cell)):
        return None
    before = sheet.number(cell - 1) if cell else None
    if before and before.end > cell:
        return None
    best = age_at(sheet, cell)
    if best is None or best.row.value not in sorts:
        return None
    years = next((value for slot, value in best.bound if slot in ("NUM", "NTH", "AGED")), 1)
    if years != int(years) or not 0 < years <= _OLDEST:
        return None
    return int(years), sheet.cells[best.start].token, sheet.cells[best.end - 1].last + 1


def age_at(sheet: Sheet, cell: int) -> Match | None:
    """The longest row of ages whose number is at a cell; looked up once."""
    if sheet.meaning(cell).opens.isdisjoint(sheet.grammar.ages.by_slot):
        return None
    kept: dict[int, Match | None] = sheet.kept.setdefault("ages", {})
    if cell not in kept:
        kept[cell] = Matcher(Slots(sheet)).age(cell)
    return kept[cell]
