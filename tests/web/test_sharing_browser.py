"""A collector shares what they brought from a phone, with the keyboard alone and without a script."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from izdeu.casebook import folder, queries
from tests.browser import PHONE, axe, no_sideways_scroll
from tests.cast import PASSWORD, keep, make_cast
from tests.journeys.walk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_source_is_shared_and_no_longer(
    casebook: folder.Folder, transactional_db: None, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    cast = make_cast(PASSWORD)
    number = keep(cast.aigerim, tmp_path / "kept")
    page = open_page(viewport=PHONE, java_script_enabled=False)
    sign_in(page, "aigerim", PASSWORD)
    page.goto(f"/sources/{number}/#who-sees")
    page.locator("#who-sees ~ details summary").first.press("Enter")
    page.locator("#share-to").fill("eve")
    page.locator("#share-to").press("Enter")
    page.locator("button[name=end]").wait_for()
    assert [row.number for row in queries.sources(cast.eve).rows] == [number]
    page.locator("button[name=end]").press("Enter")
    page.locator("button[name=end]").wait_for(state="detached")
    assert queries.sources(cast.eve).total == 0


def test_the_part_that_says_who_sees_it_has_no_fault(
    casebook: folder.Folder, transactional_db: None, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    number = keep(make_cast(PASSWORD).aigerim, tmp_path / "kept")
    page = open_page(viewport={"width": 360, "height": 640})
    sign_in(page, "dana", PASSWORD)
    page.goto(f"/sources/{number}/")
    page.locator("#who-sees ~ details summary").first.press("Enter")
    page.locator("button[name=everyone]").press("Enter")
    page.locator("button[name=end]").wait_for()
    axe(page)
    no_sideways_scroll(page)
