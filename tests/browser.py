"""Fixtures of the browser journeys: Debian's Chromium, watched. What it complains of fails the test.

`page` is a page of the live server at desktop size, `phone` one of 360 pixels; `axe(page)` finds no fault, or fails;
`shot(page, "home")` keeps a picture in the folder that `IZDEU_SHOTS` names, to be looked at.
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
# Told to Python by each document: Chromium's console does not say all that the policy refused.
REPORT = "addEventListener('securitypolicyviolation', e => izdeuRefused(`${e.violatedDirective} ${e.blockedURI}`))"

# Playwright's sync API keeps an event loop in the thread that also talks to the test database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@dataclass
class Watch:
    """What went wrong in a browser context. `allow` names what a test means to bring about."""

    host: str
    seen: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def allow(self, pattern: str) -> None:
        """Troubles that match are expected by this test."""
        self.allowed.append(pattern)

    def attach(self, context: BrowserContext) -> None:
        """Listens to everything in the context, from its first page on."""
        context.expose_binding("izdeuRefused", lambda _source, text: self.seen.append(f"content policy: {text}"))
        context.add_init_script(REPORT)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.seen.append(f"script error: {error.error}"))
        context.on("request", lambda request: self._request(request.url))
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.seen.append(f"console: {message.text}")

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob", "about") and parts.netloc != self.host:
            self.seen.append(f"request to another host: {url}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.seen.append(f"server error {response.status}: {response.url}")

    @property
    def troubles(self) -> list[str]:
        """What was seen and not allowed."""
        return [line for line in self.seen if not any(re.search(pattern, line) for pattern in self.allowed)]


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(_playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests of a worker; each test has a context of its own."""
    if not CHROMIUM.exists():
        sentence = "Chromium is not installed: apt install chromium, or let `make test` do it."
        if os.environ.get("IZDEU_TEST_ALL") or os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    browser = _playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def address(live_server: LiveServer) -> str:
    """Where the pages are: http://localhost:port."""
    return str(live_server.url)


@pytest.fixture
def watch(address: str) -> Watch:
    """What the test's pages complain of."""
    return Watch(urlsplit(address).netloc)


@pytest.fixture
def open_page(chromium: Browser, address: str, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context of its own: `open_page(viewport=PHONE, color_scheme="dark")`; checked at the end."""
    contexts: list[BrowserContext] = []

    def opened(**options: object) -> Page:
        settings: dict[str, object] = {"base_url": address, "viewport": DESKTOP, "locale": "en-GB", **options}
        context = chromium.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        watch.attach(context)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    assert watch.troubles == []


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A desktop page."""
    return open_page()


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    """A page 360 pixels wide, with touch."""
    return open_page(viewport=PHONE, has_touch=True, is_mobile=True)


def axe(page: Page) -> None:
    """Fails with axe's own words for every fault in the page as it stands (WCAG 2.2 A and AA, best practice)."""
    faults = [
        f"{fault['id']}: {fault['help']}: {node['html']}"
        for fault in Axe().run(page).response["violations"]
        for node in fault["nodes"]
    ]
    assert faults == [], page.url


def no_sideways_scroll(page: Page) -> None:
    """Fails when the page is wider than its window."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels wider than its window"


def shot(page: Page, name: str) -> None:
    """Keeps a picture of the whole page as `name`.png where `IZDEU_SHOTS` says; else nothing."""
    if folder := os.environ.get("IZDEU_SHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True, animations="disabled")
