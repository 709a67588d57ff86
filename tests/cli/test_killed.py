"""kill -9 at any moment: the casebook opens again, nothing is half-stored, and the work can be done again."""

import json
import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.cast import TESTIMONY
from tests.cli.run import Shell

MOMENTS = [0.4, 0.7, 1.1]


def killed(izdeu: Shell, after: float, *args: object) -> None:
    process = izdeu.process(*args)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)


def book(izdeu: Shell, path: Path) -> dict[str, list[dict[str, object]]]:
    assert izdeu.json("verify")["ok"] is True
    izdeu("export", "--out", path)
    found: dict[str, list[dict[str, object]]] = json.loads(path.read_text())
    return found


@pytest.mark.slow
@pytest.mark.parametrize("after", MOMENTS)
def test_killed_while_adding_keeps_each_file_whole_or_not_at_all(izdeu: Shell, tmp_path: Path, after: float) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(80):
        (folder / f"{number:03}.txt").write_text(f"{TESTIMONY}{number}")
    killed(izdeu, after, "add", folder)
    found = book(izdeu, tmp_path / "book.json")
    assert [len(row["renditions"]) for row in found["sources"]] == [1] * len(found["sources"])  # type: ignore[arg-type]
    assert len([line for line in found["acts"] if line["verb"] == "keep_source"]) == len(found["sources"])
    izdeu("add", folder)
    assert len(book(izdeu, tmp_path / "again.json")["sources"]) == 80


@pytest.mark.slow
@pytest.mark.parametrize("after", MOMENTS)
def test_killed_while_accepting_accepts_all_or_none(izdeu: Shell, tmp_path: Path, after: float) -> None:
    text = tmp_path / "long.txt"
    text.write_text(TESTIMONY * 40)
    izdeu("add", text)
    waiting = len(izdeu.json("read", 1))
    killed(izdeu, after, "accept", 1, "--all")
    assert len(book(izdeu, tmp_path / "book.json")["claims"]) in (0, waiting)
    izdeu("accept", 1, "--all")
    assert len(book(izdeu, tmp_path / "again.json")["claims"]) == waiting


@pytest.mark.slow
def test_killed_while_making_a_casebook_leaves_none_or_a_whole_one(tmp_path: Path) -> None:
    for number in range(4):
        izdeu = Shell(tmp_path / str(number))
        killed(izdeu, random.Random(number).uniform(0.3, 1.0), "init", "--plain")
        if (izdeu.casebook / "casebook.toml").exists():
            assert izdeu.json("verify")["ok"] is True
        else:
            izdeu("init", "--plain")


def test_opening_sweeps_what_a_killed_add_left_days_ago(izdeu: Shell) -> None:
    left = izdeu.casebook / "vault/incoming/tmphalf"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(b"half of a recording")
    os.utime(left, (time.time() - 2 * 86400,) * 2)
    izdeu("find", "Nobody")
    assert not left.exists()
