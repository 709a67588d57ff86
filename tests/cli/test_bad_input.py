"""What should never be added, or only with a word about it: each is one clear sentence, and nothing is half-stored."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.cli.run import Shell
from tests.intake.make import word, zipped

WORDS = "Менің ағамды 2017 жылы алып кетті.\n".encode()


def empty() -> bytes:
    return b""


def bomb() -> bytes:
    """Ten gigabytes of nothing, packed ten thousand times smaller."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("big.txt", "w") as big:
        for _ in range(64):
            big.write(bytes(1024 * 1024))
    data = packed.getvalue()
    honest, lie = (64 << 20).to_bytes(4, "little"), (10 * 1000**3 // 4).to_bytes(4, "little")
    return data.replace(honest, lie)


def climbing() -> bytes:
    return zipped([("../../evil.txt", WORDS), ("/etc/evil.txt", WORDS), ("good.txt", WORDS)])


def link() -> bytes:
    info = zipfile.ZipInfo("passwd.txt")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return zipped([(info, "/etc/passwd")])


def picture_named_text() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def broken_utf8() -> bytes:
    return WORDS[:40] + b"\xd0\x01\xff\xfe\xd1" + WORDS


def empty_pdf() -> bytes:
    out = io.BytesIO()
    document = PdfDocument.new()
    document.new_page(200, 200)
    document.save(out)
    return out.getvalue()


REFUSED: list[tuple[str, Callable[[], bytes]]] = [("empty.txt", empty)]
KEPT_WITH_A_WORD: list[tuple[str, Callable[[], bytes], str]] = [
    ("bomb.zip", bomb, "unreadable"),
    ("climbing.zip", climbing, ""),
    ("link.zip", link, ""),
    ("picture.txt", picture_named_text, "unreadable"),
    ("broken.txt", broken_utf8, ""),
    ("scan.pdf", empty_pdf, "no_text_yet"),
    ("broken.docx", lambda: word("words")[:-200], "unreadable"),
    ("broken.pdf", lambda: b"%PDF-1.7\n" + bytes(3000), "unreadable"),
]


@pytest.mark.parametrize(("name", "make"), REFUSED)
def test_what_says_nothing_is_refused(izdeu: Shell, tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    said = izdeu("add", path, code=1)
    assert name in said
    assert len(said.strip().splitlines()) == 1
    assert "There is no source 1" in izdeu("read", 1, code=1)


@pytest.mark.parametrize(("name", "make", "state"), KEPT_WITH_A_WORD)
def test_what_cannot_be_read_is_kept_and_told_and_the_casebook_is_sound(
    izdeu: Shell, tmp_path: Path, name: str, make: Callable[[], bytes], state: str
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    [kept] = izdeu.json("add", path)
    assert kept["notes"], "a word about it"
    assert not state or kept["state"] == state
    assert izdeu.json("verify")["ok"] is True
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([name, "casebook"])
    assert list((izdeu.casebook / "work").iterdir()) == []


def test_a_zip_that_climbs_out_leaves_only_its_good_member_as_a_part(izdeu: Shell, tmp_path: Path) -> None:
    path = tmp_path / "climbing.zip"
    path.write_bytes(climbing())
    izdeu("add", path)
    izdeu("export", "--out", tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text()
    assert "../" not in next(line for line in text.splitlines() if '"name"' in line)
    assert not Path("/etc/evil.txt").exists()


def test_200_megabytes_of_text_are_kept_without_being_read(izdeu: Shell, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as out:
        for _ in range(200):
            out.write((WORDS * (1024 * 1024 // len(WORDS) + 1))[: 1024 * 1024])
    [kept] = izdeu.json("add", path)
    assert kept["state"] == "no_text_yet"
    assert "MB" in " ".join(kept["notes"])
    assert izdeu.json("verify")["ok"] is True


def test_a_good_file_between_bad_ones_is_kept(izdeu: Shell, tmp_path: Path) -> None:
    for name, data in (("a.txt", b""), ("b.txt", WORDS), ("c.txt", b"")):
        (tmp_path / name).write_bytes(data)
    izdeu("add", tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt", code=1)
    assert izdeu.json("verify")["ok"] is True
    assert "b.txt" in izdeu("add", tmp_path / "b.txt")
