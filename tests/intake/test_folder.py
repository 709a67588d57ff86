import os
from pathlib import Path

import pytest

from izdeu.intake import Draft, count_files, draft, drafts
from izdeu.vocab.errors import Refused
from tests.intake.conftest import told
from tests.intake.make import zipped


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    (folder / "b" / "c").mkdir(parents=True)
    for name, data in {
        "b/c/deep.txt": b"deep",
        "b/two.txt": b"two",
        "a.txt": b"one",
        ".DS_Store": b"x",
        "Thumbs.db": b"x",
        ".hidden.txt": b"x",
        "z.txt": b"",
    }.items():
        (folder / name).write_bytes(data)
    (folder / "loop").symlink_to(folder)
    (folder / "b" / "link.txt").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe")
    return folder


def test_a_folder_is_a_collection_of_its_files_in_order(shelf: Path, work: Path) -> None:
    found = draft(shelf, work=work)
    assert [part.text for part in found.parts] == ["one", "deep", "two"]
    assert (found.name, found.path, found.size) == ("shelf", None, 10)


def test_what_is_left_out_of_a_folder_is_told(shelf: Path, work: Path) -> None:
    notes = told(draft(shelf, work=work))
    for name in (
        ".DS_Store",
        "Thumbs.db",
        ".hidden.txt",
        "z.txt is empty",
        "loop is a link",
        "link.txt is a link",
        "pipe",
    ):
        assert name in notes


def test_files_of_a_folder_come_one_by_one_and_can_be_counted(shelf: Path, work: Path) -> None:
    found = list(drafts([shelf, shelf / "a.txt"], work=work))
    assert [one.text for one in found if isinstance(one, Draft)] == ["one", "deep", "two", "one"]
    assert sum(isinstance(one, Refused) for one in found) == 7
    assert count_files([shelf, shelf / "a.txt"]) == len(found)


def test_one_that_cannot_be_read_does_not_stop_the_rest(tmp_path: Path, work: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    found = list(drafts([tmp_path / "gone", tmp_path / "a.txt"], work=work))
    assert [type(one) for one in found] == [Refused, Draft]


def test_a_bomb_in_a_folder_spoils_nothing_else(tmp_path: Path, work: Path) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / "a.zip").write_bytes(zipped([("b", bytes(30_000_000))]))
    (tmp_path / "shelf" / "b.txt").write_text("words")
    bomb, words = draft(tmp_path / "shelf", work=work).parts
    assert bomb.parts == ()
    assert words.text == "words"


def test_a_folder_without_files_is_refused(tmp_path: Path, work: Path) -> None:
    with pytest.raises(Refused, match="no file that can be added"):
        draft(work, work=work)


def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    (found,) = drafts([tmp_path], work=work)
    assert "could not be opened (Permission denied)" in str(found)
