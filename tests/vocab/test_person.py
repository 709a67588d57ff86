import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.person import Script, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Aigerim", Script.LATIN),
        ("Gülnar Äbdіrahman", Script.LATIN),
        ("Айгерім Сынақ", Script.CYRILLIC),
        ("ئايگۈل", Script.ARABIC),
        ("阿依古丽", Script.HAN),
        ("𠀀𠀁", Script.HAN),
        ("阿依古丽 (Aygul)", Script.LATIN),
        ("Айгуль A.", Script.CYRILLIC),
        ("", Script.OTHER),
        ("2017-03-05", Script.OTHER),
        ("، ؟ ٢٠١٧", Script.OTHER),
        ("3 × 4 ÷ 2", Script.OTHER),
        ("ქართული", Script.OTHER),
        ("👩\u200d👧", Script.OTHER),
    ],
)
def test_the_script_of_a_text(text: str, script: Script) -> None:
    assert script_of(text) is script


@given(st.text())
def test_any_text_has_a_script_and_digits_do_not_change_it(text: str) -> None:
    assert script_of(text) is script_of(f"1, {text} 2017")
