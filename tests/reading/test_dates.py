"""Dates as said: every row of the phrase table of standards.md section 4, and the ways press and letters write them."""

import pytest

from izdeu.reading import read
from izdeu.reading.anchors import Anchors, resolve
from izdeu.reading.date_finder import DateFinder
from izdeu.reading.durations import DurationFinder
from izdeu.reading.pack import pack_of
from izdeu.reading.tokens import tokenize
from izdeu.vocab.dates import Anchor, Relation, When
from izdeu.vocab.kinds import Kind
from tests.reading.saying import one, said


def when(words: str, told_on: str | None = None, last: str | None = None, lasting: bool = False) -> When:
    lows = [token.low for token in tokenize(words, 0, len(words))]
    durations = DurationFinder(lows, pack_of("en")).all()
    found = DateFinder(lows, durations, pack_of("en")).all()
    return resolve(found[0], words, Anchors(told_on, True, last, 0), 1, lasting) if found else When()


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("since Nov 2019", "2019-11/.."),
        ("until March 2021", "/2021-03"),
        ("early 2018", "[2018-01..2018-04]"),
        ("in the beginning of 2018", "[2018-01..2018-04]"),
        ("in mid-2018", "[2018-05..2018-08]"),
        ("late 2017", "[2017-09..2017-12]"),
        ("at the end of March 2018", "[2018-03-21..2018-03-31]"),
        ("between 2017 and 2019", "[2017..2019]"),
        ("between March and June 2018", "[2018-03..2018-06]"),
        ("from 2017 to 2019", "2017/2019"),
        ("2017-2019", "2017/2019"),
        ("before 2019", "[..2018]"),
        ("before March 2018", "[..2018-02]"),
        ("after 2019", "[2020..]"),
        ("from Nov 2019 or later", "[2019-11..]"),
        ("about March 2018", "2018-03~"),
        ("around 20 July 2018", "2018-07-20~"),
        ("probably 2018", "2018?"),
        ("probably in 2018", "2018?"),
        ("in spring 2017", "2017-21"),
        ("in the autumn of 2019", "2019-23"),
        ("in the winter of 2017", "2017-24"),
        ("in the first third of 2018", "2018-37"),
        ("in the second half of 2018", "2018-41"),
        ("in the early 1990s", "[1990..1993]"),
        ("in the 1990s", "199X"),
        ("on 14 April 2018", "2018-04-14"),
        ("on April 14, 2018", "2018-04-14"),
        ("on the 5th of May, 2018", "2018-05-05"),
        ("in 2019, 5th of May", "2019-05-05"),
        ("on 2018, January 8", "2018-01-08"),
        ("on 02.09.1975", "1975-09-02"),
        ("on 2018-03-05", "2018-03-05"),
        ("on 25/12/2018", "2018-12-25"),
        ("on 04/05/2018", "2018"),
        ("in October of 2017", "2017-10"),
        ("in the month of January 2018", "2018-01"),
        ("since February 8 [2021]", "2021-02-08/.."),
        ("on 31 February 2018", None),
        ("in July of this year", None),
        ("over five years", None),
        ("after eight months of silence", None),
        ("for 2 years", None),
        ("in March", None),
        ("they may come", None),
        ("we will march on", None),
        ("2000 people", None),
    ],
)
def test_phrase(words: str, edtf: str | None) -> None:
    assert when(words).edtf == edtf


@pytest.mark.parametrize(
    ("words", "told_on", "edtf"),
    [
        ("in July of this year", "2018-10-02", "2018-07"),
        ("last year", "2018-10-02", "2017"),
        ("three years ago", "2021-10", "2018~"),
        ("two months ago", "2021-10", "2021-08~"),
        ("eight months ago", "2021", None),
        ("yesterday", "2021-10-02", "2021-10-01"),
        ("on January 15", "2022-01-20", "2022-01-15"),
        ("on December 15", "2022-01-20", "2021-12-15"),
        ("last winter", "2019-05", "2018-24"),
        ("last March", "2019-05", "2019-03"),
    ],
)
def test_against_the_day_of_telling(words: str, told_on: str, edtf: str | None) -> None:
    assert when(words, told_on=told_on).edtf == edtf


@pytest.mark.parametrize(
    ("words", "last", "edtf"),
    [
        ("in August of that year", "2017-03", "2017-08"),
        ("the same year", "2017-03", "2017"),
        ("a month later", "2017-03", "2017-04~"),
        ("two years later", "2017", "2019~"),
        ("the next day", "2017-03-05", "2017-03-06"),
        ("the next day", "2017-03", None),
        ("three months later", "2017", None),
        ("a few years later", "2012", None),
        ("in August", "2016", "2016-08"),
        ("in August", "2016-11", None),
        ("after eight months of silence", "2018-04", "2018-12~"),
    ],
)
def test_against_the_date_before(words: str, last: str, edtf: str | None) -> None:
    found = when(words, last=last)
    assert found.edtf == edtf
    assert found.inferred is (edtf is not None)


def test_between_of_a_state_that_lasts_is_a_stretch() -> None:
    assert when("between 2017 and 2019", lasting=True).edtf == "2017/2019"


def test_a_duration_is_never_a_date() -> None:
    found = when("after eight months of silence")
    assert (found.duration_min, found.relation, found.anchor) == ("P8M", Relation.AFTER, Anchor.EVENT)


def test_since_has_no_end() -> None:
    assert when("since Nov 2019").latest is None


def test_the_words_are_kept() -> None:
    assert one("They arrested my son in about March 2018.", "detained").when.said == "about March 2018"


def test_the_year_that_was_spoken_of() -> None:
    text = "In March 2017 my daughter came here to Kazakhstan. They arrested my son-in-law in August of that year."
    found = one(text, "detained")
    assert (found.when.edtf, found.when.inferred, found.when.anchor) == ("2017-08", True, Anchor.EVENT)


def test_a_date_belongs_to_its_own_clause() -> None:
    found = one("In 2018 I learned that my brother had been arrested.", "detained")
    assert found.when.edtf is None


def test_a_date_at_the_head_governs_the_sentence() -> None:
    found = said("In May 2018 the police came to our house and took my father away.", "detained")
    assert [p.when.edtf for p in found] == ["2018-05"]


def test_that_was_in() -> None:
    assert one("Three men took my brother away. That was in March 2018.", "detained").when.edtf == "2018-03"


def test_a_letter_is_dated_by_itself() -> None:
    text = "Dear Sir,\n\nOn 12 July the police arrested my husband.\n\nWith respect,\nAigerim Test\n1 September 2021"
    assert one(text, "detained").when.edtf == "2021-07-12"


def test_since_a_time_when_something_happened_dates_it_at_that_time() -> None:
    text = "Aigerim Test\n\nFor years now, since 2017 [when they arrested my mother], we have slept in our clothes."
    [arrest] = [found for found in read(text, "en") if found.kind is Kind.DETAINED]
    assert (arrest.when.edtf, arrest.when.relation) == ("2017", Relation.AT)


def test_a_claim_quotes_the_words_that_say_when_and_how_long() -> None:
    text = "My name is Aigerim Test. It has been four years since we lost contact with my brother."
    [lost] = [found for found in read(text, "en") if found.kind is Kind.CONTACT_LOST]
    assert lost.quote == "It has been four years since we lost contact with my brother"
