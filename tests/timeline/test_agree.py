from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given

from izdeu.timeline import Entry
from izdeu.timeline.agree import group
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from tests.timeline.told import OTHER, TELLER, claims, told


def sets(entries: Iterable[Entry]) -> set[frozenset[str]]:
    return {frozenset(entry.ids) for entry in entries}


def grouped(*claims: Claim) -> set[frozenset[str]]:
    return sets(group(claims))


def test_the_more_exact_claim_leads() -> None:
    [entry] = group([told(Kind.DETAINED, "2017", id="year"), told(Kind.DETAINED, "2017-03", id="month", by=OTHER)])
    assert entry.ids == ("month", "year")
    assert (entry.tellers, entry.sources, entry.voices, entry.corroborated) == ((1, 2), (1, 2), 2, True)


def test_a_claim_that_fits_two_stands_alone() -> None:
    assert grouped(
        told(Kind.DETAINED, "2017", id="year", by=3),
        told(Kind.DETAINED, "2017-03", id="march"),
        told(Kind.DETAINED, "2017-09", id="september", by=OTHER),
    ) == {frozenset({"year"}), frozenset({"march"}), frozenset({"september"})}


def test_dates_that_merely_overlap_stay_apart() -> None:
    made = [told(Kind.DETAINED, "2017-03/2017-05", id="a"), told(Kind.DETAINED, "2017-04/2017-07", id="b", by=OTHER)]
    assert len(group(made)) == 2


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        ({"imprisonment": "P12Y"}, {"imprisonment": "P12Y"}, True),
        ({"imprisonment": "P12Y"}, {"parts": [{"for": "P5Y"}, {"for": "P7Y"}]}, True),
        ({"imprisonment": "P12Y"}, {"imprisonment": "P10Y"}, False),
        ({"court": "People's Court "}, {"court": "people's court"}, True),
        ({"court": "a"}, {"court": "b"}, False),
        ({}, {}, False),
        ({"imprisonment": "P12Y"}, {}, False),
    ],
)
def test_undated_claims_join_when_they_share_a_term(one: dict[str, Any], two: dict[str, Any], together: bool) -> None:
    made = [told(Kind.SENTENCED, **one), told(Kind.SENTENCED, by=OTHER, **two)]
    assert (len(group(made)) == 1) is together


@pytest.mark.parametrize("terms", [{"for": "P1Y"}, {"count": 3}])
def test_terms_that_exclude_each_other_keep_dated_claims_apart(terms: dict[str, Any]) -> None:
    other: dict[str, Any] = {"for": "P3Y"} if "for" in terms else {"count": 4}
    assert len(group([told(Kind.IMPRISONED, "2018", **terms), told(Kind.IMPRISONED, "2018", by=OTHER, **other)])) == 2


def test_undated_deaths_are_one() -> None:
    assert len(group([told(Kind.DIED), told(Kind.DIED, "2019", by=OTHER)])) == 1
    assert len(group([told(Kind.DETAINED), told(Kind.DETAINED, "2019", by=OTHER)])) == 2


def test_places_join_the_undated_and_part_the_dated() -> None:
    assert len(group([told(Kind.DETAINED, place="gulja"), told(Kind.DETAINED, "2017", place="gulja", by=OTHER)])) == 1
    far = [told(Kind.DETAINED, "2017", place="gulja"), told(Kind.DETAINED, "2017", place="karamay", by=OTHER)]
    assert len(group(far)) == 2
    assert len(group(far, {"gulja": "ili", "karamay": "karamay"}.get)) == 2
    assert len(group(far, {"gulja": "ili", "karamay": "ili"}.get)) == 1


def test_what_happens_again_and_again_is_one_only_within_a_month() -> None:
    assert len(group([told(Kind.CONTACT, "2019"), told(Kind.CONTACT, "2019", by=OTHER)])) == 2
    assert len(group([told(Kind.CONTACT, "2019-05"), told(Kind.CONTACT, "2019-05", by=OTHER)])) == 1
    assert len(group([told(Kind.CONTACT, "2019-05"), told(Kind.CONTACT, "2019-05")])) == 2


def test_one_teller_in_one_source_joins_only_what_is_dated_alike() -> None:
    assert len(group([told(Kind.DETAINED, "2017", at=1), told(Kind.DETAINED, "2017", at=9)])) == 1
    assert len(group([told(Kind.DETAINED, "2017", at=1), told(Kind.DETAINED, "2017-03", at=9)])) == 2
    assert len(group([told(Kind.DETAINED, "2017", source=1), told(Kind.DETAINED, "2017-03", source=2)])) == 1


@pytest.mark.parametrize(
    ("one", "two", "voices"),
    [
        ({"by": 1, "source": 1}, {"by": 1, "source": 2}, 1),
        ({"by": 1, "source": 1}, {"by": 2, "source": 1}, 2),
        ({"by": 1, "source": 1}, {"by": None, "source": 2, "how": KnownHow.PAPER}, 2),
        ({"by": 1, "source": 1}, {"by": None, "source": 1, "how": KnownHow.PAPER}, 1),
        ({"by": 1, "source": 1}, {"by": None, "source": 2, "how": KnownHow.PRESS}, 1),
        ({"by": None, "source": 1, "how": KnownHow.RUMOUR}, {"by": None, "source": 2, "how": KnownHow.RUMOUR}, 0),
    ],
)
def test_voices(one: dict[str, Any], two: dict[str, Any], voices: int) -> None:
    [entry] = group([told(Kind.DIED, "2019", **one), told(Kind.DIED, "2019", **two)])
    assert entry.voices == voices
    assert entry.corroborated is (voices > 1)


@given(claims)
def test_each_claim_is_in_one_entry_of_its_kind(made: list[Claim]) -> None:
    entries = group(made)
    assert sorted(claim.id for entry in entries for claim in entry.claims) == sorted(claim.id for claim in made)
    for entry in entries:
        assert {claim.kind for claim in entry.claims} == {entry.kind}
        assert entry.voices <= len(entry.tellers) + len(entry.sources)
        assert TELLER in entry.tellers or all(claim.told_by != TELLER for claim in entry.claims)
