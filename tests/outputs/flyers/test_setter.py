"""WeasyPrint gets what it is handed, whatever a page asks for."""

from pathlib import Path

import pytest

from izdeu.outputs.flyers.job import Image, Job, Sheet
from izdeu.outputs.flyers.letters import cut
from izdeu.outputs.flyers.setter import NotHanded, Setter
from izdeu.outputs.flyers.sides import form, side
from izdeu.vocab.errors import Refused
from tests.outputs.books import name

ASKING = (
    '<img src="file:///etc/passwd" alt="">',
    '<img src="http://127.0.0.1:9/x.png" alt="">',
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="">',
    '<img src="handed:another" alt="">',
    '<p style="background: url(file:///etc/hostname)">x</p>',
    '<link rel="stylesheet" href="file:///etc/hostname">',
    "<style>@font-face { font-family: x; src: url(file:///etc/hostname) }</style>",
    '<object data="file:///etc/passwd"></object>',
)


@pytest.mark.parametrize("html", ASKING)
def test_a_page_that_asks_for_more_is_not_set(html: str, tmp_path: Path) -> None:
    with pytest.raises(NotHanded):
        Setter("")(Job(tmp_path / "x.pdf", (Sheet((html,)),)))
    assert list(tmp_path.iterdir()) == []


def test_a_picture_of_another_kind_is_not_set(tmp_path: Path) -> None:
    drawing = Image("face", "image/png", data=b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(NotHanded):
        Setter("")(Job(tmp_path / "x.pdf", (Sheet(('<img src="handed:face" alt="">',), (drawing,)),)))


def test_without_fonts_it_is_said_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    face = type("Face", (), {"file": tmp_path / "NotoNowhere.ttf"})
    monkeypatch.setattr("izdeu.outputs.flyers.letters.FACES", (face,))
    with pytest.raises(Refused, match=r"NotoNowhere.*fonts-noto-core"):
        cut("abc", tmp_path)


@pytest.mark.parametrize(
    ("text", "begins"),
    [("abc", "ltr"), ("ئا", "rtl"), ("2018-يىلى", "rtl"), ("«Әке»", "ltr"), ("12", "ltr"), ("", "ltr")],
)
def test_words_begin_on_the_side_of_their_first_letter(text: str, begins: str) -> None:
    assert side(text) == begins


def test_a_name_cannot_leave_its_place() -> None:
    assert form(name("<b>·</bdi>"), "part").count("<") == 6
