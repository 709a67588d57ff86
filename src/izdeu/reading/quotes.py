"""What stands in quotation marks, and what stands in brackets: spans of a block's sentences."""

from dataclasses import dataclass

from izdeu.reading.sentences import Sentence
from izdeu.reading.tokens import Token

_OPEN = {"“": "”", "«": "»", "„": "“", "‘": "’", "「": "」", "『": "』"}
_SPOKEN = frozenset(",.?!…—–，。？！،؟")
_COMMAS = frozenset(",،")
DASHES = frozenset("—–-")
_CLOSED = frozenset(',.?!…»”"،؟')
_SHORT = 4
_SAYER = 6
_NEXT = 3
_COLON_WITHIN = 24


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


def quotes_of(sentences: list[Sentence], going_on: bool, saying: frozenset[str], dashes: bool) -> list[Quote]:
    """The quotes of one block's sentences in order. An unclosed curly quote lasts to the block's end.

    `saying`: verbs of saying in their dictionary form, which make what stands before them speech however short.
    `dashes`: a block may be speech that a dash opens: "— …, — сказала Алия."
    """
    tokens = [token for sentence in sentences for token in sentence.tokens]
    lemmas = [word.lemma for sentence in sentences for word in sentence.words]
    if dashes and (said := dashed(sentences, saying) or after_colon(sentences, saying)):
        return said
    found: list[Quote] = []
    closer, begin = ("”", 0) if going_on else ("", 0)
    inner = 0
    for i, token in enumerate(tokens):
        mark = token.text
        if closer:
            if inner and mark == closer:
                inner -= 1
                continue
            inner += _OPEN.get(mark) == closer and _closed_again(tokens, i, closer)
            if mark == closer and begin < i:
                spoken = _spoken(tokens, begin, i) or bool(saying & set(lemmas[i + 1 : i + 2]))
                parts = _parted(tokens, lemmas, begin, i, saying) if dashes and spoken else [(begin, i)]
                found += [Quote(tokens[first].start, tokens[last - 1].end, spoken) for first, last in parts]
            if mark == closer:
                closer = ""
        elif mark in _OPEN or mark == '"':
            closer, begin = _OPEN.get(mark, '"'), i + 1
    if closer and begin < len(tokens) and closer == "”":
        found.append(Quote(tokens[begin].start, tokens[-1].end, True, True))
    return found


def after_colon(sentences: list[Sentence], saying: frozenset[str]) -> list[Quote]:
    """The speech of a block that begins "许艳说：" and bears no marks; none where no verb of saying stands there."""
    first = sentences[0] if sentences else None
    if first is None or len(first.words) < len(first.tokens) or "：" not in first.lows[:_COLON_WITHIN]:
        return []
    colon = first.lows.index("：")
    led = first.words[0].pos in ("adp", "conj", "x")
    said = colon > 1 and not led and first.words[colon - 1].lemma in saying and colon + 1 < len(first.tokens)
    tokens = [token.text for sentence in sentences for token in sentence.tokens]
    if not said or any(text in _OPEN or text == '"' for text in tokens):
        return []
    return [Quote(first.tokens[colon + 1].start, sentences[-1].tokens[-1].end, True)]


def _closed_again(tokens: list[Token], i: int, closer: str) -> bool:
    """Whether a mark that opens inside a quotation is closed apart from it: «он «учёбой» это назвал»."""
    opened = sum(1 for token in tokens[i:] if _OPEN.get(token.text) == closer)
    return sum(1 for token in tokens[i:] if token.text == closer) > opened


def _parted(
    tokens: list[Token], lemmas: list[str], begin: int, end: int, saying: frozenset[str]
) -> list[tuple[int, int]]:
    """The speech of a quotation in which dashes set apart who says it: «…, — деді Әлия, — …»."""
    parts: list[tuple[int, int]] = []
    at = begin
    for k in range(begin + 1, end):
        if k < at or tokens[k].text not in DASHES or tokens[k - 1].text not in _CLOSED:
            continue
        if not saying & set(lemmas[k + 1 : k + 1 + _NEXT]):
            continue
        parts.append((at, k))
        at = next((m + 1 for m in range(k + 1, min(k + 2 + 2 * _SAYER, end)) if tokens[m].text in DASHES), end)
    return [(first, last) for first, last in (*parts, (at, end)) if first < last]


def _spoken(tokens: list[Token], start: int, end: int) -> bool:
    """Whether tokens between marks are speech: long, closed with a mark, after a colon or before a comma and a dash."""
    words = sum(1 for token in tokens[start:end] if token.word)
    lead = tokens[start - 2].text if start > 1 else ""
    after = [token.text for token in tokens[end + 1 : end + 3]]
    told = lead in (":", "：") or (len(after) == 2 and after[0] in _COMMAS and after[1] in DASHES)
    return words > _SHORT or (words > 1 and (told or tokens[end - 1].text in _SPOKEN))


def dashed(sentences: list[Sentence], saying: frozenset[str]) -> list[Quote]:
    """The speech of a block that a dash opens: "— …, — сказала Алия. — …"; none where nobody is said to say it."""
    if not sentences or sentences[0].tokens[0].text not in DASHES:
        return []
    tokens = [token for sentence in sentences for token in sentence.tokens]
    lemmas = [word.lemma for sentence in sentences for word in sentence.words]
    found: list[Quote] = []
    begin, speaking = 1, True
    for i in range(1, len(tokens)):
        if tokens[i].text not in DASHES or tokens[i - 1].text not in _CLOSED:
            continue
        if speaking and saying & set(lemmas[i + 1 : i + 1 + _SAYER]) and begin < i:
            found.append(Quote(tokens[begin].start, tokens[i - 1].end, True))
            speaking = False
        elif not speaking:
            begin, speaking = i + 1, True
    if found and speaking and begin < len(tokens):
        found.append(Quote(tokens[begin].start, tokens[-1].end, True))
    return found
