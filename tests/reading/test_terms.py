"""What else is said: how long, how much, where, of what."""

from typing import Any

import pytest

from tests.reading.saying import one, said


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("My mother was sentenced to 12 years.", {"imprisonment": "P12Y"}),
        (
            "My mother was sentenced to 12 years: five years in prison and seven years in a camp.",
            {"imprisonment": "P12Y", "parts": [{"in": "prison", "for": "P5Y"}, {"in": "camp", "for": "P7Y"}]},
        ),
        ("My mother was sentenced to 8 years and 6 months.", {"imprisonment": "P8Y6M"}),
        ("My mother was sentenced to life imprisonment.", {"imprisonment": "life"}),
        ("My mother was given fifteen years for praying.", {"imprisonment": "P15Y", "charge": "praying"}),
        (
            "They sentenced my mother to 14 years for working as an imam.",
            {"imprisonment": "P14Y", "charge": "working as an imam"},
        ),
        ("My mother was sentenced.", {}),
    ],
)
def test_sentence(text: str, terms: dict[str, Any]) -> None:
    assert dict(one(text, "sentenced").terms) == terms


def test_years_left_unsaid() -> None:
    found = said("My son-in-law was sentenced to 25 years and my daughter was given 18.", "sentenced")
    assert sorted(p.terms["imprisonment"] for p in found) == ["P18Y", "P25Y"]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("They fined me 87,500 tenge.", 87500, "KZT"),
        ("I was fined $115.", 115, "USD"),
        ("The court ordered me to pay a fine of 50,000 tenge.", 50000, "KZT"),
        ("I was fined 80 monthly calculation indices.", 80, "MCI"),
    ],
)
def test_fine(text: str, amount: int, currency: str) -> None:
    terms = one(text, "fined").terms
    assert (terms["amount"], terms["currency"]) == (amount, currency)


def test_days_of_arrest() -> None:
    assert one("I go to protests. The police arrested me for 10 days.", "detained_for_protest").terms["for"] == "P10D"


def test_days_of_arrest_are_no_sentence() -> None:
    text = "I picket. The court sentenced me to 10 days of administrative arrest."
    assert one(text, "detained_for_protest").terms["for"] == "P10D"


def test_age() -> None:
    assert one("My father is 60 years old.", "age").terms == {"years": 60}
    assert said("My father is over 70.", "age") == []
    assert said("My daughter was four months old.", "age") == []


def test_charge_in_its_words() -> None:
    assert one("They accused my father of “inciting hatred”.", "accused_of").terms["charge"] == "inciting hatred"


def test_facility_is_kept_and_the_place_is_the_district() -> None:
    found = one("My mother was in the Yining District People's Hospital.", "hospitalised")
    assert found.terms["facility"] == "Yining District People's Hospital"
    assert found.place
    assert found.place.id == "xj.ili.yining-county"


def test_a_prison_in() -> None:
    found = one("My brother is in a prison in Urumqi.", "imprisoned")
    assert found.place
    assert (found.place.id, found.place.said) == ("xj.urumqi", "Urumqi")


def test_lost_contact_for() -> None:
    assert one("It's been four years since we lost contact with my brother.", "contact_lost").terms["for"] == "P4Y"


def test_released_after() -> None:
    found = said("They released my brother after two months, and my sister after a year.", "released")
    assert sorted((p.person.tie or "", p.terms["after"]) for p in found) == [("brother", "P2M"), ("sister", "P1Y")]
