"""A chat of several, each of whom tells of their own; villages no gazetteer knows; a season after a year."""

from izdeu.reading import read

CHAT = """Гульзат Ненашева: Я ищу сестру. Её забрали в мае 2018.

Айнур Мнимая: У меня муж там. Его осудили на 9 лет.

Бахыт Подложный: А моего отца отпустили.

Айнур Мнимая: Мужа моего зовут Бекзат.
"""


def test_each_who_writes_tells_of_their_own() -> None:
    found = {(p.kind.value, p.person.tie_to_teller, p.told_by and p.told_by.name) for p in read(CHAT, "ru")}
    assert ("detained", "sister", "Гульзат Ненашева") in found
    assert ("sentenced", "husband", "Айнур Мнимая") in found
    assert ("released", "father", "Бахыт Подложный") in found


def test_one_who_only_asks_writes_no_chat() -> None:
    text = CHAT.replace("Я ищу сестру. Её забрали в мае 2018.", "Кого забрали?")
    assert {p.told_by and p.told_by.name for p in read(text, "ru")} <= {"Айнур Мнимая", "Бахыт Подложный", None}


def test_a_village_no_gazetteer_knows_is_kept_as_said() -> None:
    [found] = [p for p in read("Моего брата арестовали в ауле Сарытыкен.", "ru") if p.kind.value == "detained"]
    assert found.place is not None
    assert (found.place.said, found.place.id) == ("Сарытыкен", None)


def test_who_sits_down_is_no_village() -> None:
    assert not [p for p in read("Рядом села Айгуль. Её арестовали.", "ru") if p.place is not None]


def test_a_season_is_of_the_year_just_told() -> None:
    text = "Мой брат сидел в лагере. В 2018 году, осенью, его отпустили."
    assert [p.when.edtf for p in read(text, "ru") if p.kind.value == "released"] == ["2018-23"]


def test_an_earlier_month_after_a_season_is_of_the_next_year() -> None:
    text = "Мой брат сидел в лагере. Осенью 2018 года он вышел, а в марте его снова арестовали."
    assert [p.when.edtf for p in read(text, "ru") if p.kind.value == "detained"] == ["2019-03"]
