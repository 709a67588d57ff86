import io
from functools import cache

import pypdfium2
import pytest
import weasyprint
from PIL import Image

from izdeu.intake import Limits
from izdeu.vocab.source import SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import TEXTS

FONTS = "font-family: 'Noto Naskh Arabic', 'Noto Sans CJK SC', 'Noto Sans'"
NUMBERS = "ئاكام (1975-يىلى تۇغۇلغان) 2017.03.15 كۈنى «Urumqi No. 3» دە، 15% ئالدى، 3,500 يۈەن: 0998-123456"
BRACKETS = "بىز ئۇنى ئىزدەۋاتىمىز، (ئۇ دوختۇر) ئىدى. Karasu 12 يىل."
WRITING = ["ug", "zh", "kk", "ru"]


@cache
def paper(html: str) -> bytes:
    return bytes(weasyprint.HTML(string=f"<style>p {{ {FONTS}; font-size: 11pt }}</style>{html}").write_pdf())


def printed(text: str, language: str = "ug") -> bytes:
    return paper(f"<p lang={language} dir={'rtl' if language in ('ug', 'ar') else 'ltr'}>{text}</p>")


def scan(pages: int = 1) -> bytes:
    out = io.BytesIO()
    image = Image.new("RGB", (200, 300), "white")
    image.save(out, "PDF", save_all=True, append_images=[image] * (pages - 1))
    return out.getvalue()


@pytest.mark.parametrize("language", WRITING)
def test_words_come_out_in_the_order_they_are_written(take: Take, language: str) -> None:
    text = take("told.pdf", printed(TEXTS[language], language)).text
    assert text is not None
    joined = text.replace("\n", "" if language == "zh" else " ")
    assert joined == TEXTS[language]


def test_brackets_numbers_and_latin_names_stand_right_in_uyghur(take: Take) -> None:
    assert take("told.pdf", printed(BRACKETS)).text == BRACKETS


def test_numbers_signs_and_quotes_stand_right_in_uyghur(take: Take) -> None:
    assert (take("told.pdf", printed(NUMBERS)).text or "").replace("\n", " ") == NUMBERS


def test_vowel_signs_follow_their_letters(take: Take) -> None:
    assert take("told.pdf", printed("وُلِدَ عام ١٩٧٥م", "ar")).text == "وُلِدَ عام ١٩٧٥م"


def test_a_page_in_two_scripts_keeps_each_in_order(take: Take) -> None:
    found = take("both.pdf", paper(f"<p>{TEXTS['ru']}<p dir=rtl lang=ug>{BRACKETS}"))
    assert found.text is not None
    assert BRACKETS in found.text
    assert TEXTS["ru"][:40] in found.text


def test_pages_are_parted_by_form_feeds(take: Take) -> None:
    found = take("two.pdf", paper("<p>one<p style='break-before: page'>two"))
    assert found.text == "one\ftwo"


def test_a_scan_has_no_text_yet(take: Take) -> None:
    found = take("scan.pdf", scan())
    assert (found.state, found.media_type) == (SourceState.NO_TEXT_YET, "application/pdf")
    assert "pictures of pages" in told(found)


def test_pages_without_text_are_named(take: Take) -> None:
    document = pypdfium2.PdfDocument(printed("words", "en"))
    document.import_pages(pypdfium2.PdfDocument(scan()))
    out = io.BytesIO()
    document.save(out)
    found = take("half.pdf", out.getvalue())
    assert found.text == "words\f"
    assert "no text and may be pictures: 2." in told(found)


def test_what_a_pdf_says_of_itself_is_kept_as_a_hint(take: Take) -> None:
    head = "<title>Letter</title><meta name=author content=Aigerim><meta name=dcterms.created content=2021-03-04>"
    found = take("hints.pdf", paper(f"{head}<p>words"))
    assert (found.title, found.author, found.written_on) == ("Letter", "Aigerim", "2021-03-04")


def test_a_password_is_told(take: Take) -> None:
    found = take("locked.pdf", LOCKED)
    assert found.state is SourceState.UNREADABLE
    assert "password" in told(found)


@pytest.mark.parametrize("data", [b"%PDF-1.7\nno more", b"%PDF-1.4\n%%EOF", b"junk %PDF- junk" * 50])
def test_a_broken_pdf_is_kept_unread(take: Take, data: bytes) -> None:
    found = take("broken.pdf", data)
    assert found.state is SourceState.UNREADABLE
    assert "broken" in told(found)


def test_a_script_in_a_pdf_is_told(take: Take) -> None:
    found = take("script.pdf", SCRIPTED)
    assert "JavaScript" in told(found)


@pytest.mark.parametrize(("limits", "said"), [(Limits(pages=1), "2 pages"), (Limits(seconds=-1), "too long")])
def test_a_pdf_that_asks_too_much_is_kept_unread(take: Take, limits: Limits, said: str) -> None:
    found = take("long.pdf", paper("<p>one<p style='break-before: page'>two"), limits=limits)
    assert found.state is SourceState.UNREADABLE
    assert said in told(found)


def _written(objects: list[bytes], trailer: bytes = b"") -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        trailer,
        len(out),
    )


_PAGES = [b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]
SCRIPTED = _written(
    [
        b"<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a) 4 0 R]>>>>>>",
        *_PAGES,
        b"<</S/JavaScript/JS(app.alert\\(1\\))>>",
    ]
)
LOCKED = _written(
    [
        b"<</Type/Catalog/Pages 2 0 R>>",
        *_PAGES,
        b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
    ],
    b"/Encrypt 4 0 R/ID[<30><30>]",
)
