from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.timeline import Certainty, Drawn, Mark, layout
from izdeu.timeline.drawn import Unit
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from tests.timeline.told import OTHER, claims, file, ids, told, when


def drawn(*claims: Claim, until: date | None = None, label_width: float = 0.2) -> Drawn:
    return layout(file(*claims), label_width=label_width, until=until)


def test_nothing_dated_has_no_axis() -> None:
    picture = drawn(told(Kind.DETAINED, id="a"))
    assert (picture.axis, picture.marks, picture.lanes) == (None, (), 0)
    assert ids(picture.undated) == ["a"]


@pytest.mark.parametrize(
    ("edtf", "until", "first", "last", "ticks"),
    [
        ("2017-03-05", None, "2017-03-01", "2017-03-31", ["2017-03-01"]),
        ("2017-03/2017-06", None, "2017-03-01", "2017-06-30", ["2017-03-01", "2017-04-01", "2017-05-01", "2017-06-01"]),
        (
            "2016-12/2018-02",
            None,
            "2016-12-01",
            "2018-02-28",
            [f"2017-{m:02}-01" for m in (1, 4, 7, 10)] + ["2018-01-01"],
        ),
        ("2017-03/2020-06", None, "2017-01-01", "2020-12-31", [f"{y}-01-01" for y in range(2017, 2021)]),
        ("1990/2019", None, "1990-01-01", "2019-12-31", [f"{y}-01-01" for y in range(1990, 2020, 5)]),
        ("2017-03-05", "2024-06-01", "2017-01-01", "2024-12-31", [f"{y}-01-01" for y in range(2017, 2025)]),
    ],
)
def test_the_axis(edtf: str, until: str | None, first: str, last: str, ticks: list[str]) -> None:
    axis = drawn(told(Kind.IMPRISONED, edtf), until=date.fromisoformat(until) if until else None).axis
    assert axis is not None
    assert (str(axis.first), str(axis.last)) == (first, last)
    assert [str(tick.day) for tick in axis.ticks] == ticks
    assert {tick.unit for tick in axis.ticks if tick.day.month == 1} <= {Unit.YEAR}


@pytest.mark.parametrize("edtf", ["0001", "9998", "0001/9998", "0001/..", "9998-12-31"])
def test_the_edges_of_the_calendar_can_be_drawn(edtf: str) -> None:
    axis = drawn(told(Kind.IMPRISONED, edtf)).axis
    assert axis is not None
    assert len(axis.ticks) <= 13


def test_a_line_to_the_last_day_of_the_calendar() -> None:
    axis = drawn(told(Kind.CONTACT, "9998-12-31"), until=date.max).axis
    assert axis is not None
    assert axis.last == date.max


def _mark(*claims: Claim) -> Mark:
    return next(mark for mark in drawn(*claims).marks if mark.entry.id == "it")


def test_a_span_with_its_core() -> None:
    mark = _mark(told(Kind.IMPRISONED, "2017/2020", id="it"))
    assert (mark.start, mark.end, mark.open_start, mark.open_end) == (0.0, 1.0, False, False)
    assert mark.core is not None
    assert list(mark.core) == [pytest.approx(364 / 1461), pytest.approx(1096 / 1461)]


def test_open_sides_run_to_the_edge() -> None:
    other = told(Kind.CONTACT, "2015/2024", by=OTHER)
    since, before = told(Kind.IMPRISONED, "2018/..", id="it"), told(Kind.DETAINED, date=when("2018", "before"), id="it")
    assert (_mark(since, other).end, _mark(since, other).open_end) == (1.0, True)
    assert (_mark(before, other).start, _mark(before, other).open_start) == (0.0, True)


@pytest.mark.parametrize(
    ("claim", "certainty"),
    [
        (told(Kind.CONTACT, "2017-03-05", id="it"), Certainty.CERTAIN),
        (told(Kind.CONTACT, "2017", id="it"), Certainty.UNCERTAIN),
        (told(Kind.CONTACT, date=when("2017-03-05", inferred=True), id="it"), Certainty.UNCERTAIN),
        (told(Kind.DIED, "2016-03-05", id="it"), Certainty.CONTRADICTED),
    ],
)
def test_certainty(claim: Claim, certainty: Certainty) -> None:
    assert _mark(claim, told(Kind.CONTACT, "2020-01-01", by=OTHER)).certainty is certainty


def test_a_label_near_the_right_edge_stands_to_the_left() -> None:
    left, right = drawn(told(Kind.DETAINED, "2015-01-01"), told(Kind.CONTACT, "2019-12-31")).marks
    assert (left.label_x, left.label_ends) == (0.0, False)
    assert (right.label_x, right.label_ends) == (1.0, True)


def test_what_does_not_collide_shares_a_lane() -> None:
    picture = drawn(told(Kind.DETAINED, "2015-01"), told(Kind.CONTACT, "2015-02"), told(Kind.RELEASED, "2019-12"))
    assert [mark.lane for mark in picture.marks] == [0, 1, 0]
    assert picture.lanes == 2


def _room(mark: Mark, label: float) -> tuple[float, float]:
    label_from, label_to = (
        (mark.label_x - label, mark.label_x) if mark.label_ends else (mark.label_x, mark.label_x + label)
    )
    return min(mark.start, label_from), max(mark.end, label_to)


@given(claims, st.floats(0.01, 0.5))
def test_nothing_in_a_lane_covers_another(made: list[Claim], label: float) -> None:
    picture = drawn(*made, label_width=label)
    for one, two in combinations(picture.marks, 2):
        assert 0 <= one.start <= one.end <= 1
        if one.lane == two.lane:
            left, right = sorted((_room(one, label), _room(two, label)))
            assert left[1] <= right[0] + 1e-9
    assert picture.lanes == len({mark.lane for mark in picture.marks})
