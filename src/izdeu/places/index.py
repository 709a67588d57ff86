"""Every spelling of every place by its folded words, built once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from izdeu.places.fold import WORD, key, loose
from izdeu.places.place import Level, Place
from izdeu.places.table import get, table
from izdeu.places.words import Key

LOOSE_LENGTH = 7
"""Letters a Latin name must have, loosened, to be found by sound: shorter ones fall together with ordinary words."""

_RANK = {Level.COUNTRY: 0, Level.PREFECTURE: 1, Level.CITY: 2, Level.COUNTY: 3, Level.REGION: 4}


@dataclass(frozen=True, slots=True)
class Index:
    """Ids, best first, by folded words, by Chinese name, by sound; `longest`: how many words a first word may begin."""

    names: Mapping[Key, tuple[str, ...]]
    han: Mapping[str, tuple[str, ...]]
    sounds: Mapping[str, tuple[str, ...]]
    longest: Mapping[str, int]


def rank(place: Place, forms: Iterable[str]) -> tuple[bool, int]:
    """The order among places of one name: its own name before a further spelling, the prefecture before its city.

    In Kazakhstan a city comes before the region named after it: people who mean the region say so.
    """
    level = 2 if place.kind == "city" and place.level is Level.COUNTY else _RANK.get(place.level, 5)
    return place.pinyin not in forms and not set(place.names.values()).intersection(forms), level


@cache
def _order() -> dict[str, int]:
    return {place_id: place for place, place_id in enumerate(table())}


def _ordered(found: Mapping[str, set[str]]) -> tuple[str, ...]:
    if len(found) == 1:
        return tuple(found)
    order = _order()
    return tuple(sorted(found, key=lambda place_id: (*rank(get(place_id), found[place_id]), order[place_id])))


@cache
def index() -> Index:
    """The index of the whole gazetteer."""
    names: dict[Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    sounds: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for place in table().values():
        for form in place.spellings:
            words = key(form)
            names[words][place.id].add(form)
            if (sound := loose("".join(words))) and sound.isascii() and len(sound) >= LOOSE_LENGTH:
                sounds[sound][place.id].add(form)
    han = {words[0]: _ordered(found) for words, found in names.items() if not WORD.search(words[0])}
    rest = {words: _ordered(found) for words, found in names.items() if words[0] not in han}
    longest: dict[str, int] = defaultdict(int)
    for words in rest:
        longest[words[0]] = max(longest[words[0]], len(words))
    return Index(rest, han, {sound: _ordered(found) for sound, found in sounds.items()}, dict(longest))
