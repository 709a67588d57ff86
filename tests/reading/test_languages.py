"""Which language a text or a paragraph is in."""

import pytest

from izdeu.reading import language_of, read


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Моего брата Әбілқасым Сынақұлы арестовали в 2017 году, и с тех пор мы о нём ничего не знаем.", "ru"),
        ("مەنىڭ اعامدى 2017 جىلى ۇستاپ كەتتى", "kk"),
        ("مېنىڭ ئاكامنى تۇتۇپ كەتتى", "ug"),
        ("我哥哥被抓了", "zh"),
        ("私の兄は二〇一七年に逮捕されました。", None),
        ("Мого брата заарештували у 2017 році, і відтоді ми нічого не знаємо про нього, він у в'язниці", None),
        ("Менин агамды 2017-жылы кармап кетишти, ошондон бери эч кандай кабар жок, биз аны издеп жүрөбүз", None),
        ("Моят брат беше арестуван през 2017 година и оттогава не знаем нищо за него, той е в затвора", None),
        ("برادرم را در سال ۱۳۹۶ دستگیر کردند و از آن زمان خبری نداریم", None),
        ("Kardeşimi 2017'de tutukladılar, o zamandan beri haber yok", None),
        ("Meinen Bruder haben sie 2017 verhaftet und wir wissen nicht wo er ist", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_each_paragraph_is_read_in_its_own_language() -> None:
    text = "They arrested my brother Erbol in 2017.\n\nМою сестру Дину осудили на двенадцать лет.\n\n我母亲去世了。"
    found = {(p.kind.value, p.quote[:2]) for p in read(text)}
    assert {("detained", "Th"), ("sentenced", "Мо"), ("died", "我母")} <= found


def test_people_of_two_languages_are_not_one_record() -> None:
    text = "They arrested my brother in 2017.\n\nМоего брата осудили на двенадцать лет."
    assert len({p.person.key for p in read(text)}) == 2


def test_paragraphs_in_another_script_are_read_though_a_language_is_given() -> None:
    text = "They arrested my brother in 2017.\n\nМоего брата осудили на двенадцать лет."
    assert {p.kind.value for p in read(text, "en")} >= {"detained", "sentenced"}
