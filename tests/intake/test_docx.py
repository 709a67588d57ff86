import zipfile

import pytest

from izdeu.intake import Limits
from izdeu.vocab.source import SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import rezipped, saved, word, word_body, worded

RUN = "<w:r><w:t>{}</w:t></w:r>"


def test_paragraphs_tables_headers_and_footers_come_in_reading_order(take: Take) -> None:
    document = worded("Ағамды ұстап әкетті.", "他被判刑十二年。")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Name", "Taken", "Erbol", "2017"), strict=True):
        cell.text = text
    document.add_paragraph("After the table.")
    document.sections[0].header.paragraphs[0].text = "Court of Nowhere"
    document.sections[0].footer.paragraphs[0].text = "Copy 2"
    found = take("paper.docx", saved(document))
    assert found.text == (
        "Court of Nowhere\n\nАғамды ұстап әкетті.\n\n他被判刑十二年。\n\n"
        "Name\tTaken\nErbol\t2017\n\nAfter the table.\n\nCopy 2"
    )


def test_a_cell_of_several_paragraphs_keeps_its_sentences_whole(take: Take) -> None:
    document = worded()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "One.\nTwo."
    table.cell(0, 1).text = "Three."
    assert take("cells.docx", saved(document)).text == "One.\nTwo.\nThree."


def test_breaks_tabs_and_runs_make_no_words_fall_together(take: Take) -> None:
    stops = "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
    body = f"<w:p>{stops}<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
    assert take("runs.docx", word_body(body)).text == "a\tb\nc"


def test_deleted_words_are_not_said_and_changes_are_told(take: Take) -> None:
    body = (
        f"<w:p>{RUN.format('He was ')}<w:del><w:r><w:delText>freed</w:delText></w:r></w:del>"
        f"<w:ins>{RUN.format('taken')}</w:ins><w:moveFrom>{RUN.format(' moved away')}</w:moveFrom></w:p>"
    )
    found = take("changed.docx", word_body(body))
    assert found.text == "He was taken"
    assert "tracked changes" in told(found)


def test_a_deleted_row_and_a_deleted_paragraph_mark_are_followed(take: Take) -> None:
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc></w:tr>"
    body = (
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{RUN.format('one ')}</w:p><w:p>{RUN.format('two')}</w:p><w:tbl>"
        + row.format("<w:trPr><w:del/></w:trPr>", RUN.format("gone"))
        + row.format("", RUN.format("stays"))
        + "</w:tbl>"
    )
    assert take("changed.docx", word_body(body)).text == "one two\n\nstays"


def test_hidden_words_are_left_out_and_told(take: Take) -> None:
    body = f"<w:p>{RUN.format('seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r>{RUN.format('.')}</w:p>"
    found = take("hidden.docx", word_body(body))
    assert found.text == "seen."
    assert "hidden words" in told(found)


def test_a_text_box_is_told_once_after_its_paragraph(take: Take) -> None:
    box = f"<w:txbxContent><w:p>{RUN.format('in the box')}</w:p></w:txbxContent>"
    body = (
        f"<w:p>{RUN.format('before')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>{RUN.format(' after')}</w:p>"
        f"<w:p>{RUN.format('next')}</w:p>"
    )
    assert take("box.docx", word_body(body)).text == "before after\n\nin the box\n\nnext"


def test_footnotes_stand_at_the_end_and_are_pointed_to(take: Take) -> None:
    data = word_body(f"<w:p>{RUN.format('said')}<w:r><w:footnoteReference w:id='7'/></w:r>{RUN.format('.')}</w:p>")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f"<w:footnotes {space}><w:footnote w:id='7'><w:p>{RUN.format('by her son')}</w:p></w:footnote></w:footnotes>"
    relation = (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
        "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes' Target='footnotes.xml'/>"
        "</Relationships>"
    )
    changed = {"word/footnotes.xml": note.encode(), "word/_rels/document.xml.rels": relation.encode()}
    assert take("noted.docx", rezipped(data, changed)).text == "said[1].\n\n[1] by her son"


