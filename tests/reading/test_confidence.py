"""Confidence: the chance that a proposal is right, and never less where the rules are surer."""

import pytest
from bench.reading import measured
from hypothesis import given
from hypothesis import strategies as st

from izdeu.reading import read
from izdeu.reading.confidence import calibrated, curves, expected_error, reliability, uncalibrated

SURE = st.floats(min_value=0, max_value=1)


@given(st.sampled_from([*curves(), "xx"]), SURE, SURE)
def test_never_falls_where_sureness_rises(language: str, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= calibrated(language, low) <= calibrated(language, high) <= 1


def test_uncalibrated_is_what_the_rules_say() -> None:
    with uncalibrated():
        assert calibrated("en", 0.42) == 0.42
        assert {p.confidence for p in read("My brother was arrested in 2017.", "en") if p.kind.value == "detained"} == {
            0.85
        }


def test_expected_error() -> None:
    assert expected_error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]) == 0
    assert expected_error([(0.95, False)]) == pytest.approx(0.95)
    assert reliability([(0.8, True), (0.8, False)]) == [(0.8, 0.5, 2)]


def test_english_held_out() -> None:
    assert expected_error(measured("held_out", "en").sure) <= 0.07
