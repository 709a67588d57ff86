"""Every page of the demo casebook, by day and night, wide and narrow, left to right and right to left."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from izdeu.casebook import folder
from tests.browser import PHONE, axe, no_sideways_scroll, shot
from tests.journeys.walk import kind, sign_in, walk

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGES = {"home", "persons", "person", "claim", "sources", "source", "add", "bench", "members", "log"}
PASSWORD = "walked from link to link"


@pytest.fixture
def demo(casebook: folder.Folder, transactional_db: None) -> None:
    """The demo casebook, whose members sign in with PASSWORD."""
    from izdeu.cli.verbs.demo_book import fill

    fill(PASSWORD)


@pytest.mark.parametrize(
    ("language", "options"),
    [
        pytest.param("en", {}, id="wide by day, English"),
        pytest.param("ug", {"viewport": PHONE, "color_scheme": "dark"}, id="narrow by night, Uyghur"),
        pytest.param("kk", {"viewport": PHONE}, id="narrow by day, Kazakh"),
    ],
)
def test_no_page_has_a_fault(
    demo: None, open_page: Callable[..., Page], language: str, options: dict[str, Any]
) -> None:
    page = open_page(**options)
    page.goto("/sign-in/")
    axe(page)
    sign_in(page, "dana", PASSWORD)
    page.locator("select[name=language]").select_option(language)
    page.locator("select[name=language] ~ button").click()

    def look(page: Page) -> None:
        axe(page)
        no_sideways_scroll(page)
        shot(page, f"{language}-{kind(page.url)}")

    assert walk(page, look) >= PAGES
    assert page.locator("html").get_attribute("lang") == language
