"""A person's name in any script: how it reads, how alike two are and why, and an index to find it in."""

from izdeu.names.comparison import Comparison, compare
from izdeu.names.fold import fold
from izdeu.names.index import Hit, NameIndex
from izdeu.names.reading import Reading, readings

__all__ = ["Comparison", "Hit", "NameIndex", "Reading", "compare", "fold", "readings"]
