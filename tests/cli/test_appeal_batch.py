"""A form for everybody we look for: a file each, one that fails is a row, a second run goes on."""

import csv
from pathlib import Path

import pytest

from izdeu.casebook import queries
from izdeu.cli.verbs.appeal_batch import Batch
from izdeu.forms.form import ordered
from tests.cast import TESTIMONY
from tests.cli.run import Shell


@pytest.fixture
def told(izdeu: Shell, tmp_path: Path) -> Shell:
    (tmp_path / "told.txt").write_text(TESTIMONY, encoding="utf-8")
    izdeu("add", tmp_path / "told.txt", "--told-by", "Aigerim Test", "--told-on", "2021-09")
    izdeu("accept", 1, "--all")
    return izdeu


def test_everybody_gets_a_file_and_a_row_and_the_next_run_goes_on(told: Shell, tmp_path: Path) -> None:
    out = tmp_path / "drafts"
    ask = ("appeal", "draft", "--all", "--form", "letter", "--language", "kk", "--as", "txt", "--out", out)
    first = told.json(*ask)
    rows = list(csv.DictReader((out / "drafts.csv").open()))
    assert first["drafted"] == len(rows) == len(list(out.glob("*.txt"))) > 0
    assert all((out / row["file"]).stat().st_mode & 0o77 == 0 for row in rows)
    (out / rows[0]["file"]).unlink()
    second = told.json(*ask)
    assert (second["drafted"], second["there"]) == (1, len(rows) - 1)
    assert told.json(*ask, "--again")["drafted"] == len(rows)


def test_one_person_or_all_and_a_folder_for_all(izdeu: Shell) -> None:
    assert "Name one person" in izdeu("appeal", "draft", code=2)
    assert "Name one person" in izdeu("appeal", "draft", 1, "--all", code=2)
    assert "it is a folder" in izdeu("appeal", "draft", "--all", code=2)


class Broken:
    """A mailroom in which one person's matter cannot be put together."""

    def matter(self, number: int) -> queries.AddressedMatter:
        raise ValueError(f"{number} is broken")


def test_whoever_cannot_be_drafted_is_a_row(tmp_path: Path) -> None:
    batch = Batch(ordered("wgeid"), {}, tmp_path, ".txt", all_we_know=False, again=False)
    row = batch.row(7, Broken())  # type: ignore[arg-type]
    assert (row.state, row.why) == ("failed", "ValueError: 7 is broken")
    assert not list(tmp_path.iterdir())
