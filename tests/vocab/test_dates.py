from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.dates import Anchor, Order, Relation, When, compare
from izdeu.vocab.errors import BadDate


@pytest.mark.parametrize(
    ("edtf", "relation", "earliest", "latest"),
    [
        ("2018", "at", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018", "before", None, date(2018, 12, 31)),
        ("2018", "until", None, date(2018, 12, 31)),
        ("2018", "after", date(2018, 1, 1), None),
        ("2018", "since", date(2018, 1, 1), None),
        (None, "after", None, None),
    ],
)
def test_the_relation_opens_a_side(edtf: str | None, relation: str, earliest: date | None, latest: date | None) -> None:
    told = When.told(edtf, relation=Relation(relation))
    assert (told.earliest, told.latest) == (earliest, latest)
    assert told.known is (edtf is not None)


def test_a_duration_is_no_date() -> None:
    told = When.told(None, "over five years", relation=Relation.FOR, duration_min="P5Y")
    assert (told.edtf, told.earliest, told.latest, told.known) == (None, None, None, False)


def test_only_a_date_at_which_it_happened_has_certain_days() -> None:
    assert When.told("2018-05-03").core == (date(2018, 5, 3), date(2018, 5, 3))
    assert When.told("2018-05-03", relation=Relation.AFTER).core is None
    assert When().core is None


@pytest.mark.parametrize(
    ("a", "b", "order"),
    [
        ("2017", "2018", "before"),
        ("2018", "2017", "after"),
        ("2017-12-31", "2018-01-01", "before"),
        ("2017", "2017", "cannot_tell"),
        ("2017", "2017-05", "cannot_tell"),
        ("2017-05-03", "2017-05-03", "overlaps"),
        ("2017/2019", "2018", "overlaps"),
        ("2017/2019", "2016/2018-02", "overlaps"),
        ("2017/2019", "2019", "cannot_tell"),
        ("2017-05-03~", "2017-05-03", "cannot_tell"),
        ("2019-11/..", "2020", "cannot_tell"),
        ("2019-11/..", "2018", "after"),
        ("../2017", "2018", "before"),
        ("[2017..2019]", "2018", "cannot_tell"),
        (None, "2018", "cannot_tell"),
    ],
)
def test_what_can_be_told_of_two_dates(a: str | None, b: str | None, order: str) -> None:
    assert compare(When.told(a), When.told(b)) is Order(order)


_day = st.dates(date(2010, 1, 1), date(2024, 12, 31))
_edtf = st.one_of(
    st.none(),
    _day.map(date.isoformat),
    _day.map(lambda day: f"{day:%Y-%m}"),
    _day.map(lambda day: f"{day:%Y}~"),
    _day.map(lambda day: f"{day:%Y-%m}/.."),
    _day.map(lambda day: f"[..{day:%Y-%m}]"),
    st.tuples(_day, _day).map(lambda pair: f"{min(pair)}/{max(pair)}"),
)
_whens = st.builds(lambda edtf, relation: When.told(edtf, relation=relation), _edtf, st.sampled_from(Relation))
_SWAPPED = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}


@given(_whens, _whens)
def test_swapping_two_dates_swaps_before_and_after(a: When, b: When) -> None:
    order = compare(a, b)
    assert compare(b, a) is _SWAPPED.get(order, order)


@given(_whens, _whens, _whens)
def test_before_is_transitive(a: When, b: When, c: When) -> None:
    if compare(a, b) is Order.BEFORE and compare(b, c) is Order.BEFORE:
        assert compare(a, c) is Order.BEFORE


@given(_whens, _whens)
def test_the_sort_key_keeps_every_certain_order(a: When, b: When) -> None:
    if compare(a, b) is Order.BEFORE:
        assert a.sort_key < b.sort_key


@given(st.lists(_whens))
def test_sorting_never_stumbles_and_puts_the_undated_last(whens: list[When]) -> None:
    known = [when.known for when in sorted(whens, key=lambda when: when.sort_key)]
    assert known == sorted(known, reverse=True)


@given(
    st.builds(
        lambda edtf, said, relation, anchor, inferred: When.told(
            edtf, said, relation=relation, anchor=anchor, anchor_id="a", inferred=inferred, duration_min="P8M", note="n"
        ),
        _edtf,
        st.text(),
        st.sampled_from(Relation),
        st.none() | st.sampled_from(Anchor),
        st.booleans(),
    )
)
def test_a_date_comes_back_from_json(told: When) -> None:
    assert When.from_json(told.as_json()) == told


def test_bounds_in_json_are_not_believed() -> None:
    row = When.told("2018").as_json() | {"earliest": "1900-01-01", "latest": None}
    assert When.from_json(row) == When.told("2018")


@pytest.mark.parametrize("row", [{}, {"edtf": None, "said": None}])
def test_an_empty_row_is_an_unknown_date(row: dict[str, object]) -> None:
    assert When.from_json(row) == When()


def test_a_row_with_a_date_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadDate, match="2017-02-30"):
        When.from_json({"edtf": "2017-02-30"})
