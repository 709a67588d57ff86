"""Any text at all: no crash, exact quotes, bounded time."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.reading import language_of, read, tellings
from izdeu.vocab.source import nfc

PIECES = """my mother brother Mom he she they I me Erbol Test was were arrested sentenced to 12 years in camp prison
Urumqi 2017 March since before and, who whose said told that if not n't 's of the a two both husband's
“ ” " ' [ ] ( ) . ? !
: Q: A: released after months — 😢 میری 在 пришли ... 31 February between 5 / ²"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n"])


def check(text: str) -> None:
    whole = nfc(text)
    for proposal in read(text, "en"):
        assert proposal.quote == whole[proposal.start : proposal.end] != ""
        assert 0 < proposal.confidence < 1
        assert proposal.why
        assert proposal.rule


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(text)
    language_of(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_words(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_tellings_are_in_order_and_inside(text: str) -> None:
    last = 0
    for telling in tellings(text, "en"):
        assert last <= telling.start < telling.end <= len(nfc(text))
        last = telling.end


@settings(max_examples=50, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_the_same_text_gives_the_same(text: str) -> None:
    assert read(text, "en") == read(text, "en")


@pytest.mark.parametrize("text", ["", " \n ", ".", "“", "[", "’s", "my", "I", "1234567890" * 40, "İ" * 50, "\u0301a"])
def test_scraps(text: str) -> None:
    check(text)


def test_quotes_are_counted_in_nfc_code_points() -> None:
    text = unicodedata.normalize("NFD", "My name is Aigerim Test. 😢 Café.\r\nThey arrested my brother Erból.")
    (found,) = [p for p in read(text, "en") if p.kind.value == "detained"]
    assert found.quote == nfc(text)[found.start : found.end] == "They arrested my brother Erból"


@pytest.mark.parametrize(
    "text",
    [
        "they arrested my brother and " * 4000,
        "word " * 20_000,
        "“" * 5000,
        "[note " * 5000,
        "A: I was arrested.\n\n" * 2000,
        "my mother's brother's " * 4000,
        "a" * 200_000,
        "2017, " * 8000,
        ", " * 20_000,
    ],
    ids=["one sentence", "no verb", "open quotes", "open brackets", "turns", "ties", "one word", "years", "commas"],
)
def test_time_is_bounded(text: str) -> None:
    begin = time.process_time()
    check(text)
    assert time.process_time() - begin < 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They arrested my brother and he was in a camp.", "en"),
        ("Моего брата арестовали в 2017 году.", "ru"),
        ("Ағамды 2017 жылы қамауға алды.", "kk"),
        ("ئاكامنى 2017-يىلى تۇتۇپ كەتتى.", "ug"),
        ("我哥哥2017年被抓了。", "zh"),
        ("12345 !!!", None),
        ("Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_language_without_tables_proposes_nothing() -> None:
    assert read("Mon frère a été arrêté en 2017 et nous ne savons rien de lui depuis ce jour.") == []
    assert read("Mening ağamdy 2017 jyly ūstap ketti.") == []
    assert read("They arrested my brother.", "fr") == []


@pytest.mark.parametrize(
    "told_on", [None, "", "2018", "2018-10", "2018-10-02", "2018-10~", "2018-13", "XXXX", "abc", "0"]
)
def test_any_day_of_telling(told_on: str | None) -> None:
    text = "My brother was arrested last year, in July of this year, two months ago, yesterday and on 5 March."
    for proposal in read(text, "en", told_on):
        assert proposal.quote in text
