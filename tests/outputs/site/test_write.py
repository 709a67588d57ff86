"""The site as files: whole, the same each time, valid HTML, and nothing of it from another place."""

import re
from pathlib import Path

import html5lib
import pytest

from izdeu.outputs.site import Written, write
from tests.outputs.books import book


def built(out: Path, cases: int = 6) -> Written:
    """A site of a small book with pictures."""
    return write(book(cases, ("en", "kk", "ru", "ug", "zh"), spool=out / "spool"), out / "site")


def pages(out: Path) -> list[Path]:
    """All its pages."""
    return sorted((out / "site").rglob("*.html"))


def test_every_case_and_testimony_has_a_page_in_every_language(tmp_path: Path) -> None:
    built(tmp_path)
    for language in ("en", "kk", "ru", "ug", "zh"):
        assert (tmp_path / "site" / language / "cases/C-00003.html").exists()
        assert (tmp_path / "site" / language / "testimonies/T-00003.html").exists()


def test_every_page_is_valid(tmp_path: Path) -> None:
    built(tmp_path)
    for page in pages(tmp_path):
        html5lib.HTMLParser(strict=True).parse(page.read_bytes())


def test_every_link_leads_to_a_file_of_the_site(tmp_path: Path) -> None:
    built(tmp_path)
    for page in pages(tmp_path):
        for link in re.findall(r'(?:href|src)="([^"#]+)', page.read_text()):
            assert (page.parent / link).resolve().is_file(), f"{link} in {page}"


def test_every_place_a_link_points_at_is_there(tmp_path: Path) -> None:
    built(tmp_path)
    for page in pages(tmp_path):
        for link, place in re.findall(r'href="([^"#]*)#([^"]+)"', page.read_text()):
            there = (page.parent / link).resolve() if link else page
            assert f'id="{place}"' in there.read_text(), f"{link}#{place} in {page}"


def test_the_same_book_gives_the_same_bytes(tmp_path: Path) -> None:
    built(tmp_path / "one")
    built(tmp_path / "two")
    for page in sorted((tmp_path / "one/site").rglob("*")):
        other = tmp_path / "two/site" / page.relative_to(tmp_path / "one/site")
        assert page.is_dir() or page.read_bytes() == other.read_bytes()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/mine.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        built(tmp_path)
    assert (tmp_path / "site/mine.txt").read_text() == "mine"
