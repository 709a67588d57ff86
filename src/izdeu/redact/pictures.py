"""Pictures drawn anew: nothing of the received file leaves but what is seen, less what is covered."""

import io
import math
import struct
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from izdeu.redact.material import Origin
from izdeu.vocab.errors import Refused
from izdeu.vocab.public import PublicPicture, Words

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
MOST_BYTES, MOST_PIXELS, LONGEST = 40_000_000, 60_000_000, 1600
"""Bytes and pixels of a picture that is opened at all; pixels of its longer side when it goes out."""
COVER = (32, 32, 32)
FOREIGN = (b"<svg", b"<script", b"<html", b"%PDF-", b"<?php", b"PK\x03\x04")
"""What stands in a file that is something else besides a picture."""
BROKEN = (OSError, ValueError, SyntaxError, OverflowError, struct.error, EOFError)
"""What Pillow's readers raise for bytes that are no sound picture."""
Region = tuple[float, float, float, float]


class NotAPicture(Refused):
    """The bytes cannot be drawn anew with certainty; the sentence says why."""


def redrawn(origin: Origin, spool: Path, alt: tuple[Words, ...]) -> PublicPicture | None:
    """The picture of a source in fresh pixels, its covered regions one colour, as a file in `spool`; None: withheld.

    Faces are covered only by hand: a picture that nobody has looked at is withheld.
    """
    if origin.cover_faces or origin.open is None:
        return None
    try:
        with origin.open() as stream:
            pixels = _drawn(stream.read(MOST_BYTES + 1), origin.covered)
    except (OSError, Refused):
        return None
    return _kept(pixels, spool, alt)


def drawn(data: bytes, covered: Sequence[Region]) -> bytes:
    """The bytes of a picture as they would go out; NotAPicture where they would not."""
    return _written(_drawn(data, covered))


def measured(data: bytes) -> tuple[int, int]:
    """The width and height of a picture as it would go out; NotAPicture where it would not."""
    return _drawn(data, ()).size


def _too_large() -> NotAPicture:
    return NotAPicture("This picture is too large to be drawn anew; it stays in. Add a smaller copy of it.")


def _drawn(data: bytes, covered: Sequence[Region]) -> Image.Image:
    if len(data) > MOST_BYTES:
        raise _too_large()
    if any(sign in data.lower() if sign[:1] == b"<" else sign in data for sign in FOREIGN):
        raise NotAPicture(
            "There is something besides a picture in this file (a script, a page, an archive); it stays in."
        )
    try:
        return _redrawn(data, covered)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise _too_large() from bomb
    except BROKEN as cause:
        raise NotAPicture(
            "This file cannot be opened as a picture of a kind that may go out; it stays in. Ask for it again."
        ) from cause


def _redrawn(data: bytes, covered: Sequence[Region]) -> Image.Image:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        if image.width * image.height > MOST_PIXELS or not (image.width and image.height):
            raise _too_large()
        image.seek(0)
        upright = ImageOps.exif_transpose(image)
        seen = upright.convert("RGBA")
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    _cover(flat, covered)
    flat.thumbnail((LONGEST, LONGEST))
    return Image.frombytes("RGB", flat.size, flat.tobytes())


def _cover(image: Image.Image, covered: Sequence[Region]) -> None:
    pen = ImageDraw.Draw(image)
    for left, top, width, height in covered:
        if not all(map(math.isfinite, (left, top, width, height))) or width <= 0 or height <= 0:
            raise NotAPicture("A region begins within the picture and is larger than nothing.")
        x, y = math.floor(left * image.width), math.floor(top * image.height)
        right, bottom = math.ceil((left + width) * image.width), math.ceil((top + height) * image.height)
        pen.rectangle((x, y, right, bottom), fill=COVER)


def _kept(pixels: Image.Image, spool: Path, alt: tuple[Words, ...]) -> PublicPicture:
    data = _written(pixels)
    address = sha256(data).hexdigest()
    file = spool / f"{address}.jpg"
    file.write_bytes(data)
    return PublicPicture(address, "image/jpeg", pixels.width, pixels.height, file, alt)


def _written(pixels: Image.Image) -> bytes:
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
