"""A picture covered in a browser: drawn with a pointer, typed without a script, on a phone and from right to left."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, expect

from izdeu.casebook import acts
from izdeu.casebook.queries.pictures import covers
from izdeu.intake import draft
from izdeu.vocab.cover import Cover, Region
from tests.browser import axe, no_sideways_scroll, shot
from tests.web.conftest import Told
from tests.web.test_browser import sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, reset_sequences=True),
]


@pytest.fixture
def photo(told: Told, tmp_path: Path) -> int:
    """A drawing of two faces."""
    path = tmp_path / "two.png"
    image = Image.new("RGB", (800, 500), "wheat")
    for left in (120, 480):
        ImageDraw.Draw(image).ellipse((left, 120, left + 180, 360), fill="peru")
    image.save(path)
    return acts.keep_source(told.cast.bek, draft(path, work=tmp_path), acts.Told("Aigerim Test")).number


def decided(told: Told, photo: int) -> Cover:
    return covers(told.cast.dana)[photo]


def test_a_region_is_drawn_shown_and_kept(page: Page, told: Told, photo: int, address: str) -> None:
    sign_in(page, told, address, "dana").goto(f"/sources/{photo}/picture/")
    page.get_by_role("button", name="Draw on the picture").click()
    box = page.locator("[data-canvas] img").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.1, box["y"] + box["height"] * 0.2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.8, steps=4)
    page.mouse.up()
    expect(page.locator("[data-canvas] rect")).to_have_count(1)
    page.get_by_role("button", name="Show how it would look").click()
    expect(page.locator("#after figcaption")).to_contain_text("not kept yet")
    axe(page)
    shot(page, "picture-wide")
    page.get_by_role("button", name="Cover these regions").click()
    expect(page.locator("#decided")).to_contain_text("1 region covered")
    [region] = decided(told, photo).regions
    assert [abs(a - b) < 60 for a, b in zip(region.sides, (0.1, 0.2, 0.3, 0.6), strict=True)] == [True] * 4
    axe(page)


def test_it_is_done_on_a_phone_by_numbers_from_right_to_left(phone: Page, told: Told, photo: int, address: str) -> None:
    sign_in(phone, told, address, "bek").goto(f"/sources/{photo}/picture/")
    phone.locator("select[name=language]").select_option("ug")
    phone.locator("select[name=language] ~ button").click()
    for name, value in {"left": "15", "top": "24", "width": "22,5", "height": "48"}.items():
        phone.locator(f"#{name}-1").fill(value)
    expect(phone.locator("[data-canvas] rect")).to_have_count(1)
    axe(phone)
    no_sideways_scroll(phone)
    shot(phone, "picture-narrow")
    phone.locator("button[value=cover]").click()
    phone.wait_for_url("**#decided")
    assert decided(told, photo) == Cover(regions=(Region(1500, 2400, 2250, 4800),))


def test_it_is_done_without_a_script_and_without_a_mouse(
    chromium: Browser, told: Told, photo: int, address: str
) -> None:
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = sign_in(context.new_page(), told, address, "dana")
    page.goto(f"/sources/{photo}/picture/")
    expect(page.get_by_role("button", name="Draw on the picture")).to_be_hidden()
    page.locator("#left-1").focus()
    for value in ("15", "24", "22.5", "48"):
        page.keyboard.type(value)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Show how it would look").press("Enter")
    expect(page.locator("[data-canvas] rect")).to_have_count(1)
    page.get_by_role("button", name="Cover these regions").press("Enter")
    expect(page.locator("#decided")).to_contain_text("1 region covered")
    assert decided(told, photo).regions == (Region(1500, 2400, 2250, 4800),)
    context.close()
