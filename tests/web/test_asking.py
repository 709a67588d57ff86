"""Asking the casebook's model from the bench."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from playwright.sync_api import Browser, Page, expect

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Act, Proposal
from izdeu.reading.model_server import Server
from tests.browser import PHONE, axe, no_sideways_scroll, shot
from tests.reading import stand_in
from tests.reading.stand_in import Behaviour, claims
from tests.web.conftest import Told
from tests.web.test_bench_browser import Open
from tests.web.test_browser import sign_in

GOOD = {"kind": "travelled", "quote": "a man came to my house", "tie": "self", "why": "He came.", "sure": 1}
FAR = Server("https://192.0.2.7/v1", "large", "192.0.2.7", "whole texts, with <names>")
real = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True, reset_sequences=True)]


@contextmanager
def model(told: Told, behaviour: Behaviour) -> Iterator[None]:
    with stand_in.stand_in(behaviour) as url:
        acts.set_model(told.cast.zere, Server(url, "small"))
        yield


def page_of(told: Told, login: str = "bek", **more: str) -> str:
    return told.client(login).get(f"/sources/{told.source}/coding/", headers=more).content.decode()


def ask(told: Told, login: str = "aigerim", **said: object) -> int:
    """Asks, and waits until it has answered: the test's own transaction is seen by no other thread."""
    with patch("izdeu.web.views.source.in_background", lambda asking: asking.go_on()):
        return told.client(login).post(f"/sources/{told.source}/ask/", said).status_code


def test_nobody_is_offered_a_model_that_is_off(told: Told) -> None:
    assert "Ask the model" not in page_of(told)
    assert ask(told) == 400
    acts.set_model(told.cast.zere, Server("http://127.0.0.1:9/v1", "small"))
    assert "Ask the model" in page_of(told)
    acts.set_model(told.cast.zere, None)
    assert "Ask the model" not in page_of(told)


def test_the_page_says_what_leaves(told: Told) -> None:
    acts.set_model(told.cast.zere, Server("http://127.0.0.1:9/v1", "small"))
    assert "The model small is on this machine; nothing leaves it." in page_of(told)
    acts.set_model(told.cast.zere, FAR)
    shown = page_of(told)
    assert "For 192.0.2.7 leaves:" in shown
    assert "whole texts, with &lt;names&gt;" in shown


def test_what_it_proposes_stands_beside_the_rules(told: Told) -> None:
    with model(told, claims(GOOD, GOOD | {"quote": "never said"})):
        assert ask(told) == 302
    assert Proposal.objects.filter(rule="model: small").count() == 1
    shown = page_of(told)
    assert "New proposals of the model: 1. Left out, since the text does not say it so: 1." in shown
    assert shown.count('<li class="proposal') == 4


def test_what_failed_is_told_and_tried_again(told: Told) -> None:
    with model(told, stand_in.breaks_off):
        ask(told)
        shown = page_of(told)
        assert "cannot be asked, or broke off (IncompleteRead)." in shown
        assert "Try again" in shown
    with model(told, claims(GOOD)):
        ask(told)
    assert "Try again" not in page_of(told)


@pytest.mark.parametrize("said", [{}, {"stop": 1}])
def test_eve_asks_nothing_and_stops_nothing(told: Told, said: dict[str, object]) -> None:
    acts.set_model(told.cast.zere, FAR)
    acts.begin_asking(told.cast.bek, told.source)
    assert ask(told, "eve", **said) == 404
    assert Act.objects.filter(member="eve", verb="ask_model").count() == 0
    asking = queries.bench(told.cast.bek, told.source).asking
    assert asking is not None
    assert asking.under_way


def test_while_it_is_asked_the_page_looks_again_and_it_can_be_stopped(told: Told) -> None:
    acts.set_model(told.cast.zere, FAR)
    acts.begin_asking(told.cast.bek, told.source)
    shown = page_of(told)
    assert "The model is being asked." in shown
    assert "data-since" in shown
    assert 'http-equiv="refresh" content="20"' in shown
    told.client("bek").post(f"/sources/{told.source}/ask/", {"stop": 1})
    assert "Asking the model was stopped." in page_of(told)


class TestInABrowser:
    """With a server that answers, in a thread of its own."""

    pytestmark = real

    def test_its_answer_comes_and_takes_the_place_of_the_last(self, page: Page, told: Told, address: str) -> None:
        with model(told, claims(GOOD)):
            acts.ask_model(told.cast.bek, told.source)
        with model(told, claims(GOOD | {"kind": "questioned", "quote": "threatened me"})):
            sign_in(page, told, address, "bek").goto("/sources/1/coding/")
            expect(page.locator(".proposal")).to_have_count(4)
            page.locator("#asking summary").click()
            axe(page)
            shot(page, "ask-the-model")
            page.get_by_role("button", name="Ask the model").click()
            expect(page.locator(".proposal", has_text="Questioned")).to_have_count(1, timeout=30_000)
        expect(page.locator("#asking")).to_contain_text("New proposals of the model: 1.")
        expect(page.locator(".proposal")).to_have_count(4)
        expect(page.locator(".proposal", has_text="Travelled")).to_have_count(0)

    def test_it_hangs_and_is_stopped_on_a_phone(self, open_page: Open, told: Told, address: str) -> None:
        page = sign_in(open_page(viewport=PHONE, has_touch=True), told, address, "bek")
        with model(told, stand_in.hangs):
            page.goto("/sources/1/coding/")
            page.locator("#asking summary").click()
            shot(page, "ask-the-model-360")
            page.get_by_role("button", name="Ask the model").click()
            expect(page.locator("#asking progress")).to_be_visible()
            axe(page)
            no_sideways_scroll(page)
            shot(page, "model-asked-360")
            page.locator("#asking").get_by_role("button", name="Stop").click()
            expect(page.locator("#asking")).to_contain_text("Asking the model was stopped.")
            shot(page, "model-stopped-360")

    def test_without_a_script(self, chromium: Browser, told: Told, address: str) -> None:
        context = chromium.new_context(base_url=address, java_script_enabled=False)
        page = sign_in(context.new_page(), told, address, "bek")
        with model(told, stand_in.hangs_up):
            page.goto("/sources/1/coding/")
            page.locator("#asking summary").click()
            page.get_by_role("button", name="Ask the model").click()
            look_again(page, "cannot be asked")
        with model(told, claims(GOOD)):
            page.get_by_role("button", name="Try again").click()
            look_again(page, "New proposals of the model: 1.")
        context.close()


def look_again(page: Page, words: str) -> None:
    """Looks until the asking has ended, as somebody without a script does."""
    for _ in range(20):
        if page.locator("#asking progress").count() == 0:
            break
        page.wait_for_timeout(200)
        page.reload()
    expect(page.locator("#asking")).to_contain_text(words)
