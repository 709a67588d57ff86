from datetime import date

import pytest

from izdeu.forms.beginning import beginning
from tests.forms.told import claim, matter


def days(*claims: tuple[str, str | None]) -> tuple[str, str]:
    began = beginning(matter(*(claim(kind, edtf) for kind, edtf in claims))).days
    return (str(began.earliest), str(began.latest))


@pytest.mark.parametrize(
    ("claims", "bounds"),
    [
        ([("detained", "2018-03-14")], ("2018-03-14", "2018-03-14")),
        ([("detained", "2018-03"), ("detained", "2018")], ("2018-03-01", "2018-03-31")),
        ([("vanished", "2018-03/..")], ("2018-03-01", "2018-03-31")),
        ([("detained", "2017-05-01"), ("released", "2017-06"), ("detained", "2018-03")], ("2018-03-01", "2018-03-31")),
        ([("detained", "2017-05-01"), ("released", "2019")], ("2017-05-01", "2017-05-01")),
        ([("held_in_camp", "2018"), ("sentenced", "2019-04-01")], ("None", "2018-12-31")),
        ([("contact_lost", "2017-10")], ("2017-10-01", "2017-10-31")),
        ([("detained", None)], ("None", "None")),
        ([], ("None", "None")),
    ],
)
def test_when_it_began(claims: list[tuple[str, str | None]], bounds: tuple[str, str]) -> None:
    assert days(*claims) == bounds


def test_dates_that_cannot_be_one_are_all_kept() -> None:
    began = beginning(matter(claim("detained", "2017-04"), claim("detained", "2018-03-14")))
    assert began.disputed
    assert (began.days.earliest, began.days.latest) == (date(2017, 4, 1), date(2018, 3, 14))
    assert [when.edtf for when in began.dates] == ["2017-04", "2018-03-14"]


def test_of_dates_that_agree_the_most_exact_is_shown() -> None:
    began = beginning(matter(claim("detained", "2018"), claim("vanished", "2018-03-14")))
    assert [when.edtf for when in began.dates] == ["2018-03-14"]
    assert len(began.claims) == 2


def test_being_held_tells_only_that_it_had_begun() -> None:
    began = beginning(matter(claim("imprisoned", "2019")))
    assert (began.by_then, began.inferred) == (True, True)
