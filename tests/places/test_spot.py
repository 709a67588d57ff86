"""Names of places where they stand in a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.places import all_places, get, spot

NAMES = sorted({form for place in all_places() for form in place.spellings})


def said(text: str) -> list[tuple[str, str]]:
    return [(found.said, found.ids[0]) for found in spot(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the Yining district, near Urumqi", [("Yining district", "xj.ili.yining-county"), ("Urumqi", "xj.urumqi")]),
        ("a prison in the city of Kuytun", [("city of Kuytun", "xj.ili.kuytun")]),
        ("Xinjiang’s camps", [("Xinjiang", "xj")]),
        ("Mori Kazakh Autonomous County", [("Mori Kazakh Autonomous County", "xj.changji.mori")]),
        ("Алматыдан Үрімжіге барды", [("Алматыдан", "kz.almaty"), ("Үрімжіге", "xj.urumqi")]),
        ("Құлжа ауданында тұрады", [("Құлжа ауданында", "xj.ili.yining-county")]),
        ("г. Алматы, с. Шелек", [("г. Алматы", "kz.almaty"), ("с. Шелек", "kz.almaty-region.shelek")]),
        ("из Кульджи в Текесский район", [("Кульджи", "xj.ili.yining"), ("Текесский район", "xj.ili.tekes")]),
        ("قەشقەر شەھىرىدە", [("قەشقەر شەھىرىدە", "xj.kashgar.kashgar")]),
        ("غۇلجىدا تۇرىدۇ", [("غۇلجىدا", "xj.ili.yining")]),
        ("他在昭苏县被捕", [("昭苏县", "xj.ili.mongolkure")]),
        ("伊犁哈萨克自治州", [("伊犁哈萨克自治州", "xj.ili")]),
        ("哈萨克斯坦阿拉木图市", [("哈萨克斯坦", "kz"), ("阿拉木图市", "kz.almaty")]),
        ("Emin, Tacheng", [("Emin", "xj.tacheng.emin"), ("Tacheng", "xj.tacheng")]),
        ("Ghuljada tughuldi", [("Ghuljada", "xj.ili.yining")]),
        ("Kaşgar'dan geldi", [("Kaşgar'dan", "xj.kashgar")]),
        ("flew to urumqi", [("urumqi", "xj.urumqi")]),
    ],
)
def test_a_name_is_found_with_its_level_word_and_its_ending(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Emin Yusup's house; Abai Testov; the Bay was calm; Manas is an epic",
        "Или он, или она. Куча людей. Толи дождь.",
        "Абай Тестұлы келді. Толы жауап берді.",
        "باي ئادەم كەلدى",
        "2017-يىلى تۇتۇلدى",
        "马克·哈密是人。新和旧。委托里。乌苏里江。特克斯河。",
        "the Ili River, Lake Balkhash, Altay Mountains, Aksu Street",
        "Keeping quiet",
        "Байден келді",
        "Morita Test",
        "a china plate and a turkey dinner",
        "Chinese, Kazakh, Kashgari; Xinjiangs",
        "",
    ],
)
def test_ordinary_words_persons_and_rivers_are_no_places(text: str) -> None:
    assert said(text) == []


def test_a_level_word_leaves_the_places_it_fits() -> None:
    assert spot("Yining")[0].ids == ("xj.ili.yining", "xj.ili.yining-county")
    assert spot("Yining City")[0].ids == ("xj.ili.yining",)


def test_a_sentence_end_parts_a_level_word_from_a_name() -> None:
    assert said("Он вышел из района. Алматы далеко.") == [("Алматы", "kz.almaty")]


@given(st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=12)), max_size=8))
def test_spots_quote_the_text_in_order_and_never_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for found in spot(text):
        assert end <= found.start < found.end
        assert found.said == text[found.start : found.end]
        assert found.ids
        assert all(get(place_id).id == place_id for place_id in found.ids)
        end = found.end


@pytest.mark.parametrize("filler", ["He was taken from home and nobody knew. ", "的人", " ", "район ", "city of ", "'"])
def test_the_time_is_linear_in_the_length(filler: str) -> None:
    text = filler * (400_000 // len(filler)) + " in Urumqi"
    begun = time.process_time()
    assert said(text)[-1][1] == "xj.urumqi"
    assert time.process_time() - begun < 5
