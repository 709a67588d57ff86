"""The site in a browser, from a folder, without a server: axe finds nothing, no script is needed, no host is asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from izdeu.outputs.site import write
from tests.browser import DESKTOP, PHONE, REPORT, axe, no_sideways_scroll, shot
from tests.outputs.books import book

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = {
    "home": "index.html",
    "case": "cases/C-00001.html",
    "keepsake": "cases/C-00002.html",
    "testimony": "testimonies/T-00000.html",
    "names": "names/index.html",
    "letters": "names/latn-1.html",
    "figures": "figures.html",
    "changes": "changes.html",
    "method": "method.html",
    "withdrawn": "cases/C-99001.html",
}
LOOKS: dict[str, dict[str, Any]] = {
    "en": {"viewport": DESKTOP},
    "ug": {"viewport": PHONE, "has_touch": True, "color_scheme": "dark"},
    "zh": {"viewport": {"width": 768, "height": 1024}},
    "ru": {"viewport": PHONE, "has_touch": True},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a book of forty, in a folder with a name that an address has to escape."""
    folder = tmp_path_factory.mktemp("a stick")
    write(book(40, ("en", "kk", "ru", "ug", "zh"), spool=folder / "spool"), folder / "site")
    return folder / "site"


@pytest.fixture
def opened(chromium: Browser, site: Path) -> Any:
    """Opens pages of the folder: `opened("en/index.html", viewport=PHONE)`. What they complain of fails the test."""
    troubles: list[str] = []
    contexts = []

    def told(trouble: str) -> None:
        if "connect-src" not in trouble:  # axe reads the sheets of style again, which the policy refuses
            troubles.append(trouble)

    def one(path: str, **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": DESKTOP, **options})
        context.set_default_timeout(10_000)
        contexts.append(context)
        context.on("console", lambda message: told(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: told(str(error.error)))
        context.on("request", lambda request: None if request.url.startswith("file:") else told(request.url))
        context.expose_binding("izdeuRefused", lambda _source, text: told(text))
        context.add_init_script(REPORT)
        page = context.new_page()
        page.goto(address(site, path))
        return page

    yield one
    for context in contexts:
        context.close()
    assert troubles == []


def address(site: Path, path: str) -> str:
    """The address of a page in the folder."""
    return f"file://{quote(str(site))}/{path}"


Open = Callable[..., Page]


@pytest.mark.parametrize("language", LOOKS)
def test_every_page_is_sound(opened: Open, site: Path, language: str) -> None:
    page = opened(f"{language}/index.html", **LOOKS[language])
    for name, path in PAGES.items():
        page.goto(address(site, f"{language}/{path}"))
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        axe(page)
        no_sideways_scroll(page)
        shot(page, f"site-{name}-{language}")


@pytest.mark.parametrize("path", ["index.html", "404.html", "leave.html"])
def test_pages_before_a_language_is_chosen_are_sound(opened: Open, path: str) -> None:
    axe(opened(path))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Qairat", "Qairat Akhmet"),
        ("kayrat ahmet", "Qairat Akhmet"),
        ("Қайрат", "Qairat Akhmet"),
        ("Гульнара", "Gulnar Akhmet"),
        ("گۈلنار", "Gulnar Akhmet"),
        ("古丽娜尔", "Gulnar Akhmet"),
        ("海拉提", "Qairat Akhmet"),
        ("zhumabek", "Aigul Zhumabek"),
        ("Jumabek Yerbol", "Erbol Zhumabek"),
    ],
)
def test_a_name_is_found_in_any_script(opened: Open, asked: str, found: str) -> None:
    page = opened("en/index.html")
    page.fill("#q", asked)
    expect(page.locator("#answers li").first).to_contain_text(found)


def test_nobody_is_found_under_another_name(opened: Open) -> None:
    page = opened("ru/index.html")
    page.fill("#q", "Xqzvwx")
    expect(page.locator("#said")).to_contain_text("Здесь нет никого")
    expect(page.locator("#answers li")).to_have_count(0)


def test_the_keyboard_is_enough(opened: Open) -> None:
    page = opened("en/index.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.focus("#q")
    page.keyboard.type("gulnar")
    expect(page.locator("#answers li").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/**")
    expect(page.locator("h1")).to_have_text("Gulnar Akhmet")


def test_without_a_script_one_gets_from_a_list_to_the_words(opened: Open) -> None:
    page = opened("en/index.html", java_script_enabled=False)
    expect(page.locator("#finding")).to_be_hidden()
    page.click("noscript a")
    page.locator("a[href='latn-1.html']").click()
    page.get_by_role("link", name="Nurlan Akhmet").click()
    page.locator(".trail a").first.click()
    expect(page.locator(".passage:target")).to_be_visible()
    page.click(".leave")
    expect(page.locator("h1")).to_have_text("November 2026")


def test_who_leaves_quickly_does_not_come_back(opened: Open, site: Path) -> None:
    page = opened("en/index.html")
    page.goto(address(site, "en/cases/C-00001.html"))
    page.click(".leave")
    page.wait_for_url("**/leave.html")
    page.go_back()
    assert page.url.endswith("en/index.html")
