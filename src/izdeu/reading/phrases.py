"""Classes of words and short phrases that stand for one another (CAMP, PRISON, SICK)."""

from collections.abc import Iterable, Mapping, Sequence


class Phrases:
    """`single[NAME]` are the one-word members, `length(NAME, words, i)` finds any member at a place."""

    def __init__(self, table: Mapping[str, Iterable[object]]) -> None:
        self.single: dict[str, frozenset[str]] = {}
        self._longer: dict[str, list[tuple[str, ...]]] = {}
        for name, listed in table.items():
            split = [tuple(str(member).split()) for member in listed]
            self.single[name] = frozenset(words[0] for words in split if len(words) == 1)
            self._longer[name] = sorted((words for words in split if len(words) > 1), key=len, reverse=True)

    def length(self, name: str, words: Sequence[str], i: int) -> int:
        """How many words at `i` are a member of the class, the longest first; 0 for none."""
        for member in self._longer[name]:
            if words[i] == member[0] and tuple(words[i : i + len(member)]) == member:
                return len(member)
        return 1 if words[i] in self.single[name] else 0

    def firsts(self, name: str) -> frozenset[str]:
        """The first words of all members of a class."""
        return self.single[name] | {words[0] for words in self._longer[name]}

    def find(self, name: str, words: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
        """The first member of the class in `words[start:end]` as (start, end)."""
        for i in range(start, min(end, len(words))):
            if length := self.length(name, words, i):
                return i, i + length
        return None
