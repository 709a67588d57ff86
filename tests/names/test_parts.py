"""The parts of a name, in four scripts. Every name is invented."""

import pytest

from izdeu.names import compare
from izdeu.names.parts import LONGEST, MOST, Part, parts_of
from izdeu.names.prepared import cuts_of, prepare
from izdeu.names.signs import APOSTROPHES, HYPHENS, POINTS
from izdeu.names.tables import endings
from izdeu.vocab.person import Script


def said(form: str) -> list[list[str]]:
    return [[part.said for part in cut] for cut in cuts_of(form)]


@pytest.mark.parametrize(
    ("form", "stem", "says"),
    [
        ("Serikuly", "Serik", "son of"),
        ("Serikqyzy", "Serik", "daughter of"),
        ("Серікұлы", "Серік", "son of"),
        ("Серикович", "Серик", "son of, in Russian"),
        ("Сериковна", "Серик", "daughter of, in Russian"),
        ("سەرىكۇلى", "سەرىك", "son of"),
        ("سەرىكقىزى", "سەرىك", "daughter of"),
        ("赛里克克孜", "赛里克", "daughter of"),
        ("Serik-uly", "Serik", "son of"),
        ("SERIKQYZY", "SERIK", "daughter of"),
    ],
)
def test_a_fathers_name_is_told_from_its_ending(form: str, stem: str, says: str) -> None:
    assert parts_of(form) == (Part(form, stem, says, father=True),)


@pytest.mark.parametrize(("form", "stem"), [("Testov", "Test"), ("Тестова", "Тест"), ("塔斯塔诺夫", "塔斯塔")])
def test_a_family_name_has_an_ending_too(form: str, stem: str) -> None:
    assert parts_of(form) == (Part(form, stem, "family of"),)


@pytest.mark.parametrize("form", ["Uly", "Ұлы", "Ов", "Kyzy", "克孜", "Iov"])
def test_an_ending_alone_or_on_two_letters_is_a_part(form: str) -> None:
    assert parts_of(form) == (Part(form, form),)


@pytest.mark.parametrize("form", ["Aigul Serik qyzy", "Айгүл Серік қызы", "ئايگۈل سەرىك قىزى", "阿依古丽·赛里克·克孜"])
def test_an_ending_written_apart_belongs_to_the_part_before_it(form: str) -> None:
    assert [part.says for part in parts_of(form)] == ["", "daughter of"]


@pytest.mark.parametrize("script", [Script.LATIN, Script.CYRILLIC, Script.ARABIC, Script.HAN])
def test_every_ending_of_the_table_is_taken_off(script: Script) -> None:
    stem = {Script.LATIN: "Tamir", Script.CYRILLIC: "Тамир", Script.ARABIC: "تامىر", Script.HAN: "塔米"}[script]
    for ending in endings(script):
        assert parts_of(stem + ending.text)[0].stem == stem, ending


@pytest.mark.parametrize(
    ("mixed", "meant"),
    [("Aйгүл", "Айгүл"), ("Нuрlan", "Huplan"), ("Сeрiк", "Серік"), ("Тecт", "Тест"), ("Aigul", "Aigul")],
)
def test_a_word_of_two_alphabets_is_read_in_the_one_it_is_mostly_of(mixed: str, meant: str) -> None:
    assert [part.said for part in parts_of(mixed)] == [meant]


def test_one_letter_is_an_initial_and_a_character_is_not() -> None:
    assert [part.initial for part in parts_of("A. Б Серік")] == [True, True, False]
    assert [part.initial for part in parts_of("买·赛里克")] == [False, False]


def test_chinese_without_a_point_is_cut_where_the_tables_know_both() -> None:
    assert said("阿依古丽赛里克")[:2] == [["阿依古丽赛里克"], ["阿依古丽", "赛里克"]]
    assert said("努尔兰") == [["努尔兰"]]


def test_pinyin_by_the_syllable_is_joined() -> None:
    assert ["ayiguli", "sailike"] in said("a yi gu li sai li ke")
    assert said("a yi gu li")[1] == ["ayiguli"]


@pytest.mark.parametrize("hyphen", HYPHENS)
def test_a_hyphen_joins_and_parts(hyphen: str) -> None:
    assert [len(cut) for cut in said(f"Nur{hyphen}Testbek Obul")[:2]] == [2, 3]
    assert said(f"Nur{hyphen}Testbek Obul")[1] == ["Nur", "Testbek", "Obul"]
    assert said(f"阿依古丽{hyphen}赛里克")[0] == ["阿依古丽", "赛里克"]
    assert compare(f"Nur{hyphen}Testbek", "Nurtestbek").score > 0.9
    assert compare(f"Тестбек{hyphen}паша", "Testbek").score > 0.5


def test_an_ending_behind_a_hyphen_is_not_cut_off() -> None:
    assert said("Serik-uly Nur-Testbek")[1] == ["Serik-uly", "Nur", "Testbek"]
    assert said("-Serik--")[0] == ["-Serik--"]


@pytest.mark.parametrize("point", POINTS)
def test_every_point_parts(point: str) -> None:
    assert said(f"阿依古丽{point}赛里克")[0] == ["阿依古丽", "赛里克"]
    assert compare(f"阿依古丽{point}赛里克", "阿依古丽·赛里克").score == 1


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_an_apostrophe_is_not_heard(apostrophe: str) -> None:
    assert compare(f"Nur{apostrophe}ali Serik{apostrophe}qyzy", "Nurali Serikqyzy").score == 1


def test_full_width_letters_are_letters() -> None:
    assert said("Ａｉｇｕｌ　Ｓｅｒｉｋ－ｕｌｙ")[0] == ["Aigul", "Serik-uly"]
    assert compare("ＡＩＧＵＬ，ＳＥＲＩＫＱＹＺＹ", "Aigul Serikqyzy").score == 1


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("Tastan Zhen", ["Tastan"]),
        ("ta si tan xiang", ["ta", "si", "tan"]),
        ("Тастан ауданы", ["Тастан"]),
        ("تاستان شەھىرى", ["تاستان"]),
        ("塔斯坦县", ["塔斯坦"]),
    ],
)
def test_a_place_is_read_without_its_word_for_a_town_too(form: str, bare: list[str]) -> None:
    assert bare in said(form)
    assert said(form)[0] != bare


def test_a_word_for_a_town_alone_is_a_name() -> None:
    assert said("Zhen") == [["Zhen"]]
    assert said("塔县") == [["塔县"]]


def test_a_name_of_three_parts_may_be_one_of_two() -> None:
    assert ["AiGul", "Serik"] in said("Ai Gul Serik")
    assert said("A. Gul Serik") == [["A", "Gul", "Serik"], ["A", "GulSerik"]]


def test_no_more_is_read_than_is_told() -> None:
    assert len(parts_of("Aigul " * 40)) == MOST
    assert len(parts_of("a" * 200)[0].said) == LONGEST


def test_a_grouping_knows_which_parts_have_an_ending() -> None:
    grouping = prepare("Айгүл Серікқызы").groupings[0]
    assert dict(grouping.bare) == {1: 2}
    assert not grouping.simple
    assert prepare("Айгүл Серік").groupings[0].simple
