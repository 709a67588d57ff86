"""Lists of names for who has no script in their browser: in each script, in its order, letter by letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from izdeu.names import sort_key
from izdeu.names.han import pinyin
from izdeu.outputs.site.people import READ
from izdeu.vocab.person import Script
from izdeu.vocab.public import PublicBook, PublicCase, PublicName

MOST = 100
"""Names on one page."""

ORDER = {Script.LATIN: "en", Script.CYRILLIC: "kk", Script.ARABIC: "ug", Script.HAN: "zh"}
"""The language whose alphabet a script is listed by."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name form in a list, and whose it is."""

    name: PublicName
    case: PublicCase


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list: its file, its script, the letters it runs from and to, its names by letter."""

    file: str
    script: Script
    first: str
    last: str
    letters: tuple[tuple[str, tuple[Entry, ...]], ...]


def sheets(book: PublicBook) -> tuple[Sheet, ...]:
    """All pages of all scripts."""
    return tuple(sheet for script in READ_ORDER for sheet in _of_script(book, script))


READ_ORDER = tuple(dict.fromkeys(READ.values()))


def _of_script(book: PublicBook, script: Script) -> Iterator[Sheet]:
    entries = [Entry(name, case) for case in book.cases for name in case.person.names if name.script is script]
    entries.sort(key=lambda entry: (sort_key(entry.name.form, ORDER[script]), entry.case.code))
    for at in range(0, len(entries), MOST):
        yield _sheet(script, 1 + at // MOST, entries[at : at + MOST])


def _sheet(script: Script, number: int, entries: Sequence[Entry]) -> Sheet:
    letters = tuple((letter, tuple(group)) for letter, group in groupby(entries, key=lambda entry: initial(entry.name)))
    return Sheet(f"{script.value.lower()}-{number}.html", script, letters[0][0], letters[-1][0], letters)


def initial(name: PublicName) -> str:
    """The letter a name is listed under: its first; of a Chinese one the first of its pinyin."""
    first = next((char for char in name.form if char.isalpha()), name.form[:1])
    return (pinyin(first)[:1] or first).upper() if name.script is Script.HAN else first.upper()
