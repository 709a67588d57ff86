"""The words for ties of one language, and which tie a path of ties amounts to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_BASES = {
    "elder_brother": "brother",
    "younger_brother": "brother",
    "elder_sister": "sister",
    "younger_sister": "sister",
}
_WITH_AGE = frozenset({"brother", "sister"})


@dataclass(frozen=True)
class Kin:
    """Tables of `kin.yaml`. `paths[code]` are the paths a tie's own word may stand for."""

    singular: Mapping[str, str]
    plural: Mapping[str, str]
    pairs: Mapping[str, list[str]]
    groups: Mapping[str, str]
    bare: frozenset[str]
    loose: frozenset[str]
    which: Mapping[str, str]
    plain: frozenset[str]
    single: frozenset[str]
    paths: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "Kin":
        """The tables as `kin.yaml` holds them."""
        return cls(
            singular=table["singular"],
            plural=table["plural"],
            pairs=table["pairs"],
            groups=table["groups"],
            bare=frozenset(table["bare"]),
            loose=frozenset(table["loose"]),
            which={word: str(one) for word, one in table["which"].items()},
            plain=frozenset(map(str, table["plain"])),
            single=frozenset(table["single"]),
            paths={code: frozenset(paths) for code, paths in table["paths"].items()},
        )

    def knows(self, word: str) -> bool:
        """Whether a word is a word for a tie."""
        return word in self.singular or word in self.plural or word in self.pairs or word in self.groups

    def short_path(self, path: list[str]) -> str | None:
        """The one tie a path from the teller amounts to ("brother/wife": sister_in_law); None when it has no word."""
        steps = [base_of(step) for step in path]
        while len(steps) > 1:
            both = f"{steps[0]}/{steps[1]}"
            code = next((code for code, paths in self.paths.items() if both in paths), None)
            if code is None:
                return None
            steps[:2] = [code]
        return steps[0] if steps else None


def base_of(code: str) -> str:
    """A tie without its age: elder_brother is a brother."""
    return _BASES.get(code, code)


def with_age(base: str, which: str | None) -> str:
    """A tie with the age said of it: a brother said to be elder is an elder_brother."""
    return f"{which}_{base}" if base in _WITH_AGE and which in ("elder", "younger") else base
