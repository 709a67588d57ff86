"""Weighing, cells and strings: what the index and `compare` stand on."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from izdeu.names.cells import LOOKED_AT, SIZE, Cells
from izdeu.names.encoder import Vectors, encoder
from izdeu.names.strings import Strings
from izdeu.names.weighing import MANY, odds, weigh

LIKE = st.floats(-0.25, 1.0)


def tables(short: int, long: int) -> st.SearchStrategy[list[list[float]]]:
    return st.lists(st.lists(LIKE, min_size=long, max_size=long), min_size=short, max_size=short)


SIZES = st.integers(1, MANY).flatmap(lambda long: st.tuples(st.integers(1, long), st.just(long)))


@given(SIZES.flatmap(lambda size: tables(*size)))
def test_the_best_of_all_orders_counts(likes: list[list[float]]) -> None:
    short, long = len(likes), len(likes[0])
    best = max(
        odds(
            min(row[at] for row, at in zip(likes, order, strict=True)),
            sum(row[at] for row, at in zip(likes, order, strict=True)) / short,
            long - short,
            list(order) != sorted(order),
        )
        for order in permutations(range(long), short)
    )
    weighed = weigh(likes)
    assert weighed.score == pytest.approx(1 / (1 + np.exp(-best)), abs=1e-6)
    assert len(set(weighed.places)) == short


@given(tables(9, 12))
def test_many_parts_are_each_set_against_another(likes: list[list[float]]) -> None:
    assert len(set(weigh(likes).places)) == 9


def test_likelier_parts_never_weigh_less() -> None:
    scores = [weigh([[like, 0.1], [0.1, 0.9]]).score for like in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert scores == sorted(scores)
    assert weigh([[1.0]]).score > weigh([[1.0, 0.2]]).score > weigh([[1.0, 0.2, 0.2]]).score
    assert weigh([[1.0, 0.0], [0.0, 1.0]]).score > weigh([[0.0, 1.0], [1.0, 0.0]]).score


def pointing(many: int, seed: int, spread: float) -> Vectors:
    """Vectors of length one, in bunches as those of spellings are."""
    rnd = np.random.default_rng(seed)
    bunches = rnd.normal(size=(max(1, many // 8), 96))
    found = bunches[rnd.integers(0, len(bunches), many)] + spread * rnd.normal(size=(many, 96))
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


@settings(max_examples=20)
@given(st.integers(0, 600), st.integers(0, 5), st.floats(-0.2, 0.9))
def test_few_cells_are_searched_exactly(many: int, seed: int, least: float) -> None:
    vectors, asked = pointing(many, seed, 0.4), pointing(3, seed + 1, 0.4)
    rows, likes = Cells.of(vectors).near(asked, least)
    assert set(rows.tolist()) == set(np.flatnonzero((vectors @ asked.T).max(axis=1, initial=-1) >= least).tolist())
    assert np.allclose(likes, (vectors @ asked.T)[rows], atol=1e-5)


def test_of_many_cells_hardly_a_near_one_is_missed() -> None:
    many = SIZE * LOOKED_AT * 3
    vectors = pointing(many, 1, 0.4)
    cells = Cells.of(vectors)
    assert len(cells.centres) > LOOKED_AT
    asked = vectors[:: many // 100]
    right = found = 0
    for one in asked:
        near = set(np.flatnonzero(vectors @ one >= 0.7).tolist())
        found += len(near & set(cells.near(one[None], 0.7)[0].tolist()))
        right += len(near)
    assert found / right >= 0.98


def test_the_same_vectors_make_the_same_cells() -> None:
    vectors = pointing(SIZE * 3, 2, 0.4)
    one, other = Cells.of(vectors), Cells.of(vectors.copy())
    for name in ("centres", "starts", "order", "vectors"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert sorted(one.order.tolist()) == list(range(len(vectors)))


@given(st.lists(st.text(st.characters(), max_size=8), max_size=12))
def test_strings_come_back(strings: list[str]) -> None:
    kept = Strings.of(strings)
    assert [kept[at] for at in range(len(kept))] == strings


def test_a_name_in_four_scripts_points_one_way_and_another_elsewhere() -> None:
    found = encoder().vectors(["Nurbolat", "Нұрболат", "نۇربولات", "努尔博拉提", "Gulmira"])
    likes = found @ found.T
    assert likes[:4, :4].min() > 0.6
    assert likes[4, :4].max() < 0.5


def test_what_the_encoder_hears_does_not_depend_on_what_stands_beside_it() -> None:
    words = ["Aigul", "А" * 32, "阿", "Серікқызы", "?"]
    alone = np.concatenate([encoder().vectors([word]) for word in words])
    assert np.allclose(alone, encoder().vectors(words), atol=1e-5)
