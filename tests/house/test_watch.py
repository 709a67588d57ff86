"""The browser fixtures themselves: what they must catch, they catch."""

import re
import threading
from collections.abc import Callable, Iterator
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from playwright.sync_api import Page

from tests.browser import Watch, axe, no_sideways_scroll

pytestmark = pytest.mark.browser
SOUND = "<!doctype html><html lang=en><title>Sound</title><link rel=icon href='data:,'><main><h1>Sound</h1></main>"
PAGES = {
    "/sound": SOUND,
    "/unlabelled": SOUND.replace("</main>", "<input></main>"),
    "/wide": SOUND.replace("</main>", "<pre>" + "wide " * 400 + "</pre></main>"),
    "/inline": SOUND + "<script>1</script>",
    "/outside": SOUND + "<img alt='' src='http://elsewhere.invalid/x.png'>",
    "/missing": SOUND + "<img alt='' src='/nothing.png'>",
    "/throws": SOUND + "<script src='/throws.js'></script>",
    "/throws.js": "throw new Error('thrown')",
}


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def application(environ: dict[str, str], start_response: Callable[..., object]) -> list[bytes]:
    path = environ["PATH_INFO"]
    kind = "text/javascript" if path.endswith(".js") else "text/html; charset=utf-8"
    policy = ("Content-Security-Policy", "default-src 'self'; img-src * data:")
    start_response("200 OK" if path in PAGES else "404 Not Found", [("Content-Type", kind), policy])
    return [PAGES.get(path, "").encode()]


@pytest.fixture
def address() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_sound_page_passes(page: Page, watch: Watch) -> None:
    page.goto("/sound")
    axe(page)
    no_sideways_scroll(page)
    assert watch.seen == []


@pytest.mark.parametrize(
    ("path", "trouble"),
    [
        ("/inline", "content policy: script-src-elem inline"),
        ("/outside", "request to another host: http://elsewhere.invalid/x.png"),
        ("/missing", "console: Failed to load resource.*404"),
        ("/throws", "script error: .*thrown"),
    ],
)
def test_trouble_is_seen(page: Page, watch: Watch, path: str, trouble: str) -> None:
    page.goto(path, wait_until="networkidle")
    seen = watch.seen.copy()
    watch.allow("")
    assert any(re.search(trouble, line) for line in seen), seen


def test_axe_finds_the_unlabelled_field(page: Page) -> None:
    page.goto("/unlabelled")
    with pytest.raises(AssertionError, match="label"):
        axe(page)


def test_a_wide_page_is_found(phone: Page) -> None:
    phone.goto("/wide")
    with pytest.raises(AssertionError, match="wider than its window"):
        no_sideways_scroll(phone)
