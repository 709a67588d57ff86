import pytest
from odfdo import Document, Element, Header, Paragraph, Table

from izdeu.vocab.source import SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import rezipped, saved

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)


def written(*parts: Element) -> bytes:
    document = Document("text")
    document.body.clear()
    for part in parts:
        document.body.append(part)
    return saved(document)


def content(xml: str) -> bytes:
    body = f"<office:d {SPACES}><office:body><office:text>{xml}</office:text></office:body></office:d>"
    return rezipped(written(), {"content.xml": body.encode(), "styles.xml": b"<styles/>"})


def test_headings_paragraphs_and_tables_come_in_reading_order(take: Take) -> None:
    table = Table("t", width=2, height=2)
    table.set_values([["Name", "Taken"], ["Erbol", "2017"]])
    found = take("paper.odt", written(Header(1, "Head"), Paragraph("Ағам  туралы"), table, Paragraph("ئاكام")))
    assert found.text == "Head\n\nАғам  туралы\n\nName\tTaken\nErbol\t2017\n\nئاكام"
    assert found.media_type == "application/vnd.oasis.opendocument.text"


def test_a_footnote_stands_at_the_end_and_is_pointed_to(take: Take) -> None:
    paragraph = Paragraph("said here")
    paragraph.insert_note(after="said", note_id="n1", citation="1", body="by her son")
    assert take("noted.odt", written(paragraph)).text == "said[1] here\n\n[1] by her son"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"),
        ("<text:p>a <text:span>b</text:span>\n  c</text:p>", "a b c"),
        (
            "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><text:p>two</text:p>",
            "one\n\ntwo",
        ),
        (
            "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame> b</text:p>"
            "<text:p>c</text:p>",
            "a b\n\nbox\n\nc",
        ),
        ("<text:p>on <text:date>5 May</text:date></text:p>", "on 5 May"),
    ],
)
def test_words_stand_as_on_paper(take: Take, xml: str, text: str) -> None:
    assert take("a.odt", content(xml)).text == text


def test_deleted_and_hidden_words_and_comments_are_left_out_and_told(take: Take) -> None:
    found = take(
        "changed.odt",
        content(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>kept<text:hidden-text>unseen</text:hidden-text>"
            "<office:annotation><text:p>remark</text:p></office:annotation>.</text:p>"
        ),
    )
    assert found.text == "kept."
    for word in ("tracked changes", "hidden words", "Comments in the document (1)"):
        assert word in told(found)


def test_macros_and_links_are_told_and_not_followed(take: Take) -> None:
    image = "<draw:image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='http://192.0.2.1/x.png'/>"
    xml = f"<text:p>words<draw:frame>{image}</draw:frame></text:p>"
    found = take("macro.odt", rezipped(content(xml), {"Basic/Standard/Module1.xml": b"<m/>"}))
    assert found.text == "words"
    assert "macros" in told(found)
    assert "http://192.0.2.1/x.png" in told(found)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"META-INF/manifest.xml": b"<m:encryption-data/>"}, "password"),
        ({"content.xml": b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"}, "nothing was loaded"),
        ({"content.xml": b"<office:text>"}, "broken"),
    ],
)
def test_a_document_that_cannot_be_read_is_kept(take: Take, changed: dict[str, bytes], said: str) -> None:
    found = take("locked.odt", rezipped(written(Paragraph("words")), changed))
    assert found.state is SourceState.UNREADABLE
    assert said in told(found)


def test_what_a_document_says_of_itself_is_kept_as_a_hint(take: Take) -> None:
    document = Document("text")
    document.meta.title = "Letter"
    document.body.append(Paragraph("words"))
    found = take("hints.odt", saved(document))
    assert found.title == "Letter"
    assert found.written_on is not None
