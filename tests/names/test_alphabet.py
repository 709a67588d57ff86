"""Names stand in the order in which each language lists them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import sort_key


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("kk", ["Азат", "Әлия", "Болат", "Ғани", "Дос", "Кенже", "Қайрат", "Нұр", "Ңа", "Оразбек", "Өмір"]),
        ("kk", ["Тұрар", "Ұлан", "Үміт", "Хан", "Һадиша", "Ыбырай", "Іңкәр", "Эльмира", "Яна"]),
        ("ru", ["Ева", "Ёлка", "Ефим", "Жанна", "Игорь", "Йоханна", "Катя", "Қайрат", "Лена"]),
        ("ug", ["ئادىل", "ئەلى", "بەختىيار", "روزى", "قادىر", "ھوشۇر", "ئوسمان", "ئۆمەر", "ئىمىن", "ياسىن"]),
        ("zh", ["阿依古丽", "巴哈提", "陈", "古丽", "买买提", "吐尔逊", "Aigul"]),
        ("en", ["Aigul Dos", "Aigul Serik", "Aigulnur", "Öner", "Otar", "Zumret", "Азат", "阿依古丽"]),
        ("kk", ["Ян", "Aigul", "ئادىل", "阿依古丽"]),
    ],
)
def test_a_list_is_in_the_order_of_the_language(language: str, ordered: list[str]) -> None:
    ordered_anew = sorted(sorted(ordered), key=lambda form: sort_key(form, language))
    assert ordered_anew == ordered


def test_case_and_the_way_a_mark_is_written_change_no_order() -> None:
    assert sort_key("АЙГҮЛ", "kk")[1] == sort_key("айгүл", "kk")[1]
    apart = unicodedata.normalize("NFD", "Йоханна")
    assert sort_key(apart, "ru")[1] == sort_key("Йоханна", "ru")[1]


@given(st.lists(st.text(max_size=12)), st.sampled_from(["kk", "ru", "ug", "zh", "en", "xx", ""]))
def test_any_texts_have_an_order(forms: list[str], language: str) -> None:
    assert sorted(sorted(forms, key=lambda form: sort_key(form, language))) == sorted(forms)
