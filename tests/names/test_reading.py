"""How a form may be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import fold, readings


def texts(form: str) -> list[str]:
    return [reading.text for reading in readings(form)]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Айгүл Сериккызы", "aygul serik"),
        ("Aigul Serikqyzy", "aygul serik"),
        ("ئايگۈل سېرىك", "aygul serik"),
        ("阿依古丽·赛里克", "aygul serik"),
        ("Ayşe Çelik", "ayshe chelik"),
        ("Жұлдыз", "zhuldyz"),
        ("Серік ұлы", "serik"),
    ],
)
def test_the_usual_reading_comes_first(form: str, text: str) -> None:
    assert texts(form)[0] == text


def test_chinese_is_read_as_turkic_names_are_written_and_as_pinyin() -> None:
    assert {"nurlan", "nuerlan"} <= set(texts("努尔兰"))


def test_latin_letters_are_also_read_as_pinyin() -> None:
    assert "nurlan" in texts("Nuerlan")


def test_every_reading_tells_its_rule() -> None:
    assert all(reading.why for reading in readings("阿依古丽·赛里克"))
    assert "daughter of" in readings("Serikqyzy")[0].why


@pytest.mark.parametrize("form", ["", " ", "··", "--", "?"])
def test_a_form_without_letters_has_no_reading(form: str) -> None:
    assert readings(form) == []


def test_a_family_name_keeps_its_ending_and_offers_the_stem() -> None:
    assert texts("Testov")[:2] == ["testov", "test"]


@given(st.text(max_size=60))
def test_any_text_has_readings_or_none(form: str) -> None:
    found = readings(form)
    assert len({reading.text for reading in found}) == len(found)


@given(st.text(max_size=60))
def test_folding_twice_is_folding(form: str) -> None:
    assert fold(fold(form)) == fold(form)


def test_folding_takes_case_marks_and_points_off() -> None:
    assert fold(" Gülnur-TEST,  Serik’qyzy ") == "gulnur test serikqyzy"
    assert fold("阿依古丽·赛里克") == "阿依古丽 赛里克"
