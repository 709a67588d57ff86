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

Region = tuple[float, float, float, float]


class NotAPicture(Exception):
    """The bytes cannot be drawn anew with certainty."""


def redrawn(origin: Origin, spool: Path, alt: tuple[Words, ...]) -> PublicPicture | None:
    """The picture of a source in fresh pixels, its covered regions one colour, as a file in `spool`; None: withheld.

    Faces are covered only by hand so far: a source that asks for all of them to be found is withheld.
    """
    if origin.cover_faces or origin.open is None:
        return None
    try:
        with origin.open() as stream:
            data = stream.read(MOST_BYTES + 1)
        pixels = _drawn(data, origin.covered)
    except (NotAPicture, OSError, ValueError, SyntaxError, OverflowError, struct.error, Refused, EOFError):
        return None
    return _kept(pixels, spool, alt)


def _drawn(data: bytes, covered: Sequence[Region]) -> Image.Image:
    if len(data) > MOST_BYTES or any(sign in data.lower() if sign[:1] == b"<" else sign in data for sign in FOREIGN):
        raise NotAPicture
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS or not (image.width and image.height):
                raise NotAPicture
            image.seek(0)
            upright = ImageOps.exif_transpose(image)
            seen = upright.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise NotAPicture from bomb
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    _cover(flat, covered)
    flat.thumbnail((LONGEST, LONGEST))
    return Image.frombytes("RGB", flat.size, flat.tobytes())


def _cover(image: Image.Image, covered: Sequence[Region]) -> None:
    pen = ImageDraw.Draw(image)
    for left, top, width, height in covered:
        if not all(map(math.isfinite, (left, top, width, height))) or width <= 0 or height <= 0:
            raise NotAPicture
        x, y = math.floor(left * image.width), math.floor(top * image.height)
        right, bottom = math.ceil((left + width) * image.width), math.ceil((top + height) * image.height)
        pen.rectangle((x, y, right, bottom), fill=COVER)


def _kept(pixels: Image.Image, spool: Path, alt: tuple[Words, ...]) -> PublicPicture:
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=85, optimize=True)
    address = sha256(out.getvalue()).hexdigest()
    file = spool / f"{address}.jpg"
    file.write_bytes(out.getvalue())
    return PublicPicture(address, "image/jpeg", pixels.width, pixels.height, file, alt)
