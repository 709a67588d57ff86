"""Names of places in a running text, in any script, with the level word that stands beside them."""

from izdeu.places.han import spot_han
from izdeu.places.running import spot_words
from izdeu.places.span import Spot

__all__ = ["Spot", "spot"]


def spot(text: str) -> list[Spot]:
    """Every name of the gazetteer in a text, in order, never overlapping; the time is linear in the text's length.

    `said` is `text[start:end]`, level word included ("Yining district"). `ids` are all the places it may mean, best
    first; a level word leaves those it fits. Names that are ordinary words or names of persons too count only where
    the words around say that a place is meant.
    """
    return sorted((*spot_words(text), *spot_han(text)), key=lambda found: found.start)
