"""`izdeu model`, and `izdeu read --model`."""

from pathlib import Path

from tests.cast import TESTIMONY
from tests.cli.run import Shell
from tests.reading import stand_in
from tests.reading.stand_in import claims

GOOD = {"kind": "travelled", "quote": "a man came to my house", "tie": "self", "why": "He came."}


def kept(izdeu: Shell, tmp_path: Path) -> Path:
    path = tmp_path / "aigerim.txt"
    path.write_text(TESTIMONY, encoding="utf-8")
    izdeu("add", path)
    return path


def test_a_model_is_switched_on_asked_and_switched_off(izdeu: Shell, tmp_path: Path) -> None:
    kept(izdeu, tmp_path)
    rules = izdeu.json("read", 1)
    with stand_in.stand_in(claims(GOOD, GOOD | {"quote": "he never said this"})) as url:
        assert izdeu.json("model", "set", url, "--model", "small")["url"] == url
        assert "nothing" in izdeu("model", "show")
        both = izdeu.json("read", 1, "--model")
    assert [row["why"] for row in both if row["rule"] == "model: small"] == ["The model small says: “He came.”."]
    assert len(both) == len(rules) + 1
    assert izdeu.json("model", "off") == {"model": None}
    assert "No model is switched on" in izdeu("read", 1, "--model", code=1)
    assert izdeu.json("verify")["ok"]


def test_a_model_that_fails_is_one_sentence(izdeu: Shell, tmp_path: Path) -> None:
    kept(izdeu, tmp_path)
    with stand_in.stand_in(stand_in.breaks_off) as url:
        izdeu("model", "set", url, "--model", "small")
        assert "broke off" in izdeu("read", 1, "--model", code=1)


def test_another_host_is_refused_unless_it_is_named(izdeu: Shell) -> None:
    there = "https://192.0.2.7/v1"
    assert "is not this machine" in izdeu("model", "set", there, "--model", "m", code=1)
    named = ("--allow-host", "192.0.2.7")
    assert "what leaves" in izdeu("model", "set", there, "--model", "m", *named, code=1)
    assert "texts of sources" in izdeu(
        "model", "set", there, "--model", "m", *named, "--what-leaves", "texts of sources"
    )


def test_an_imported_casebook_asks_no_model(izdeu: Shell, tmp_path: Path) -> None:
    izdeu("model", "set", "http://127.0.0.1:9/v1", "--model", "small")
    izdeu("export", "--out", tmp_path / "a.json")
    other = Shell(tmp_path / "other")
    other("init", "--plain")
    other("import", tmp_path / "a.json")
    assert other.json("model", "show") == {"model": None}


def test_a_file_without_a_casebook_is_not_sent(izdeu: Shell, tmp_path: Path) -> None:
    assert "keep the file first" in izdeu("read", kept(izdeu, tmp_path), "--model", code=1)
