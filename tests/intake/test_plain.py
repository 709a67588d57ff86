import pytest

from izdeu.intake import Limits
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import TEXTS


@pytest.mark.parametrize("text", TEXTS.values())
def test_text_is_kept_as_it_stands(take: Take, text: str) -> None:
    found = take("told.txt", f"\ufeff{text}\r\n\r\n  {text}\r")
    assert found.text == f"{text}\n\n  {text}\n"
    assert (found.state, found.encoding, found.encoding_sure) == (SourceState.READABLE, "utf-8", True)


def test_markdown_is_kept_word_for_word(take: Take) -> None:
    text = "# Told\n\n* *She* said: <b>no</b> [link](http://192.0.2.1)\n"
    found = take("told.md", text)
    assert (found.text, found.media_type) == (text, "text/markdown")


def test_a_text_table_is_a_table(take: Take) -> None:
    found = take("list.csv", "name;taken\nErbol;2017\n")
    assert (found.kind, found.media_type) == (SourceKind.TABLE, "text/csv")


def test_a_guess_is_told_as_one_and_can_be_changed(take: Take) -> None:
    data = "Ахмет".encode("windows-1251")
    found = take("short.txt", data)
    assert not found.encoding_sure
    assert "koi8-r" in found.encodings
    again = take("short.txt", data, encoding="koi8-r")
    assert (again.text, again.encoding, again.encoding_sure) == ("юУЛЕР", "koi8-r", True)


def test_a_choice_of_encoding_that_does_not_fit_is_refused(take: Take) -> None:
    with pytest.raises(Refused, match="not written in utf-8"):
        take("short.txt", b"\xcf\xf0", encoding="utf-8")


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\0\1\2\3" * 99, b"MZ\x90\0" + bytes(300)])
def test_bytes_under_the_name_of_a_text_are_never_shown_as_one(take: Take, data: bytes) -> None:
    found = take("told.txt", data)
    assert (found.state, found.text) == (SourceState.UNREADABLE, None)
    assert not found.media_type.startswith("text/")
    assert found.notes


def test_a_picture_under_the_name_of_a_text_is_a_picture(take: Take) -> None:
    assert take("told.txt", b"\x89PNG\r\n\x1a\n" + bytes(60)).media_type == "image/png"


def test_broken_utf_8_is_told(take: Take) -> None:
    data = TEXTS["kk"].encode() * 5
    found = take("told.txt", data[:77] + b"\xc3" + data[77:])
    assert found.text is not None
    assert "\ufffd" in found.text
    assert "damaged" in told(found)


def test_text_that_is_mostly_damage_is_kept_unread(take: Take) -> None:
    good = TEXTS["kk"].encode()
    found = take(
        "told.txt", b"".join(bytes([byte, 0xFF]) if n % 5 == 0 else bytes([byte]) for n, byte in enumerate(good))
    )
    assert found.text is None


def test_text_over_the_limit_is_kept_without_text(take: Take) -> None:
    found = take("told.txt", "word " * 1000, limits=Limits(text_bytes=4000))
    assert (found.state, found.text) == (SourceState.NO_TEXT_YET, None)
    assert "read up to" in told(found)


def test_white_space_alone_is_no_text_yet(take: Take) -> None:
    found = take("told.txt", " \n\t\n")
    assert found.state is SourceState.NO_TEXT_YET
    assert "white space" in told(found)


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.txt", "<!DOCTYPE html><html><p>x", "text/html"),
        ("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nhi", "text/vtt"),
        ("a.txt", "1\n00:00:01,000 --> 00:00:02,000\nhi", "application/x-subrip"),
        ("a.txt", "From: a@example.org\nDate: x\nMIME-Version: 1.0\n\nhi", "message/rfc822"),
        ("a.txt", "From: home\nDear Dana: hello", "text/plain"),
        ("a.exe", "just words", "text/plain"),
        ("a.pdf", "just words", "text/plain"),
    ],
)
def test_texts_are_told_apart_by_what_they_say(take: Take, name: str, data: str, media_type: str) -> None:
    assert take(name, data).media_type == media_type
