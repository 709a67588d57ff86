import pytest

from izdeu.reading.durations import Duration, DurationFinder
from izdeu.reading.pack import pack_of


def only(words: str) -> Duration:
    found = DurationFinder(words.split(), pack_of("en")).all()
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("12 years", "P12Y"),
        ("a year and a half", "P1Y6M"),
        ("8 years and 6 months", "P8Y6M"),
        ("eighteen months", "P18M"),
        ("half a year", "P6M"),
        ("twenty five years", "P25Y"),
        ("a 13 - year sentence", "P13Y"),
        ("six hours", "PT6H"),
        ("two weeks", "P2W"),
        ("10 days", "P10D"),
        ("two decades", "P20Y"),
    ],
)
def test_length(words: str, iso: str) -> None:
    assert only(words).iso == iso


def test_over_has_no_most() -> None:
    assert (only("over five years").least, only("over five years").most) == ("P5Y", None)


def test_almost_has_no_least() -> None:
    assert (only("almost five years").least, only("almost five years").most) == (None, "P5Y")


def test_several_is_not_counted() -> None:
    assert only("several months").iso is None
