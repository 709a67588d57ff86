"""Uyghur in Arabic script: what its words are, by their endings; their order and a few neighbours decide the rest."""

from collections.abc import Sequence

from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan, Tongue
from izdeu.reading.tongues.ug_beside import Beside
from izdeu.reading.tongues.ug_letters import tokenize
from izdeu.reading.tongues.ug_names import NameFinder
from izdeu.reading.tongues.ug_stems import readings
from izdeu.reading.words import NONE, Word

_QUOTES = frozenset('»”"›')


class Uyghur:
    """The words of Uyghur."""

    def __init__(self) -> None:
        self.beside = Beside()
        self.parted = {str(form): case for case, forms in table("ug", "words")["parted"].items() for form in forms}

    def tokenize(self, text: str, start: int, end: int) -> list[Token]:
        """See `Tongue`."""
        return tokenize(text, start, end)

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        """See `Tongue`."""
        words = [readings(token.low)[0] for token in tokens]
        for span in NameFinder(tokens, words, set()).all():
            last = span.start + len(span.name.split()) - 1
            for i in range(span.start, last + 1):
                words[i] = Word(tokens[i].low, "n", span.cases if i == last else NONE, named=span.name)
        self._parted(words, tokens)
        for i, word in enumerate(words):
            if word.pos == "v":
                words[i] = self.beside.settled(words, tokens, i)
        return words

    def names(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> list[NameSpan]:
        """See `Tongue`."""
        return NameFinder(tokens, words, known).all()

    def _parted(self, words: list[Word], tokens: Sequence[Token]) -> None:
        """A case ending that stands alone, after a quotation or a foreign word, is that of the word before."""
        for i in range(1, len(words)):
            case = self.parted.get(tokens[i].low)
            before = i - 2 if tokens[i - 1].low in _QUOTES else i - 1
            if case and before >= 0 and words[before].pos in ("n", "x", "a", "v"):
                kept = words[before]
                pos = "n" if kept.pos == "v" else kept.pos
                words[before] = kept._replace(cases=frozenset({case}), pos=pos, form="")
                words[i] = Word(tokens[i].low, "prt")


def tongue() -> Tongue:
    """The tongue of Uyghur."""
    return Uyghur()
