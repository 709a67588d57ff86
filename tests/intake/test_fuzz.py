"""Whatever bytes come in, out comes a draft or one clear sentence: never another error, never a hang, never a flood."""

import io
import random
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import odfdo
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from izdeu.intake import Draft, Limits, draft
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import nfc
from tests.intake import make
from tests.intake.test_mail import letter
from tests.intake.test_media import AMR, MP3, avi, matroska
from tests.intake.test_pdf import LOCKED, printed, scan
from tests.intake.test_subtitles import SRT, VTT

LIMITS = Limits(unpacked_bytes=20_000_000, ratio_from=1_000_000, seconds=20)


def open_text() -> bytes:
    document = odfdo.Document("text")
    document.body.append(odfdo.Paragraph("words"))
    return make.saved(document)


def full_letter() -> bytes:
    mail = letter(make.TEXTS["kk"])
    mail.add_alternative("<p>rich", subtype="html")
    mail.add_attachment("said", filename="told.txt")
    return mail.as_bytes()


def archive() -> bytes:
    return make.zipped([("told.txt", "words"), ("a/b.zip", make.zipped([("c.docx", make.word("said"))]))])


SEEDS: dict[str, Callable[[], bytes]] = {
    "told.txt": lambda: make.TEXTS["ru"].encode("windows-1251"),
    "told.md": lambda: make.TEXTS["ug"].encode(),
    "page.html": lambda: b"<html lang=kk><meta charset=gbk><body><table><tr><td>a<p>b</table><pre>c</pre><div hidden>d",
    "paper.docx": lambda: make.word("words", make.TEXTS["zh"]),
    "body.docx": lambda: make.word_body("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
    "paper.odt": open_text,
    "told.pdf": lambda: printed(make.TEXTS["ug"]),
    "scan.pdf": scan,
    "locked.pdf": lambda: LOCKED,
    "film.srt": lambda: SRT.encode(),
    "film.vtt": lambda: VTT.encode(),
    "letter.eml": full_letter,
    "all.zip": archive,
    "photo.jpg": lambda: make.picture(exif=b"Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0"),
    "photo.png": lambda: make.picture("PNG"),
    "photo.gif": lambda: make.picture("GIF"),
    "photo.webp": lambda: make.picture("WEBP"),
    "photo.tiff": lambda: make.picture("TIFF"),
    "photo.bmp": lambda: make.picture("BMP", (8, 8)),
    "photo.avif": lambda: make.picture("AVIF"),
    "voice.wav": make.sound,
    "voice.mp3": lambda: MP3,
    "voice.amr": lambda: AMR,
    "film.mp4": make.film,
    "film.webm": lambda: matroska(3),
    "film.avi": lambda: avi(9),
}


@cache
def seed(name: str) -> bytes:
    return SEEDS[name]()


def taken(name: str, data: bytes) -> Draft | Refused:
    """The draft of bytes under a name, checked for what every draft promises."""
    with tempfile.TemporaryDirectory() as folder:
        path, work = Path(folder) / name, Path(folder) / "work"
        work.mkdir()
        path.write_bytes(data)
        started = time.monotonic()
        try:
            found = draft(path, work=work, limits=LIMITS)
        except Refused as reason:
            return reason
        finally:
            assert time.monotonic() - started < 20
        assert path.read_bytes() == data
        check(found, work)
        return found


def check(found: Draft, work: Path) -> None:
    for part in found.parts:
        check(part, work)
        assert part.path is None or part.path.parent == work
    for note in found.notes:
        assert str(note).endswith((".", "…"))
    if found.text is not None:
        assert nfc(found.text) == found.text
        found.text.encode()
        assert "\0" not in found.text
    for cue in found.cues:
        assert found.text
        assert 0 <= cue.start <= cue.end <= len(found.text)
        assert 0 <= cue.start_ms <= cue.end_ms
    assert found.size >= 0
    assert found.duration_ms is None or found.duration_ms >= 0


def mangled(data: bytes, dice: random.Random) -> bytes:
    """A valid file with a few bytes changed, cut out, doubled or cut off."""
    out = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(out))
        match dice.randrange(5):
            case 0:
                out[at] = dice.randrange(256)
            case 1:
                out[at] ^= 1 << dice.randrange(8)
            case 2:
                del out[at : at + dice.randint(1, 40)]
            case 3:
                out[at:at] = out[at : at + dice.randint(1, 40)]
            case 4:
                out[at : at + 4] = dice.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\1"])
        out = out or bytearray(b"x")
    return bytes(out[: dice.randrange(1, len(out) + 1)] if dice.random() < 0.2 else out)


@pytest.mark.parametrize("name", SEEDS)
def test_the_whole_file_is_a_draft(name: str) -> None:
    assert isinstance(taken(name, seed(name)), Draft)


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(min_value=0, max_value=1 << 62))
def test_a_mangled_file_is_a_draft_or_refused(name: str, number: int) -> None:
    taken(name, mangled(seed(name), random.Random(number)))


@pytest.mark.parametrize(("name", "inner"), [("body.docx", "word/document.xml"), ("paper.odt", "content.xml")])
@settings(max_examples=60, deadline=None)
@given(number=st.integers(min_value=0, max_value=1 << 62))
def test_a_mangled_part_of_a_sound_document_is_a_draft(name: str, inner: str, number: int) -> None:
    with zipfile.ZipFile(io.BytesIO(seed(name))) as package:
        part = mangled(package.read(inner), random.Random(number))
    assert isinstance(taken(name, make.rezipped(seed(name), {inner: part})), Draft)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(sorted(SEEDS)),
    st.sampled_from(
        [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xd8\xff", b"RIFF\0\0\0\0AVI ", b"\0\0\0\x20ftypisom", b"OggS"]
    ),
    st.binary(max_size=3000),
)
def test_any_bytes_are_a_draft_or_refused(name: str, start: bytes, data: bytes) -> None:
    taken(name, start + data)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/!-&;apbtrdiv= \n\"'\u0000қاك", max_size=400))
def test_any_marks_are_a_page(text: str) -> None:
    taken("page.html", b"<html>" + text.encode())


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123:.,->\n <v>Nk", max_size=300))
def test_any_lines_are_subtitles(text: str) -> None:
    taken("film.vtt", b"WEBVTT\n\n" + text.encode())


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="=?utf-8QB:;\n \"'boundary/multipartmixedcontent-type", max_size=500))
def test_any_headers_are_a_letter(text: str) -> None:
    taken("letter.eml", b"From: a\nDate: b\nMIME-Version: 1.0\n" + text.encode() + b"\n\nwords")
