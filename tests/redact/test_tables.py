"""Tables from which nobody can be told."""

from hypothesis import given
from hypothesis import strategies as st

from izdeu.redact.tables import LEAST, table
from izdeu.vocab.public import PublicTable

KEYS = st.dictionaries(st.integers(0, 60), st.sampled_from("abcdef"), max_size=60)


def cells(made: PublicTable) -> dict[str, int | None]:
    return {cell.keys[0]: cell.count for cell in made.cells}


def keys(**counts: int) -> dict[int, str]:
    told = [key for key, count in counts.items() for _ in range(count)]
    return dict(enumerate(told))


def test_large_cells_are_shown() -> None:
    assert cells(table("t", "k", keys(a=9, b=7), frozenset(range(16)))) == {"a": 9, "b": 7}


def test_a_small_cell_takes_another_with_it() -> None:
    assert cells(table("t", "k", keys(a=9, b=7, c=1), frozenset(range(17)))) == {"a": 9, "b": None, "c": None}


def test_a_cell_from_which_public_cases_leave_one_is_not_shown() -> None:
    made = cells(table("t", "k", keys(a=9, b=9), frozenset(range(1, 18))))
    assert made["a"] is None


@given(KEYS, st.sets(st.integers(0, 60)))
def test_no_small_cell_and_no_sum_that_tells_one(told: dict[int, str], shown: set[int]) -> None:
    made = cells(table("t", "k", told, frozenset(shown)))
    hidden = [key for key, count in made.items() if count is None]
    assert all(count is None or count >= LEAST for count in made.values())
    assert len(hidden) != 1 or len(made) == 1
    assert set(made) == set(told.values())


@given(KEYS, st.sets(st.integers(0, 60)))
def test_what_is_not_public_cannot_be_had_by_taking_away(told: dict[int, str], shown: set[int]) -> None:
    for key, count in cells(table("t", "k", told, frozenset(shown))).items():
        unseen = sum(person not in shown for person, of in told.items() if of == key)
        assert count is None or unseen == 0 or unseen >= LEAST
