"""What stands beside the pages: the sheets of style, the fonts the site needs, the pictures."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from izdeu.vocab.public import PublicBook, PublicPicture

LOOK = Path(str(files("izdeu"))) / "web/static"
"""One look for both faces: the casebook's own sheets and cut fonts, taken as files."""

OWN = Path(str(files("izdeu"))) / "outputs/site/static"

SHEETS = ("tokens", "type", "page", "forms", "case")

KINDS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
"""Pictures as redact draws them anew; there are no others."""

_FACE = re.compile(r'@font-face\{[^}]*url\("([^"]+)"\)[^}]*unicode-range:([^;}]+)\}\n?')


def style() -> bytes:
    """All sheets as one."""
    sheets = [LOOK / f"web/{name}.css" for name in SHEETS] + [OWN / "site.css", LOOK / "web/print.css"]
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets).encode()


def own() -> Iterator[tuple[str, bytes]]:
    """The scripts, the icon, and the sheet of the page one leaves to."""
    for path in sorted(OWN.iterdir()):
        if path.name != "site.css":
            yield path.name, path.read_bytes()


def fonts(points: frozenset[int]) -> tuple[bytes, list[Path]]:
    """The rules for the slices that have any of the characters, and their files; nothing where none were cut."""
    sheet = LOOK / "fonts/fonts.css"
    if not sheet.exists():
        return b"", []
    rules, found = [], []
    for face in _FACE.finditer(sheet.read_text(encoding="utf-8")):
        if not points.isdisjoint(_points(face[2])):
            rules.append(face[0].strip())
            found.append(sheet.parent / face[1])
    return ("\n".join(rules) + "\n").encode(), found


@cache
def _points(ranges: str) -> frozenset[int]:
    """The characters of a unicode-range."""
    spans = (span.removeprefix("U+").split("-") for span in ranges.split(","))
    return frozenset(point for span in spans for point in range(int(span[0], 16), int(span[-1], 16) + 1))


def pictures(book: PublicBook) -> dict[str, PublicPicture]:
    """All pictures by the name of their file in the site."""
    return {picture_name(picture): picture for picture in _pictures(book)}


def _pictures(book: PublicBook) -> Iterable[PublicPicture]:
    for case in book.cases:
        yield from filter(None, (case.portrait, *(keepsake.picture for keepsake in case.keepsakes)))
    for testimony in book.testimonies:
        yield from testimony.pictures


def picture_name(picture: PublicPicture) -> str:
    """A picture's file: its address, and an ending by its kind."""
    return f"{picture.address}.{KINDS[picture.media_type]}"
