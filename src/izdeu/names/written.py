"""Forms found by some of their letters: one letter, two characters, the beginning of a word still being typed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from izdeu.names.fold import fold
from izdeu.names.han import simplified
from izdeu.names.tables import slips

Span = tuple[int, int]


@lru_cache(maxsize=65536)
def letters(form: str) -> str:
    """The form folded, in simplified characters, each letter that is often written for another as that other."""
    return simplified(fold(form)).translate(slips())


@dataclass(frozen=True, slots=True)
class Place:
    """A form that has the letters asked for, and whether a word of it begins with them."""

    key: str
    form: str
    begins: bool


class Written:
    """Forms by their keys, found by any letters of theirs; rows in one text, for reading half a megabyte is quick."""

    def __init__(self, forms: Iterable[tuple[str, str]] = ()) -> None:
        self._forms: dict[str, list[str]] = {}
        self._rows: list[tuple[str, str]] = []
        self._begins: list[int] = []
        self._text = ""
        self._laid = False
        for key, form in forms:
            self.add(key, form)

    def add(self, key: str, form: str) -> None:
        """Adds a form; the next search finds it."""
        self._forms.setdefault(key, []).append(form)
        self._laid = False

    def remove(self, key: str) -> None:
        """Removes all forms a key has."""
        self._laid = self._forms.pop(key, None) is None and self._laid

    def _lay(self) -> None:
        if self._laid:
            return
        self._rows = [(key, form) for key, forms in self._forms.items() for form in forms]
        lines = [f" {letters(form)}\n" for _, form in self._rows]
        self._begins, at = [], 0
        for line in lines:
            self._begins.append(at)
            at += len(line)
        self._text = "".join(lines)
        self._laid = True

    def search(self, asked: str, limit: int) -> list[Place]:
        """The forms that have these letters side by side, each key once, at most `limit`, in this order: those that
        begin with them, those of which another word does, those that have them inside; else in the order added."""
        self._lay()
        sought = letters(asked)
        found: dict[str, Place] = {}
        if sought:
            for begins, pattern in ((True, f"\n {sought}"), (True, f" {sought}"), (False, sought)):
                for key, form in self._with(pattern):
                    if len(found) >= limit:
                        break
                    found.setdefault(key, Place(key, form, begins))
        return list(found.values())

    def _with(self, pattern: str) -> Iterator[tuple[str, str]]:
        """The rows in which a pattern stands; the first row too begins after an end of line."""
        if pattern.startswith("\n") and self._text.startswith(pattern[1:]):
            yield self._rows[0]
        at = self._text.find(pattern)
        while at >= 0:
            row = bisect_right(self._begins, at + pattern.startswith("\n")) - 1
            yield self._rows[row]
            end = self._begins[row + 1] if row + 1 < len(self._begins) else len(self._text)
            at = self._text.find(pattern, end - 1 if pattern.startswith("\n") else end)


def span_of(form: str, asked: str) -> Span | None:
    """Where in a form the letters asked for stand, at the beginning of a word if they can; None where they do not."""
    sought, text, places = letters(asked), "", []
    for at, char in enumerate(form):
        plain = letters(char)
        if plain:
            text += plain
            places += [at] * len(plain)
        elif not text.endswith(" ") and text and _parts(char):
            text += " "
            places.append(at)
    at = f" {text}".find(f" {sought}")
    at = at if at >= 0 else text.find(sought)
    if at < 0 or not sought:
        return None
    end = places[at + len(sought) - 1] + 1
    while end < len(form) and not letters(form[end]) and not _parts(form[end]):
        end += 1
    return places[at], end


def _parts(char: str) -> bool:
    """Whether a sign without letters parts words: marks and apostrophes do not."""
    return " " in fold(f"a{char}a")
