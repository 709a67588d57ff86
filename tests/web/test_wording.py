"""Places and silences in words."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.translation import override

from izdeu.casebook.queries import Silence
from izdeu.vocab.claim import Where
from izdeu.web import wording

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("language", "said", "shown"),
    [
        ("en", "Күйтіңдегі", "Kuytun (Күйтіңдегі)"),
        ("en", "kuytun", "kuytun"),
        ("en", "Kuytun city", "Kuytun city"),
        ("kk", "Kuytun", "Күйтүн (Kuytun)"),
        ("zh-hans", "Күйтіңдегі", "奎屯(Күйтіңдегі)"),
        ("ug", "奎屯", "كۈيتۇن (奎屯)"),
    ],
)
def test_a_place_is_named_in_the_language_of_the_reader(language: str, said: str, shown: str) -> None:
    with override(language):
        told = strip_tags(wording.place(Where(said, KUYTUN)))
    assert told.replace(" (", "(").replace("（", "(").replace("）", ")") == shown.replace(" (", "(")


KUYTUN = "xj.ili.kuytun"


def test_a_place_nobody_knows_is_as_it_was_said() -> None:
    assert wording.place(Where("beyond <the> river")) == "<bdi>beyond &lt;the&gt; river</bdi>"
    assert wording.place(Where("somewhere", "xj.gone")) == "<bdi>somewhere</bdi>"


@pytest.mark.parametrize("short", [True, False])
@pytest.mark.parametrize(
    ("earliest", "latest", "begins"),
    [
        (date(2018, 1, 1), date(2018, 1, 1), "3,248 days without news"),
        (date(2018, 1, 1), None, "at most 3,248 days without news"),
        (date(2018, 1, 1), TODAY, "at most 3,248 days without news"),
        (None, date(2026, 11, 13), "10 days at least without news"),
        (TODAY, TODAY, "There is news of today."),
        (None, TODAY, "No news of them is dated."),
        (None, None, "No news of them is dated."),
    ],
)
def test_a_silence_says_no_more_than_is_known(
    earliest: date | None, latest: date | None, begins: str, short: bool
) -> None:
    silence = Silence.since(earliest, latest, TODAY)
    said = strip_tags(render_to_string("web/parts/silence.html", {"silence": silence, "short": short}))
    assert " ".join(said.split()).startswith(begins)
