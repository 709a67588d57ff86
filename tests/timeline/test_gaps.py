from hypothesis import given

from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from tests.timeline.told import claims, file, told, when


def test_gaps_longest_first_with_their_bounds() -> None:
    case = file(
        told(Kind.DETAINED, "2017-03", id="a"),
        told(Kind.SENTENCED, "2018", id="b"),
        told(Kind.CONTACT, "2021-05", id="c"),
    )
    assert [(gap.after, gap.before) for gap in case.gaps] == [("b", "c"), ("a", "b")]
    long, short = case.gaps
    assert [str(day) for day in (*short.began, *short.ended)] == [
        "2017-03-01",
        "2017-03-31",
        "2018-01-01",
        "2018-12-31",
    ]
    assert (short.at_least, short.at_most) == (275, 669)
    assert long.at_least == 851


def test_a_stretch_that_is_known_is_no_gap() -> None:
    case = file(told(Kind.DETAINED, "2017-03"), told(Kind.IMPRISONED, "2017-04/2021-03"), told(Kind.CONTACT, "2021-04"))
    assert case.gaps == ()


def test_what_ended_long_ago_is_followed_by_a_gap_though_a_later_start_stands_between() -> None:
    case = file(
        told(Kind.IMPRISONED, "2015/2019", id="p"), told(Kind.QUESTIONED, "2016"), told(Kind.CONTACT, "2021", id="c")
    )
    assert [(gap.after, gap.before) for gap in case.gaps] == [("p", "c")]


def test_a_few_weeks_are_no_gap() -> None:
    assert file(told(Kind.DETAINED, "2017-03-01"), told(Kind.CONTACT, "2017-04-01")).gaps == ()
    assert len(file(told(Kind.DETAINED, "2017-03-01"), told(Kind.CONTACT, "2017-04-02")).gaps) == 1


def test_open_entries_may_lie_in_a_gap() -> None:
    case = file(
        told(Kind.DETAINED, "2017", id="a"),
        told(Kind.CONTACT, "2021", id="b"),
        told(Kind.ILL_HEALTH, date=when("2019", "before"), id="before"),
        told(Kind.QUESTIONED, date=when("2022", "after"), id="after"),
    )
    assert [gap.perhaps for gap in case.gaps] == [("before",)]


def test_since_speaks_of_its_beginning_only() -> None:
    case = file(told(Kind.IMPRISONED, "2017/..", id="a"), told(Kind.CONTACT, "2021", id="b"))
    assert [(gap.after, gap.before, gap.perhaps) for gap in case.gaps] == [("a", "b", ())]


def test_no_gap_with_nothing_dated() -> None:
    assert file(told(Kind.DETAINED), told(Kind.RELEASED)).gaps == ()


@given(claims)
def test_nothing_bounded_lies_in_a_gap(made: list[Claim]) -> None:
    case = file(*made)
    bounded = [entry for entry in case.entries if entry.earliest and entry.latest]
    for gap in case.gaps:
        assert 31 <= gap.at_least <= gap.at_most
        for entry in bounded:
            assert entry.earliest
            assert entry.latest
            assert entry.latest <= gap.began[1] or entry.earliest >= gap.ended[0] or entry.when.core is not None
    lengths = [gap.at_least for gap in case.gaps]
    assert lengths == sorted(lengths, reverse=True)
