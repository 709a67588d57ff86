"""`izdeu read FILE`: what a file says, in any known language, without keeping it."""

from pathlib import Path

import pytest

from tests.cli.run import Shell


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They arrested my brother Erbol in 2018.", {"detained"}),
        ("Моего брата Асхата арестовали 5 мая 2018 года и осудили на десять лет.", {"detained", "sentenced"}),
        ("Ағамды 2018 жылы ұстап кетті. Ол қазір түрмеде.", {"detained", "imprisoned"}),
        ("ئاكامنى 2018-يىلى تۇتۇپ كەتتى.", {"detained"}),
        ("我哥哥2018年被抓走，后来被判了十年。", {"detained", "sentenced"}),
    ],
)
def test_five_languages(tmp_path: Path, text: str, kinds: set[str]) -> None:
    (tmp_path / "told.txt").write_text(text, encoding="utf-8")
    rows = Shell(tmp_path / "none").json("read", tmp_path / "told.txt")
    assert kinds <= {row["kind"] for row in rows}


@pytest.mark.parametrize("more", [[], ["--language", "tr"], ["--json"]])
def test_a_language_it_does_not_know_is_said(tmp_path: Path, more: list[str]) -> None:
    (tmp_path / "told.txt").write_text("Kardeşimi 2017 yılında tutukladılar, haber yok.", encoding="utf-8")
    done = Shell(tmp_path / "none").process("read", tmp_path / "told.txt", *more)
    said = "".join(done.communicate(timeout=60))
    assert done.returncode == 0
    assert "Nothing is proposed" in said
    assert "does not know" in said
