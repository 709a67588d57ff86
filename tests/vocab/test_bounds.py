from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.bounds import bounds
from izdeu.vocab.errors import BadDate


def _days(edtf: str) -> tuple[str | None, str | None]:
    known = bounds(edtf)
    earliest, latest = (day.isoformat() if day else None for day in (known.earliest, known.latest))
    return earliest, latest


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-03", "2017-03-01", "2017-03-31"),
        ("2017-03-05", "2017-03-05", "2017-03-05"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2019-11/..", "2019-11-01", None),
        ("2019-11/", "2019-11-01", None),
        ("/2019-11", None, "2019-11-30"),
        ("../2019-11", None, "2019-11-30"),
        ("../..", None, None),
        ("2017/2019", "2017-01-01", "2019-12-31"),
        ("2018-07", "2018-07-01", "2018-07-31"),
        ("2018-12~", "2018-12-01", "2018-12-31"),
        ("[2018-01..2018-04]", "2018-01-01", "2018-04-30"),
        ("[2017..2019]", "2017-01-01", "2019-12-31"),
        ("[..2018]", None, "2018-12-31"),
        ("[2019-11..]", "2019-11-01", None),
        ("2018-03~", "2018-03-01", "2018-03-31"),
        ("2018-03?", "2018-03-01", "2018-03-31"),
        ("2018?", "2018-01-01", "2018-12-31"),
        ("2018%", "2018-01-01", "2018-12-31"),
        ("2017-21", "2017-03-01", "2017-05-31"),
        ("2017-23", "2017-09-01", "2017-11-30"),
        ("2018-37", "2018-01-01", "2018-04-30"),
        ("2018-24", "2018-01-01", "2019-02-28"),
        ("2019-24", "2019-01-01", "2020-02-29"),
        ("2018-XX-12", "2018-01-12", "2018-12-12"),
        ("2018-XX", "2018-01-01", "2018-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2019-11~/..", "2019-11-01", None),
        ("[2017,2019]", "2017-01-01", "2019-12-31"),
        ("[2017, 2019]", "2017-01-01", "2019-12-31"),
        ("{2017,2018-05}", "2017-01-01", "2018-05-31"),
        ("[2017..2019,2021]", "2017-01-01", "2021-12-31"),
        ("[2019,2017]", "2017-01-01", "2019-12-31"),
        ("2018-25", "2018-03-01", "2018-05-31"),
        ("2018-33", "2018-01-01", "2018-03-31"),
        ("2018-40", "2018-01-01", "2018-06-30"),
        ("2017-21~", "2017-03-01", "2017-05-31"),
        ("2017-21/2018-22", "2017-03-01", "2018-08-31"),
        ("2018-24~/..", "2018-01-01", None),
        ("2017-04-~01/..", "2017-04-01", None),
        ("?2017-03", "2017-03-01", "2017-03-31"),
        ("2017-02-XX", "2017-02-01", "2017-02-28"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("XXXX-07", None, None),
        ("XXXX", None, None),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9998", "9998-01-01", "9998-12-31"),
    ],
)
def test_the_bounds_of_edtf(edtf: str, earliest: str | None, latest: str | None) -> None:
    assert _days(edtf) == (earliest, latest)


@pytest.mark.parametrize(
    ("edtf", "core"),
    [
        ("2017-03-05", ("2017-03-05", "2017-03-05")),
        ("2017-03-05~", None),
        ("2017-03-05?", None),
        ("2017-03-?05", None),
        ("2017", None),
        ("2017/2019", ("2017-12-31", "2019-01-01")),
        ("2017-03-05/2017-03-09", ("2017-03-05", "2017-03-09")),
        ("2017/2017", None),
        ("2017-03/2017-04", ("2017-03-31", "2017-04-01")),
        ("2017/..", None),
        ("[2017..2019]", None),
        ("2016~/2019", None),
        ("2016/2019?", None),
        ("2017-21/2018-22", ("2017-05-31", "2018-06-01")),
    ],
)
def test_the_days_certainly_covered(edtf: str, core: tuple[str, str] | None) -> None:
    found = bounds(edtf).core
    assert (found and (found[0].isoformat(), found[1].isoformat())) == core


