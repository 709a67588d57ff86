"""Words for ties in a running text, in all the languages we read: who is implied without a name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from izdeu.redact.endings import before_endings, bound
from izdeu.redact.running import Word, plain
from izdeu.vocab.ties import INVERSE, SEX, Tie

SPACED = ("en", "kk", "ru", "ug")


@dataclass(frozen=True, slots=True)
class KinWord:
    """A word for a tie where it stands, and the ties it may tell."""

    start: int
    end: int
    ties: frozenset[Tie]


def _table(name: str) -> Any:
    return yaml.load((files("izdeu") / f"resources/{name}").read_text(encoding="utf-8"), yaml.CSafeLoader)


def _rows(language: str) -> Iterator[tuple[str, Tie]]:
    table = _table(f"reading/{language}/kin.yaml")
    for column in ("singular", "plural"):
        yield from ((str(word), Tie(tie)) for word, tie in (table.get(column) or {}).items())
    for word, pair in (table.get("pairs") or {}).items():
        yield from ((str(word), Tie(tie)) for tie in pair)


@cache
def _spaced() -> Mapping[str, frozenset[Tie]]:
    found: defaultdict[str, set[Tie]] = defaultdict(set)
    for language in SPACED:
        for word, tie in _rows(language):
            last = word.split()[-1]
            look = plain(last)
            for form in (look, *(f"{stem}+" for stem in bound(look))):
                found[form].add(tie)
    return {form: frozenset(ties) for form, ties in found.items()}


@cache
def _han() -> Mapping[str, frozenset[Tie]]:
    found: defaultdict[str, set[Tie]] = defaultdict(set)
    for word, tie in _rows("zh"):
        if len(word) > 1:
            found[word].add(tie)
    return {word: frozenset(ties) for word, ties in found.items()}


@cache
def _han_firsts() -> frozenset[str]:
    return frozenset(word[0] for word in _han())


@cache
def _of_word(said: str) -> frozenset[Tie]:
    look, table = plain(said), _spaced()
    found = set(table.get(look, ()))
    for stem in before_endings(look):
        found |= table.get(stem, frozenset()) | table.get(f"{stem}+", frozenset())
    return frozenset(found)


def kin_words(text: str, found: Sequence[Word]) -> Iterator[KinWord]:
    """Every word for a tie in a text of which these are the words."""
    for word in found:
        if len(word.said) < 32 and (ties := _of_word(word.said)):
            yield KinWord(word.start, word.end, ties)
    at, firsts, table = 0, _han_firsts(), _han()
    while at < len(text):
        if text[at] in firsts:
            longest = next((text[at : at + n] for n in range(6, 1, -1) if text[at : at + n] in table), "")
            if longest:
                yield KinWord(at, at + len(longest), table[longest])
                at += len(longest) - 1
        at += 1


def same(said: Tie, known: Tie) -> bool:
    """Whether a word for one tie may mean somebody of the other: of one generation, of no other sex."""
    if said is known or said is Tie.RELATIVE:
        return True
    one, other = SEX.get(said), SEX.get(known)
    return _line(said) == _line(known) and (one is None or other is None or one == other)


@cache
def _line(tie: Tie) -> str:
    if tie.value.endswith(("brother", "sister")) and "step" not in tie.value:
        return "sibling"
    if tie in (Tie.HUSBAND, Tie.WIFE, Tie.PARTNER):
        return "spouse"
    return INVERSE[tie]["x"]


@cache
def _hearsay() -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = _table("redact/hearsay.yaml")
    spaced = tuple(plain(begin) for some in table["spaced"].values() for begin in some)
    return spaced, tuple(table["han"])


@cache
def _tells(said: str) -> bool:
    return plain(said).startswith(_hearsay()[0])


def hearsay(text: str, found: Sequence[Word], start: int, end: int) -> bool:
    """Whether a stretch of text says that somebody told something."""
    if any(start <= word.start < end and _tells(word.said) for word in found):
        return True
    return any(sign in text[start:end] for sign in _hearsay()[1])
