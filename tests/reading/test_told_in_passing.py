"""What is told in passing in Chinese, Russian, Kazakh and Uyghur: names, things kept, threats, whom a word means."""

import pytest

from izdeu.reading import read


def said(language: str, text: str) -> set[tuple[str, str]]:
    """Kind and person of each claim but ties."""
    found = read(text, language, "2020-06-15")
    return {(one.kind.value, one.person.name or one.person.key.split("/", 1)[1]) for one in found}


@pytest.mark.parametrize("surname", ["杜撰", "子虚", "阿不都热合曼", "某某"])
def test_a_name_goes_on_after_its_dot(surname: str) -> None:
    name = f"努尔兰·{surname}"
    assert ("age", name) in said("zh", f"{name}把照片立在窗台上。\n{name}今年四十四岁，来自塔城。")


def test_an_old_man_just_named_is_he() -> None:
    text = "坐在对面的是托列吾汗·虚构，退休采油工。老人耳背。据老人讲，女婿被单位开除。"
    assert ("family_harm", "托列吾汗-虚构/son_in_law") in said("zh", text)


def test_a_man_told_by_his_family_name() -> None:
    assert ("detained", "贾") in said("zh", "一名姓贾的男子说，他2018年被抓走了。")


def test_one_of_two_told_by_age() -> None:
    text = "我来讲家里的事。我有两个孙女，大的九岁，小的五岁。"
    assert {person for kind, person in said("zh", text) if kind == "age"} == {"granddaughter/1", "granddaughter/2"}


def test_what_is_asked_for_has_not_happened() -> None:
    text = "我儿子努尔兰2018年被抓。恳请贵部：（一）查明下落；（二）协助释放或会见。"
    assert "released" not in {kind for kind, _ in said("zh", text)}


def test_work_and_its_thing_apart() -> None:
    assert ("occupation", "father") in said("zh", "我来讲家里的事。我父亲修了一辈子手风琴。")


def test_so_many_people_are_nobody() -> None:
    assert ("detained", "古丽·虚构") not in said("zh", "古丽·虚构说丈夫失踪了。人权组织估计，上百万人曾被关押。")


def test_who_holds_a_thing_is_not_who_it_stands_for() -> None:
    assert not {kind for kind, _ in said("zh", "我姐姐抱着琴盒追到巷口。")} & {"keepsake"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我叫努尔兰。我弟弟在里面。警察说：“再闹，你弟弟就加刑。”"),
        ("ru", "Меня зовут Алия. Участковый сказал мне: «Подумайте о детях»."),
        ("kk", "Менің атым Айгүл. Маған біреу қоңырау шалып: «Балаларыңды ойла», – деді."),
        ("ug", "مېنىڭ ئىسمىم ئايگۈل. ساقچى ماڭا: «بالىلىرىڭنى ئويلا» دېدى."),
    ],
)
def test_a_threat_told_as_speech(language: str, text: str) -> None:
    assert "threatened" in {kind for kind, _ in said(language, text)}


def test_a_relative_named_after_age_and_trade() -> None:
    text = "Алия Мнимая ищет сына. Её сын, 31-летний программист Нурсултан Рахат, был задержан в Урумчи."
    assert ("detained", "Нурсултан Рахат") in said("ru", text)


def test_a_date_alone_dates_what_was_said_before() -> None:
    found = read("Меня зовут Алия. На площадь я вышла один раз. В сентябре.", "ru", "2019-11-14")
    assert [one.when.edtf for one in found if one.kind.value == "protested"] == ["2019-09"]


def test_the_closer_of_two_dates() -> None:
    found = read("Меня зовут Алия. Мама умерла этим летом, в июле.", "ru", "2021-12-06")
    assert [one.when.edtf for one in found if one.kind.value == "died"] == ["2021-07"]


def test_a_past_month_is_no_verb() -> None:
    found = read("Менің атым Қали. Ағамды өткен жылдың қазанында ұстады.", "kk", "2019-04-08")
    assert [one.when.edtf for one in found if one.kind.value == "detained"] == ["2018-10"]
