import csv
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.outputs import dataset
from izdeu.outputs.dataset.codebook import sheets, unique
from izdeu.outputs.dataset.sheets import fit, guarded
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.errors import Refused
from tests.outputs.dataset.small import BOOK, QUOTE, SISTER, cleared


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dataset")
    dataset.write(cleared(), folder)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_sheet_is_there_twice_and_named_in_the_codebook(out: Path) -> None:
    told = {row["file"] for row in rows(out / "codebook.csv")}
    assert {path.stem for path in out.glob("*.parquet")} == told == {sheet.file for sheet in sheets(BOOK)}
    assert told < {path.stem for path in out.glob("*.csv")}


def test_parquet_says_what_csv_says(out: Path) -> None:
    for path in out.glob("*.parquet"):
        read = duckdb.read_parquet(str(path))
        assert len(read.fetchall()) == len(rows(path.with_suffix(".csv")))
        assert ",".join(read.columns) == path.with_suffix(".csv").read_text(encoding="utf-8").splitlines()[0]


def test_parquet_has_the_types_of_the_codebook(out: Path) -> None:
    taken = dict(zip(*event(out / "events.parquet"), strict=True))
    assert (taken["earliest"], taken["latest"]) == (date(2017, 3, 1), None)
    assert (taken["longitude"], taken["quotes"], taken["worked_out"]) == (-88.1, 1, 0)


def event(path: Path) -> tuple[list[str], tuple[object, ...]]:
    read = duckdb.read_parquet(str(path))
    return read.columns, read.fetchall()[0]


def test_an_open_end_has_no_day(out: Path) -> None:
    assert rows(out / "events.csv")[0]["latest"] == ""


def test_words_are_exact_but_for_what_is_withheld(out: Path) -> None:
    assert rows(out / "quotes.csv")[0]["words"] == "Ол\n[…], «үйде» еді\ufffd"
    assert rows(out / "quotes.csv")[0]["withheld"] == "1"


def test_no_cell_is_a_formula(out: Path) -> None:
    assert rows(out / "names.csv")[0]["name"] == "'=Erbol Test"
    assert duckdb.read_parquet(str(out / "names.parquet")).fetchall()[0][1] == "=Erbol Test"
    assert rows(out / "events.csv")[0]["longitude"] == "-88.1"


@given(st.text())
def test_text_of_any_sort_is_guarded(text: str) -> None:
    cell = guarded(fit(text))
    assert cell is None or not str(cell).startswith(tuple("=+-@\t\r\n"))


def test_small_counts_stay_suppressed(out: Path) -> None:
    assert [(row["documented_here"], row["suppressed"]) for row in rows(out / "count_by_status.csv")] == [
        ("7", "0"), ("", "1"),
    ]  # fmt: skip


def test_lists_of_the_same_plain_name_stay_two_columns(out: Path) -> None:
    assert rows(out / "incidence.csv") == [{"case": "C-1", "in_letters_old": "1", "in_letters_old_2": "0"}]
    assert unique(["a", "a", "a_2"]) == ("a", "a_2", "a_2_2")


def test_silence_is_a_range_of_days(out: Path) -> None:
    row = rows(out / "cases.csv")[0]
    assert (row["silent_days_least"], row["silent_days_most"]) == ("2862", "3226")


def test_what_was_taken_back_has_a_code_and_a_day_alone(out: Path) -> None:
    assert rows(out / "withdrawn.csv") == [{"code": "C-9", "withdrawn": "2026-10-01"}]


def test_the_eleven_caveats_go_with_it(out: Path) -> None:
    told = (out / "CAVEATS.txt").read_text(encoding="utf-8")
    assert [f"\n{n}. " in told for n in range(1, 13)] == [True] * 11 + [False]
    assert "release 2 of 2026-11-01; SHA-256" in told


def test_the_caveats_stand_in_each_language_of_the_release(tmp_path: Path) -> None:
    dataset.write(cleared(languages=("kk", "zh")), tmp_path)
    told = (tmp_path / "CAVEATS.txt").read_text(encoding="utf-8")
    assert [told.count(f"\n{n}. ") for n in range(1, 12)] == [3] * 11
    assert "[kk]\n" in told


def test_the_codebook_shows_hostile_names_as_text(tmp_path: Path) -> None:
    dataset.write(cleared(title="<script>alert(1)</script>", lists=("<b>", "")), tmp_path)
    assert "<script>" not in (tmp_path / "codebook.html").read_text(encoding="utf-8")


def test_a_table_cannot_name_its_way_out_of_the_folder(tmp_path: Path) -> None:
    table = replace(BOOK.tables[0], name="../../etc")
    with pytest.raises(Refused):
        dataset.write(cleared(tables=(table,)), tmp_path)


def test_only_what_was_cleared_for_the_dataset_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dataset"):
        dataset.write(replace(cleared(), use=Use.PUBLIC_SITE), tmp_path)
    with pytest.raises(ValueError, match="dataset"):
        dataset.write(BOOK, tmp_path)  # type: ignore[arg-type]
    assert os.listdir(tmp_path) == []


def test_the_same_book_gives_the_same_bytes(out: Path, tmp_path: Path) -> None:
    written = dataset.write(cleared(), tmp_path / "of 'another' name")
    assert [path.read_bytes() for path in written] == [(out / path.name).read_bytes() for path in written]
    assert sorted(path.name for path in out.iterdir()) == [path.name for path in written]


def test_somebody_who_may_not_be_known_at_all_is_in_no_file(tmp_path: Path) -> None:
    nobody = replace(SISTER, level=Identity.NONE, code="W-SECRET", names=())
    told = replace(BOOK.cases[0].events[0], quotes=(replace(QUOTE, teller=nobody),), other=nobody)
    case = replace(BOOK.cases[0], events=(told,))
    testimony = replace(BOOK.testimonies[0], teller=nobody)
    written = dataset.write(cleared(cases=(case,), testimonies=(testimony,)), tmp_path)
    assert [path.name for path in written if b"W-SECRET" in path.read_bytes()] == []
