"""Sentences with their offsets: abbreviations, initials, closing quotes and brackets are minded."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from izdeu.reading.tokens import Token
from izdeu.reading.words import Word

_ENDS = frozenset(".!?…。！？؟۔")
_SURE_ENDS = frozenset("。！？؟۔")
_CLOSERS = frozenset("\"”’»)]'」』）")
_OPENERS = frozenset('"“‘«([-–—•「『（')
ASKS = frozenset("?？؟")
"""The marks that end a question."""
LONGEST = 250
"""Tokens after which a sentence without an end is cut, so that no rule meets an unbounded one."""


@dataclass(slots=True)
class Sentence:
    """One sentence: its tokens, the block it stands in, and what each token is where the grammar needs it."""

    tokens: list[Token]
    block: int
    words: list[Word] = field(default_factory=list)
    lows: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lows = [token.low for token in self.tokens]

    def said(self) -> set[str]:
        """The words of the sentence, as written in lower case and in their dictionary form."""
        return {*self.lows, *(word.lemma for word in self.words)}

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.tokens[-1].end


def _is_end(tokens: Sequence[Token], i: int, abbreviations: frozenset[str]) -> bool:
    """Whether the mark at `i`, one of `_ENDS`, ends a sentence, seen from what stands before and after it."""
    mark = tokens[i].low
    after = i + 1
    while after < len(tokens) and tokens[after].low in _CLOSERS and tokens[after].start == tokens[after - 1].end:
        after += 1
    if after >= len(tokens) or mark in _SURE_ENDS:
        return True
    follower = tokens[after]
    if follower.start == tokens[after - 1].end and follower.low not in _OPENERS:
        return False
    if mark == "." and _abbreviates(tokens, i, abbreviations):
        return False
    return follower.cap or follower.number or follower.low in _OPENERS or _caseless(follower.text)


def _abbreviates(tokens: Sequence[Token], i: int, abbreviations: frozenset[str]) -> bool:
    if i == 0 or tokens[i - 1].end != tokens[i].start:
        return False
    before = tokens[i - 1]
    initial = len(before.text) == 1 and before.cap and before.text != "I"
    return initial or before.low in abbreviations or (i == 1 and before.number)


def _caseless(word: str) -> bool:
    """Whether a word is of a script without capitals, where any word may begin a sentence."""
    return not word.isascii() and not word[:1].islower()


def sentences_of(tokens: Sequence[Token], number: int, abbreviations: frozenset[str]) -> list[Sentence]:
    """The sentences of a block's tokens in order; none is longer than LONGEST tokens."""
    found: list[Sentence] = []
    begin = i = 0
    while i < len(tokens):
        if tokens[i].low in _ENDS and _is_end(tokens, i, abbreviations):
            while i + 1 < len(tokens) and tokens[i + 1].low in _CLOSERS and tokens[i + 1].start == tokens[i].end:
                i += 1
        elif i - begin < LONGEST:
            i += 1
            continue
        found.append(Sentence(list(tokens[begin : i + 1]), number))
        begin = i = i + 1
    if begin < len(tokens):
        found.append(Sentence(list(tokens[begin:]), number))
    return found
