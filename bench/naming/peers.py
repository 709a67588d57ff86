"""What a user would pick instead: letters turned into Latin ones, then compared by rapidfuzz.

anyascii and rapidfuzz are packages of Izdeu; Unidecode and PyICU are not, and are skipped when they are not installed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import distance, fuzz, process

Scores = NDArray[np.float32]
Peer = Callable[[Sequence[str], Sequence[str]], Scores]


def _anyascii() -> Callable[[str], str]:
    turned: Callable[[str], str] = import_module("anyascii").anyascii
    return turned


def _unidecode() -> Callable[[str], str]:
    turned: Callable[[str], str] = import_module("unidecode").unidecode
    return turned


def _icu() -> Callable[[str], str]:
    rule: Any = import_module("icu").Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
    return lambda form: str(rule.transliterate(form))


LATIN = {"anyascii": _anyascii, "Unidecode": _unidecode, "PyICU": _icu}


def latin(turned: Callable[[str], str], form: str) -> str:
    """A form in plain Latin letters, its parts with one space between."""
    plain = turned(re.sub("[·•‧・]", " ", form)).lower()
    return " ".join(re.sub(r"[^\w ]", "", re.sub(r"[.\-–_,]+", " ", plain)).split())


def _whole(turned: Callable[[str], str]) -> Peer:
    def scores(one: Sequence[str], other: Sequence[str]) -> Scores:
        a, b = ([latin(turned, form).replace(" ", "") for form in forms] for forms in (one, other))
        return process.cdist(a, b, scorer=distance.Levenshtein.normalized_similarity, dtype=np.float32)

    return scores


def _sorted(turned: Callable[[str], str]) -> Peer:
    def scores(one: Sequence[str], other: Sequence[str]) -> Scores:
        a, b = ([latin(turned, form) for form in forms] for forms in (one, other))
        return process.cdist(a, b, scorer=fuzz.token_sort_ratio, dtype=np.float32)

    return scores


def _trigrams(turned: Callable[[str], str]) -> Peer:
    def grams(form: str) -> set[str]:
        return {
            padded[at : at + 3] for word in form.split() for padded in [f"  {word} "] for at in range(len(word) + 1)
        }

    def scores(one: Sequence[str], other: Sequence[str]) -> Scores:
        asked, known = ([grams(latin(turned, form)) for form in forms] for forms in (one, other))
        rows: dict[str, list[int]] = {}
        for at, found in enumerate(known):
            for gram in found:
                rows.setdefault(gram, []).append(at)
        shared = np.zeros((len(asked), len(known)), np.float32)
        for at, found in enumerate(asked):
            for gram in found:
                shared[at, rows.get(gram, [])] += 1
        sizes = np.array([len(found) for found in known], np.float32)
        return shared / np.maximum(np.array([[len(found)] for found in asked], np.float32) + sizes - shared, 1e-9)

    return scores


def peers() -> Iterator[tuple[str, Peer]]:
    """The peers that can be run here; a line is printed for each that cannot."""
    for name, make in LATIN.items():
        try:
            turned = make()
        except ImportError:
            print(f"{name} is not installed here: not measured")
            continue
        yield f"{name} + Levenshtein", _whole(turned)
        yield f"{name} + token_sort_ratio", _sorted(turned)
        yield f"{name} + trigrams of words", _trigrams(turned)
