"""Kazakh, in Cyrillic and in Arabic letters: words by their endings, names by capitals, fathers' names and tables."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.kk_forms import Reading, readings
from izdeu.reading.tongues.kk_letters import from_latin, is_arabic, lower, mark
from izdeu.reading.tongues.kk_lexicon import lexicon
from izdeu.reading.tongues.kk_names import NameFinder, in_cyrillic, name_table, ties
from izdeu.reading.words import Word

_TOKEN = re.compile(
    r"[^\W\d_]+(?:[\u064b-\u065f\u0640\u200c\u200d]+[^\W\d_]*)*(?:[-‐‑'’ʼ][^\W\d_]+)*"
    r"|(?P<number>\d+(?:[.,/]\d+)*)(?:[-‐‑](?P<tail>[^\W\d_]{1,12})?)?"
    r"|\S"
)
_NOT_LATIN = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_DIGITS = {ord(char): str(i) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, char in enumerate(digits)}
_LONGEST_WORD = 60
_REACH = 24
_KEPT = 32_768
CAN, AND = "алу", "пен"
"""The lemmas the tables use for "be able", a form of ал after another verb, and for "and" in all its forms."""


class Kazakh:
    """The tongue of Kazakh texts."""

    def tokenize(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]`; `low` is Cyrillic whatever the script; a number keeps its ending."""
        latin = _NOT_LATIN.search(text, start, end) is None
        tokens: list[Token] = []
        at = start
        while match := _TOKEN.search(text, at, end):
            at = match.end()
            if match["number"]:
                tail = _cyrillic(match["tail"]) if match["tail"] else ""
                if tail and tail not in _number_endings():
                    at = match.start("tail")
                low = text[match.start() : at].translate(_DIGITS)
                low = low[: -len(tail)] + tail if tail and at == match.end() else low
                tokens.append(Token(text[match.start() : at], low, match.start(), at))
            else:
                tokens.append(Token(match.group(), _low(match.group(), latin), match.start(), at))
        return tokens

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        """One word for each token, the reading that its place in the clause makes likeliest."""
        found = [_word(tokens, i) for i in range(len(tokens))]
        for i in range(1, len(tokens)):
            _amend(found, tokens, i)
        return found

    def names(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> list[NameSpan]:
        """The names in a sentence, as `Tongue` asks."""
        return NameFinder(tokens, words, known).all()


def _low(written: str, latin: bool) -> str:
    if not written[0].isalpha():
        return mark(written)
    if len(written) > _LONGEST_WORD:
        return "…"
    return from_latin(written) if latin else _cyrillic(written)


def _cyrillic(written: str) -> str:
    return in_cyrillic(written) if is_arabic(written) else lower(written)


@cache
def _number_endings() -> dict[str, str]:
    endings = table("kk", "endings")["numbers"]
    return {str(ending): case for case, listed in endings.items() for ending in listed}


def _word(tokens: Sequence[Token], i: int) -> Word:
    token = tokens[i]
    if token.number:
        case = _number_endings().get(token.low.rpartition("-")[2], "nom")
        return Word(token.low, "num", frozenset({"nom" if case == "nth" else case}))
    if not token.word:
        return Word(token.low, "mark")
    if (ended := _ended(token)) is not None:
        return ended
    found = readings(token.low)
    nominal = found[0].word.pos == "v" and _is_name(token, i)
    if token.low == "туған" and i + 1 < len(tokens) and readings(tokens[i + 1].low)[0].word.lemma in ties():
        return Word("туған", "a")
    if len(found) == 1 and not nominal:
        return found[0].word
    named = (token.cap and i > 0) or name_table().knows(token.low)
    return _likeliest(token.low, nominal, named, _closes(tokens, i))


@lru_cache(maxsize=_KEPT)
def _likeliest(low: str, nominal: bool, named: bool, final: bool) -> Word:
    """Of several readings the one that fits best; `nominal`: no verb; `named`: none that no table has."""
    found = readings(low)
    if nominal:
        found = _nominal(found)
    if named and not found[0].known:
        found = _nominal(found)
    return max(found, key=lambda reading: _fitness(reading, final)).word


def _ended(token: Token) -> Word | None:
    """A word or letters that bear their ending after a hyphen: "БҰҰ-ға", "WhatsApp-тан"."""
    head, hyphen, tail = token.low.rpartition("-")
    case = _number_endings().get(tail) if hyphen and len(head) > 1 else None
    if case is None or case == "nth" or not (token.text[:2].isupper() or head.isascii()):
        return None
    return Word(head, "n", frozenset({case}))


def _nominal(found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings that are no verb, if there are any."""
    return tuple(reading for reading in found if reading.word.pos != "v") or found


def _amend(words: list[Word], tokens: Sequence[Token], i: int) -> None:
    """Amends a word that its neighbours make another: "can" after a verb in -а, "and" between two people."""
    word, before = words[i], words[i - 1]
    if word.lemma == "ал" and word.pos == "v" and not word.passive and tokens[i - 1].low[-1] in "аейя":
        helped = _helped(before, tokens[i - 1], word)
        if helped:
            words[i - 1], words[i] = helped, word._replace(lemma=CAN)
    elif tokens[i].low == "мен" and (_joins(before, tokens, i) or _only_joins(words, tokens, i)):
        words[i] = Word(AND, "conj")


def _helped(before: Word, token: Token, can: Word) -> Word | None:
    """The verb that "can" helps; None where ал means "take"."""
    if before.pos == "v":
        return before if before.form == "conv" else None
    if not can.negated:
        return None
    found = readings(token.low)
    return next((r.word for r in found if r.known and r.word.pos == "v" and r.word.form == "conv"), None)


def _only_joins(words: Sequence[Word], tokens: Sequence[Token], i: int) -> bool:
    """Whether "мен" after a noun is "and": a noun follows, and nothing after it is said of "I"."""
    before, after = words[i - 1], words[i + 1] if i + 1 < len(words) else None
    if before.pos != "n" or before.cases != {"nom"} or after is None or after.pos not in ("n", "a"):
        return False
    timed = before.whose == "3" and before.lemma in lexicon().times
    said_of_i = any(word.person == "1" and word.pos == "v" for word in words[i + 1 : i + _REACH])
    return not (timed or said_of_i or not tokens[i - 1].word)


def _joins(before: Word, tokens: Sequence[Token], i: int) -> bool:
    """Whether "мен" is "and" and not "I": between two who are people, or two names."""
    if before.cases != {"nom"} or before.pos != "n" or i + 1 >= len(tokens) or not tokens[i + 1].word:
        return False
    after = readings(tokens[i + 1].low)[0].word
    people = ties()
    named = tokens[i - 1].cap and tokens[i - 1].text.istitle() and tokens[i + 1].cap
    return named or before.lemma in people or (after.lemma in people and before.whose != "3")


def _is_name(token: Token, i: int) -> bool:
    """Whether a token is written as a given name that would else be a verb: Өтеген, Берді."""
    if is_arabic(token.text):
        return name_table().is_given(token.low)
    return token.cap and (name_table().is_listed(token.low) if i else name_table().is_given(token.low))


def _fitness(reading: Reading, final: bool) -> tuple[bool, int, int]:
    """How well a reading fits its place: a finite verb closes a clause, and hardly anything else does."""
    word, points = reading.word, 0
    if word.pos == "v":
        if word.form in ("past", "pres", "cond"):
            points += 2 if final else -2
        elif word.form in ("fut", "wish"):
            points += 1 if final else -2
        elif word.form == "part" and word.cases == {"nom"}:
            points += -1 if final else 0
        elif word.form == "imp":
            points -= 3
    elif not reading.known and "nom" not in word.cases:
        points += 1
    return reading.known, points - 2 * reading.rare, reading.bare


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a clause may close with a token: a mark follows, or a small word that leans on the verb."""
    if i + 1 >= len(tokens):
        return True
    after = tokens[i + 1]
    return not (after.word or after.number) or after.low in lexicon().ends


@cache
def tongue() -> Kazakh:
    """The tongue, made once."""
    return Kazakh()
