"""Outgoing text as HTML: everything escaped, what was withheld a bar that is also read out."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from izdeu.outputs.tongue import Tongue
from izdeu.vocab.public import Piece, Words


def tag(language: str) -> str:
    """The BCP 47 tag of a language as a page names it; "" where nobody said which."""
    return "zh-Hans" if language.casefold() in ("zh", "zh_hans") else language.replace("_", "-")


def shown(tongue: Tongue, words: Words) -> Markup:
    """The words with their bars and stand-ins."""
    if len(words.pieces) == 1:
        return _piece(tongue, words.pieces[0])
    return Markup("").join(_piece(tongue, piece) for piece in words.pieces)


def anchored(tongue: Tongue, words: Words, quoted: Sequence[str]) -> Markup:
    """The words with an id around each of those quoted; where two overlap, the later is marked by its start alone."""
    spans = _spans(words.plain, quoted)
    return _between(tongue, words, spans) if spans else shown(tongue, words)


def _spans(plain: str, quoted: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where quoted words stand, in order of their start, the longest first."""
    found = ((plain.find(text), text) for text in quoted if text)
    return sorted((at, -(at + len(text)), anchor(text)) for at, text in found if at >= 0)


def _between(tongue: Tongue, words: Words, spans: Sequence[tuple[int, int, str]]) -> Markup:
    """The pieces, cut where a span begins or ends. A span that begins or ends within a stand-in is not marked."""
    marks = _marks(spans, _whole(words))
    made, at = [], 0
    for piece in words.pieces:
        end = at + len(_plain(piece))
        cuts = [at, *sorted(place for place in marks if at < place < end), end]
        for start, stop in pairwise(cuts):
            made.append(marks.pop(start, Markup("")))
            made.append(_piece(tongue, Piece(piece.text[start - at : stop - at]) if not piece.stands_in else piece))
        at = end
    return Markup("").join([*made, marks.pop(at, Markup(""))])


def _marks(spans: Sequence[tuple[int, int, str]], whole: set[int]) -> dict[int, Markup]:
    """The tags at each place; ends come before starts, since a span is opened only where none is open."""
    marks, free = dict[int, Markup](), 0
    for start, end, name in spans:
        if start in whole or -end in whole:
            continue
        if start < free:
            marks[start] = marks.get(start, Markup("")) + Markup('<span id="{}"></span>').format(name)
            continue
        marks[start] = marks.get(start, Markup("")) + Markup('<span class="passage" id="{}">').format(name)
        marks[-end] = Markup("</span>")
        free = -end
    return marks


def _whole(words: Words) -> set[int]:
    """The places within stand-ins, where nothing is cut."""
    found, at = set[int](), 0
    for piece in words.pieces:
        length = len(_plain(piece))
        if piece.stands_in:
            found.update(range(at + 1, at + length))
        at += length
    return found


def _plain(piece: Piece) -> str:
    return piece.text or ("[…]" if piece.stands_in else "")


def _piece(tongue: Tongue, piece: Piece) -> Markup:
    if piece.stands_in is None:
        return escape(piece.text)
    if not piece.text:
        withheld = tongue.pgettext("words that are not shown", "withheld")
        return Markup('<span class="bar"><span class="unseen">[{}]</span></span>').format(withheld)
    return Markup('<span class="stand-in">{}</span>').format(piece.text)


@lru_cache(maxsize=4096)
def anchor(words: str) -> str:
    """The id of quoted words within their testimony's page."""
    return "w-" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]
