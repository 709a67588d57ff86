"""The way of a testimony, by the command line."""

import json
import socket
from pathlib import Path

import pytest

from tests.cast import TESTIMONY
from tests.cli.run import Shell


@pytest.fixture
def testimony(tmp_path: Path) -> Path:
    path = tmp_path / "aigerim.txt"
    path.write_text(TESTIMONY, encoding="utf-8")
    return path


def test_a_testimony_becomes_a_case_file_with_its_words(izdeu: Shell, testimony: Path) -> None:
    [kept] = izdeu.json("add", testimony, "--told-by", "Aigerim Test", "--told-on", "2021-09")
    assert (kept["source"], kept["file"], kept["told_by"], kept["state"]) == (
        1,
        testimony.name,
        "Aigerim Test",
        "readable",
    )
    proposals = izdeu.json("read", kept["address"][:8])
    assert {"kind", "person", "when", "place", "terms", "told_by", "known_how", "quote", "start", "end", "why"} <= set(
        proposals[0]
    )
    assert all(TESTIMONY[p["start"] : p["end"]] == p["quote"] for p in proposals)
    assert izdeu.json("accept", 1, "--all")["accepted"] == len(proposals)
    [hit] = [hit for hit in izdeu.json("find", "Erbol") if hit["score"] > 0.9]
    case = izdeu.json("case", hit["person"])
    assert case["status"]["word"] == "sentenced"
    sentence = next(claim for claim in case["claims"] if claim["kind"] == "sentenced")
    assert sentence["terms"]["imprisonment"] == "P10Y"
    assert "sentenced to 10 years" in sentence["passages"][0]["quote"]
    sound = izdeu.json("verify")
    assert (sound["ok"], sound["problems"], sound["acts"]) == (True, [], 4)


def test_what_is_sure_is_accepted_at_once_taken_back_and_counted(izdeu: Shell, testimony: Path) -> None:
    izdeu("add", testimony, "--told-by", "Aigerim Test", "--told-on", "2021-09")
    proposals = izdeu.json("read", 1)
    line = max(round(100 * one["confidence"]) for one in proposals)
    sure = [one for one in proposals if round(100 * one["confidence"]) >= line]
    assert izdeu.json("accept", 1, "--above", line)["accepted"] == len(sure)
    counted = izdeu.json("rules")["rules"]
    assert sum(row["accepted"] for row in counted) == len(sure)
    assert len(izdeu.json("rules", counted[0]["rule"])["examples"]) == counted[0]["decided"]
    assert "was decided yet" in izdeu("rules", "no such rule", code=1)
    assert izdeu.json("undo", 1) == {"source": 1, "undone": len(sure)}
    assert "no step to take back" in izdeu("undo", 1, code=1)
    assert izdeu.json("rules") == {"rules": []}
    assert "either --all or --above" in izdeu("accept", 1, "--all", "--above", line, code=1)


def test_a_file_is_read_without_a_casebook_and_without_keeping_it(tmp_path: Path, testimony: Path) -> None:
    nowhere = Shell(tmp_path / "no casebook here")
    found = nowhere.json("read", testimony)
    assert {row["kind"] for row in found} >= {"detained", "sentenced", "threatened"}
    assert not nowhere.casebook.exists()


