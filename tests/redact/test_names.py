"""Names of withheld persons, in whatever script and shape a text has them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from izdeu.redact import Ground, clear
from izdeu.redact.texts import alone
from izdeu.vocab.consent import Identity, Reach, Use
from izdeu.vocab.release import Cleared
from tests.redact.book import SECRETS, Draft, family

SHAPES = {
    "Серік": [
        "Серікті көрдік",
        "Серіктің үйі",
        "Серікке айттық",
        "Серіктен хат",
        "Серікпен бірге",
        "Серігі келді",
        "Серікжан келді",
        "Серик пришёл",
        "видели Серика",
        "отдали Серику",
        "с Сериком",
        "Серики дома",
        "Serik came",
        "Serik's house",
        "سەرىك كەلدى",
        "سەرىكنىڭ ئۆيى",
        "赛力克来了",
        "谢里克来了",
        "серік келді",
        "СЕРІК КЕЛДІ",
        "Сер-\nік келді",
        "С е р і к келді",
        "Се\u200bрік келді",
        "Се\u00adрік келді",
        "\u202eСерік\u202c келді",
        "Cepiк келді",
        "Ｓｅｒｉｋ came",
        "𝐒𝐞𝐫𝐢𝐤 came",
        "Сéрік келді",
        "Серікбек емес, Серік",
        "«Серік»",
        "Серік.",
        "(Серік)",
    ],
    "Айгүл": [
        "Айгүлге айттым",
        "Айгүлдің",
        "Айгүлдікі",
        "Айгүлдікінен",
        "Айгулью",
        "Айгули нет",
        "Aigul",
        "Aygül",
        "ئايگۈلگە",
        "阿依古丽",
    ],
    "ئەركىن": [
        "ئەركىننىڭ ئۆيى",
        "ئەركىنگە",
        "ئەركىندىن",
        "ئەركىنمۇ",
        "Еркін",
        "Еркинге",
        "Еркином",
        "Erkin",
        "Yerkin",
        "Ärkin",
        "艾尔肯",
    ],
    "Gulnara": ["Гульнарой", "Гульнары", "Гүлнараның", "Gulnara's", "گۈلنارەگە", "گۈلنارا", "古丽娜拉"],
    "ئەخمەت": ["ئەخمىتى", "ئەخمەتنى", "Ахметке", "Ахмета", "Akhmet", "Ahmet"],
    "王小明": ["王小明说", "王 小 明", "小明来了", "王小铭说", "Wang Xiaoming", "Xiaoming Wang said", "王\u200b小明"],
    "Zhanbolat": ["Жанболаттың", "Жанболатом", "Janbolat", "Zhanbolat's", "جانبولاتنىڭ"],
    "Нұрлыбек Қайратұлы": [
        "Қайратұлы",
        "Кайратулы",
        "Нурлыбека",
        "Nurlybek",
        "Н. Қайратұлы",
        "Қайратұлы Н.",
        "Qairatuly",
    ],
    "Ердәулет Сағынтаев": [
        "Сағынтаевтың",
        "Сагинтаеву",
        "Sagyntayev",
        "Sagintaev",
        "Е. Сағынтаев",
        "Yerdaulet",
        "Ердаулетом",
    ],
}


def _shapes() -> Iterator[tuple[str, str]]:
    return ((name, text) for name, texts in SHAPES.items() for text in texts)


def ground(*names: str, **more: object) -> Ground:
    draft = family("")
    draft.person(3, *names, reach=Reach.BEYOND, **more)
    return Ground(draft.material(), Use.PUBLIC_SITE, SECRETS)


GROUNDS: dict[str, Ground] = {}


def shown(text: str, name: str) -> str:
    if name not in GROUNDS:
        GROUNDS[name] = ground(name)
    return alone(text, GROUNDS[name], 1).plain


@pytest.mark.parametrize(("name", "text"), list(_shapes()))
def test_a_withheld_name_is_found(name: str, text: str) -> None:
    assert "[…]" in shown(text, name)


CLEAN = [
    "We waited for an answer all winter.",
    "Мы ждали ответа всю зиму.",
    "Біз қыс бойы жауап күттік.",
    "ئۇلار ئۈرۈمچىگە كەتتى، بىز جاۋاب كۈتتۇق.",
    "我们整个冬天都在等回信，没有人回答。",
    "In April 2018 the police came to Ghulja.",
    "Елшілікке хат жаздық.",
    "Полиция пришла в Урумчи ночью.",
]


@pytest.mark.parametrize("text", CLEAN)
def test_words_that_are_no_names_stay(text: str) -> None:
    assert all(shown(text, name) == text for name in SHAPES)


def test_the_full_name_of_somebody_cleared_stays_although_another_has_the_given_name() -> None:
    found = ground("Yerlan Omarov")
    assert alone("Yerlan Bekov came.", found, 1).plain == "Yerlan Bekov came."
    assert alone("Yerlan came.", found, 1).plain == "[…] came."
    assert "Yerlan" not in alone("Yerlan Omarov came.", found, 1).plain


def test_a_place_is_not_taken_for_a_person() -> None:
    found = ground("Алтай Серікұлы")
    assert alone("Ол Алтай аймағында тұрды.", found, 1).plain == "Ол Алтай аймағында тұрды."
    assert alone("Алтай келді.", found, 1).plain == "[…] келді."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Пришёл С. Бекболатов сам.", "Пришёл […] сам."),
        ("Пришёл Бекболатов С. сам.", "Пришёл […] сам."),
        ("S. Bekbolatov came.", "[…] came."),
        ("S.B. came.", "[…] came."),
        ("Серик Маратович пришёл.", "[…] пришёл."),
        ("Серік Маратұлы келді.", "[…] келді."),
    ],
)
def test_initials_and_a_fathers_name_go_with_the_name(text: str, told: str) -> None:
    draft = family("")
    draft.person(3, "Серік Бекболатов", reach=Reach.BEYOND)
    draft.origins[1] = replace(draft.origins[1], spoken_of=(3,))
    assert alone(text, Ground(draft.material(), Use.PUBLIC_SITE, SECRETS), 1).plain == told


def test_a_name_nobody_entered_is_kept_back_too() -> None:
    assert alone("Then Nurmuhemmet came.", ground("Серік"), 1).plain == "Then […] came."


def test_what_somebody_is_called_is_kept_back_where_they_are_spoken_of() -> None:
    draft = family("")
    draft.person(3, reach=Reach.BEYOND, called=("my old neighbour",))
    assert "neighbour" in alone("It was my old neighbour.", Ground(draft.material(), Use.PUBLIC_SITE, SECRETS), 1).plain
    draft.origins[1] = replace(draft.origins[1], spoken_of=(3,))
    found = Ground(draft.material(), Use.PUBLIC_SITE, SECRETS)
    assert alone("It was my old neighbour.", found, 1).plain == "It was […]."


def test_a_piece_of_a_source_that_nobody_allowed_is_withheld() -> None:
    found = Ground(family("", Identity.NONE).material(), Use.PUBLIC_SITE, SECRETS)
    assert not isinstance(clear("We waited.", found, 1), Cleared)
    assert isinstance(clear("We waited.", ground("Серік"), 1), Cleared)


def test_a_pseudonym_is_one_in_a_release_and_another_in_the_next() -> None:
    draft = Draft()
    draft.person(1, "Dana Bekova")
    draft.testimony(1, "I am Dana.", 1, Identity.PSEUDONYM)
    found = Ground(draft.material(), Use.PUBLIC_SITE, SECRETS)
    assert alone("I am Dana.", found, 1).plain == f"I am {found.pseudonyms[1]}."
