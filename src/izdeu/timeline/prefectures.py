"""Which prefecture a place lies in, for telling whether two places are far apart."""

from izdeu.places import Level, get, parents
from izdeu.vocab.errors import NotFound

_LARGER = frozenset({Level.COUNTRY, Level.REGION})


def prefecture(place: str) -> str | None:
    """The id of the prefecture or city a place is or lies in; None for what is larger or not in the gazetteer."""
    try:
        found = get(place)
    except NotFound:
        return None
    smaller = [one for one in (found, *parents(found)) if one.level not in _LARGER]
    return smaller[-1].id if smaller else None
