"""How a list kept in Chinese may write a name. Every name is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import compare, hanzi


def forms(name: str, limit: int = 20) -> list[str]:
    return [found.form for found in hanzi(name, limit)]


def test_the_old_and_the_new_official_spelling_are_both_given() -> None:
    assert {"买买提", "麦麦提"} <= set(forms("Memet"))


@pytest.mark.parametrize("name", ["Айгүл Нұрланқызы", "Aigul Nurlan", "ئايگۈل نۇرلان", "Айгуль Нурлан"])
def test_a_name_is_written_alike_from_any_script_without_the_ending_of_the_father_s_name(name: str) -> None:
    first = hanzi(name)[0]
    assert first.form == "阿依古丽·努尔兰"
    assert first.pinyin == "Ayiguli Nuerlan"


def test_a_compound_no_table_has_is_put_together() -> None:
    found = hanzi("Zulpiyaxan Tursunmet")
    assert found
    assert all("·" in one.form for one in found)


def test_a_name_no_table_has_is_written_by_the_syllable() -> None:
    found = hanzi("Kötbaran")
    assert found[0].style == "by the syllable"
    assert compare("Kötbaran", found[0].form).score > 0.5


def test_each_part_says_why_it_may_be_written_so() -> None:
    assert (
        hanzi("Айгүл Серікұлы")[0].why == "阿依古丽 is a usual way to write Aygül; 赛里克 is a usual way to write Serik"
    )
    assert any("syllable by syllable" in one.why for one in hanzi("Kötbaran"))


def test_nothing_is_written_for_what_has_no_letters() -> None:
    assert hanzi("") == hanzi("··") == hanzi("123 ☺") == []


@given(st.text(max_size=40), st.integers(1, 30))
def test_candidates_are_few_different_and_tell_why(name: str, limit: int) -> None:
    found = hanzi(name, limit)
    assert len(found) <= limit
    assert len({one.form for one in found}) == len(found)
    assert all(one.reasons and one.weight > 0 for one in found)
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
