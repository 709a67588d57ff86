"""`make screenshots`: the pictures in docs/screenshots, from a fresh demo casebook, as a reader comes to the pages."""

import io
import json
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs/screenshots"
PORT = 8765
SIZES = {"wide": {"width": 1280, "height": 860}, "narrow": {"width": 360, "height": 740}}
SOURCE, WAITING, PERSON = "Aigerim", "Two chairs at the table", "Ерболат Тасқынбай"


def home(page: Page) -> None:
    """Who we look for."""
    page.goto("/")


def source(page: Page) -> None:
    """A testimony as told, with its claims beside the words."""
    page.goto("/sources/")
    page.get_by_role("main").get_by_role("link", name=SOURCE).first.click()


def bench(page: Page) -> None:
    """The coding bench with proposals that wait."""
    page.goto("/sources/")
    page.get_by_role("main").get_by_role("link", name=WAITING).first.click()
    page.get_by_role("link", name="Decide").click()


def case(page: Page) -> None:
    """A case file."""
    page.goto(f"/persons/?q={PERSON}")
    page.get_by_role("main").get_by_role("link", name=PERSON).first.click()


PAGES: dict[str, Callable[[Page], None]] = {"home": home, "source": source, "bench": bench, "case": case}


@contextmanager
def demo() -> Iterator[dict[str, Any]]:
    """A served demo casebook; gives its address and sign-in."""
    with tempfile.TemporaryDirectory() as folder:
        command = [str(Path(sys.executable).with_name("izdeu")), "demo", "--casebook", f"{folder}/demo", "--no-browser"]
        with subprocess.Popen([*command, "--json", f"--port={PORT}"], stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                answer = json.loads("".join(iter(server.stdout.readline, "}\n")) + "}")
                wait_for(answer["address"])
                yield answer
            finally:
                server.terminate()


def wait_for(address: str) -> None:
    """Returns when the server answers; TimeoutError after 20 seconds."""
    for _ in range(200):
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.URLError:
            time.sleep(0.1)
    raise TimeoutError(f"{address} does not answer")


def signed_in(browser: Browser, place: dict[str, Any], **options: Any) -> Page:
    """A page that is signed in."""
    page = browser.new_context(base_url=place["address"], locale="en-GB", **options).new_page()
    page.goto("/sign-in/")
    page.locator("[name=username]").fill(place["login"])
    page.locator("[name=password]").fill(place["password"])
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/")
    return page


def keep(page: Page, name: str) -> None:
    """Writes what the window shows as a small PNG."""
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    picture.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(OUT / f"{name}.png", optimize=True)


def main() -> None:
    """Takes all pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    with demo() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for size, viewport in SIZES.items():
            page = signed_in(browser, place, viewport=viewport, device_scale_factor=2 if size == "narrow" else 1)
            for name, go in PAGES.items():
                go(page)
                keep(page, f"{name}-{size}")
        browser.close()


if __name__ == "__main__":
    main()
