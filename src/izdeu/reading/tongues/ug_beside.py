"""Uyghur verbs beside their neighbours: which of two stems they are, what only describes, what closes a clause."""

from collections.abc import Sequence

from izdeu.reading.pack import table, word_set
from izdeu.reading.tokens import Token
from izdeu.reading.words import Word

_CLOSING = frozenset('.!؟?؛;«»"”،,:)')
_MAY_GO = frozenset({"conv", "noun", "inf", "wish"})
_NEAR = 4


class Beside:
    """The tables that tell it."""

    def __init__(self) -> None:
        words = table("ug", "words")
        self.gives, self.handing = word_set(words["gives"]), word_set(words["handing"])
        self.senses = {
            str(form): (word_set(row["before"]), row["lemma"]) for row in words["beside"] for form in row["forms"]
        }
        either = words["give_or_go"]
        self.give, self.go, self.shape = str(either["give"]), str(either["go"]), str(either["shape"])
        self.given, self.gone = word_set(either["given"]), word_set(either["gone"])

    def settled(self, words: Sequence[Word], tokens: Sequence[Token], i: int) -> Word:
        """The verb at a token as its neighbours let it be read."""
        word, low = words[i], tokens[i].low
        if self._only_describes(words, i):
            return word._replace(pos="a", form="")
        if low in self.handing and not self._closes(words, tokens, i + 1):
            return Word(low, "prt")
        word = word._replace(lemma=self._lemma(words, low, i))
        if word.form == "part" and not word.whose and word.cases <= {"nom"} and self._closes(words, tokens, i + 1):
            return word._replace(form="past", cases=frozenset())
        return word

    def _lemma(self, words: Sequence[Word], low: str, i: int) -> str:
        word = words[i]
        if word.lemma in (self.give, self.go) and low.startswith(self.shape):
            return self._given_or_gone(words, i)
        before, lemma = self.senses.get(low, (frozenset[str](), ""))
        following = words[i + 1] if i + 1 < len(words) else None
        return lemma if following is not None and following.pos == "v" and following.lemma in before else word.lemma

    def _given_or_gone(self, words: Sequence[Word], i: int) -> str:
        """Whether a form is of "give" or of "go"; only some forms of "go" have the shape they share."""
        word, before = words[i], words[i - 1] if i else None
        if before is not None and before.lemma in self.given | self.gone:
            return self.give if before.lemma in self.given else self.go
        if word.passive or (word.form not in _MAY_GO and not word.said):
            return self.give
        near = words[max(0, i - _NEAR) : i]
        if (before is not None and before.form == "conv") or any(w.cases == {"acc"} for w in near):
            return self.give
        asked = any(w.lemma in self.gives for w in near)
        to_there = before is not None and before.cases == {"dat"} and before.lemma not in self.gives
        return self.give if asked and not to_there else self.go

    def _only_describes(self, words: Sequence[Word], i: int) -> bool:
        """Whether a deed, or the converb before one, belongs to the noun after it: تۇتۇپ تۇرۇش ئورنى."""
        if words[i].form == "conv":
            return i + 1 < len(words) and words[i + 1].pos == "v" and self._only_describes(words, i + 1)
        if words[i].form != "noun" or words[i].whose or words[i].cases != {"nom"} or i + 1 >= len(words):
            return False
        return words[i + 1].pos in ("n", "x") and words[i + 1].whose == "3"

    def _closes(self, words: Sequence[Word], tokens: Sequence[Token], at: int) -> bool:
        """Whether a sentence or clause ends before a token, or only "was", "is said to" follows."""
        if at >= len(tokens) or tokens[at].low in _CLOSING:
            return True
        return words[at].lemma == "ئى" and words[at].form == "past"
