"""Names in the order in which a language lists them."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from izdeu.names.fold import fold, parts
from izdeu.names.han import is_han, pinyin, simplified
from izdeu.names.tables import alphabets
from izdeu.vocab.person import Script, script_of

Key = tuple[int, tuple[tuple[tuple[int, str], ...], ...], str]
_AFTER = 1000
"""The place of a letter that an alphabet does not have: after all that it has."""


@cache
def _places(letters: str) -> Mapping[str, int]:
    return {letter: at for at, together in enumerate(letters.split()) for letter in together}


@lru_cache(maxsize=65536)
def sort_key(form: str, language: str) -> Key:
    """What to sort forms by in a language ("kk", "ru", "ug", "zh", "en"; any other as English), word by word.

    Forms in the language's own script come first, then the other scripts; Chinese ones are ordered by their pinyin.
    """
    table = alphabets()
    own = table.languages.get(language) or table.languages["en"]
    script = script_of(form)
    alphabet = own if script == own.script else table.languages.get(table.scripts.get(script, "en"), own)
    rank = 0 if script == own.script else 1 + list(Script).index(script)
    places = _places(alphabet.letters)
    return rank, tuple(_word(word, places) for word in parts(unicodedata.normalize("NFC", form))), form


def _word(word: str, places: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    return tuple(place for letter in word.casefold() if (place := _place(letter, places)))


def _place(letter: str, places: Mapping[str, int]) -> tuple[int, str] | None:
    """A letter's place; one that the alphabet has not as the letter it is made of; none for marks and signs."""
    if letter in places:
        return places[letter], ""
    if is_han(letter):
        return 0, pinyin(simplified(letter)) + letter
    plain = fold(letter)
    if not plain or letter == "ئ":
        return None
    return (places[plain[0]], "") if plain[0] in places else (_AFTER, plain)
