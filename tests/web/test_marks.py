"""Texts cut into paragraphs and pieces: nothing is lost, nothing moves."""

from hypothesis import given
from hypothesis import strategies as st

from izdeu.web.marks import Mark, Paragraph, paragraphs

TEXT = "First line.\nSecond line.\n\n  \nMy brother was taken.\n\nThe end.\n"


def marks(*spans: tuple[int, int]) -> list[Mark]:
    return [Mark(start, end, f"p-{n}", f"claim-{n}", n) for n, (start, end) in enumerate(spans, start=1)]


def joined(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def test_paragraphs_are_parted_at_blank_lines() -> None:
    assert [joined(one) for one in paragraphs(TEXT, [])] == [
        "First line.\nSecond line.",
        "My brother was taken.",
        "The end.",
    ]


def test_a_mark_begins_and_finishes_once_across_paragraphs() -> None:
    made = paragraphs(TEXT, marks((6, 40)))
    pieces = [piece for one in made for piece in one.pieces]
    assert sum(len(piece.begin) for piece in pieces) == 1
    assert sum(len(piece.finish) for piece in pieces) == 1


def test_marks_that_overlap_share_their_words() -> None:
    (one, *_) = paragraphs("abcdefgh", marks((0, 5), (3, 8)))
    assert [(piece.text, piece.of) for piece in one.pieces] == [
        ("abc", "claim-1"),
        ("de", "claim-1 claim-2"),
        ("fgh", "claim-2"),
    ]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(st.sampled_from("aб字ە \n"), min_size=1, max_size=60))
    points = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(points, points).map(sorted).filter(lambda s: s[0] < s[1]), max_size=6))
    return text, marks(*((start, end) for start, end in spans))


@given(marked_texts())
def test_every_piece_stands_where_its_paragraph_says(case: tuple[str, list[Mark]]) -> None:
    text, given_marks = case
    for paragraph in paragraphs(text, given_marks):
        said = joined(paragraph)
        assert text[paragraph.start : paragraph.start + len(said)] == said
        at = paragraph.start
        for piece in paragraph.pieces:
            over = {mark.n for mark in given_marks if mark.start < at + len(piece.text) and mark.end > at}
            assert {mark.n for mark in piece.marks} == over
            at += len(piece.text)


@given(marked_texts())
def test_no_word_is_lost(case: tuple[str, list[Mark]]) -> None:
    text, given_marks = case
    shown = "".join(joined(one) for one in paragraphs(text, given_marks))
    assert "".join(shown.split()) == "".join(text.split())
