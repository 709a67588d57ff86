import os
import socket
from importlib import import_module
from pathlib import Path

import pytest

from izdeu.intake import Draft, draft
from izdeu.intake.read import READERS
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import zipped


def test_every_kind_has_a_reader() -> None:
    for module in {*READERS.values(), "other"}:
        assert callable(import_module(f"izdeu.intake.{module}").read)


def refused(path: Path, work: Path) -> str:
    with pytest.raises(Refused) as reason:
        draft(path, work=work)
    return str(reason.value)


def test_an_empty_file_is_refused(tmp_path: Path, work: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert refused(tmp_path / "empty.txt", work) == "empty.txt is empty; nothing was added."


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, work: Path) -> None:
    assert refused(tmp_path / "gone.txt", work) == "gone.txt is not there; nothing was added."


def test_a_file_that_vanishes_while_it_is_read_is_refused(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanished(path: Path) -> bytes:
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr(Path, "read_bytes", vanished)
    with pytest.raises(Refused, match=r"told\.txt is not there"):
        take("told.txt", "words")


def test_a_file_one_may_not_read_is_refused(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", closed)
    with pytest.raises(Refused, match="no right to read it"):
        take("told.txt", "words")


def test_a_link_is_refused_and_not_followed(tmp_path: Path, work: Path) -> None:
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    assert "is a link to another place" in refused(tmp_path / "link.txt", work)


def test_a_pipe_a_device_and_a_socket_are_refused_without_waiting(tmp_path: Path, work: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "s"))
        for path in (tmp_path / "pipe", tmp_path / "s", Path("/dev/zero")):
            assert "not a file but a device or a pipe" in refused(path, work)


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "a\0b.txt"])
def test_a_name_no_file_can_have_is_refused(tmp_path: Path, work: Path, name: str) -> None:
    assert "nothing was added" in refused(tmp_path / name, work)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a\nb\t.txt", "ab.txt"),
        ("\u202etxt.exe", "txt.exe"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("../../x", "x"),
        ("e\u0301.txt", "\u00e9.txt"),
        ("a\0b.txt", "ab.txt"),
        ("n" * 300 + ".docx", "n" * 194 + "….docx"),
        ("\udcff.txt", ".txt"),
    ],
)
def test_names_as_received_hide_nothing(tmp_path: Path, work: Path, name: str, kept: str) -> None:
    (tmp_path / "upload").write_text("words")
    assert draft(tmp_path / "upload", work=work, name=name).name == kept


def test_a_changed_name_is_told(tmp_path: Path, work: Path) -> None:
    (tmp_path / "upload").write_text("words")
    assert "kept as “txt.exe”" in told(draft(tmp_path / "upload", work=work, name="\u202etxt.exe"))


def test_a_name_on_disk_that_is_not_utf_8_is_read(tmp_path: Path, work: Path) -> None:
    path = os.fsencode(tmp_path) + b"/" + "Показания.txt".encode("cp1251")
    Path(os.fsdecode(path)).write_text("words")
    assert draft(Path(os.fsdecode(path)), work=work).name == "Показания.txt"


@pytest.mark.parametrize(
    ("data", "media_type", "state", "said"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
            "application/x-ole-storage",
            "no_text_yet",
            "cannot be read here",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "application/x-ole-encrypted",
            "unreadable",
            "password",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "application/msword",
            "no_text_yet",
            "save it as .docx",
        ),
        (rb"{\rtf1 words}", "application/rtf", "no_text_yet", "save it as .docx"),
        (b"Rar!\x1a\x07\x01\0", "application/vnd.rar", "no_text_yet", "Unpack it"),
        (b"\x7fELF" + bytes(60), "application/x-elf", "unreadable", "never run"),
        (
            zipped([("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")]),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "no_text_yet",
            "cannot be read here",
        ),
    ],
)
def test_kinds_that_are_not_read_are_kept_with_advice(
    take: Take, data: bytes, media_type: str, state: str, said: str
) -> None:
    found = take("file.txt", data)
    assert (found.media_type, found.state) == (media_type, SourceState(state))
    assert said in told(found)


def test_a_spreadsheet_is_a_table(take: Take) -> None:
    data = zipped([("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")])
    assert take("list.xlsx", data).kind is SourceKind.TABLE


def test_a_draft_is_never_nameless_nor_half_readable() -> None:
    with pytest.raises(ValueError, match="a name"):
        Draft("", None, 0, "text/plain")
    with pytest.raises(ValueError, match="exactly when"):
        Draft("a", None, 0, "text/plain", state=SourceState.READABLE)
    with pytest.raises(ValueError, match="exactly when"):
        Draft("a", None, 0, "text/plain", text="words")
