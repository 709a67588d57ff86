"""Facts and sayings as HTML."""

from django.utils.safestring import SafeString

from izdeu.web.facts import Fact
from izdeu.web.sayings import Quote, Saying

EVIL = "<b onclick='x'>"


def said(**more: object) -> Saying:
    fields = {
        "id": 7,
        "n": 0,
        "what": EVIL,
        "details": EVIL,
        "when": EVIL,
        "place": SafeString(""),
        "about": SafeString("<bdi>Aigerim Test</bdi>"),
        "about_number": 3,
        "told_by": EVIL,
        "known": EVIL,
        "address": "a" * 64,
        "quotes": (Quote(EVIL, "ug", "/sources/1/?text=1#p-1", EVIL), Quote("again", "kk", "/sources/2/", "source 2")),
    }
    return Saying(**fields | more)  # type: ignore[arg-type]


def test_nothing_told_is_ever_markup() -> None:
    assert EVIL not in Fact(1, (said(),), others=True, against=(2,)).item


def test_a_fact_has_its_words_their_languages_and_the_ways_on() -> None:
    item = Fact(4, (said(),), others=True, against=(2, 9), unsure=True, hint=1).item
    assert item.startswith('<li id="fact-4">')
    assert '<a href="/persons/3/"><bdi>Aigerim Test</bdi></a> · <b>' in item
    assert item.index('href="#fact-2"') < item.index('href="#fact-9"')
    assert '<div class="claim" id="claim-7">' in item
    assert '<blockquote lang="ug" dir="auto">' in item
    assert item.count(f'href="/claims/{"a" * 64}/"') == 1
    assert "may have come before 3" in item
    assert "told right after 1" in item


def test_words_out_of_sight_are_said_to_be() -> None:
    assert "a source you may not see" in said(quotes=()).words
