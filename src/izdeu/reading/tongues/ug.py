"""Uyghur in Arabic script: what its words are, by their endings; their order and a few neighbours decide the rest."""

from collections.abc import Sequence

from izdeu.reading.pack import table, word_set
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan, Tongue
from izdeu.reading.tongues.ug_letters import tokenize
from izdeu.reading.tongues.ug_names import NameFinder
from izdeu.reading.tongues.ug_stems import readings
from izdeu.reading.words import NONE, Word

_TAKING = frozenset({"ئېلىپ", "ئەپ", "ئاپ", "ئېلىپلا"})
_QUOTES = frozenset("»”\"›")
_CLOSING = frozenset(".!؟?؛;«»\"”،,:)")


class Uyghur:
    """The words of Uyghur."""

    def __init__(self) -> None:
        words = table("ug", "words")
        self.gives = word_set(words["gives"])
        self.going = word_set(words["going"])
        self.parted = {str(form): case for case, forms in words["parted"].items() for form in forms}

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
                words[i] = self._settled(words, tokens, i)
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

    def _settled(self, words: list[Word], tokens: Sequence[Token], i: int) -> Word:
        """A verb beside its neighbours: which of two stems, and whether a participle closes the sentence."""
        word = words[i]
        if word.form == "noun" and not word.whose and word.cases == {"nom"} and self._describes(words, i + 1):
            return word._replace(pos="a", form="")
        if tokens[i].low == "دېگەن" and not self._closes(words, tokens, i + 1):
            return Word("دېگەن", "prt")
        if word.lemma in ("بار", "بەر") and tokens[i].low.startswith("بې"):
            word = word._replace(lemma=self._gives_or_goes(words, i, word))
        elif tokens[i].low == "قويۇپ" and i + 1 < len(words) and words[i + 1].lemma in ("بەر", "بار", "ئەۋەت"):
            word = word._replace(lemma="قويۇپ")
        elif word.form == "conv" and self._deed_described(words, i + 1):
            return word._replace(pos="a", form="")
        elif tokens[i].low in _TAKING and self._carries(words, i + 1):
            word = word._replace(lemma="ئېلىپ")
        elif word.lemma == "يات" and tokens[i].low.startswith("يې") and i + 1 < len(words):
            if words[i + 1].lemma in ("كەل", "بار"):
                word = word._replace(lemma="يەت")
        if word.form == "part" and not word.whose and word.cases <= {"nom"} and self._closes(words, tokens, i + 1):
            word = word._replace(form="past", cases=frozenset())
        return word

    def _gives_or_goes(self, words: list[Word], i: int, word: Word) -> str:
        before = words[i - 1] if i else None
        if before is not None and before.lemma in ("ئېلىپ", "قويۇپ"):
            return "بار" if before.lemma == "ئېلىپ" else "بەر"
        if word.form not in ("conv", "noun", "inf", "wish") and not word.said:
            return "بەر"
        if word.passive or (before is not None and (before.form == "conv" or before.lemma in self.gives)):
            return "بەر"
        if before is not None and before.lemma in ("يىل", "يىللىق"):
            return "بەر"
        near = {w.lemma for w in words[max(0, i - 4) : i]}
        if any(w.cases == {"acc"} for w in words[max(0, i - 4) : i]):
            return "بەر"
        return "بەر" if near & self.gives and not (before and before.cases == {"dat"}) else "بار"

    def _deed_described(self, words: list[Word], at: int) -> bool:
        """Whether a deed that only describes the noun after it follows: تۇتۇپ تۇرۇش ئورنى."""
        if at >= len(words) or words[at].pos != "v" or words[at].form != "noun" or words[at].whose:
            return False
        return words[at].cases == {"nom"} and self._describes(words, at + 1)

    def _describes(self, words: list[Word], at: int) -> bool:
        """Whether a noun that belongs to the deed before follows: تەربىيەلەش مەركىزى."""
        return at < len(words) and words[at].pos in ("n", "x") and words[at].whose == "3"

    def _carries(self, words: list[Word], at: int) -> bool:
        """Whether "ئېلىپ" is "taking along": a verb of going follows it."""
        return at < len(words) and words[at].pos == "v" and words[at].lemma in self.going

    def _closes(self, words: list[Word], tokens: Sequence[Token], at: int) -> bool:
        """Whether a sentence or clause ends before a token, or only "was", "is said to" follows."""
        if at >= len(tokens) or tokens[at].low in _CLOSING:
            return True
        return words[at].lemma == "ئى" and words[at].form == "past"


def tongue() -> Tongue:
    """The tongue of Uyghur."""
    return Uyghur()
