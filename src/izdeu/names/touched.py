"""Which part of a form the name asked for is: what a page marks."""

from collections.abc import Iterable, Iterator

from izdeu.names.comparison import compare
from izdeu.names.fold import parts as pieces
from izdeu.names.reasons import NEAR
from izdeu.names.signs import HYPHENS
from izdeu.names.written import Span


def touched(asked: str, form: str) -> tuple[Span, ...]:
    """The spans of the parts of a form that are like a part of the name asked for, in their order."""
    told = compare(asked, form).parts_in(form)
    spans = _spans(form, [said for said, _ in told])
    return tuple(span for span, (_, like) in zip(spans, told, strict=False) if like > NEAR)


def _spans(form: str, parts: Iterable[str]) -> Iterator[Span]:
    """Where each part stands: together they are the pieces of the form, letter for letter, but for hyphens between."""
    places = [at for begin, piece in _pieces(form) for at in range(begin, begin + len(piece))]
    at = 0
    for said in parts:
        while at < len(places) and form[places[at]] in HYPHENS and said[0] not in HYPHENS:
            at += 1
        taken = places[at : at + len(said)]
        at += len(said)
        if taken:
            yield taken[0], taken[-1] + 1


def _pieces(form: str) -> Iterator[tuple[int, str]]:
    at = 0
    for piece in pieces(form):
        at = form.index(piece, at)
        yield at, piece
        at += len(piece)
