"""Many pairs at once have the scores they have one by one. Every name is invented."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.names import Crowd, compare, compare_many, likenesses
from tests.names.hostile import FORMS

GOLD = Path(__file__).parent / "gold/people_dev.tsv"
ODD = ["", "··", "A. Serik", "Ә", "Nur-Testbek Obul", "Gul Nisa Serik qyzy", "阿依古丽赛里克", "a yi gu li sai li ke"]
ODD += ["a b c d e f g", "Ai Gul Serik Bek Nur Test", "Айгүл", "айгүл"]


def forms() -> list[str]:
    return ODD + [line.split("\t")[1] for line in GOLD.read_text().splitlines()[1::40]]


def both_ways(pairs: list[tuple[str, str]]) -> tuple[list[float], list[float]]:
    return compare_many(pairs).tolist(), [compare(*pair).score for pair in pairs]


def test_many_together_score_as_each_alone() -> None:
    together, alone = both_ways([(one, other) for one in forms() for other in forms()])
    assert together == pytest.approx(alone, abs=1.1e-4)


def test_where_parts_are_too_many_for_a_table_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likenesses, "TABLE", 0)
    together, alone = both_ways([(one, other) for one in ODD for other in forms()])
    assert together == pytest.approx(alone, abs=1.1e-4)


@given(st.lists(st.tuples(FORMS, FORMS), max_size=6))
def test_whatever_is_written(pairs: list[tuple[str, str]]) -> None:
    together, alone = both_ways(pairs)
    assert together == pytest.approx(alone, abs=1.1e-4)


def test_a_crowd_is_asked_by_the_places_of_its_forms() -> None:
    crowd = Crowd.of(["Nurlan Test", "Айгүл Серік", "Aigul Serik"])
    scores = crowd.scores(np.array([0, 2, 1]), np.array([1, 1, 1]))
    assert scores[0] < 0.1 < 0.9 < scores[1] < scores[2] == 1


def test_nothing_is_compared_with_nothing() -> None:
    assert compare_many([]).tolist() == []
