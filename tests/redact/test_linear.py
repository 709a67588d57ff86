"""No text breaks a rule or holds it up."""

import gc
import time
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.redact import Ground
from izdeu.redact.days import days
from izdeu.redact.kin import kin_words
from izdeu.redact.paragraphs import paragraphs
from izdeu.redact.rules import ALWAYS
from izdeu.redact.running import rejoined, words
from izdeu.redact.sentences import sentences
from izdeu.redact.texts import alone
from izdeu.vocab.consent import Reach, Use
from tests.redact.book import SECRETS, family

RULES: dict[str, Callable[[str], Iterable[Any]]] = {rule.value: find for rule, find in ALWAYS.items()} | {
    "days": days,
    "words": lambda text: rejoined(text, words(text)),
    "kin": lambda text: kin_words(text, words(text)),
    "sentences": sentences,
    "paragraphs": paragraphs,
}
SEEDS = ["a", "1 ", "a.b ", "@", "улица ", "新A", "а.б.в", "a@", "\n ", "A.", "ул. а ", "www.", "wechat ", "№", "12 a "]
SEEDS += ["5 april ", "2018 ", "-", "'a", "a\u200b", "\u0301", "д 1 ", "路1", "(at)", "a b ", "http://a", ".jpg", "我"]


def seconds(find: Callable[[str], Iterable[Any]], text: str) -> float:
    gc.disable()  # what other tests have left is collected on their time, not on this rule's
    try:
        started = time.process_time()
        list(find(text))
        return time.process_time() - started
    finally:
        gc.enable()


@pytest.mark.parametrize("rule", RULES)
def test_twice_the_text_takes_no_more_than_about_twice_the_time(rule: str) -> None:
    for seed in SEEDS:
        short, long = (seed * (size // len(seed)) for size in (8_000, 32_000))
        took = min(seconds(RULES[rule], long) for _ in range(3))  # the least: a machine may stall
        assert took < 0.15 + 8 * seconds(RULES[rule], short), seed


def _ground() -> Ground:
    draft = family("")
    for number, name in enumerate(("Серік Омарұлы", "ئەركىن", "王小明", "Gulnara"), 3):
        draft.person(number, name, reach=Reach.BEYOND)
    return Ground(draft.material(), Use.PUBLIC_SITE, SECRETS)


GROUND = _ground()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.text(alphabet="Серікөн王小明 ئەركىن.\n-\u200b1+@", max_size=80))
def test_no_text_breaks_it_and_what_is_left_was_said(text: str) -> None:
    shown = alone(text, GROUND, 1)
    at = 0
    for piece in shown.pieces:
        if piece.stands_in is None:
            at = text.index(piece.text, at) + len(piece.text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_between_any_words_is_found(before: str, after: str) -> None:
    assert "Омарұлы" not in alone(f"{before} Омарұлы {after}", GROUND, 1).plain
