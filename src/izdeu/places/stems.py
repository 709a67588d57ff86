"""Kazakh, Russian, Uyghur and Turkish endings taken off a folded word: what it may be a form of, itself first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from izdeu.places.words import words

SHORTEST = 3
"""Letters that must be left of a stem."""

LATIN_SHORTEST = 4
"""The same in Latin letters, where most texts are in languages without such endings."""


@dataclass(frozen=True, slots=True)
class Stem:
    """A word a form may be of. `place`: its ending says in or from; `adjective`: it qualifies a level word."""

    word: str
    place: bool = False
    adjective: bool = False


def _without(word: str, endings: Sequence[str]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word[: -len(ending)]


def _kazakh(word: str) -> Iterator[Stem]:
    endings = words().endings
    yield from (Stem(stem, place=True) for stem in _without(word, endings["kazakh_place"]))
    yield from (Stem(stem) for stem in _without(word, endings["kazakh"]))


def _russian(word: str) -> Iterator[Stem]:
    endings = words().endings
    for base in _without(word, endings["russian"]):
        yield from (Stem(base + last) for last in endings["russian_stems"])
    for base in _without(word, endings["russian_adjective"]):
        for shorter in dict.fromkeys(base.removesuffix(last) for last in ("", "ин", "и", "ь")):
            yield from (Stem(shorter + last, adjective=True) for last in endings["russian_stems"])


def _uyghur(word: str) -> Iterator[Stem]:
    endings = words().endings
    for place in (True, False):
        for stem in _without(word, endings["uyghur_place" if place else "uyghur"]):
            yield Stem(stem, place)
            # a and e at the end of a name are raised before an ending
            if stem.endswith(endings["uyghur_raised"]):
                yield from (Stem(stem[:-1] + last, place) for last in endings["uyghur_lowered"])


def _latin(word: str) -> Iterator[Stem]:
    endings = words().endings
    for place in (True, False):
        for stem in _without(word, endings["latin_place" if place else "latin"]):
            if len(stem) >= LATIN_SHORTEST:
                yield Stem(stem, place)


def stems(folded: str) -> Iterator[Stem]:
    """What a folded word may be a form of, likeliest first; the word itself always."""
    yield Stem(folded)
    if "\u0400" <= folded[-1:] <= "\u052f":
        yield from _kazakh(folded)
        yield from _russian(folded)
    elif "\u0600" <= folded[-1:] <= "\u06ff":
        yield from _uyghur(folded)
    elif folded.isascii():
        yield from _latin(folded)