def test_an_export_comes_back_the_same(izdeu: Shell, testimony: Path, tmp_path: Path) -> None:
    izdeu("add", testimony)
    izdeu("accept", 1, "--all")
    izdeu("export", "--format", "json", "--out", tmp_path / "a.json")
    other = Shell(tmp_path / "other")
    other("init", "--plain")
    other("import", tmp_path / "a.json", "--format", "json")
    other("export", "--out", tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.json").stat().st_mode & 0o077 == 0
    assert json.loads((tmp_path / "a.json").read_text())["sources"][0]["name"] == testimony.name


def test_consent_is_what_was_said_and_nothing_else(izdeu: Shell, testimony: Path, tmp_path: Path) -> None:
    izdeu("add", testimony, "--consent", "team=named", "--consent", "public_site=anonymous")
    izdeu("export", "--out", tmp_path / "a.json")
    consents = json.loads((tmp_path / "a.json").read_text())["consents"]
    assert [(said["use"], said["level"]) for row in consents for said in row["decisions"]] == [
        ("team", "named"),
        ("public_site", "anonymous"),
    ]
    assert "is no consent" in izdeu("add", testimony, "--consent", "everything=yes", code=1)


def test_a_sealed_casebook_opens_with_its_passphrase_alone(tmp_path: Path, testimony: Path) -> None:
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("жеті қазына\n")
    wrong.write_text("guess")
    sealed = Shell(tmp_path / "sealed", right)
    sealed("init")
    sealed("add", testimony)
    assert "does not open" in Shell(sealed.casebook, wrong)("read", 1, code=1)
    assert "is sealed" in Shell(sealed.casebook)("read", 1, code=1)
    assert sealed.json("verify")["ok"] is True
    everything = b"".join(path.read_bytes() for path in sealed.casebook.rglob("*") if path.is_file())
    for secret in (b"Erbol", b"aigerim.txt", b"SQLite format", "жеті".encode()):
        assert secret not in everything


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("add", "nothing-here.txt"), "is not there"),
        (("read", "7"), "There is no source 7 that you can see."),
        (("case", "7"), "There is no person 7 that you can see."),
        (("accept", "abc"), "There is no source abc that you can see."),
        (("import", "nothing-here.json"), "is not an Izdeu export"),
        (("init", "--plain"), "is a casebook already"),
        (("judge", "1", "1", "same", "--why", "x"), "same as themselves"),
        (("member", "add", "Two Words"), "is no login"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(izdeu: Shell, args: tuple[str, ...], sentence: str) -> None:
    said = izdeu(*args, code=1)
    assert sentence in said
    assert len(said.strip().splitlines()) == 1


def test_no_casebook_is_told_with_what_to_do(tmp_path: Path) -> None:
    assert "make one with `izdeu init`" in Shell(tmp_path / "none")("find", "Erbol", code=1)


def test_a_date_that_does_not_exist_adds_nothing(izdeu: Shell, testimony: Path) -> None:
    assert "is not a date that exists" in izdeu("add", testimony, "--told-on", "2021-02-30", code=1)
    assert "There is no source 1" in izdeu("read", 1, code=1)


def test_members_are_listed_with_their_roles(izdeu: Shell) -> None:
    izdeu("member", "add", "bek", "--role", "documenter", "--name", "Bek")
    rows = izdeu.json("member", "change", "bek", "--role", "editor")
    assert [(row["login"], row["role"]) for row in rows] == [("keeper", "coordinator"), ("bek", "editor")]


def test_a_port_that_is_taken_is_told(izdeu: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert "choose another --port" in izdeu("serve", "--port", taken.getsockname()[1], code=1)


def test_consent_is_recorded_listed_and_taken_back(izdeu: Shell, testimony: Path) -> None:
    izdeu("add", testimony, "--told-by", "Gul", "--consent", "partner:A partner=named")
    izdeu("consent", "record", "1", "public_site=named", "media=initials", "--method", "written", "--on", "2026-01-02")
    izdeu("consent", "withdraw", "2", "--use", "media", "--why", "afraid")
    found = json.loads(izdeu("consent", "list", "1", "--json"))
    assert found["allowed"] == {"public_site": "named", "media": "none"}
    assert [one["decisions"] for one in found["consents"]] == [
        ["public_site=named", "media=initials (taken back)"],
        ["partner:A partner=named"],
    ]
    assert "given_on" in found["consents"][0]
    assert "nothing in force" in izdeu("consent", "withdraw", "2", "--use", "media", code=1)
    assert "is no tie" in izdeu("consent", "record", "1", "team=named", "--relation", "boss", code=1)


def test_reach_and_locks_are_said(izdeu: Shell, testimony: Path) -> None:
    izdeu("add", testimony, "--told-by", "Gul")
    izdeu("reach", "1", "beyond")
    izdeu("lock", "1", "child", "--person")
    found = json.loads(izdeu("consent", "list", "1", "--person", "--json"))
    assert (found["reach"], found["locked"]) == ("beyond", ["child"])
    assert "reach: beyond" in izdeu("consent", "list", "1", "--person")
