"""English constructions, and the sentences of tests/reading/said; half of them set aside before rules were written."""

import pytest
from bench.reader.said import SAID, judged

from tests.reading.saying import brief, said


@pytest.mark.parametrize(("half", "found", "right"), [("open", 0.79, 0.86), ("held_out", 0.71, 0.85)])
def test_floor_of_single_sentences(half: str, found: float, right: float) -> None:
    counts = judged(SAID / f"en_{half}.txt")
    assert counts["found"] / counts["wanted"] >= found
    assert counts["right"] / counts["proposed"] >= right


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("My uncle, detained in 2017, has two sons.", [("detained", "uncle")]),
        ("Detained in 2017, sentenced in 2018, my uncle is ill.", ["detained", "sentenced", "ill_health"]),
        ("My uncle fell ill in the camp.", ["held_in_camp", "ill_health"]),
        ("In prison my uncle prays at night.", ["imprisoned"]),
        ("My uncle was arrested. The trial lasted ten minutes.", ["detained", "tried"]),
        ("My uncle was arrested. A court imposed a term of ten years.", ["detained", "sentenced"]),
        ("My uncle's 14-year sentence was upheld.", ["sentenced"]),
        ("My uncle was transferred to a camp in Tekes.", ["held_in_camp", "transferred"]),
    ],
)
def test_constructions(text: str, told: list[str] | list[tuple[str, str]]) -> None:
    pairs = [one if isinstance(one, tuple) else (one, "uncle") for one in told]
    assert sorted(brief(said(text))) == sorted(pairs)


@pytest.mark.parametrize(
    "text",
    [
        "People detained in 2017 were heard by the commission.",
        "My uncle works in a prison. My aunt visited a camp for geologists.",
        "He said he'd be home before the first snow.",
        "The trial of the minister lasted ten minutes.",
    ],
)
def test_of_nobody_here(text: str) -> None:
    assert [one for one in brief(said(text)) if one[0] != "occupation"] == []
