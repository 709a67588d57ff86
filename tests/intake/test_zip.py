import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from izdeu.intake import Limits
from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import word, zipped


def names(found: object) -> list[str]:
    return [part.name for part in found.parts]  # type: ignore[attr-defined]


def test_files_of_a_zip_are_parts_sorted_by_name(take: Take, work: Path) -> None:
    found = take("all.zip", zipped([("b/told.txt", "words"), ("a.docx", word("said")), ("c/", "")]))
    assert found.kind is SourceKind.COLLECTION
    assert [(part.name, part.text) for part in found.parts] == [("a.docx", "said"), ("told.txt", "words")]
    assert all(part.path is not None and part.path.parent == work for part in found.parts)


@pytest.mark.parametrize(
    "name", ["../../x.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "a/../../../x.txt", "//host/x.txt"]
)
def test_a_name_that_leads_out_leads_nowhere(take: Take, work: Path, tmp_path: Path, name: str) -> None:
    found = take("out.zip", zipped([(name, "words")]))
    assert names(found) == ["x.txt"]
    assert "elsewhere" in told(found)
    assert sorted(tmp_path.rglob("*.txt")) == []
    (left,) = work.iterdir()
    assert left.name.startswith("part-")


def test_a_link_in_a_zip_is_left_out(take: Take) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    found = take("link.zip", zipped([(link, "/etc/passwd"), ("told.txt", "words")]))
    assert names(found) == ["told.txt"]
    assert "link to another place" in told(found)


def test_litter_and_hidden_files_are_left_out_and_told(take: Take) -> None:
    litter = [
        ("__MACOSX/._told.txt", "x"),
        (".DS_Store", "x"),
        ("a/Thumbs.db", "x"),
        (".secret/key", "x"),
        ("~$a.docx", "x"),
    ]
    found = take("litter.zip", zipped([*litter, ("told.txt", "words")]))
    assert names(found) == ["told.txt"]
    assert len(found.notes) == 5


def test_two_files_of_one_name_are_both_kept(take: Take) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped([("told.txt", "one"), ("told.txt", "two")])
    assert sorted(part.text or "" for part in take("twice.zip", data).parts) == ["one", "two"]


def test_two_archives_may_share_a_work_folder(take: Take, work: Path) -> None:
    parts = [take(f"{text}.zip", zipped([("told.txt", text)])).parts[0] for text in ("one", "two")]
    assert [part.path.read_text() for part in parts if part.path] == ["one", "two"]
    assert len(list(work.iterdir())) == 2


def test_an_empty_file_in_a_zip_is_told(take: Take) -> None:
    found = take("some.zip", zipped([("empty.txt", ""), ("told.txt", "words")]))
    assert names(found) == ["told.txt"]
    assert "empty.txt is empty" in told(found)


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp866", "Показания.txt"), ("gbk", "弟弟的证词.txt"), ("utf-8", "Ағам.txt")]
)
def test_names_written_by_old_programs_are_read(take: Take, encoding: str, name: str) -> None:
    data = zipped([("N" * len(name.encode(encoding)), "words")])
    assert names(take("names.zip", data.replace(b"N" * len(name.encode(encoding)), name.encode(encoding)))) == [name]


def test_a_locked_file_is_a_row_without_bytes(take: Take) -> None:
    data = bytearray(zipped([("told.txt", "words")]))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    (part,) = take("locked.zip", bytes(data)).parts
    assert (part.path, part.state) == (None, SourceState.UNREADABLE)
    assert "password" in told(part)


def test_a_damaged_file_is_a_row_and_the_others_are_read(take: Take) -> None:
    data = zipped([("a.txt", "damaged words"), ("b.txt", "sound words")], zipfile.ZIP_STORED)
    found = take("damaged.zip", data.replace(b"damaged words", b"DAMAGED words"))
    assert [(part.state, part.text) for part in found.parts] == [
        (SourceState.UNREADABLE, None),
        (SourceState.READABLE, "sound words"),
    ]


