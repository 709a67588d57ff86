"""Paper in every script: what is told can be read back from the PDF."""

import pytest
from pypdfium2 import PdfDocument

from izdeu.forms.filled import filled
from izdeu.forms.paper import in_pdf
from tests.forms.told import WHOLE, claim, matter

UYGHUR = claim("detained", "2018-03-14", "ساقچىلار ئۇنى ئېلىپ كەتتى")


@pytest.mark.parametrize(
    ("form", "language", "words"),
    [
        ("wgeid", "en", ("14 March 2018", "12 years of imprisonment", "unknown")),
        ("ced", "ru", ("14 марта 2018 года", "обстоятельства", "неизвестно")),
        ("letter_ombudsman", "kk", ("2018 жылғы 14 наурыз", "Құрметті ханымдар мен мырзалар!", "белгісіз")),
        ("letter_embassy", "zh", ("2018年3月14日", "中国驻阿拉木图总领事馆", "请书面答复", "不详")),
    ],
)
def test_every_script_can_be_read_back(form: str, language: str, words: tuple[str, ...]) -> None:
    text = read_back(in_pdf(filled(form, WHOLE, language)))
    assert not [word for word in words if word not in text]
    assert "the police took him on 14 March" in text


def test_words_of_another_script_stand_in_a_letter() -> None:
    text = read_back(in_pdf(filled("letter", matter(UYGHUR), "ru")))
    assert "ئېلىپ" in text


def read_back(pdf: bytes) -> str:
    """The text of all pages, as one line."""
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in PdfDocument(pdf)).split())
