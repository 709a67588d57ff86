"""In which country places lie."""

from collections.abc import Iterable

from izdeu.places import get, parents
from izdeu.vocab.claim import Claim
from izdeu.vocab.errors import NotFound


def country_of(claims: Iterable[Claim]) -> str | None:
    """The country of the places told; None where none is known or they lie in several."""
    found = {code for one in claims if one.place and one.place.id and (code := _code(one.place.id))}
    return found.pop() if len(found) == 1 else None


def _code(place_id: str) -> str | None:
    try:
        place = get(place_id)
    except NotFound:
        return None
    return (parents(place) or [place])[-1].code or None
