"""The sentences of one text, each block cut once."""

from izdeu.reading.blocks import Block
from izdeu.reading.grammar import Grammar
from izdeu.reading.sentences import Sentence


class Cutting:
    """Cuts the blocks of a text into sentences as they are asked for."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text, self.grammar = text, grammar
        self._cut: dict[tuple[int, int], list[Sentence]] = {}

    def of(self, start: int, end: int) -> list[Sentence]:
        """The sentences of `text[start:end]`, the same objects each time."""
        if (start, end) not in self._cut:
            self._cut[start, end] = self.grammar.sentences(self.text, Block(start, end), start)
        return self._cut[start, end]
