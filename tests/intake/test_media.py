import struct

import pytest

from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import film, sound

AMR = b"#!AMR\n" + (b"\x3c" + bytes(31)) * 100
MP3 = (b"\xff\xfb\x90\x00" + bytes(413)) * 40


def matroska(seconds: float) -> bytes:
    info = b"\x2a\xd7\xb1\x83" + (1_000_000).to_bytes(3, "big") + b"\x44\x89\x88" + struct.pack(">d", seconds * 1000)
    return b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm" + b"\x15\x49\xa9\x66" + bytes([0x80 | len(info)]) + info


def avi(frames: int) -> bytes:
    head = struct.pack("<LLLLL", 40_000, 0, 0, 0, frames)
    return (
        b"RIFF"
        + struct.pack("<L", 999)
        + b"AVI LIST"
        + struct.pack("<L", 99)
        + b"hdrlavih"
        + bytes(4)
        + head
        + bytes(40)
    )


@pytest.mark.parametrize(
    ("data", "media_type", "kind", "duration"),
    [
        (sound(1.5), "audio/wav", SourceKind.AUDIO, 1500),
        (film(2500), "video/mp4", SourceKind.VIDEO, 2500),
        (AMR, "audio/amr", SourceKind.AUDIO, 2000),
        (matroska(3.25), "video/webm", SourceKind.VIDEO, 3250),
        (avi(50), "video/x-msvideo", SourceKind.VIDEO, 2000),
    ],
)
def test_a_recording_says_how_long_it_lasts(
    take: Take, data: bytes, media_type: str, kind: SourceKind, duration: int
) -> None:
    found = take("voice", data)
    assert (found.media_type, found.kind, found.duration_ms) == (media_type, kind, duration)
    assert (found.state, found.notes) == (SourceState.NO_TEXT_YET, ())


def test_mp3_lasts_about_as_long_as_its_frames(take: Take) -> None:
    found = take("voice.mp3", MP3)
    assert found.media_type == "audio/mpeg"
    assert found.duration_ms == pytest.approx(40 * 26, abs=60)


@pytest.mark.parametrize(
    "data",
    [
        b"RIFF\0\0\0\0WAVE",
        b"OggS" + bytes(60),
        b"fLaC" + bytes(40),
        film(0),
        film()[:20],
        b"ID3\4" + bytes(60),
        b"\x1a\x45\xdf\xa3webm",
        struct.pack(">L4s", 8, b"ftyp") * 9,
        matroska(float("inf")),
        matroska(-1),
    ],
)
def test_a_recording_that_tells_no_length_is_kept_and_told(take: Take, data: bytes) -> None:
    found = take("voice", data)
    assert (found.duration_ms, found.state) == (None, SourceState.NO_TEXT_YET)
    assert "how long" in told(found)


def test_a_place_in_a_film_is_told(take: Take) -> None:
    assert "where it was recorded" in told(
        take("film.mp4", film(extra=b"\0\0\0\x20udta\0\0\0\x18\xa9xyz+43.25+076.95/"))
    )
