import pytest

from izdeu.vocab.dates import Order
from izdeu.vocab.kinds import Kind
from tests.timeline.told import OTHER, file, ids, told, when


@pytest.mark.parametrize(
    ("one", "two", "order"),
    [
        ("2017", "2018", Order.BEFORE),
        ("2017", "2017-05", Order.CANNOT_TELL),
        ("2017-05-01", "2017-05-01", Order.OVERLAPS),
        ("2016/2019", "2017-05", Order.OVERLAPS),
        ("2017/..", "2019", Order.CANNOT_TELL),
        ("../2017", "2018", Order.BEFORE),
    ],
)
def test_what_is_certain_of_neighbours(one: str, two: str, order: Order) -> None:
    case = file(told(Kind.IMPRISONED, one, id="1"), told(Kind.QUESTIONED, two, id="2"))
    assert ids(case.entries) == ["1", "2"]
    assert case.links == (order,)


def test_open_starts_stand_by_their_end() -> None:
    case = file(
        told(Kind.DETAINED, date=when("2019", "before"), id="before 2019"), told(Kind.CONTACT, "2018-01", id="c")
    )
    assert ids(case.entries) == ["c", "before 2019"]


def test_undated_claims_stand_apart_with_what_is_told_around_them() -> None:
    case = file(
        told(Kind.DETAINED, "2017", id="a", at=10),
        told(Kind.HOSPITALISED, id="x", at=20),
        told(Kind.SENTENCED, "2019", id="b", at=30),
        told(Kind.ILL_HEALTH, id="y", at=40),
        told(Kind.QUESTIONED, id="z", by=OTHER),
    )
    assert ids(case.entries) == ["a", "b"]
    assert [(e.id, e.told_after, e.told_before) for e in case.undated] == [
        ("x", "a", "b"),
        ("y", "b", None),
        ("z", None, None),
    ]


def test_said_to_come_after_a_dated_claim_is_placed_after_it() -> None:
    case = file(
        told(Kind.DETAINED, "2017-03", id="taken"),
        told(Kind.HOSPITALISED, date=when(None, after="taken"), id="hospital"),
        told(Kind.CONTACT, "2017-03-20", id="call"),
    )
    assert ids(case.entries) == ["taken", "hospital", "call"]
    hospital = case.entries[1]
    assert (str(hospital.earliest), hospital.latest, hospital.narrowed) == ("2017-03-01", None, True)
    assert hospital.when.earliest is None
    assert case.links[0] is Order.BEFORE


def test_said_to_come_before_a_dated_claim_is_placed_before_it() -> None:
    case = file(
        told(Kind.QUESTIONED, date=when(None, before="taken"), id="asked"), told(Kind.DETAINED, "2017-03", id="taken")
    )
    assert ids(case.entries) == ["asked", "taken"]
    assert case.links == (Order.BEFORE,)


def test_a_chain_of_sayings_keeps_its_order() -> None:
    case = file(
        told(Kind.CONTACT, date=when(None, after="b"), id="a"),
        told(Kind.HOSPITALISED, date=when(None, after="c"), id="b"),
        told(Kind.DETAINED, "2017", id="c"),
    )
    assert ids(case.entries) == ["c", "b", "a"]
    assert case.links == (Order.BEFORE, Order.BEFORE)


def test_an_undated_chain_keeps_its_order_too() -> None:
    case = file(
        told(Kind.CONTACT, date=when(None, after="b"), id="a"),
        told(Kind.HOSPITALISED, date=when(None, after="c"), id="b"),
        told(Kind.DETAINED, id="c"),
    )
    assert ids(case.undated) == ["c", "b", "a"]


def test_an_anchor_nobody_knows_places_nothing() -> None:
    assert ids(file(told(Kind.CONTACT, date=when(None, after="elsewhere"), id="a")).undated) == ["a"]


def test_a_circle_of_sayings_places_nothing() -> None:
    case = file(
        told(Kind.CONTACT, date=when(None, after="b"), id="a"),
        told(Kind.QUESTIONED, date=when(None, after="a"), id="b"),
    )
    assert sorted(ids(case.undated)) == ["a", "b"]
    assert all(entry.contradicted for entry in case.undated)