def test_a_bomb_is_kept_packed_and_leaves_nothing(take: Take, work: Path) -> None:
    limits = Limits(unpacked_bytes=5_000_000)
    found = take("bomb.zip", zipped([("a.txt", "words"), ("b.bin", bytes(6_000_000))]), limits=limits)
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert "unpacks to more than 5 MB" in told(found)
    assert list(work.iterdir()) == []


def test_a_zip_that_unpacks_to_ten_gigabytes_is_not_unpacked(take: Take, work: Path) -> None:
    data = zipped([(f"{number}.bin", b"x" * 77_777) for number in range(3)])
    at, claimed = struct.pack("<L", 77_777), struct.pack("<L", 3_500_000_000)
    found = take("bomb.zip", data.replace(at, claimed))
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert "more than 2000 MB" in told(found)
    assert list(work.iterdir()) == []


def test_a_bomb_that_lies_about_its_size_is_caught_on_the_way(take: Take, work: Path) -> None:
    data = zipped([("b.bin", bytes(30_000_000))])
    found = take("bomb.zip", data.replace(struct.pack("<L", 30_000_000), struct.pack("<L", 100)))
    assert all(part.state is SourceState.UNREADABLE for part in found.parts) or found.state is SourceState.UNREADABLE
    assert list(work.iterdir()) == []


def test_one_file_that_packs_too_well_is_a_bomb(take: Take, work: Path) -> None:
    found = take("bomb.zip", zipped([("b.bin", bytes(30_000_000))]))
    assert found.state is SourceState.UNREADABLE
    assert "zip bomb" in told(found)
    assert list(work.iterdir()) == []


def test_bombs_within_archives_share_one_budget(take: Take, work: Path) -> None:
    inner = zipped([("b.bin", bytes(3_000_000))])
    data = zipped([(f"{number}.zip", inner) for number in range(5)])
    found = take("nested.zip", data, limits=Limits(unpacked_bytes=10_000_000))
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert list(work.iterdir()) == []


def test_parts_that_overlap_are_a_bomb(take: Take) -> None:
    data = zipped([("a", b"x" * 1000), ("b", b"y" * 1000)])
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1) + 42
    found = take("overlap.zip", data[:at] + struct.pack("<L", 0) + data[at + 4 :])
    assert found.state is SourceState.UNREADABLE
    assert "overlap" in told(found)


def test_archives_in_archives_are_followed_three_deep(take: Take) -> None:
    data = zipped([("told.txt", "words")])
    for _ in range(5):
        data = zipped([("inner.zip", data)])
    found, deep = take("deep.zip", data), 0
    while found.parts:
        (found,), deep = found.parts, deep + 1
    assert deep == 3
    assert "3 deep" in told(found)


def test_more_text_than_the_limit_stays_packed(take: Take, work: Path) -> None:
    data = zipped([(f"{number}.txt", "words " * 10) for number in range(3)])
    found = take("much.zip", data, limits=Limits(total_text=150))
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert "too much text" in told(found)
    assert list(work.iterdir()) == []


def test_more_files_than_the_limit_stay_packed(take: Take, work: Path) -> None:
    data = zipped([(f"{number}.txt", "words") for number in range(30)])
    found = take("many.zip", data, limits=Limits(parts=20))
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert list(work.iterdir()) == []


@pytest.mark.parametrize("keep", [10, 60, -20])
def test_a_zip_cut_short_is_kept_unread(take: Take, keep: int) -> None:
    found = take("cut.zip", zipped([("told.txt", "words " * 50)])[:keep])
    assert found.state is SourceState.UNREADABLE


def test_an_empty_zip_is_told(take: Take) -> None:
    found = take("none.zip", zipped([]))
    assert found.parts == ()
    assert "no file in it" in told(found)


def test_a_list_of_contents_that_would_fill_the_memory_is_not_read(take: Take) -> None:
    out = io.BytesIO()
    out.write(b"PK\x03\x04" + bytes(17_000_000))
    out.write(struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 65535, 65535, 16_900_000, 100, 0))
    found = take("list.zip", out.getvalue())
    assert found.state is SourceState.UNREADABLE
    assert "list of contents" in told(found)
