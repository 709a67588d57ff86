"""Which places a few words may name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.places import LANGUAGES, Place, all_places, named
from izdeu.vocab.errors import Refused


def ids(said: str, near: str | None = None) -> list[str]:
    return [place.id for place in named(said, near)]


@pytest.mark.parametrize("place", all_places(), ids=lambda place: place.id)
def test_every_place_is_found_under_each_of_its_spellings(place: Place) -> None:
    assert [form for form in place.spellings if place.id not in ids(form)] == []


@pytest.mark.parametrize(
    ("said", "best"),
    [
        ("Yining County", "xj.ili.yining-county"),
        ("Yining city", "xj.ili.yining"),
        ("Yining district", "xj.ili.yining-county"),
        ("Tekes district", "xj.ili.tekes"),
        ("Алматы қаласы", "kz.almaty"),
        ("特克斯县", "xj.ili.tekes"),
        ("город Алматы", "kz.almaty"),
        ("г. Талдыкорган", "kz.jetisu-region.taldykorgan"),
        ("Алматыда", "kz.almaty"),
        ("Үрімжіде", "xj.urumqi"),
        ("ئۈرۈمچىدە", "xj.urumqi"),
        ("غۇلجىدىن", "xj.ili.yining"),
        ("Кульджинский район", "xj.ili.yining-county"),
        ("в Урумчи", "xj.urumqi"),
        ("под Кашгаром", "xj.kashgar"),
        ("烏魯木齊市", "xj.urumqi"),
        ("Monghulkure", "xj.ili.mongolkure"),
        ("mongolkure", "xj.ili.mongolkure"),
        ("Monggulkure", "xj.ili.mongolkure"),
        ("ZHAOSU", "xj.ili.mongolkure"),
        ("Huo'erguosi", "xj.ili.khorgos"),
        ("emin", "xj.tacheng.emin"),
        ("Qaramay", "xj.karamay"),
        ("Chuguchak", "xj.tacheng.tacheng"),
        ("Almaty region", "kz.almaty-region"),
        ("Карагандинской области", "kz.karaganda-region"),
        ("Қазақстанда", "kz"),
    ],
)
def test_the_best_place_for_words_as_people_say_them(said: str, best: str) -> None:
    assert ids(said)[0] == best


@pytest.mark.parametrize(
    "said", ["新疆伊犁州特克斯县", "Tekes county, Ili prefecture", "Іле облысы Текес ауданы", "Текесский район Или"]
)
def test_the_smallest_place_of_a_chain_is_meant(said: str) -> None:
    assert ids(said)[0] == "xj.ili.tekes"


def test_a_name_of_two_places_lists_both() -> None:
    assert ids("Yining") == ["xj.ili.yining", "xj.ili.yining-county"]
    assert ids("伊宁") == ["xj.ili.yining", "xj.ili.yining-county"]


def test_a_place_beside_decides() -> None:
    assert ids("Aksu")[0] == "xj.aksu"
    assert ids("Aksu", near="kz.pavlodar-region")[0] == "kz.pavlodar-region.aksu"
    assert ids("Aksu, Pavlodar region")[0] == "kz.pavlodar-region.aksu"
    assert set(ids("Aksu")) == set(ids("Aksu", near="kz"))


def test_a_place_beside_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused):
        named("Aksu", near="kz.nowhere")


@pytest.mark.parametrize("said", ["", "  ", ",", "Nowhere", "她", "42", "the village", "район"])
def test_words_that_name_no_place_name_none(said: str) -> None:
    assert ids(said) == []


@given(st.sampled_from(all_places()), st.sampled_from(LANGUAGES), st.sampled_from([str.upper, str.lower, str.title]))
def test_case_does_not_matter(place: Place, language: str, change: object) -> None:
    assert callable(change)
    assert place in named(change(place.name(language)))


@given(st.text(max_size=40))
def test_any_words_get_an_answer(said: str) -> None:
    assert isinstance(named(said), list)
