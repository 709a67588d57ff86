"""Lengths of time as people write them."""

import pytest
from django.utils.translation import override

from izdeu.vocab.errors import Refused
from izdeu.web.dates import duration
from izdeu.web.forms.lengths import iso_length


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("12 years", "P12Y"),
        ("1 year 6 months", "P1Y6M"),
        ("6 months, 1 year", "P1Y6M"),
        ("12 лет", "P12Y"),
        ("1 жыл 6 ай", "P1Y6M"),
        ("1年6个月", "P1Y6M"),
        ("15 يىل", "P15Y"),
        ("P7Y", "P7Y"),
        ("life", "life"),
    ],
)
def test_lengths(said: str, iso: str) -> None:
    assert iso_length(said) == iso


@pytest.mark.parametrize("said", ["", "long", "12", "12 years or so", "-3 days", "P", "12 moons"])
def test_what_is_no_length_is_refused(said: str) -> None:
    with pytest.raises(Refused):
        iso_length(said)


@pytest.mark.parametrize("language", ["en", "kk", "ru", "ug", "zh-hans"])
@pytest.mark.parametrize("iso", ["P12Y", "P1Y6M", "P2M", "P10D", "P1Y2M3D"])
def test_what_a_form_shows_it_also_takes(language: str, iso: str) -> None:
    with override(language):
        assert iso_length(duration(iso)) == iso
