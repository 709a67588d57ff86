"""One file per language for its words: how a text is cut into tokens, what each is, and which are names."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from izdeu.reading.tokens import Token
from izdeu.reading.words import Word


class NameSpan(NamedTuple):
    """Tokens `start` to `end` (exclusive) that name a person: the name without endings, its sex ("" untold), cases."""

    start: int
    end: int
    name: str
    sex: str
    cases: frozenset[str]


class Tongue(Protocol):
    """What the engine asks of a language. Every method takes linear time and never fails, whatever the text."""

    def tokenize(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]` in order with their offsets in `text`; white space is in none."""

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        """One word for each token, understood beside its neighbours."""

    def names(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> list[NameSpan]:
        """The names of persons in a sentence.

        `known`: names (and their parts) met before in the document, without endings, as written and in lower case.
        Places are not among the tokens asked for: the caller drops spans that begin in one.
        """


@runtime_checkable
class Certain(Protocol):
    """A tongue that knows some names for certain, before anything of the document is known."""

    def certain(self, tokens: Sequence[Token], words: Sequence[Word]) -> list[NameSpan]:
        """The names of a sentence that no context can make anything else."""
