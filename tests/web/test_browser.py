"""The pages in a browser: axe finds nothing, nothing is wider than a phone, the bench obeys its keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect

from izdeu.casebook import acts, queries
from tests.browser import DESKTOP, PHONE, axe, no_sideways_scroll, shot
from tests.cast import keep
from tests.web.conftest import Told

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, reset_sequences=True),
]
Open = Callable[..., Page]

PAGES = {
    "home": "/",
    "persons": "/persons/",
    "case": "/persons/2/",
    "sources": "/sources/",
    "source": "/sources/1/",
    "coding": "/sources/1/coding/",
    "claim": "/sources/1/coding/claim/",
    "text": "/sources/1/text/",
    "add": "/sources/add/",
    "members": "/members/",
    "log": "/log/",
    "password": "/password/",
    "nothing": "/persons/4711/",
}


def sign_in(page: Page, told: Told, address: str, login: str = "zere", language: str = "en") -> Page:
    """The page with a member's session, in a language."""
    session = told.client(login).cookies[settings.SESSION_COOKIE_NAME].value
    cookies = {settings.SESSION_COOKIE_NAME: session, settings.LANGUAGE_COOKIE_NAME: language}
    page.context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies.items()])
    return page


@pytest.mark.parametrize(
    ("language", "options"),
    [
        ("en", {"viewport": DESKTOP}),
        ("ug", {"viewport": PHONE, "has_touch": True, "color_scheme": "dark"}),
        ("zh-hans", {"viewport": {"width": 768, "height": 1024}}),
    ],
    ids=["day", "night-phone-uyghur", "tablet-chinese"],
)
def test_every_page_is_sound(
    open_page: Open, watch: Any, coded: Told, address: str, language: str, options: dict[str, Any]
) -> None:
    watch.allow(r"status of 404")
    page = sign_in(open_page(**options), coded, address, language=language)
    made = queries.bench(coded.cast.bek, coded.source).rendition.claims[0].address
    for name, path in (PAGES | {"one-claim": f"/claims/{made}/", "correct": f"/claims/{made}/supersede/"}).items():
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        axe(page)
        no_sideways_scroll(page)
        shot(page, f"{name}-{language}")


def test_sign_in_is_sound_and_says_what_is_wrong(page: Page, told: Told) -> None:
    page.goto("/")
    axe(page)
    page.fill("#id_username", "zere")
    page.fill("#id_password", "not the password")
    page.click("main button")
    expect(page.get_by_role("alert")).to_be_visible()


def test_the_bench_under_the_keys(page: Page, told: Told, address: str) -> None:
    sign_in(page, told, address, "bek").goto("/sources/1/coding/")
    waiting = page.locator("#waiting")
    expect(waiting).to_have_text("3 wait")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(waiting).to_have_text("2 wait")
    expect(page.locator(".proposal.current")).to_have_attribute("id", "proposal-2")
    page.keyboard.press("x")
    expect(waiting).to_have_text("1 waits")
    page.keyboard.press("k")
    page.keyboard.press("u")
    expect(waiting).to_have_text("2 wait")
    axe(page)


