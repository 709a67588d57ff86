"""The gazetteer: places with their names in five languages, their tree, and where they stand in a text."""

from izdeu.places.named import named
from izdeu.places.place import LANGUAGES, Level, Place
from izdeu.places.spot import Spot, spot
from izdeu.places.table import all_places, get, parents, within

__all__ = ["LANGUAGES", "Level", "Place", "Spot", "all_places", "get", "named", "parents", "spot", "within"]
