from typing import Any

import pytest
from hypothesis import given

from izdeu.timeline import Contradiction, case_file
from izdeu.timeline.contradiction import TEMPLATES, Code
from izdeu.vocab.claim import Claim
from izdeu.vocab.dates import Order, compare
from izdeu.vocab.kinds import Kind
from tests.timeline.told import OTHER, TODAY, claims, file, told, when

PREFECTURES = {"yining": "ili", "gulja": "ili", "ili": "ili", "karamay": "karamay", "xinjiang": None}


def found(*claims: Claim) -> list[Contradiction]:
    return list(case_file(claims, today=TODAY, prefecture_of=PREFECTURES.get).contradictions)


def codes(*claims: Claim) -> list[Code]:
    return [one.code for one in found(*claims)]


def test_two_sentence_lengths() -> None:
    [one] = found(told(Kind.SENTENCED, imprisonment="P10Y", id="a"), told(Kind.SENTENCED, imprisonment="P12Y", id="b"))
    assert (one.code, one.left, one.right) == (Code.SENTENCE_LENGTHS, ("a",), ("b",))
    assert one.sentence == "Two lengths are told of the sentence: P10Y and P12Y."
    assert one.template == TEMPLATES[Code.SENTENCE_LENGTHS]


def test_three_tellers_two_lengths_is_one_contradiction() -> None:
    [one] = found(
        told(Kind.SENTENCED, imprisonment="P12Y", id="b"),
        told(Kind.SENTENCED, imprisonment="P10Y", id="a"),
        told(Kind.SENTENCED, imprisonment="P12Y", id="c", by=OTHER),
    )
    assert (one.left, one.right, dict(one.values)) == (("a",), ("b", "c"), {"left": "P10Y", "right": "P12Y"})


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"imprisonment": "P12Y"}, {"parts": [{"in": "prison", "for": "P5Y"}, {"in": "camp", "for": "P7Y"}]}),
        ({"imprisonment": "P1Y"}, {"imprisonment": "P12M"}),
        ({"imprisonment": "P1Y"}, {"imprisonment": "P365D"}),
        ({"imprisonment": "P12Y"}, {"imprisonment": "life"}),
        ({"imprisonment": "P12Y"}, {"parts": [{"in": "camp"}]}),
        ({"imprisonment": "P12Y"}, {"imprisonment": ["P10Y"]}),
    ],
)
def test_lengths_that_may_be_the_same(one: dict[str, Any], two: dict[str, Any]) -> None:
    assert codes(told(Kind.SENTENCED, **one), told(Kind.SENTENCED, by=OTHER, **two)) == []


def test_two_sentences_dated_apart_are_two_sentences() -> None:
    assert (
        codes(told(Kind.SENTENCED, "2010", imprisonment="P3Y"), told(Kind.SENTENCED, "2018", imprisonment="P9Y")) == []
    )


def test_released_while_certainly_held() -> None:
    [one] = found(told(Kind.IMPRISONED, "2017/2020", id="p"), told(Kind.RELEASED, "2019-05", id="r"))
    assert (one.code, one.left, one.right) == (Code.HELD_AND_RELEASED, ("p",), ("r",))


@pytest.mark.parametrize(
    ("held", "released"),
    [
        ("2017/2020", "2020-01-01"),
        ("2017/2020", "2017"),
        ("2017/2020", "2019/.."),
        ("2017/..", "2019"),
        ("2017~", "2017"),
        ("2019-05-03", "2019-05-03"),
        (None, "2019"),
        ("2017/2020", None),
    ],
)
def test_released_when_perhaps_not_held(held: str | None, released: str | None) -> None:
    assert codes(told(Kind.IMPRISONED, held), told(Kind.RELEASED, released, by=OTHER)) == []


def test_died_and_then_alive() -> None:
    [one] = found(
        told(Kind.DIED, "2018", id="d"),
        told(Kind.CONTACT, "2020-03", id="a"),
        told(Kind.IMPRISONED, "2021", id="b", by=OTHER),
        told(Kind.CONTACT, "2018-06"),
        told(Kind.APPEALED, "2022"),
    )
    assert (one.code, one.left, one.right) == (Code.DIED_AND_ALIVE, ("d",), ("a", "b"))
    assert one.sentence == "Died 2018, yet there is later news: 2020-03."


def test_in_prison_since_before_a_death_is_no_later_news() -> None:
    assert codes(told(Kind.DIED, "2019"), told(Kind.IMPRISONED, "2017/..", by=OTHER)) == []


