"""What stands in quotation marks, and what stands in brackets: spans of a block's sentences."""

from dataclasses import dataclass

from izdeu.reading.sentences import Sentence
from izdeu.reading.tokens import Token

_OPEN = {"“": "”", "«": "»", "„": "“", "‘": "’", "「": "」", "『": "』"}
_SPOKEN = frozenset(",.?!…—–，。？！،؟")
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks: `text[start:end]` without the marks.

    `speech` tells words somebody said from a word set apart ("study"): a quote is speech when it is long or closes
    with a mark of its own.
    """

    start: int
    end: int
    speech: bool
    open_ended: bool = False


def quotes_of(sentences: list[Sentence], going_on: bool = False) -> list[Quote]:
    """The quotes of one block's sentences in order. An unclosed curly quote lasts to the block's end."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    found: list[Quote] = []
    closer, begin = ("”", 0) if going_on else ("", 0)
    for i, token in enumerate(tokens):
        mark = token.text
        if closer:
            if mark == closer:
                _add(found, tokens[begin:i])
                closer = ""
        elif mark in _OPEN or mark == '"':
            closer, begin = _OPEN.get(mark, '"'), i + 1
    if closer and begin < len(tokens) and closer == "”":
        found.append(Quote(tokens[begin].start, tokens[-1].end, True, True))
    return found


def _add(found: list[Quote], inner: list[Token]) -> None:
    if inner:
        words = sum(1 for token in inner if token.word)
        found.append(Quote(inner[0].start, inner[-1].end, words > _SHORT or inner[-1].text in _SPOKEN))
