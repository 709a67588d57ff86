"""A person's name in any script: how it reads, how alike two are and why, and an index to find it in.

What compares and finds needs numpy, which takes a tenth of a second to start: it is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from izdeu.names.alphabet import sort_key
from izdeu.names.fold import fold

if TYPE_CHECKING:
    from izdeu.names.candidates import Candidate, hanzi
    from izdeu.names.comparison import Comparison, compare, compare_many
    from izdeu.names.crowd import Crowd
    from izdeu.names.finder import Finder, Found, How
    from izdeu.names.index import Hit, NameIndex
    from izdeu.names.reading import Reading, readings
    from izdeu.names.reasons import Reason

__all__ = ["Candidate", "Comparison", "Crowd", "Finder", "Found", "Hit", "How", "NameIndex", "Reading", "Reason"]
__all__ += ["compare", "compare_many", "fold", "hanzi", "readings", "sort_key"]

_WHERE = {"Comparison": "comparison", "compare": "comparison", "compare_many": "comparison", "Hit": "index"} | {
    "Crowd": "crowd",
    "Finder": "finder",
    "Found": "finder",
    "How": "finder",
    "NameIndex": "index",
    "Candidate": "candidates",
    "hanzi": "candidates",
    "Reading": "reading",
    "readings": "reading",
    "Reason": "reasons",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"izdeu.names has no {name}")
    return getattr(import_module(f"izdeu.names.{_WHERE[name]}"), name)
