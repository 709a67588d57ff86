"""Which grammar a language is read by."""

from functools import cache

from izdeu.reading.grammar import Grammar
from izdeu.reading.order import by_order
from izdeu.reading.pack import has_table


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language that has a pack; by roles where the pack has a table of that grammar."""
    if not has_table(language, "grammar"):
        return by_order(language)
    from izdeu.reading.roles.grammar import by_roles  # noqa: PLC0415 - English alone must not load analysers

    return by_roles(language)
