"""A sentence cut as finely as dates need it: numbers, hyphens and words apart, however the words were cut before."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from izdeu.reading.roles.date_lexicon import Lexicon
from izdeu.reading.tokens import Token
from izdeu.reading.words import NONE, Word

_PIECE = re.compile(r"\d+|[^\W\d_]+|\S")
_HAN = re.compile(r"[〇\u3400-\u9fff]+")
_CUT = re.compile(r"[\d\-‐‑–—/]")
_LONGEST_TOKEN = 60
_LONGEST_HAN_WORD = 4
_KEPT = 16_384
HYPHENS = frozenset("-‐‑")
OPAQUE = "…"
_NOM, _POS, _SIN, _PLU = (frozenset({case}) for case in ("nom", "pos", "sin", "plu"))


class Cell(NamedTuple):
    """A piece of a token: its form in the table's letters, its lemma and cases, its first token and its last.

    `glued`: it follows the piece before without a space. `nth`: a number with an ordinal's ending or a hyphen.
    `digits`: it is written in digits.
    """

    form: str
    lemma: str
    cases: frozenset[str]
    token: int
    last: int
    glued: bool = False
    nth: bool = False
    digits: bool = False


def cut(tokens: Sequence[Token], words: Sequence[Word], lexicon: Lexicon) -> list[Cell]:
    """The cells of a sentence in order; every token has at least one; linear in the length of the text."""
    cells: list[Cell] = []
    last = -1
    for k, (token, word) in enumerate(zip(tokens, words, strict=False)):
        glued = token.start == last
        if glued and token.text[0] in HYPHENS and token.low[:1].isalpha():
            cells.append(Cell(token.text[0], token.text[0], NONE, k, k, True))
        cells += _of_token(lexicon, token.low, word, k, glued)
        last = token.end
    if lexicon.characters:
        cells = _joined(_by_characters(cells, lexicon))
    return _ordinals(cells, lexicon)


def cut_words(lows: Sequence[str], words: Sequence[Word], lexicon: Lexicon) -> list[Cell]:
    """The cells of words whose places in the text are not known."""
    cells: list[Cell] = []
    for k, (low, word) in enumerate(zip(lows, words, strict=False)):
        cells += _of_token(lexicon, low, word, k, False)
    if lexicon.characters:
        cells = _joined(_by_characters(cells, lexicon))
    return _ordinals(cells, lexicon)


def _of_token(lexicon: Lexicon, low: str, word: Word, k: int, glued: bool) -> list[Cell]:
    """The cells of one token, its number `k`."""
    return [
        Cell(form, lemma, cases, k, k, glued or inside, nth, digits)
        for form, lemma, cases, _, _, inside, nth, digits in pieces(
            lexicon, low, word.lemma, word.cases, word.whose == "3", word.plural
        )
    ]


@lru_cache(maxsize=_KEPT)
def pieces(
    lexicon: Lexicon, low: str, lemma: str, cases: frozenset[str], owned: bool, plural: bool
) -> tuple[Cell, ...]:
    """The cells of a word wherever it stands; `owned`: somebody has it. A piece inside a token is glued."""
    form, cases = lexicon.plain(low), _cases(cases, owned, plural)
    if len(form) > _LONGEST_TOKEN:
        return (Cell(OPAQUE, OPAQUE, NONE, 0, 0),)
    if lexicon.characters and _strange(form, lexicon):
        return (Cell(OPAQUE, lemma, cases, 0, 0) if len(form) == 1 else Cell(OPAQUE, form[0], NONE, 0, 0),)
    if lexicon.adjectives and (told := lexicon.compound(form.rpartition("-")[2])) and form[:1].isalpha():
        return _compound(told, cases)
    if len(form) == 1 or not _CUT.search(form):
        return (Cell(form, lemma, cases, 0, 0, digits=form.isdecimal()),)
    pieces = enumerate(_PIECE.findall(form))
    cells = [Cell(piece, piece, NONE, 0, 0, n > 0, digits=piece.isdecimal()) for n, piece in pieces]
    if lexicon.adjectives and (told := lexicon.compound(cells[-1].form)):
        cells[-1] = cells[-1]._replace(form=told[1], lemma=told[1])
    return tuple(cells)


def _strange(form: str, lexicon: Lexicon) -> bool:
    """Whether a Chinese word has no character of any word the tables know."""
    return len(form) <= _LONGEST_HAN_WORD and lexicon.signs.isdisjoint(form) and _HAN.fullmatch(form) is not None


def _compound(told: tuple[int, str], cases: frozenset[str]) -> tuple[Cell, ...]:
    """An adjective of time as its number and its unit: пятилетнего is 5 and летний."""
    number, adjective = told
    unit = Cell(adjective, adjective, cases, 0, 0, number > 0)
    return (Cell(str(number), str(number), NONE, 0, 0, nth=True, digits=True), unit) if number else (unit,)


def _cases(cases: frozenset[str], owned: bool, plural: bool) -> frozenset[str]:
    """The cases of a word, `plu` for more than one, `sin` for one; a nominative that somebody has ("жылы") is `pos`."""
    cases = (cases - _NOM) | _POS if owned and "nom" in cases else cases
    return cases | _PLU if plural else cases | _SIN


def _by_characters(cells: list[Cell], lexicon: Lexicon) -> list[Cell]:
    """Han cells cut into single characters."""
    found: list[Cell] = []
    for cell in cells:
        if len(cell.form) > 1 and _HAN.fullmatch(cell.form):
            found += [
                Cell(char, char, NONE, cell.token, cell.last, cell.glued or n > 0) for n, char in enumerate(cell.form)
            ]
        else:
            found.append(cell)
    return _without_strangers(found, lexicon)


def _lengths(signs: str, lexicon: Lexicon) -> list[int]:
    """For each character the length of the longest known word that begins there; 0 inside one or where none does."""
    lengths = [0] * len(signs)
    longest, known = lexicon.longest, lexicon.known
    i = 0
    while i < len(signs):
        length = min(longest.get(signs[i], 0), len(signs) - i)
        while length and signs[i : i + length] not in known:
            length -= 1
        lengths[i] = length
        i += length or 1
    return lengths


def _signs(cells: Sequence[Cell]) -> str:
    """One sign for each cell: its character, or a blank for what is no Han character."""
    return "".join(cell.form if "\u3000" < cell.form <= "\u9fff" and len(cell.form) == 1 else " " for cell in cells)


def _without_strangers(cells: list[Cell], lexicon: Lexicon) -> list[Cell]:
    """Makes a word opaque that has characters no table knows: 日报 holds no 日; then joins the known words."""
    sizes = Counter(cell.token for cell in cells)
    strange: set[int] = set()
    signs = _signs(cells)
    lengths = _lengths(signs, lexicon)
    covered = 0
    for i, length in enumerate(lengths):
        covered = max(covered, i + length)
        if covered <= i and signs[i] != " " and sizes[cells[i].token] <= _LONGEST_HAN_WORD:
            strange.add(cells[i].token)
    if strange:
        pairs = zip(cells, signs, strict=True)
        cells = [cell._replace(form=OPAQUE) if cell.token in strange and sign != " " else cell for cell, sign in pairs]
        lengths = _lengths(_signs(cells), lexicon)
    found: list[Cell] = []
    i = 0
    while i < len(cells):
        length = lengths[i]
        if length > 1:
            form = signs[i : i + length]
            found.append(cells[i]._replace(form=form, lemma=form, last=cells[i + length - 1].last))
        else:
            found.append(cells[i])
        i += max(length, 1)
    return found


def _joined(cells: list[Cell]) -> list[Cell]:
    """Drops the repeated pieces of an opaque word, so that it is one cell."""
    return [
        cell
        for i, cell in enumerate(cells)
        if not (i and cell.form == OPAQUE == cells[i - 1].form and cell.token == cells[i - 1].token)
    ]


def _ordinals(cells: list[Cell], lexicon: Lexicon) -> list[Cell]:
    """Takes hyphens between numbers and letters away: 2017-го is one cell, 2017-يىلى two, both numbers `nth`."""
    if not any(cell.digits for cell in cells):
        return cells
    found: list[Cell] = []
    i = 0
    while i < len(cells):
        cell, at = cells[i], _letters_after(cells, i, lexicon.loose)
        if not at:
            found.append(cell)
            i += 1
            continue
        hyphen = at > i + 1
        letters, last = cells[at].form, cells[at].last
        cases = lexicon.nth_ending(letters)
        if letters in lexicon.counting:
            found.append(cell._replace(last=last))
        elif cases is not None:
            found.append(cell._replace(nth=True, cases=cases, last=last))
        else:
            found.append(cell._replace(nth=cell.nth or hyphen))
            at -= 1
        i = at + 1
    return found


def _letters_after(cells: list[Cell], i: int, loose: bool) -> int:
    """The index of the letters joined to a number at `i`, with a hyphen or without; 0 for none.

    `loose`: spaces may stand beside the hyphen, as the press often writes it ("2014- يىلى").
    """
    if not cells[i].digits:
        return 0
    at = i + 1
    if loose and at + 1 < len(cells) and cells[at].form in HYPHENS:
        return at + 1 if cells[at + 1].form[:1].isalpha() else 0
    if at < len(cells) and cells[at].form in HYPHENS and cells[at].glued:
        at += 1
    joined = at < len(cells) and cells[at].glued and cells[at].form[:1].isalpha()
    return at if joined else 0
