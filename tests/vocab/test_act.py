from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.act import FIRST, LogLine, check_chain
from izdeu.vocab.errors import Damaged


def log(length: int) -> list[LogLine]:
    lines: list[LogLine] = []
    for seq in range(1, length + 1):
        prev = lines[-1].hash if lines else FIRST
        lines.append(
            LogLine.after(prev, seq, f"2024-06-0{seq}T10:00:00Z", "bek", "keep_source", f"source:{seq}", {"n": seq})
        )
    return lines


def test_an_unbroken_chain_is_counted() -> None:
    assert check_chain([]) == 0
    assert check_chain(log(5)) == 5


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seq", 7),
        ("at", "2024-06-03T10:00:01Z"),
        ("member", "eve"),
        ("verb", "withdraw_claim"),
        ("about", "source:4"),
        ("details", {"n": 4}),
        ("prev", "1" * 64),
        ("hash", "1" * 64),
    ],
)
@pytest.mark.parametrize("at", [0, 2, 4])
def test_a_line_that_was_changed_shows(at: int, field: str, value: object) -> None:
    lines = log(5)
    lines[at] = replace(lines[at], **{field: value})  # type: ignore[arg-type]
    with pytest.raises(Damaged, match=f"line {at + 1} "):
        check_chain(lines)


@pytest.mark.parametrize("at", [0, 2, 4])
def test_a_line_changed_with_its_hash_breaks_the_chain_after_it(at: int) -> None:
    lines = log(5)
    line = replace(lines[at], member="eve")
    lines[at] = replace(line, hash=line.computed)
    if at == 4:
        assert check_chain(lines) == 5
    else:
        with pytest.raises(Damaged, match=f"line {at + 2} "):
            check_chain(lines)


def test_a_dropped_a_doubled_and_a_swapped_line_show() -> None:
    one, two, three = log(3)
    for lines in ([two, three], [one, three], [one, one, two], [one, three, two], [one, two, two]):
        with pytest.raises(Damaged):
            check_chain(lines)


@given(st.text(), st.dictionaries(st.text(), st.integers() | st.text()))
def test_the_hash_covers_whatever_was_done(about: str, details: dict[str, object]) -> None:
    try:
        line = LogLine.after(FIRST, 1, "2024-06-01T10:00:00Z", "bek", "verb", about, details)
    except TypeError:
        return
    assert check_chain([line]) == 1
    with pytest.raises(Damaged):
        check_chain([replace(line, details={**details, "more": 1, "and": line.hash})])
