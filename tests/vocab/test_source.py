import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from izdeu.vocab.errors import BadPassage
from izdeu.vocab.source import CONTEXT, Passage, nfc


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("They took 👩\u200d👧 at night", 10, 13, "👩\u200d👧"),
        ("قىزىم تۇتۇلدى", 0, 5, "قىزىم"),
        ("ئۇيغۇر", 0, 6, "ئۇيغۇر"),
        ("他失踪了。", 1, 3, "失踪"),
        ("𠀀𠀁", 1, 2, "𠀁"),
        ("Ол ұсталды", 3, 10, "ұсталды"),
    ],
)
def test_passages_count_code_points(text: str, start: int, end: int, quote: str) -> None:
    passage = Passage.cut(nfc(text), start, end)
    assert passage.quote == quote
    passage.check(nfc(text))


def test_the_words_around_are_kept() -> None:
    text = "a" * 40 + "quote" + "b" * 40
    passage = Passage.cut(text, 40, 45)
    assert (passage.prefix, passage.suffix) == ("a" * CONTEXT, "b" * CONTEXT)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("\ufeffa\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeff\ufeffa", "a"),
        ("a\ufeffb", "a\ufeffb"),
        ("e\u0301", "é"),
        ("и\u0306", "й"),
        ("ي\u0654", "ئ"),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_the_text_in_which_passages_are_counted(given: str, kept: str) -> None:
    assert nfc(given) == kept


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 5), (4, 5), (9, 9)])
def test_a_span_that_is_empty_or_outside_is_refused(start: int, end: int) -> None:
    with pytest.raises(BadPassage):
        Passage.cut("four", start, end)


@pytest.mark.parametrize(
    "passage",
    [Passage(0, 4, "five"), Passage(1, 5, "four"), Passage(0, 0, ""), Passage(-4, -1, "fou"), Passage(1, 99, "our"),
     Passage(3, 1, "")],
)  # fmt: skip
def test_a_quote_that_the_text_does_not_say_there_is_refused(passage: Passage) -> None:
    with pytest.raises(BadPassage):
        passage.check("four")


@given(st.text(min_size=1), st.data())
def test_every_cut_passage_is_what_the_text_says_and_comes_back_from_json(text: str, data: st.DataObject) -> None:
    text = nfc(text)
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    passage = Passage.cut(text, start, data.draw(st.integers(start + 1, len(text))))
    passage.check(text)
    assert passage.prefix + passage.quote + passage.suffix in text
    assert Passage.from_json(passage.as_json()) == passage
