import io
import struct
import zlib

import pytest
from PIL import Image

from izdeu.intake import Limits
from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import picture


def with_exif(**tags: object) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = tags.get("turned", 1)
    exif[0x8769] = {0x9003: tags.get("taken", "2019:05:03 10:00:00")}
    if tags.get("place"):
        exif[0x8825] = {1: "N", 2: (43.0, 15.0, 0.0), 3: "E", 4: (76.0, 57.0, 0.0)}
    return picture(exif=exif)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF"])
def test_a_picture_is_measured_and_has_no_text_yet(take: Take, form: str) -> None:
    found = take("photo.bin", picture(form))
    assert (found.kind, found.state) == (SourceKind.PHOTO, SourceState.NO_TEXT_YET)
    assert (found.media_type, found.width, found.height) == (f"image/{form.lower()}", 64, 48)
    assert found.notes == ()


def test_what_a_picture_says_of_itself_is_a_hint_and_told(take: Take) -> None:
    found = take("photo.jpg", with_exif(turned=6, place=True))
    assert found.written_on == "2019-05-03"
    for word in ("taken on 2019-05-03", "where it was taken", "turned"):
        assert word in told(found)


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "2019:13:40 99:99:99", "    ", "x"])
def test_a_date_that_does_not_exist_is_no_hint(take: Take, taken: str) -> None:
    assert take("photo.jpg", with_exif(taken=taken)).written_on is None


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "BMP"])
def test_a_picture_cut_off_is_kept_and_told(take: Take, form: str) -> None:
    data = picture(form, (400, 300))
    found = take("photo", data[: len(data) * 2 // 3])
    assert (found.width, found.state) == (400, SourceState.NO_TEXT_YET)
    assert "cut off" in told(found)


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff\xe0" + bytes(50), b"\x89PNG\r\n\x1a\n" + bytes(40), b"GIF89a", b"II*\0"]
)
def test_a_broken_picture_is_kept_unread(take: Take, data: bytes) -> None:
    found = take("photo.jpg", data)
    assert found.state is SourceState.UNREADABLE
    assert "broken" in told(found)


def test_a_preview_inside_is_not_taken_for_the_end(take: Take) -> None:
    exif = Image.Exif()
    exif[0x010E] = "\xff\xd9"
    data = picture(size=(400, 300), exif=exif.tobytes() + picture(size=(16, 16)))
    assert "cut off" in told(take("photo.jpg", data[: len(data) * 2 // 3]))
    assert "cut off" not in told(take("photo.jpg", data))


def huge(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    head = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(60_000, 60_000), (10_000, 17_000)])
def test_a_picture_that_claims_to_be_huge_is_not_decoded(take: Take, size: tuple[int, int]) -> None:
    found = take("bomb.png", huge(*size), limits=Limits(pixels=100_000_000))
    assert found.state is SourceState.UNREADABLE
    assert "claims" in told(found)


def test_a_picture_that_cannot_be_opened_here_is_kept(take: Take) -> None:
    found = take("photo.heic", struct.pack(">L", 24) + b"ftypheic" + bytes(40))
    assert (found.media_type, found.kind, found.state) == ("image/heic", SourceKind.PHOTO, SourceState.NO_TEXT_YET)
    assert "HEIC" in told(found)


def test_no_picture_is_changed(take: Take) -> None:
    data = with_exif(place=True)
    found = take("photo.jpg", data)
    assert found.path is not None
    assert found.path.read_bytes() == data
    assert Image.open(io.BytesIO(data)).size == (64, 48)
