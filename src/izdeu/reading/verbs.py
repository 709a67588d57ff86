"""Verbs by all their forms, made from a short table of bases."""

from collections.abc import Iterable, Mapping
from typing import Any

BASE, S, PAST, PARTICIPLE, ING = "base", "s", "past", "participle", "ing"
_VOWELS = frozenset("aeiou")


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _ed(base: str, doubled: bool) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if doubled else "") + "ed"


def _ing(base: str, doubled: bool) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if doubled else "") + "ing"


class Verbs:
    """`forms[word]` lists every (base, form) a word can be; a word that is not there is no verb we know."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.forms: dict[str, list[tuple[str, str]]] = {}
        self._words: dict[str, dict[str, None]] = {}
        self.shy = frozenset(shy := [*map(str, table["shy"])]) | {_third(word) for word in shy}
        doubled = set(table["doubled"])
        for base, (past, participle) in table["irregular"].items():
            self._add(
                base, _third(base), (past,), participle.split("/"), (_ing(base, base[-1:] in "tnpgm" and _short(base)),)
            )
        for base in dict.fromkeys([*table["regular"], *table["doubled"]]):
            twice = base in doubled
            pasts = {_ed(base, twice), _ed(base, twice and base[-1] != "l")}
            self._add(base, _third(base), pasts, pasts, {_ing(base, twice), _ing(base, twice and base[-1] != "l")})

    def _add(self, base: str, s: str, past: Iterable[str], participle: Iterable[str], ing: Iterable[str]) -> None:
        for form, words in ((BASE, (base,)), (S, (s,)), (PAST, past), (PARTICIPLE, participle), (ING, ing)):
            for word in words:
                entry = (base, form)
                self._words.setdefault(base, {})[word] = None
                if entry not in (known := self.forms.setdefault(word, [])):
                    known.append(entry)

    def all_of(self, base: str) -> list[str]:
        """All words a verb can be; none for a verb nobody knows."""
        return list(self._words.get(base, ()))

    def find(self, word: str, *wanted: str) -> str | None:
        """The base of which `word` is one of the wanted forms; None when it is none."""
        return next((base for base, form in self.forms.get(word, ()) if form in wanted), None)


def _short(base: str) -> bool:
    """Whether a short irregular verb doubles its last letter (put, putting; but eat, eating)."""
    return len(base) >= 3 and base[-2] in _VOWELS and base[-3] not in _VOWELS
