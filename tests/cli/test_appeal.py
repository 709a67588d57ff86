"""Appeals by the command line: which are open, and a draft with its words."""

import json
from pathlib import Path

import pytest
from docx import Document
from pypdfium2 import PdfDocument

from izdeu.forms.form import forms
from tests.cast import TESTIMONY
from tests.cli.run import Shell


@pytest.fixture
def erbol(izdeu: Shell, tmp_path: Path) -> int:
    path = tmp_path / "aigerim.txt"
    path.write_text(TESTIMONY, encoding="utf-8")
    izdeu("add", path, "--told-by", "Aigerim Test", "--told-on", "2021-09")
    izdeu("accept", 1, "--all")
    return int(izdeu.json("find", "Erbol")[0]["person"])


def test_a_draft_quotes_only_what_was_said(izdeu: Shell, erbol: int, tmp_path: Path) -> None:
    out = tmp_path / "draft.json"
    izdeu("appeal", "draft", erbol, "--form", "wgeid", "--out", out)
    draft = json.loads(out.read_text())
    assert (draft["form"], draft["person"]) == ("wgeid", erbol)
    quoted = [one for field in draft["fields"] for one in field["passages"]]
    assert quoted
    assert all(TESTIMONY[one["start"] : one["end"]] == one["quote"] for one in quoted)
    assert "sentenced, 10 years of imprisonment" in str(draft["fields"])
    assert draft["missing"]


def test_a_draft_to_paste_and_one_that_cannot_be_written(izdeu: Shell, erbol: int, tmp_path: Path) -> None:
    izdeu("appeal", "draft", erbol, "--out", tmp_path / "draft.txt")
    assert "For ourselves" in (tmp_path / "draft.txt").read_text()
    assert "not as .odt" in izdeu("appeal", "draft", erbol, "--out", tmp_path / "draft.odt", code=1)
    assert "cannot be written" in izdeu("appeal", "draft", erbol, "--out", tmp_path / "no" / "draft.txt", code=1)


@pytest.mark.parametrize("form", [one.code for one in forms()])
def test_every_form_quotes_only_what_was_said(izdeu: Shell, erbol: int, tmp_path: Path, form: str) -> None:
    out = tmp_path / "draft.json"
    izdeu("appeal", "draft", erbol, "--form", form, "--out", out)
    draft = json.loads(out.read_text())
    quoted = [one for field in draft["fields"] for one in field["passages"]]
    assert draft["form"] == form
    assert bool(quoted) is (form != "assembly"), "the notice of an assembly tells what is planned, and quotes nobody"
    assert all(TESTIMONY[one["start"] : one["end"]] == one["quote"] for one in quoted)


def test_a_form_is_not_written_in_every_language_nor_to_everybody(izdeu: Shell) -> None:
    assert "not in zh" in izdeu("appeal", "draft", 1, "--form", "ced", "--language", "zh", code=2)
    assert "not for kz_mfa" in izdeu("appeal", "draft", 1, "--form", "ced", "--to", "kz_mfa", code=2)
    assert "no field shoe" in izdeu("appeal", "draft", 1, "--given", "shoe=41", code=2)


def test_the_routes_of_a_person(izdeu: Shell, erbol: int) -> None:
    rows = {row["route"]: row for row in izdeu.json("appeal", "routes", erbol, "--home", "kz", "--citizen", "cn")}
    assert rows["wgeid"]["open"] == "yes"
    assert not rows["wgeid"]["sendable"]
    assert "takes cases from every country" in izdeu("appeal", "routes", erbol)


def test_a_draft_to_sign_and_one_to_edit_say_what_the_plain_one_says(izdeu: Shell, erbol: int, tmp_path: Path) -> None:
    for name in ("draft.pdf", "draft.docx"):
        izdeu("appeal", "draft", erbol, "--out", tmp_path / name)
    pdf = PdfDocument(tmp_path / "draft.pdf")
    paper = " ".join(page.get_textpage().get_text_range() for page in pdf)
    document = Document(str(tmp_path / "draft.docx"))
    edited = " ".join(paragraph.text for paragraph in document.paragraphs)
    for words in ("Erbol was detained in March 2017 in Tekes", "For ourselves", "unknown"):
        assert words in " ".join(paper.split())
        assert words in edited
    assert "For ourselves" not in " ".join(page.get_textpage().get_text_range() for page in list(pdf)[:-1])
    assert document.core_properties.author == ""


def words_of(path: Path) -> str:
    """All that can be read of a written draft."""
    match path.suffix:
        case ".pdf":
            pages = [page.get_textpage().get_text_range() for page in PdfDocument(path)]
            return " ".join(" ".join(pages).split())
        case ".docx":
            document = Document(str(path))
            head = document.sections[0].header.paragraphs
            return " ".join(paragraph.text for paragraph in (*head, *document.paragraphs))
    return path.read_text(encoding="utf-8")


def test_without_consent_every_page_says_that_it_must_not_be_sent(izdeu: Shell, erbol: int, tmp_path: Path) -> None:
    for name in ("draft.pdf", "draft.docx"):
        said = izdeu("appeal", "draft", erbol, "--out", tmp_path / name)
        assert "DRAFT, not to be sent: consent to tell this to" in words_of(tmp_path / name)
        assert "with all we know" in said


def test_with_consent_the_draft_is_cut_to_it(izdeu: Shell, erbol: int, tmp_path: Path) -> None:
    izdeu("consent", "record", 1, "wgeid=named")
    for name in ("draft.pdf", "draft.docx"):
        assert izdeu.json("appeal", "draft", erbol, "--out", tmp_path / name)["leaves"]
        words = words_of(tmp_path / name)
        assert "Erbol was detained in March 2017 in Tekes" in words
        assert "not to be sent" not in words
    izdeu("appeal", "draft", erbol, "--all-we-know", "--out", tmp_path / "all.txt")
    assert "must not leave the house" in words_of(tmp_path / "all.txt")
