"""XML from outside: no entities, no document types, no network, no depth that overruns. Read as events."""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from izdeu.intake.note import Unreadable

_DOCTYPE = "<!DOCTYPE"
_BROKEN = "It is broken: its XML ends or bends where it should not. Ask for it again."


def events(data: bytes) -> Iterator[tuple[str, etree._Element, str]]:
    """(`start` or `end`, element, local name) in order. Unreadable when broken or when it defines entities.

    Office programs write no document type: one that is there wants to read files or to grow without end.
    """
    if any(_DOCTYPE.encode(name) in data for name in ("ascii", "utf-16-le", "utf-16-be")):
        raise Unreadable(
            "It asks to load other files (a document type in its XML). It was not read; nothing was loaded."
        )
    walk = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in walk:
            yield event, element, local(element)
    except etree.XMLSyntaxError as cause:
        raise Unreadable(_BROKEN) from cause


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """The attribute of this local name in any namespace; empty when there is none."""
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def tree(data: bytes) -> etree._Element:
    """The root of an XML text under the same rules as `events`, for formats that mix words and marks."""
    check(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as cause:
        raise Unreadable(_BROKEN) from cause


def check(data: bytes) -> None:
    """Unreadable when the text has a document type.

    Office programs write none: one that is there wants to read files or to grow without end.
    """
    if any(_DOCTYPE.encode(name) in data for name in ("ascii", "utf-16-le", "utf-16-be")):
        raise Unreadable(
            "It asks to load other files (a document type in its XML). It was not read; nothing was loaded."
        )
