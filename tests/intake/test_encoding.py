import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.intake.encoding import clean, decode_as, guess_name
from izdeu.intake.guess import decode
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import nfc
from tests.intake.make import TEXTS

WAYS = [
    (language, encoding)
    for language, encodings in {
        "ru": ("windows-1251", "gb18030", "utf-16-le", "utf-16-be", "cp866", "koi8-r"),
        "kk": ("kz1048", "ptcp154", "gb18030", "utf-16-le", "utf-16-be"),
        "zh": ("gb18030", "utf-16-le", "utf-16-be"),
        "ug": ("gb18030", "utf-16-le", "utf-16-be"),
        "en": ("windows-1252", "gb18030", "utf-16-le", "utf-16-be"),
    }.items()
    for encoding in encodings
]


@pytest.mark.parametrize(("language", "encoding"), WAYS)
def test_text_of_each_language_is_read_in_each_encoding(language: str, encoding: str) -> None:
    found = decode(TEXTS[language].encode(encoding))
    assert found is not None
    assert found.text == TEXTS[language]
    assert found.encoding == encoding or encoding in found.others


@pytest.mark.parametrize(("language", "encoding"), WAYS)
def test_long_text_is_read_for_sure(language: str, encoding: str) -> None:
    found = decode((TEXTS[language] + "\n").encode(encoding) * 40)
    assert found is not None
    assert (found.text, found.sure) == ((TEXTS[language] + "\n") * 40, True)


@pytest.mark.parametrize(("language", "encoding"), WAYS)
def test_a_short_text_is_read_or_the_right_way_is_offered(language: str, encoding: str) -> None:
    words = TEXTS[language].split(". ")[0][:16]
    found = decode(words.encode(encoding))
    assert found is not None
    assert found.text == words or (encoding in found.others and not found.sure)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", TEXTS.values())
def test_a_byte_order_mark_is_believed_and_not_kept(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert found is not None
    assert (found.text, found.sure) == (text, True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "gb18030"])
def test_chinese_without_a_space_is_read_in_wide_encodings(encoding: str) -> None:
    text = "他上车以后就没有消息，上面的人说他在新疆上学。" * 200
    found = decode(text.encode(encoding))
    assert found is not None
    assert (found.text, found.encoding) == (text, encoding)


def test_one_broken_place_in_utf_8_is_told_and_shown() -> None:
    data = TEXTS["kk"].encode() * 3
    found = decode(data[:101] + b"\xff" + data[101:])
    assert found is not None
    assert (found.encoding, found.damaged, found.sure) == ("utf-8", 1, False)
    assert "damaged" in str(found.notes[0])


def test_text_cut_in_the_middle_of_a_letter_is_told() -> None:
    found = decode(TEXTS["zh"].encode()[:-1])
    assert found is not None
    assert found.text == TEXTS["zh"][:-1] + "\ufffd"
    assert found.notes


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, b"\0" * 500, b"\xff" * 99]
)
def test_bytes_that_are_no_text_give_none(data: bytes) -> None:
    assert decode(data) is None


def test_a_declared_encoding_settles_what_bytes_leave_open() -> None:
    data = "Ахмет".encode("koi8-r")
    found = decode(data, "koi8-r")
    assert found is not None
    assert found.text == "Ахмет"


def test_a_declared_encoding_that_lies_is_not_followed() -> None:
    found = decode(TEXTS["ru"].encode("windows-1251"), "iso-8859-1")
    assert found is not None
    assert found.text == TEXTS["ru"]


def test_a_person_may_choose_the_encoding() -> None:
    assert decode_as("Әже".encode("ptcp154"), "PT154").text == "Әже"


@pytest.mark.parametrize("encoding", ["rot13", "base64", "unicode_escape", "utf-7", "idna", "no such", "a\0b", "zlib"])
def test_what_is_no_text_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(Refused, match="no text encoding"):
        decode_as(b"abc", encoding)


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(Refused, match="not written in utf-8"):
        decode_as(b"\xff\xfe\xfd", "utf-8")


@pytest.mark.parametrize("name", ["Показания Ахмета.txt", "我的弟弟的证词.docx"])
def test_names_in_old_archives_are_guessed(name: str) -> None:
    encoding = "cp866" if name.startswith("П") else "gbk"
    assert guess_name(name.encode(encoding)) == name


@given(st.binary(max_size=2000))
def test_any_bytes_are_text_or_none(data: bytes) -> None:
    found = decode(data)
    assert found is None or clean(found.text) == found.text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_always_read_as_it_is(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    assert found.text == clean(text)
    assert found.sure


@given(st.text())
def test_clean_text_is_the_text_passages_are_counted_in(text: str) -> None:
    assert nfc(clean(text)) == clean(text)
    assert not set(clean(text)) & set(map(chr, [0, 1, 27, 127, 0xD800, 0xFFFE]))
