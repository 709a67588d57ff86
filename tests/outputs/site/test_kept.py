"""What did not change is not set again, and what was withdrawn is kept nowhere."""

from dataclasses import replace
from pathlib import Path

import pytest

from izdeu.outputs.site import Written, write
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared
from tests.outputs.books import book


def mended(told: Cleared[PublicBook], number: int) -> Cleared[PublicBook]:
    """The book with one case told otherwise."""
    cases = list(told.content.cases)
    cases[number] = replace(cases[number], as_of="2022")
    return replace(told, content=replace(told.content, cases=tuple(cases)))


def without(told: Cleared[PublicBook], number: int) -> Cleared[PublicBook]:
    """The book without one case and its testimony."""
    cases, testimonies = list(told.content.cases), list(told.content.testimonies)
    del cases[number], testimonies[number]
    return replace(told, content=replace(told.content, cases=tuple(cases), testimonies=tuple(testimonies)))


def same(one: Path, other: Path) -> None:
    """Fails where two folders differ."""
    files = {path.relative_to(one): path.read_bytes() for path in one.rglob("*") if path.is_file()}
    assert files == {path.relative_to(other): path.read_bytes() for path in other.rglob("*") if path.is_file()}


def test_nothing_is_set_twice(tmp_path: Path) -> None:
    first = write(book(5), tmp_path / "one", cache=tmp_path / "cache")
    again = write(book(5), tmp_path / "two", cache=tmp_path / "cache")
    assert (first.rendered, again.rendered) == (first.pages, 0)
    assert again == replace(first, rendered=0)
    same(tmp_path / "one", tmp_path / "two")


def test_where_pictures_lie_changes_no_page(tmp_path: Path) -> None:
    write(book(5, spool=tmp_path / "here"), tmp_path / "one", cache=tmp_path / "cache")
    assert write(book(5, spool=tmp_path / "there"), tmp_path / "two", cache=tmp_path / "cache").rendered == 0


def test_one_changed_case_is_set_again_with_what_shows_it(tmp_path: Path) -> None:
    whole = write(book(30), tmp_path / "one", cache=tmp_path / "cache")
    again = write(mended(book(30), 29), tmp_path / "two", cache=tmp_path / "cache")
    assert again.rendered <= 3 < whole.pages
    write(mended(book(30), 29), tmp_path / "three")
    same(tmp_path / "two", tmp_path / "three")


def test_what_is_left_out_is_not_in_the_cache(tmp_path: Path) -> None:
    write(book(5), tmp_path / "one", cache=tmp_path / "cache")
    write(without(book(5), 2), tmp_path / "two", cache=tmp_path / "cache")
    kept = [path for path in (tmp_path / "cache").glob("??/*") if "C-00002" in path.read_text()]
    assert kept == []


def test_a_page_that_was_touched_is_set_anew(tmp_path: Path) -> None:
    write(book(3), tmp_path / "one", cache=tmp_path / "cache")
    touched = tmp_path / "one/en/cases/C-00001.html"
    touched.write_text("something else")
    again: Written = write(book(3), tmp_path / "two", cache=tmp_path / "cache")
    assert again.rendered == 1
    assert "something else" not in (tmp_path / "two/en/cases/C-00001.html").read_text()
    assert touched.read_text() == "something else"


@pytest.mark.parametrize("broken", [b"", b"[", b"[]", b"\xff"])
def test_a_broken_cache_is_no_hindrance(tmp_path: Path, broken: bytes) -> None:
    write(book(2), tmp_path / "one", cache=tmp_path / "cache")
    (tmp_path / "cache/pages.json").write_bytes(broken)
    again = write(book(2), tmp_path / "two", cache=tmp_path / "cache")
    assert again.rendered == again.pages


def test_many_pages_set_by_many_hands_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(book(20), tmp_path / "one")
    monkeypatch.setattr("izdeu.outputs.site.press.FEW", 10)
    write(book(20), tmp_path / "two")
    same(tmp_path / "one", tmp_path / "two")