def test_what_a_document_says_of_itself_is_kept_as_a_hint(take: Take) -> None:
    document = worded("words")
    document.core_properties.title = "Letter"
    document.core_properties.author = "Aigerim"
    found = take("hints.docx", saved(document))
    assert (found.title, found.author, found.language) == ("Letter", "Aigerim", None)


@pytest.mark.parametrize(("said", "text", "language"), [("kk-KZ", "Ағам туралы", "kk"), ("en-US", "Ағам туралы", None)])
def test_the_language_runs_are_marked_with_is_a_hint_when_the_letters_fit(
    take: Take, said: str, text: str, language: str | None
) -> None:
    body = f"<w:p><w:r><w:rPr><w:lang w:val='{said}'/></w:rPr><w:t>{text}</w:t></w:r></w:p>"
    assert take("hints.docx", word_body(body)).language == language


def test_macros_are_told_and_the_words_still_read(take: Take) -> None:
    found = take("macro.docm", rezipped(word("words"), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub AutoOpen"}))
    assert found.text == "words"
    assert "macros" in told(found)


def test_a_template_from_outside_is_told_and_not_fetched(take: Take) -> None:
    rels = (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
        "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate' "
        "Target='http://192.0.2.1/evil.dotm' TargetMode='External'/></Relationships>"
    )
    found = take("remote.docx", rezipped(word("words"), {"word/_rels/document.xml.rels": rels.encode()}))
    assert found.text == "words"
    assert "http://192.0.2.1/evil.dotm" in told(found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_that_reads_a_file_is_not_followed(take: Take, encoding: str) -> None:
    xml = (
        f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:t>&x;</w:t></w:document>"
    )
    found = take("xxe.docx", rezipped(word(), {"word/document.xml": xml.encode(encoding)}))
    assert (found.state, found.text) == (SourceState.UNREADABLE, None)
    assert "nothing was loaded" in told(found)


def test_a_document_that_unpacks_without_end_is_kept_unread(take: Take) -> None:
    found = take("bomb.docx", rezipped(word(), {"word/document.xml": b"<w>" + b" " * 40_000_000}))
    assert found.state is SourceState.UNREADABLE
    assert "“document.xml” in it is larger than 20 MB" in told(found)


def test_a_document_without_words_may_be_pictures(take: Take) -> None:
    found = take("empty.docx", word())
    assert found.state is SourceState.NO_TEXT_YET
    assert "no text" in told(found)


@pytest.mark.parametrize("keep", [0.2, 0.6, 0.95])
def test_a_document_cut_short_is_kept_unread(take: Take, keep: float) -> None:
    data = word("words")
    found = take("cut.docx", data[: int(len(data) * keep)])
    assert found.state is SourceState.UNREADABLE
    assert "broken" in told(found)


def test_a_document_whose_xml_is_broken_is_kept_unread(take: Take) -> None:
    found = take("broken.docx", rezipped(word(), {"word/document.xml": b"<w:document><w:body>"}))
    assert found.state is SourceState.UNREADABLE


def test_xml_deeper_than_any_document_is_no_harm(take: Take) -> None:
    found = take("deep.docx", word_body("<w:p>" * 5000 + "</w:p>" * 5000))
    assert found.state is SourceState.UNREADABLE


def test_a_document_over_the_limit_is_kept_without_text(take: Take) -> None:
    found = take("large.docx", word("words"), limits=Limits(document_bytes=1000))
    assert found.state is SourceState.NO_TEXT_YET
    assert "kept without its text" in told(found)


def test_nothing_of_a_document_is_written_beside_it(take: Take, tmp_path: object) -> None:
    found = take("a.docx", word("words"))
    assert found.path is not None
    assert zipfile.is_zipfile(found.path)
    assert found.parts == ()