@pytest.mark.parametrize(("kind", "code"), [(Kind.BORN, Code.BIRTH_DATES), (Kind.DIED, Code.DEATH_DATES)])
def test_dates_of_what_happens_once(kind: Kind, code: Code) -> None:
    assert codes(told(kind, "1960"), told(kind, "1962", by=OTHER)) == [code]
    assert codes(told(kind, "1960"), told(kind, "1960-05", by=OTHER)) == []
    assert codes(told(kind, "1960"), told(kind, by=OTHER)) == []


def test_kept_in_two_places_at_a_time() -> None:
    one, two = (
        told(Kind.IMPRISONED, "2018/2020", place="karamay"),
        told(Kind.IMPRISONED, "2019-02/2019-11", place="gulja"),
    )
    assert codes(one, two) == [Code.HELD_IN_TWO_PLACES]


@pytest.mark.parametrize(
    ("place", "edtf"),
    [
        ("gulja", "2019-02/2019-11"),
        ("xinjiang", "2019-02/2019-11"),
        ("nowhere", "2019-02/2019-11"),
        ("karamay", "2019-05"),
        ("karamay", "2019-05-03"),
        ("karamay", "2021/.."),
        ("karamay", None),
    ],
)
def test_places_that_may_both_be_so(place: str, edtf: str | None) -> None:
    assert codes(told(Kind.IMPRISONED, "2018/2020", place="yining"), told(Kind.IMPRISONED, edtf, place=place)) == []


def test_without_a_gazetteer_no_places_contradict() -> None:
    one, two = told(Kind.IMPRISONED, "2018/2020", place="karamay"), told(Kind.IMPRISONED, "2018/2020", place="gulja")
    assert case_file([one, two], today=TODAY, prefecture_of=None).contradictions == ()
    assert case_file([one, two], today=TODAY, prefecture_of=PREFECTURES.get).contradictions != ()


def test_one_arrest_in_two_places() -> None:
    a, b = told(Kind.DETAINED, "2017", place="karamay"), told(Kind.DETAINED, "2017-03", place="gulja", by=OTHER)
    assert codes(a, b) == [Code.ARREST_PLACES]
    assert codes(a, told(Kind.DETAINED, place="gulja", by=OTHER)) == []
    assert codes(told(Kind.DETAINED, "2017", place="yining"), b) == []


def test_one_arrest_on_two_dates() -> None:
    assert codes(told(Kind.DETAINED, "2017-03"), told(Kind.DETAINED, "2018-01", by=OTHER)) == [Code.ARREST_DATES]


def test_two_arrests_are_no_contradiction() -> None:
    by_one = (told(Kind.DETAINED, "2017-03"), told(Kind.DETAINED, "2018-01"))
    assert codes(*by_one) == []
    assert codes(*by_one, told(Kind.DETAINED, "2019", by=OTHER)) == []
    released = told(Kind.RELEASED, "2017-11", by=OTHER)
    assert codes(told(Kind.DETAINED, "2017-03"), told(Kind.DETAINED, "2018-01", by=OTHER), released) == []


def test_said_to_come_after_what_is_dated_later() -> None:
    [one] = found(
        told(Kind.SENTENCED, "2017", imprisonment="P12Y", id="s"),
        told(Kind.SENTENCED, date=when(None, after="d"), imprisonment="P12Y", by=OTHER, id="after that"),
        told(Kind.DETAINED, "2019", id="d"),
    )
    assert (one.code, one.left, one.right) == (Code.ORDER, ("d",), ("after that", "s"))


def test_each_said_to_come_after_the_other() -> None:
    a = told(Kind.QUESTIONED, date=when(None, after="b"), id="a")
    b = told(Kind.HOSPITALISED, date=when(None, after="a"), id="b")
    assert [(one.code, one.left, one.right) for one in found(a, b)] == [(Code.ORDER, ("a",), ("b",))]


@given(claims)
def test_contradictions_name_two_sides_that_are_apart(made: list[Claim]) -> None:
    case = file(*made)
    for one in case.contradictions:
        assert one.left
        assert one.right
        assert not set(one.left) & set(one.right)
        assert "{" not in one.sentence
    assert len({(one.code, one.left, one.right) for one in case.contradictions}) == len(case.contradictions)
    marked = {entry.id for entry in case.entries + case.undated if entry.contradicted}
    assert marked == {entry.id for entry in case.entries + case.undated if case.contradicted & set(entry.ids)}


@given(claims)
def test_dates_that_may_meet_are_never_called_two(made: list[Claim]) -> None:
    by_id = {claim.id: claim for claim in made}
    for one in file(*made).contradictions:
        if one.code in (Code.BIRTH_DATES, Code.DEATH_DATES, Code.ARREST_DATES):
            orders = {compare(by_id[a].when, by_id[b].when) for a in one.left[:1] for b in one.right[:1]}
            assert Order.OVERLAPS not in orders
