"""What did not change is not set again, and what was withdrawn is kept nowhere."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from izdeu.outputs.kept import Before, Kept
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


def cut(told: Cleared[PublicBook], out: Path, before: Path | None = None, secret: str = "secret") -> Written:
    """Writes a site as a release is cut: over the one before, as it was signed."""
    index = out.parent / "index.json"
    kept = Kept(index, secret, Before(before, "", sums(before)) if before else None)
    written = write(told, out, kept=kept)
    kept.close("")
    return written


def sums(folder: Path) -> dict[str, str]:
    """The sums of all files."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in found}


def test_nothing_is_set_twice(tmp_path: Path) -> None:
    first = cut(book(5), tmp_path / "one")
    again = cut(book(5), tmp_path / "two", tmp_path / "one")
    assert (first.rendered, again.rendered) == (first.pages, 0)
    assert again == replace(first, rendered=0)
    same(tmp_path / "one", tmp_path / "two")


def test_where_pictures_lie_changes_no_page(tmp_path: Path) -> None:
    cut(book(5, spool=tmp_path / "here"), tmp_path / "one")
    assert cut(book(5, spool=tmp_path / "there"), tmp_path / "two", tmp_path / "one").rendered == 0


def test_one_changed_case_is_set_again_with_what_shows_it(tmp_path: Path) -> None:
    whole = cut(book(30), tmp_path / "one")
    again = cut(mended(book(30), 29), tmp_path / "two", tmp_path / "one")
    assert again.rendered <= 3 < whole.pages
    write(mended(book(30), 29), tmp_path / "three")
    same(tmp_path / "two", tmp_path / "three")


def test_what_is_left_out_is_in_no_index(tmp_path: Path) -> None:
    cut(book(5), tmp_path / "one")
    cut(without(book(5), 2), tmp_path / "two", tmp_path / "one")
    assert "C-00001" in (tmp_path / "index.json").read_text()
    assert "C-00002" not in (tmp_path / "index.json").read_text()


def test_the_index_of_another_casebook_fits_no_page(tmp_path: Path) -> None:
    cut(book(2), tmp_path / "one", secret="another")
    again = cut(book(2), tmp_path / "two", tmp_path / "one")
    assert again.rendered == again.pages


def test_a_page_that_is_gone_is_set_anew(tmp_path: Path) -> None:
    cut(book(3), tmp_path / "one")
    (tmp_path / "one/en/cases/C-00001.html").unlink()
    assert cut(book(3), tmp_path / "two", tmp_path / "one").rendered == 1


def test_what_was_signed_is_told_of_pages_taken_over(tmp_path: Path) -> None:
    cut(book(2), tmp_path / "one")
    kept = Kept(tmp_path / "index.json", "secret", Before(tmp_path / "one", "", sums(tmp_path / "one")))
    write(book(2), tmp_path / "two", kept=kept)
    assert kept.sums == {name: one for name, one in sums(tmp_path / "two").items() if name in kept.sums}
    assert "en/cases/C-00001.html" in kept.sums


@pytest.mark.parametrize("broken", [b"", b"[", b"[]", b"\xff", b'{"of": "", "pages": 3}', b'{"of": "another"}'])
def test_a_broken_index_is_no_hindrance(tmp_path: Path, broken: bytes) -> None:
    cut(book(2), tmp_path / "one")
    (tmp_path / "index.json").write_bytes(broken)
    again = cut(book(2), tmp_path / "two", tmp_path / "one")
    assert again.rendered == again.pages


def test_many_pages_set_by_many_hands_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(book(20), tmp_path / "one")
    monkeypatch.setattr("izdeu.outputs.site.press.FEW", 10)
    write(book(20), tmp_path / "two")
    same(tmp_path / "one", tmp_path / "two")
