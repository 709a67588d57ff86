"""Walks a casebook's pages as a reader does, from link to link, a few of each kind."""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from django.urls import resolve
from playwright.sync_api import Page

OF_A_KIND = 2
NO_PAGES = {"source-file"}


def sign_in(page: Page, login: str, password: str) -> None:
    """Signs in by the form, as a member does."""
    page.goto("/sign-in/")
    page.locator("[name=username]").fill(login)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url(lambda url: "sign-in" not in url)


def kind(address: str) -> str:
    """The name of the page an address leads to."""
    return resolve(urlsplit(address).path).url_name or ""


def links(page: Page) -> list[str]:
    """Where the page's links lead, without what comes after `#`; what is saved or shown as a file is left out."""
    found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href.split('#')[0])")
    return [address for address in dict.fromkeys(found) if kind(address) not in NO_PAGES]


def walk(page: Page, look: Callable[[Page], None]) -> set[str]:
    """Opens every kind of page that links lead to, looks at it, and tells the names of all that were seen."""
    page.goto("/")
    ahead, known, seen = [page.url], {page.url}, Counter[str]()
    while ahead:
        address = ahead.pop(0)
        if seen[kind(address)] >= OF_A_KIND:
            continue
        seen[kind(address)] += 1
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        look(page)
        ahead += _new(links(page), known)
    return set(seen)


def _new(addresses: list[str], known: set[str]) -> Iterator[str]:
    for address in addresses:
        if address not in known:
            known.add(address)
            yield address
