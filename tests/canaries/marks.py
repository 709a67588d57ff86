"""Marks: words, names and contacts that are nowhere else, each with who may see it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from traceback import extract_stack

from izdeu.vocab.consent import Use
from tests.canaries.saying import Saying

Shown = Callable[[Saying, Use], bool | None]
"""Whether a mark must stand in what is cleared for a use (True), must not (False), or may (None)."""

SYLLABLES = {
    "Latn": ["zor", "vek", "mul", "tad", "gir", "pon", "sul", "wem", "kif", "dob", "lan", "rut"],
    "Cyrl": ["зор", "век", "мул", "тад", "гир", "пон", "сул", "жем", "киф", "доб", "лан", "рут"],
    "Arab": ["زور", "ۋەك", "مۇل", "تاد", "گىر", "پون", "سۇل", "جەم", "كىف", "دوب", "لان", "رۇت"],
}
HAN = "买提江古丽阿依努尔艾肯吐逊巴哈热合曼"
LETTERS = "bcdfghjklm"


def never(said: Saying, use: Use) -> bool:
    """What no consent lets out."""
    return False


def unasked(said: Saying, use: Use) -> None:
    """What may be shown or not."""


def _line() -> str:
    """Where a mark was asked for, outside this file."""
    for frame in extract_stack()[::-1]:
        if frame.filename != __file__:
            return f"{Path(frame.filename).name}:{frame.lineno}"
    return ""


@dataclass
class Marks:
    """All marks of a casebook, by their text."""

    shown: dict[str, Shown] = field(default_factory=dict)
    names: int = 0
    made_at: dict[str, str] = field(default_factory=dict)
    """The line of a test that put each where it stands, so that an escape can be followed."""

    def word(self, shown: Shown = never) -> str:
        """A plain word that means nothing."""
        return self.keep("xq" + "".join(LETTERS[int(digit)] for digit in f"{len(self.shown) + 1:04}") + "q", shown)

    def words(self, count: int, shown: Shown = never) -> list[str]:
        """Several of them."""
        return [self.word(shown) for _ in range(count)]

    def name(self, script: str, shown: Shown = never) -> str:
        """A name that no other is like."""
        self.names += 1
        at = self.names
        if script == "Hani":
            return self.keep("".join(HAN[(at * step + step) % len(HAN)] for step in (1, 5, 7, 11)), shown)
        some = SYLLABLES[script]
        word = some[at % 12] + some[(at // 12 + 5) % 12] + some[(at * 7 + 3) % 12]
        return self.keep(word.capitalize(), shown)

    def contacts(self) -> list[str]:
        """One of each kind of what reaches somebody; none may ever go out."""
        n = 3000 + len(self.shown)
        some = {
            f"+7 701 {n} 567": f"{n} 567",
            f"1380{n:07}": f"1380{n:07}",
            f"box{n}@mail.kz": f"box{n}",
            f"650101199001{n:05}X": f"199001{n:05}",
            f"新A·{n:05}": f"a·{n:05}",
            f"t.me/acct{n}x": f"acct{n}x",
            f"@user{n}y": f"user{n}y",
            f"scan_{n}.pdf": f"scan_{n}",
            f"Abay Street {n}, apt. 5": f"abay street {n}",
            f"ул. Абая, д. {n}": f"абая, д. {n}",
        }
        for mark in some.values():
            self.keep(mark, never)
        return list(some)

    def keep(self, mark: str, shown: Shown = never) -> str:
        """The mark, noted; each stands for one thing."""
        assert mark.casefold() not in self.shown, mark
        self.shown[mark.casefold()] = shown
        self.made_at[mark.casefold()] = _line()
        return mark

    def all(self, marks: Iterable[str]) -> None:
        """Marks that no consent lets out."""
        for mark in marks:
            self.shown.setdefault(mark.casefold(), never)

    def kept_in(self, said: Saying, use: Use) -> frozenset[str]:
        """What must not stand in what is cleared for a use."""
        return frozenset(self._of(said, use, shown=False))

    def let_out(self, said: Saying, use: Use) -> frozenset[str]:
        """What must stand there."""
        return frozenset(self._of(said, use, shown=True))

    def _of(self, said: Saying, use: Use, *, shown: bool) -> Iterator[str]:
        return (mark for mark, may in self.shown.items() if may(said, use) is shown)
