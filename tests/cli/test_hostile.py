"""What is made to harm: a file to import, words that steer the terminal, a name that leads elsewhere."""

from pathlib import Path

import pytest

from tests.cli.run import Shell

LISTS = '{"izdeu":"1","members":[],"sources":[],"persons":[],"claims":[],"judgements":[],"consents":[],"acts":[],'
HOSTILE = {
    "deep": "[" * 100_000,
    "digits": '{"izdeu": ' + "9" * 5000 + "}",
    "no lists": '{"izdeu": "1", "sources": null}',
    "nobody": LISTS + '"custody":[],"files":[]}',
    "surrogate": LISTS + '"custody":[{"seq":1,"at":"\\ud800"}],"files":[]}',
    "binary": "\x00\x01",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_import_is_one_sentence_and_the_keeper_stays(izdeu: Shell, tmp_path: Path, name: str) -> None:
    file = tmp_path / "hostile.json"
    file.write_text(HOSTILE[name], encoding="utf-8")
    assert len(izdeu("import", file, code=1).splitlines()) == 1
    assert [row["login"] for row in izdeu.json("member", "list")] == ["keeper"]


def test_words_do_not_steer_the_terminal(izdeu: Shell, tmp_path: Path) -> None:
    file = tmp_path / "told.txt"
    file.write_text("My name is Eve Test. My brother \x1b[2J\x9b31m\u202eErbol was detained in 2017 in Tekes.\n")
    said = izdeu("add", file, "--told-by", "G\x1b]0;gul\x07") + izdeu("read", 1) + izdeu("find", "Gul")
    said += izdeu("case", 1, "--json") + izdeu("case", "\x1b[2J", code=1) + izdeu("read", file)
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(said)


def test_an_export_follows_no_link_and_takes_no_other_file(izdeu: Shell, tmp_path: Path) -> None:
    other, out = tmp_path / "other.json", tmp_path / "all.json"
    other.write_text("mine")
    out.symlink_to(other)
    (tmp_path / "all.json.new").symlink_to(other)
    izdeu("export", "--out", out)
    assert other.read_text() == "mine"
    assert (tmp_path / "all.json.new").is_symlink()
    assert not out.is_symlink()
    assert out.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob(".izdeu-*"))


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"key": 5}', '{"key": "%"}'])
def test_a_damaged_key_file_is_one_sentence(izdeu: Shell, damage: str) -> None:
    (izdeu.casebook / "casebook.key").write_text(damage)
    assert "restore it from a backup" in izdeu("verify", code=1)


def test_a_casebook_is_for_its_owner_alone(izdeu: Shell, tmp_path: Path) -> None:
    file = tmp_path / "told.txt"
    file.write_text("words")
    izdeu("add", file)
    assert [path for path in izdeu.casebook.rglob("*") if path.stat().st_mode & 0o077] == []
