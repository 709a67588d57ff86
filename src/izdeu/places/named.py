"""The places a few words may name: a field's text, a passage, an answer to "where?"."""

import re

from izdeu.places.fold import fold, key, loose
from izdeu.places.index import index
from izdeu.places.place import Place
from izdeu.places.spot import spot
from izdeu.places.table import get, parents
from izdeu.places.words import words

_PARTS = re.compile(r"\s*[,،、;(]\s*")


def _exactly(said: str) -> tuple[str, ...]:
    """The ids of a spelling as it stands: by its letters, by its characters, by its sound."""
    letters = key(said)
    known = index()
    sound = loose("".join(letters))
    return known.names.get(letters) or known.han.get(fold("".join(said.split())), ()) or known.sounds.get(sound, ())


def _capitalised(said: str) -> str:
    """Words asked for by themselves are names, whatever their case."""
    return " ".join(word[:1].upper() + word[1:] for word in said.split())


def _in_words(said: str) -> tuple[str, ...]:
    """The ids of the smallest place spotted in a phrase, the others telling which is meant."""
    spots = spot(said)
    if not spots:
        return ()
    smallest = max(spots, key=lambda found: (len(parents(get(found.ids[0]))), found.start))
    return _nearest(smallest.ids, [place_id for other in spots if other is not smallest for place_id in other.ids])


def _nearest(ids: tuple[str, ...], around: list[str]) -> tuple[str, ...]:
    """The ids with those first that share most of their tree with a place named beside them."""

    def kinship(place_id: str) -> int:
        tree = {place_id, *(above.id for above in parents(get(place_id)))}
        return max((len(tree & {other, *(p.id for p in parents(get(other)))}) for other in around), default=0)

    return tuple(sorted(ids, key=kinship, reverse=True))


def named(said: str, near: str | None = None) -> list[Place]:
    """The places these words may name, best first; empty when the gazetteer has none.

    Any of the five languages and further spellings, without regard to case, marks and apostrophes, with or without a
    level word, with Kazakh, Russian and Uyghur endings as far as they can be told. After a comma stands what the
    place lies in. `near` is the id of a place that decides between places of one name; NotFound when there is none.
    """
    first, *rest = [part for part in _PARTS.split(said.strip()) if part] or [""]
    around = [place.id for part in rest for place in named(part)[:1]]
    if near is not None:
        around.append(get(near).id)
    ids = _exactly(first) or _in_words(first) or _in_words(_supported(first))
    return [get(place_id) for place_id in _nearest(ids, around)]


def _supported(said: str) -> str:
    """The phrase after a word that makes a place of a cautious name."""
    return f"{next(iter(sorted(words().near)))} {_capitalised(said)}"