@pytest.mark.parametrize(
    "edtf",
    [
        "2019-13", "2017-02-30", "2019-11-31", "2018-02-29", "2017-00", "2017-03-00", "201x", "XXXX-xx", "2017-3", "17",
        "2019/2017", "2018-05/2018-04", "2018-05-02/2018-05-01", "[2019..2017]", "", " ", "2017 ", "2017年4月",
        "unknown",
        "../", "/", "/..", "..", "04/05/2018", "2017/2018/2019", "0000", "9999", "Y17000", "-0500",
        "1950S2", "2017-1X", "2017-02-3X", "1X/2019", "[]", "{}", "[", "[2017", "[..]", "[2017,]", "[2017..2018..2019]",
        "[2017-02-30,2018]", "2018-20", "2018-42", "0000-24", "9999-24", "9999-21", "2017-24-01", "[0000..2017]",
        "2017-03-05T10:00:00Z", "٢٠١٧", "２０１７", "2017-4-5", "2017-03-05/2017-02-30", "2017/2019-13", "2017\n",
    ],
)  # fmt: skip
def test_what_is_no_date(edtf: str) -> None:
    with pytest.raises(BadDate):
        bounds(edtf)


@given(st.text())
def test_any_text_is_bounds_or_no_date(text: str) -> None:
    _bounds_or_bad(text)


@given(st.text(alphabet="0123456789-/.[]{},?~%XxYES "))
def test_any_text_of_edtf_signs_is_bounds_or_no_date(text: str) -> None:
    _bounds_or_bad(text)


_part = st.from_regex(r"\d{4}(-\d{2}(-\d{2})?)?[?~%]?", fullmatch=True)


@given(st.one_of(_part, st.tuples(_part | st.just(".."), st.sampled_from(["/", "..", ","]), _part).map("".join)))
def test_any_date_or_interval_is_bounds_or_no_date(text: str) -> None:
    _bounds_or_bad(text)
    _bounds_or_bad(f"[{text}]")


def _bounds_or_bad(text: str) -> None:
    try:
        known = bounds(text)
    except BadDate:
        return
    if known.earliest and known.latest:
        assert known.earliest <= known.latest
    if known.core:
        assert known.earliest is not None
        assert known.latest is not None
        assert known.earliest <= known.core[0] <= known.core[1] <= known.latest


def test_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("2017-1X", "../000٠", "2017-2X-XX", "XXXX-XX-3X"):
        _bounds_or_bad(text)
    assert capsys.readouterr() == ("", "")


_MONTHS = [f"{month:02}" for month in range(14)]
_dates = st.one_of(
    st.from_regex(r"[0-9]{4}", fullmatch=True),
    st.builds("{}-{}".format, st.from_regex(r"(20[0-9]{2}|0001|9998)", fullmatch=True), st.sampled_from(_MONTHS)),
    st.builds(
        "{}-{}-{:02}".format,
        st.from_regex(r"(20[0-9]{2}|0001|9998)", fullmatch=True),
        st.sampled_from(_MONTHS),
        st.integers(0, 32),
    ),
)


def _library(text: str) -> tuple[date, date] | None:
    """The strict bounds of the edtf library, None where it finds no date."""
    try:
        parsed = parse_edtf(text)
    except (EDTFParseException, ValueError):
        return None
    first, last = (moment[:3] for moment in (parsed.lower_strict(), parsed.upper_strict()))
    return (date(*first), date(*last)) if 1 <= first[0] <= last[0] <= 9998 and first <= last else None


@given(_dates)
def test_plain_dates_are_read_as_the_library_reads_them(text: str) -> None:
    try:
        known = bounds(text)
    except BadDate:
        assert _library(text) is None
    else:
        assert (known.earliest, known.latest) == _library(text)


@given(st.tuples(_dates, _dates), st.sampled_from(["{}/{}", "[{}..{}]"]))
def test_intervals_and_sets_are_read_as_the_library_reads_them(pair: tuple[str, str], form: str) -> None:
    text = form.format(*pair)
    expected = _library(text)
    try:
        known = bounds(text)
    except BadDate:
        assert expected is None
    else:
        assert expected is None or (known.earliest, known.latest) == expected
