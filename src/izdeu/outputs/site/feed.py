"""What changed, as an Atom feed: titles and places of pages, nothing of what was withdrawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from izdeu.outputs.site.people import plain_name
from izdeu.outputs.site.shelf import Shelf
from izdeu.outputs.tongue import Tongue

ATOM = "http://www.w3.org/2005/Atom"
_QUALIFIED = f"{{{ATOM}}}"
MOST = 100
"""Entries in a feed."""


@dataclass(frozen=True, slots=True)
class News:
    """One entry: what happened to the page of a code."""

    code: str
    what: str
    title: str


def feed(shelf: Shelf, tongue: Tongue, language: str) -> bytes:
    """The feed of a language, from the folder of that language; its addresses are relative."""
    book = shelf.book
    root = etree.Element(_QUALIFIED + "feed", nsmap={None: ATOM})
    root.set("{http://www.w3.org/XML/1998/namespace}lang", tongue.tag)
    _put(root, "id", _id(book.title, language))
    _put(root, "title", book.title)
    _put(root, "updated", f"{book.day}T00:00:00Z")
    _put(etree.SubElement(root, _QUALIFIED + "author"), "name", book.title)
    etree.SubElement(root, _QUALIFIED + "link", rel="self", href="feed.xml")
    etree.SubElement(root, _QUALIFIED + "link", rel="alternate", href="changes.html")
    for at, news in zip(range(MOST), _news(shelf, tongue), strict=False):
        _entry(root, news, shelf, at)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _news(shelf: Shelf, tongue: Tongue) -> Iterator[News]:
    changes = shelf.book.changes
    for code in changes.withdrawn:
        yield News(code, "withdrawn", tongue.gettext("Withdrawn"))
    for what, codes, title in (
        ("added", changes.added, tongue.gettext("Added: {name}")),
        ("changed", changes.changed, tongue.gettext("Changed: {name}")),
    ):
        for code in codes:
            if case := shelf.cases.get(code):
                yield News(code, what, title.format(name=plain_name(tongue, case.person)))


def _entry(root: etree._Element, news: News, shelf: Shelf, at: int) -> None:
    book = shelf.book
    entry = etree.SubElement(root, _QUALIFIED + "entry")
    _put(entry, "id", _id(book.title, str(book.number), news.what, news.code))
    _put(entry, "title", news.title)
    _put(entry, "updated", f"{book.day}T00:00:00Z")
    etree.SubElement(entry, _QUALIFIED + "link", rel="alternate", href=f"cases/{news.code}.html")


def _id(*parts: str) -> str:
    """An id that is the same each time."""
    return uuid5(NAMESPACE_URL, clean(":".join(("izdeu", *parts)))).urn


def _put(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, _QUALIFIED + name).text = clean(text)


def clean(text: str) -> str:
    """Text without the characters that XML has no way to write."""
    return _UNWRITABLE.sub("", text)


_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
