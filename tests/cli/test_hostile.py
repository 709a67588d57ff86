"""What is made to harm: a file to import, words that steer the terminal, a name that leads elsewhere."""

import json
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
