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
    """All sheets as one, without what is only for who reads them as code."""
    sheets = [LOOK / f"web/{name}.css" for name in SHEETS] + [OWN / "site.css", LOOK / "web/print.css"]
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return _BLANK.sub(r"\1", _LINES.sub("\n", _REMARK.sub("", text))).lstrip().encode()


_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINES = re.compile(r"\s*\n\s*")
_BLANK = re.compile(r"\s*([{};])\s*")


def own() -> Iterator[tuple[str, bytes]]:
    """The sheet, the scripts, the icon, and the sheet of the page one leaves to."""
    yield "assets/site.css", style()
    for path in sorted(OWN.iterdir()):
        if path.name != "site.css":
            yield f"assets/{path.name}", path.read_bytes()


def fonts(points: frozenset[int]) -> tuple[bytes, list[Path]]:
    """The rules for the slices that have any of the characters, and their files; nothing where none were cut.

    Of slices of Chinese characters a rule names only those in use: their full lists weigh more than a page.
    """
    sheet = LOOK / "fonts/fonts.css"
    if not sheet.exists():
        return b"", []
    rules, found = [], []
    for face in _FACE.finditer(sheet.read_text(encoding="utf-8")):
        used = points & _points(face[2])
        if "-han-" not in face[1] or used:
            ranges = _ranges(used) if "-han-" in face[1] else face[2]
            rules.append(face[0].strip().replace(face[2], ranges))
            found.append(sheet.parent / face[1])
    return ("\n".join(rules) + "\n").encode(), found


def _ranges(points: Iterable[int]) -> str:
    """A unicode-range."""
    spans: list[list[int]] = []
    for point in sorted(points):
        if spans and spans[-1][1] == point - 1:
            spans[-1][1] = point
        else:
            spans.append([point, point])
    return ",".join(f"U+{low:X}" if low == high else f"U+{low:X}-{high:X}" for low, high in spans)


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
