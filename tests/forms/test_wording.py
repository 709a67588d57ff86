import pytest

from izdeu.forms.tables import LANGUAGES, rows
from izdeu.forms.wording import Wording
from izdeu.vocab.dates import Relation, When

TABLE = rows("appeals/wording.yaml")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-03-14", "14 March 2018"),
        ("2018-03", "March 2018"),
        ("2018", "2018"),
        ("2018-03~", "about March 2018"),
        ("2018?", "probably 2018"),
        ("2017-21", "spring 2017"),
        ("2017/2019-05", "from 2017 to May 2019"),
        ("2019-11/..", "since November 2019"),
        ("../2019", "until 2019"),
        ("[2018-01..2018-04]", "between January 2018 and April 2018"),
        ("[..2018]", "until 2018"),
        ("201X", "201X"),
        ("2018-XX-12", "2018-XX-12"),
    ],
)
def test_a_date_is_as_exact_as_it_was_told(edtf: str, words: str) -> None:
    assert Wording("en").date(edtf) == words


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "14 March 2018", "March 2018"),
        ("ru", "14 марта 2018 года", "март 2018 года"),
        ("kk", "2018 жылғы 14 наурыз", "2018 жылғы наурыз"),
        ("zh", "2018年3月14日", "2018年3月"),
        ("ug", "2018-يىلى 14-مارت", "2018-يىلى مارت"),
    ],
)
def test_a_day_in_five_languages(language: str, day: str, month: str) -> None:
    assert (Wording(language).date("2018-03-14"), Wording(language).date("2018-03")) == (day, month)


def test_before_is_said() -> None:
    assert Wording("en").when(When.told("2019", relation=Relation.BEFORE)) == "before 2019"
    assert Wording("en").when(When()) == "date not known"
    assert Wording("en").when(When.told("2019/..", relation=Relation.SINCE)) == "since 2019"


@pytest.mark.parametrize(
    ("iso", "words"),
    [("P12Y", "12 years"), ("P1Y6M", "1 year 6 months"), ("PT6H", "6 hours"), ("life", "life"), ("P", "P"), (5, "5")],
)
def test_a_length_of_time(iso: object, words: str) -> None:
    assert Wording("en").length(iso) == words


def test_every_language_has_every_phrase() -> None:
    assert {row["language"] for row in TABLE} == set(LANGUAGES)
    assert all(set(row) == set(TABLE[0]) for row in TABLE)
