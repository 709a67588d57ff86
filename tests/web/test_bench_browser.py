"""The bench in a browser: a mended proposal teaches the others, a line is drawn, a long text arrives."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from playwright.sync_api import Browser, Page, expect

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Proposal
from tests.browser import PHONE, axe, no_sideways_scroll, shot
from tests.casebook.coded import read_as
from tests.casebook.test_teaching import SISTERS, sisters
from tests.cast import keep
from tests.web.conftest import Told
from tests.web.test_browser import sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, reset_sequences=True),
]
Open = Callable[..., Page]
MANY = "\n\n".join(
    f"{name} Test\n\nMy name is {name} Test. My {kin} was detained in March 2017. I live in Almaty."
    for name in ("Aliya", "Sara", "Dina", "Zhanna", "Asel", "Madina")
    for kin in ("brother",)
)


@pytest.fixture
def taught(told: Told, tmp_path: Path) -> int:
    number = keep(told.cast.bek, tmp_path / "sisters", SISTERS)
    with read_as(sisters):
        acts.read_source(told.cast.bek, number)
    return number


def mend(page: Page, quote: str, who: str) -> None:
    page.locator(".proposal", has_text=quote).focus()
    page.keyboard.press("e")
    page.locator(".coding #person").select_option(label=who)
    page.click(".coding button.main")


def test_she_is_the_sister_and_the_others_follow_and_come_back(
    page: Page, told: Told, taught: int, address: str
) -> None:
    sign_in(page, told, address, "bek").goto(f"/sources/{taught}/coding/")
    mend(page, "She was detained in March 2018", "Aliya")
    expect(page.locator("#steps")).to_contain_text("2 more proposals that came to Sara")
    expect(page.locator("#heard")).to_contain_text("2 more proposals")
    sister = page.locator(".group", has=page.get_by_role("heading", name="Aliya", exact=True))
    expect(sister.locator(".proposal")).to_have_count(4)
    axe(page)
    shot(page, "taught")
    page.keyboard.press("U")
    expect(page.locator("#steps")).to_be_empty()
    expect(sister.locator(".proposal")).to_have_count(2)


def test_the_line_counts_before_it_is_pressed(page: Page, told: Told, address: str) -> None:
    Proposal.objects.filter(pk=1).update(confidence=0.95)
    sign_in(page, told, address, "bek").goto("/sources/1/coding/")
    page.keyboard.press("l")
    line = page.get_by_role("slider")
    expect(line).to_be_focused()
    expect(page.locator("#line-count")).to_have_text("1")
    for _ in range(8):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#line-said")).to_have_text("45")
    expect(page.locator("#line-count")).to_have_text("3")
    expect(page.locator(".proposal.above")).to_have_count(3)
    axe(page)
    shot(page, "line")
    page.keyboard.press("Enter")
    expect(page.locator("#waiting")).to_have_text("0 wait")
    expect(page.locator(".passage.waiting")).to_have_count(0)
    page.locator("#steps button").click()
    expect(page.locator("#waiting")).to_have_text("3 wait")
    expect(page.locator(".passage.waiting")).not_to_have_count(0)


def test_person_by_person_under_the_keys(page: Page, told: Told, address: str) -> None:
    sign_in(page, told, address, "bek").goto("/sources/1/coding/")
    page.keyboard.press("g")
    expect(page.locator(".proposal.current")).to_have_attribute("id", "proposal-1")
    page.keyboard.press("g")
    expect(page.locator(".proposal.current")).to_have_attribute("id", "proposal-3")
    page.keyboard.press("G")
    page.keyboard.press("X")
    expect(page.locator("#steps")).to_contain_text("2 proposals about brother of Aigerim Test were rejected.")
    expect(page.locator("#waiting")).to_have_text("1 waits")
    page.keyboard.press("o")
    page.wait_for_url("**order=text*")
    expect(page.locator(".group")).to_have_count(1)


def test_a_long_text_arrives_while_the_hands_are_at_work(page: Page, told: Told, address: str, tmp_path: Path) -> None:
    number = keep(told.cast.bek, tmp_path / "many", MANY)
    underway = acts.begin_reading(told.cast.bek, number)
    sign_in(page, told, address, "bek").goto(f"/sources/{number}/coding/")
    expect(page.locator("#reading progress")).to_be_visible()
    axe(page)
    with patch("izdeu.casebook.acts.read_source.BATCH", 1):
        underway.go_on(lambda done, of: acts.stop_reading(told.cast.bek, number) if done < 200 else None)
    expect(page.locator("#reading")).to_contain_text("The reading was stopped")
    some = page.locator(".proposal").count()
    assert 0 < some < Proposal.objects.count() + 12
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator(".proposal.decided")).to_have_count(1)
    page.get_by_role("button", name="Read on").click()
    expect(page.locator("#reading")).to_be_empty()
    assert queries.bench(told.cast.bek, number).waiting == page.locator(".proposal:not(.decided)").count()
    assert page.locator(".passage").count() > some


def test_what_arrives_moves_nobody(page: Page, told: Told, address: str, tmp_path: Path) -> None:
    number = keep(told.cast.bek, tmp_path / "many", MANY)
    underway = acts.begin_reading(told.cast.bek, number)

    def look(done: int, of: int) -> None:
        if page.url == "about:blank":
            sign_in(page, told, address, "bek").goto(f"/sources/{number}/coding/")
            page.keyboard.press("j")
            page.keyboard.press("e")
            page.fill(".coding #edtf", "2017-04")

    with patch("izdeu.casebook.acts.read_source.BATCH", 1):
        underway.go_on(look)
    expect(page.locator("#reading")).to_be_empty()
    assert page.input_value(".coding #edtf") == "2017-04"
    expect(page.locator(".proposal")).to_have_count(Proposal.objects.filter(rendition__source=number).count())


def test_the_rules_and_the_bench_fit_a_phone(open_page: Open, told: Told, taught: int, address: str) -> None:
    acts.reject_proposal(told.cast.bek, 1)
    page = sign_in(open_page(viewport=PHONE, has_touch=True), told, address, "bek", "ug")
    for path in ("/rules/", "/rules/?rule=test", f"/sources/{taught}/coding/"):
        page.goto(path)
        axe(page)
        no_sideways_scroll(page)


def test_without_a_script_a_long_text_is_looked_at_again(
    chromium: Browser, told: Told, address: str, tmp_path: Path
) -> None:
    number = keep(told.cast.bek, tmp_path / "many", MANY)
    underway = acts.begin_reading(told.cast.bek, number)
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = sign_in(context.new_page(), told, address, "bek")
    page.goto(f"/sources/{number}/coding/")
    underway.go_on()
    page.get_by_role("link", name="Look again").click()
    page.locator("#many summary").click()
    page.get_by_role("link", name="70 %:").click()
    page.get_by_role("button", name="Accept").first.click()
    expect(page.locator("#steps")).to_contain_text("were accepted")
    page.locator("#steps button").click()
    expect(page.locator("#steps")).to_be_empty()
    context.close()
