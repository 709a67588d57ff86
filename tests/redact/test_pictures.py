"""Pictures are drawn anew: nothing of the received file goes out but what is seen."""

import io
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from izdeu.redact import Origin
from izdeu.redact.pictures import COVER, LONGEST, NotAPicture, drawn, redrawn
from izdeu.vocab.consent import Identity
from izdeu.vocab.release import Rule
from izdeu.vocab.source import SourceKind
from tests.redact.book import consent, family

MARK = b"PLUMGARDEN"
PHOTO = Origin(1, SourceKind.PHOTO, "image/jpeg", name="plum.jpg")


def opens(data: bytes) -> Callable[[], closing[BinaryIO]]:
    return lambda: closing(io.BytesIO(data))


def jpeg(size: tuple[int, int] = (40, 20), **more: object) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = MARK.decode()
    exif[0x0112] = 6
    Image.new("RGB", size, "teal").save(out, "JPEG", exif=exif, comment=MARK, icc_profile=MARK * 3, **more)
    return out.getvalue()


def png() -> bytes:
    out, info = io.BytesIO(), PngImagePlugin.PngInfo()
    info.add_text("Author", MARK.decode())
    info.add_itxt("XML:com.adobe.xmp", MARK.decode())
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def gif() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], comment=MARK)
    return out.getvalue()


@pytest.mark.parametrize("data", [jpeg(), png(), gif(), jpeg() + MARK])
def test_nothing_but_pixels_is_left(data: bytes, tmp_path: Path) -> None:
    assert MARK in data
    made = redrawn(replace(PHOTO, open=opens(data)), tmp_path, ())
    assert made is not None
    assert MARK not in made.file.read_bytes()
    with Image.open(made.file) as image:
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not image.getexif()


def test_a_picture_stands_as_its_camera_said(tmp_path: Path) -> None:
    made = redrawn(replace(PHOTO, open=opens(jpeg())), tmp_path, ())
    assert made is not None
    assert (made.width, made.height) == (20, 40)


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    made = redrawn(replace(PHOTO, open=opens(jpeg((4000, 100)))), tmp_path, ())
    assert made is not None
    assert max(made.width, made.height) == LONGEST


def test_the_first_frame_of_what_moves_is_shown(tmp_path: Path) -> None:
    made = redrawn(replace(PHOTO, open=opens(gif())), tmp_path, ())
    assert made is not None
    with Image.open(made.file) as image:
        assert image.convert("RGB").getpixel((4, 4))[0] > 200  # type: ignore[index]


def test_what_is_covered_is_one_colour(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.effect_noise((100, 100), 80).convert("RGB").save(out, "PNG")
    made = redrawn(replace(PHOTO, open=opens(out.getvalue()), covered=((0.2, 0.2, 0.4, 0.4),)), tmp_path, ())
    assert made is not None
    with Image.open(made.file) as image:
        inside = image.crop((24, 24, 56, 56)).getextrema()
    assert all(abs(edge - COVER[0]) < 12 for band in inside for edge in band)  # type: ignore[union-attr]


REFUSED = {
    "a drawing with a script": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "a page in a picture": jpeg() + b"<html><script>1</script></html>",
    "an archive behind a picture": jpeg() + b"PK\x03\x04plum",
    "a paper behind a picture": jpeg() + b"%PDF-1.7",
    "half a picture": jpeg((400, 400))[:700],
    "no picture": b"plum",
    "nothing": b"",
}


@pytest.mark.parametrize("which", REFUSED)
def test_what_is_not_surely_a_picture_is_refused(which: str, tmp_path: Path) -> None:
    assert redrawn(replace(PHOTO, open=opens(REFUSED[which])), tmp_path, ()) is None
    assert not list(tmp_path.iterdir())


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("1", (20000, 20000)).save(out, "PNG")
    assert redrawn(replace(PHOTO, open=opens(out.getvalue())), tmp_path, ()) is None


def test_faces_that_are_to_be_found_keep_a_picture_in(tmp_path: Path) -> None:
    assert redrawn(replace(PHOTO, cover_faces=True, open=opens(jpeg())), tmp_path, ()) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.integers(0, 300), st.binary(max_size=40))
def test_no_bytes_break_it(tmp_path: Path, data: bytes, at: int, put: bytes) -> None:
    for some in (data, jpeg()[:at] + put + jpeg()[at:]):
        redrawn(replace(PHOTO, open=opens(some)), tmp_path, ())


@pytest.mark.parametrize("level", Identity)
def test_only_a_picture_whose_own_consent_names_goes_out(level: Identity, tmp_path: Path) -> None:
    draft = family("Look.")
    consents = () if level is Identity.NONE else (consent(level),)
    draft.origins[5] = replace(PHOTO, number=5, part_of=1, consents=consents, open=opens(jpeg()))
    (told,) = draft.clear(tmp_path).book.content.testimonies
    assert bool(told.pictures) is (level is Identity.NAMED)


def test_a_portrait_is_shown_of_somebody_named_alone(tmp_path: Path) -> None:
    for level in (Identity.NAMED, Identity.INITIALS):
        draft = family("Look.", level)
        draft.person(2, "Yerlan Bekov", sought=True, portrait=5)
        draft.origins[5] = replace(PHOTO, number=5, consents=(consent(Identity.NAMED),), open=opens(jpeg()))
        (case,) = draft.clear(tmp_path).book.content.cases
        assert bool(case.portrait) is (level is Identity.NAMED)


def test_a_photo_of_somebody_who_is_not_named_stays_in_unless_they_are_covered(tmp_path: Path) -> None:
    draft = family("Look.")
    draft.person(3, "Nurbek Saparov")
    shown = replace(PHOTO, number=5, part_of=1, spoken_of=(3,), consents=(consent(Identity.NAMED),), open=opens(jpeg()))
    draft.origins[5] = shown
    part = ((0.0, 0.0, 0.5, 0.5),)
    hidden: list[dict[str, Any]] = [{}, {"covered": part}, {"covered": part, "hidden_in": frozenset({3})}]
    hidden += [{"covered": ((0.0, 0.0, 1.0, 1.0),)}, {"pictured": frozenset({4}), "hidden_in": frozenset({3})}]
    draft.person(4, "Serik Nurlan")
    goes = []
    for how in hidden:
        draft.origins[5] = replace(shown, **how)
        goes.append(bool(draft.clear(tmp_path).book.content.testimonies[0].pictures))
    assert goes == [False, False, True, True, False]


def test_a_picture_that_a_member_keeps_in_stays_in(tmp_path: Path) -> None:
    draft = family("Look.")
    draft.origins[5] = replace(
        PHOTO, number=5, part_of=1, consents=(consent(Identity.NAMED),), open=opens(jpeg()), kept_in=True
    )
    clearing = draft.clear(tmp_path)
    assert not clearing.book.content.testimonies[0].pictures
    assert Rule.HELD_BACK in {row.rule for row in clearing.report if row.about == "source:5"}


@pytest.mark.parametrize("which", REFUSED)
def test_why_a_file_does_not_go_out_is_said(which: str) -> None:
    with pytest.raises(NotAPicture, match="stays in"):
        drawn(REFUSED[which], ())


def test_what_is_shown_beforehand_is_what_goes_out(tmp_path: Path) -> None:
    part = ((0.2, 0.2, 0.4, 0.4),)
    made = redrawn(replace(PHOTO, open=opens(jpeg()), covered=part), tmp_path, ())
    assert made is not None
    assert made.file.read_bytes() == drawn(jpeg(), part)
