"""Bek asks Aigerim on a phone, in her language, what she allows: under two minutes, with thumbs alone."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from izdeu.casebook import folder, queries
from izdeu.casebook.queries.consent_form import consent_form
from izdeu.vocab.consent import Identity, Use
from tests.browser import PHONE, axe, no_sideways_scroll, shot
from tests.journeys.walk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PASSWORD = "asked under a tree"


@pytest.mark.parametrize("language", ["kk", "ug"])
def test_nine_points_and_nine_answers_under_two_minutes(
    casebook: folder.Folder, transactional_db: None, open_page: Callable[..., Page], language: str
) -> None:
    from tests.cast import keep, make_cast

    cast = make_cast(PASSWORD)
    number = keep(cast.aigerim, casebook.path / "in", by="Aigerim Test")
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True, java_script_enabled=True)
    sign_in(page, "aigerim", PASSWORD)
    page.goto(f"/sources/{number}/consent/")
    begun, actions = time.monotonic(), 0
    page.locator(f".spoken a[href='?in={language}']").click()
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ug" else "ltr")
    axe(page)
    shot(page, f"consent-{language}")
    no_sideways_scroll(page)
    for label in page.locator(".consent .points label").all():
        label.tap()
        actions += 1
    for question in consent_form(language).questions:
        page.locator(
            f"label:has([name=ask-{question.key}][value={'none' if question.key == 'state' else 'named'}])"
        ).tap()
        actions += 1
    page.locator("label:has([name=method][value=oral_recorded])").tap()
    page.locator(".consent button.main").tap()
    page.wait_for_url("**#in-force")
    actions += 3  # the language, how, keep
    took = time.monotonic() - begun
    axe(page)
    shot(page, f"consent-{language}-kept")
    allowed = dict(queries.source_page(cast.bek, number).consents)
    assert (allowed[Use.PUBLIC_SITE], allowed[Use.STATE_AUTHORITY]) == (Identity.NAMED, Identity.NONE)
    assert actions == 21  # at four seconds each, words included, a minute and a half
    print(f"{actions} actions, {took:.1f} s")


def test_what_waits_before_a_release_has_no_fault(
    casebook: folder.Folder, transactional_db: None, open_page: Callable[..., Page]
) -> None:
    from izdeu.cli.verbs.demo_book import fill

    fill(PASSWORD)
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, "dana", PASSWORD)
    page.goto("/to-decide/")
    axe(page)
    no_sideways_scroll(page)
    shot(page, "to-decide")
    assert page.locator("#exposing ~ .conversation").count() > 0
    page.goto(f"/persons/{queries.find(queries.keeper(), 'Subhi Ablet')[0].person.number}/consent/")
    axe(page)
    no_sideways_scroll(page)
    shot(page, "consent-person")
    assert queries.check() == []
