"""Pictures: their size and what they say of themselves. A picture has no text yet; its date and place are hints."""

import logging
import struct
import warnings

from PIL import ExifTags, Image

from izdeu.intake.draft import Draft, Job, Received
from izdeu.intake.hints import edtf, short
from izdeu.intake.note import Note, Unreadable
from izdeu.intake.whole import is_whole
from izdeu.vocab.source import SourceKind

# Pillow speaks on standard error of large pictures and of broken ones; both are told in notes here.
logging.getLogger("PIL").addHandler(logging.NullHandler())
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF")
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    AttributeError,
    RuntimeError,
    struct.error,
)
"""What Pillow's readers are seen to raise for bytes that are no sound picture."""


def read(file: Received, job: Job) -> Draft:
    """The draft of a picture: measures, and notes on its date, place, turning and damage. No pixel is decoded."""
    if file.media_type in ("image/heic", "image/heif"):
        return file.draft(
            Note.say("A picture of this kind (HEIC) cannot be opened here; it is kept. It may say where it was taken."),
            kind=SourceKind.PHOTO,
        )
    try:
        with Image.open(file.path, formats=_FORMATS) as picture:
            return _read(file, job, picture)
    except Image.DecompressionBombError:
        raise Unreadable("It claims to be larger than any camera's picture and was not opened.") from None
    except _BROKEN as cause:
        raise Unreadable("It is broken and cannot be opened as a picture. Ask for it again.") from cause


def _read(file: Received, job: Job, picture: Image.Image) -> Draft:
    width, height = picture.size
    if width * height > job.limits.pixels:
        raise Unreadable("It claims to be {width} by {height} pixels and was not opened.", width=width, height=height)
    notes, date, author = _said(picture)
    with file.path.open("rb") as opened:
        whole = is_whole(opened, picture.format, file.size)
    if not whole:
        notes.append(Note.say("The picture is cut off: a part of it is missing. Ask for it again if it can be had."))
    return file.draft(*notes, kind=SourceKind.PHOTO, width=width, height=height, written_on=date, author=author)


def _said(picture: Image.Image) -> tuple[list[Note], str | None, str | None]:
    """What the picture says of itself: notes, the day on the camera's clock, who took it."""
    try:
        exif = picture.getexif()
        inner, place = exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.GPSInfo)
    except _BROKEN:
        return [Note.say("What it says of itself (EXIF) is broken and was not read.")], None, None
    notes = []
    date = edtf(inner.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime))
    if date:
        notes.append(Note.say("It says it was taken on {date}. A camera's clock can be wrong.", date=date))
    if _has_place(place) or _xmp_place(picture):
        notes.append(Note.say("It says where it was taken. Take care before it is shown to anyone."))
    if exif.get(ExifTags.Base.Orientation) in (2, 3, 4, 5, 6, 7, 8):
        notes.append(Note.say("It asks to be shown turned or mirrored."))
    return notes, date, short(exif.get(ExifTags.Base.Artist))


def _has_place(place: dict[int, object]) -> bool:
    return ExifTags.GPS.GPSLatitude in place or ExifTags.GPS.GPSLongitude in place


def _xmp_place(picture: Image.Image) -> bool:
    data = picture.info.get("xmp") or b""
    return b"GPSLatitude" in (data.encode() if isinstance(data, str) else bytes(data))
