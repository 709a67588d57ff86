"""Given names in Latin letters that the tables of names know, with whether a man or a woman bears them."""

from collections.abc import Mapping
from functools import cache

from izdeu.names import fold
from izdeu.names.tables import rows

_SURE = frozenset({"m", "f"})


@cache
def _sexes() -> Mapping[str, str]:
    found: dict[str, set[str]] = {}
    for row in rows("parts.csv"):
        for spelling in (row["latin"], *row["press"].split()):
            found.setdefault(_plain(spelling), set()).add(row["sex"])
    return {spelling: next(iter(sexes)) if len(sexes) == 1 else "x" for spelling, sexes in found.items()}


def _plain(spelling: str) -> str:
    return spelling.lower() if spelling.isascii() and spelling.isalpha() else fold(spelling).replace(" ", "")


def is_given(name: str) -> bool:
    """Whether the tables know a word as a given name."""
    return _plain(name) in _sexes()


def sex_of_given(name: str) -> str:
    """The sex of those who bear a given name, m or f; empty where both do or the tables do not know it."""
    sex = _sexes().get(_plain(name), "")
    return sex if sex in _SURE else ""
