"""How alike two forms are, and why. Every name is invented."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import compare

ONE = ["Айгүл Сериккызы", "Aigul Serikqyzy", "阿依古丽·赛里克", "ئايگۈل سېرىك", "Ayiguli Sailike", "Серікқызы Айгүл"]
OTHERS = ["Гүлнұр Серікқызы", "Aigul Nurlanqyzy", "努尔兰·赛里克", "گۈلنۇر نۇرلان", "Serik Nurlanuly"]
FORMS = st.one_of(st.sampled_from(ONE + OTHERS), st.text(max_size=30))


def test_one_person_under_six_spellings_is_nearer_to_herself_than_to_anybody() -> None:
    same = min(compare(a, b).score for a, b in combinations(ONE, 2))
    other = max(compare(a, b).score for a in ONE for b in OTHERS)
    assert same > 0.7
    assert other < 0.5


def test_the_parts_may_stand_in_any_order() -> None:
    found = compare("Aigul Test", "Тест Айгүл")
    assert found.score > 0.95
    assert "the parts stand in another order" in found.reasons


def test_a_missing_part_costs_little_and_is_told() -> None:
    found = compare("Aigul", "Айгүл Серікқызы")
    assert 0.9 < found.score < compare("Aigul Serik", "Айгүл Серікқызы").score
    assert any("nothing stands against Серікқызы" in reason for reason in found.reasons)


def test_a_shared_given_name_does_not_hide_another_father() -> None:
    assert compare("Aigul Serikqyzy", "Айгүл Нұрланқызы").score < 0.7


def test_the_reasons_say_how_each_side_was_read() -> None:
    assert compare("Serik", "赛里克").reasons == ("Serik and 赛里克 are spellings of one name (Serik)",)
    told = compare("Bolatqan", "博拉特坎").reasons[0]
    assert told.startswith("Bolatqan reads bolatqan, 博拉特坎 reads bolat")


def test_chinese_without_a_point_between_the_parts_is_still_found() -> None:
    assert compare("阿依古丽赛里克", "Aigul Serik").score > 0.75


@pytest.mark.parametrize(("a", "b"), [("", "Aigul"), ("··", "Айгүл"), ("", "")])
def test_without_letters_nothing_is_alike(a: str, b: str) -> None:
    assert compare(a, b).score == 0.0
    assert compare(a, b).reasons


@given(FORMS, FORMS)
def test_a_score_is_the_same_both_ways_and_never_without_reasons(a: str, b: str) -> None:
    found = compare(a, b)
    assert found.score == compare(b, a).score
    assert 0.0 <= found.score <= 1.0
    assert found.reasons


@given(st.text(min_size=1, max_size=30).filter(lambda form: any(c.isalpha() for c in form)))
def test_a_form_is_itself(form: str) -> None:
    assert compare(form, form).score == 1.0


def test_a_name_of_three_hundred_characters_is_compared() -> None:
    assert compare("Айгүл " * 50, "Aigul " * 50).score > 0.9
