"""No mark that is withheld is in any byte of a release; what everybody allows is there."""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import duckdb
import pytest

from izdeu.casebook import folder
from izdeu.casebook.acts import Wanted
from izdeu.outputs.flyers import press
from izdeu.redact import ground
from izdeu.redact.levels import Levels
from izdeu.vocab.consent import Identity
from tests.canaries import papers
from tests.canaries.book import Book, make_book
from tests.canaries.marks import Marks
from tests.canaries.release import WHOLE, look
from tests.canaries.search import Searched, found
from tests.intake.make import zipped


@pytest.fixture
def book(casebook: folder.Folder, db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    monkeypatch.setattr(press, "get_context", lambda method: get_context("fork"))
    return make_book(tmp_path / "in", 2)


@pytest.mark.slow
def test_nothing_withheld_is_in_any_byte_and_nothing_cleared_is_lost(book: Book, tmp_path: Path) -> None:
    searched = Searched(tmp_path)
    for said, wanted in [(book.yes_to_all(), WHOLE), (book.by_chance(0), Wanted()), (book.by_chance(1), Wanted())]:
        looked = look(book, said, searched, wanted)
        assert looked.escaped == ()
        assert looked.lost == ()


MAKERS: dict[str, Callable[[papers.Word], bytes]] = {
    "jpeg": papers.jpeg,
    "png": papers.png,
    "wav": papers.wav,
    "docx": lambda word: papers.docx(word, word()),
    "pdf": lambda word: papers.pdf(word, word()),
    "html": lambda word: papers.html(word, word()),
    "zip": lambda word: papers.archive(word, word()),
    "zip in zip": lambda word: zipped([("in.zip", papers.archive(word, word()))]),
    "gz": lambda word: gzip.compress(word().encode()),
    "wide": lambda word: word().encode("utf-16-le"),
    "escaped": lambda word: json.dumps(word() + "қ").encode().replace(b"x", b"\\u0078"),
    "in pieces": lambda word: f"<b>{word()[:4]}</b>".encode(),
}


@pytest.mark.parametrize("what", MAKERS)
def test_the_search_finds_marks_where_nobody_looks(what: str, tmp_path: Path) -> None:
    marks = Marks()
    data = MAKERS[what](marks.word)
    if what == "in pieces":
        data += b"<i>" + next(iter(marks.shown)).encode()[4:] + b"</i>"
    (tmp_path / "out").mkdir()
    (tmp_path / "out/file").write_bytes(data)
    told = [text for _, text in Searched(tmp_path).folder(tmp_path / "out")]
    assert found(told, marks.shown) == frozenset(marks.shown)


def test_the_search_finds_marks_in_parquet(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    rows = "SELECT 'xqbbbq' AS xqcccq, repeat('xqdddq ', 5000) AS more"
    duckdb.execute(f"COPY ({rows}) TO '{tmp_path / 'out/t.parquet'}' (FORMAT parquet, COMPRESSION zstd)")
    told = [text for _, text in Searched(tmp_path).folder(tmp_path / "out")]
    marks = {"xqbbbq", "xqcccq", "xqdddq"}
    assert found(told, marks) == marks


@pytest.mark.slow
@pytest.mark.parametrize("door", ["always", "_shut", "_of_source"])
def test_a_door_left_open_is_noticed(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, door: str) -> None:
    if door == "always":
        monkeypatch.setattr(ground, "always", lambda text: iter(()))
    else:
        left_open = {"_shut": lambda *_: False, "_of_source": lambda *_: Identity.NAMED}
        monkeypatch.setattr(Levels, door, left_open[door])
    said = book.by_chance(0)
    said = replace(said, locked=said.locked | {("source", book.families[0].main)})
    assert look(book, said, Searched(tmp_path), Wanted(flyers=False, dataset=False)).escaped