def test_a_proposal_is_mended_in_its_place(page: Page, told: Told, address: str) -> None:
    sign_in(page, told, address, "bek").goto("/sources/1/coding/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.fill(".coding #edtf", "2017-13")
    page.click(".coding button.main")
    expect(page.get_by_role("alert")).to_contain_text("2017-13 is not a date")
    axe(page)
    page.fill(".coding #edtf", "2017-04")
    page.click(".coding button.main")
    expect(page.locator("#proposal-2")).to_contain_text("mended")
    expect(page.locator("#waiting")).to_have_text("2 wait")


SELECT = """words => {
  const walker = document.createTreeWalker(document.querySelector(".telling"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
}"""


def test_selected_words_become_a_claim(page: Page, told: Told, address: str, tmp_path: Path) -> None:
    number = keep(told.cast.bek, tmp_path / "more", "𐐷 A line.\n\nМен 字 Алматыда тұрамын. They took her.\n")
    acts.read_source(told.cast.bek, number)
    sign_in(page, told, address, "bek").goto(f"/sources/{number}/coding/")
    page.evaluate(SELECT, "Алматыда тұрамын")
    page.keyboard.press("c")
    expect(page.locator(".coding blockquote")).to_have_text("Алматыда тұрамын")
    page.select_option(".coding #kind", "occupation")
    page.fill(".coding #person_name", "Somebody")
    page.click(".coding button.main")
    expect(page.get_by_text("Coded by hand")).to_be_visible()
    claims = queries.bench(told.cast.bek, number).rendition.claims
    assert [passage.quote for claim in claims for passage in claim.passages] == ["Алматыда тұрамын"]


def test_a_file_dropped_is_sent_and_its_page_opens(page: Page, told: Told, address: str, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("My sister was detained in 2018.", encoding="utf-8")
    sign_in(page, told, address, "aigerim").goto("/sources/add/")
    page.set_input_files("#files", file)
    expect(page.locator("[data-files]")).to_contain_text("letter.txt")
    page.click("main button.main")
    expect(page.get_by_text("My sister was detained in 2018.")).to_be_visible()


def test_what_was_typed_stays_when_the_network_goes(
    page: Page, watch: Any, told: Told, address: str, tmp_path: Path
) -> None:
    watch.allow("ERR_INTERNET_DISCONNECTED")
    file = tmp_path / "letter.txt"
    file.write_text("Words.", encoding="utf-8")
    sign_in(page, told, address, "aigerim").goto("/sources/add/")
    page.set_input_files("#files", file)
    page.fill("#told_by", "Somebody")
    page.context.set_offline(True)
    page.click("main button.main")
    expect(page.get_by_role("alert")).to_contain_text("Nothing you typed is lost")
    assert page.input_value("#told_by") == "Somebody"


def test_without_a_script_everything_is_reached(chromium: Browser, told: Told, address: str) -> None:
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = sign_in(context.new_page(), told, address, "bek")
    page.goto("/sources/1/coding/")
    page.locator("#proposal-1 button[name=accept]").click()
    assert page.url.endswith("#proposal-2")
    page.locator("#proposal-2 a.mend").click()
    page.locator("#edtf").fill("2017-05")
    page.locator("main button.main").click()
    assert "1 waits" in page.locator("#waiting").inner_text()
    context.close()


def test_a_long_text_stays_smooth(page: Page, told: Told, address: str, tmp_path: Path) -> None:
    """20,000 words with 300 marks: the bench is there, and a key is obeyed, in the time of a breath."""
    line = "My brother was detained in March 2017 and nobody told us why he was taken from home that night. "
    number = keep(told.cast.bek, tmp_path / "long", "\n\n".join(line * 5 for _ in range(210)))
    acts.read_source(told.cast.bek, number)
    sign_in(page, told, address, "bek").goto(f"/sources/{number}/coding/")
    spent = page.evaluate(
        """async () => {
          const start = performance.now();
          for (let n = 0; n < 20; n += 1) {
            document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "j", bubbles: true}));
            await new Promise(requestAnimationFrame);
          }
          return (performance.now() - start) / 20;
        }"""
    )
    assert spent < 200


def test_search_answers_while_a_name_is_typed_in_another_script(page: Page, coded: Told, address: str) -> None:
    sign_in(page, coded, address, "bek").goto("/")
    expect(page.get_by_role("heading", name="brother of Aigerim Test")).to_be_visible()
    page.locator("#find").press_sequentially("Айгерим")
    expect(page.locator("#people h2")).to_have_text(["Aigerim Test"])
    axe(page)


def test_the_light_is_changed_by_hand(page: Page, coded: Told, address: str) -> None:
    sign_in(page, coded, address, "bek").goto("/sources/")
    page.get_by_role("button", name="night").click()
    expect(page.locator("html")).to_have_attribute("data-look", "night")
    assert page.url.endswith("/sources/")
    axe(page)


def test_the_day_of_telling_is_set_by_keys_alone(page: Page, told: Told, address: str) -> None:
    told.client("aigerim").post(f"/sources/{told.source}/describe/", {"told_on": ""})
    sign_in(page, told, address, "aigerim").goto(f"/sources/{told.source}/")
    page.get_by_role("link", name="When was it told?").focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("Told on")
    expect(field).to_be_visible()
    field.focus()
    page.keyboard.type("2022-07")
    page.keyboard.press("Enter")
    expect(page.locator("dl.about").first).to_contain_text("July 2022")


def test_a_case_on_paper_holds_nothing_to_press(page: Page, coded: Told, address: str) -> None:
    sign_in(page, coded, address, "zere").goto("/persons/2/")
    page.emulate_media(media="print")
    for part in ("#work", ".top", "form", "details"):
        assert all(not one.is_visible() for one in page.locator(part).all()), part
    expect(page.get_by_role("heading", level=1)).to_be_visible()
