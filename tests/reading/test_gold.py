"""The reader against the gold, by floors a little under what it reaches: no change may lose what was won.

The held-out half was written before any rule and is only measured; its floors are what the brief of the reader asks
for less what is still missing. `python bench/reading.py --held-out` prints the figures.
"""

from pathlib import Path

import pytest
import yaml
from bench.reading import NEARBY, ROOT, Score, judge_nearby, measured

GOLD = Path(__file__).parent / "gold"


@pytest.mark.parametrize(
    ("part", "share", "floor"),
    [
        ("dev", "kind found", 0.93),  # three harder texts came in, told as much by hints as by words
        ("dev", "right", 0.95),
        ("dev", "person right", 0.97),
        ("dev", "teller right", 0.98),
        ("held_out", "kind found", 0.88),
        ("held_out", "right", 0.88),
        ("held_out", "person right", 0.93),
        ("held_out", "teller right", 0.95),
        ("held_out", "date right", 0.95),
    ],
)
def test_floor(part: str, share: str, floor: float) -> None:
    assert measured(part, "en").shares()[share] >= floor


@pytest.mark.parametrize("path", sorted(GOLD.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_gold_quotes_are_in_their_texts(path: Path) -> None:
    doc = yaml.safe_load(path.read_text(encoding="utf-8"))
    for claim in doc["claims"]:
        for quote in [claim["quote"], *claim.get("alt_quotes", [])]:
            assert quote in doc["text"]


def test_nearby() -> None:
    if not NEARBY.exists():
        pytest.skip("../shared/inputs/nearby.txt is not there; the real testimonies were not read")
    score = Score()
    rows = yaml.safe_load((ROOT / "bench" / "reader" / "nearby.yaml").read_text(encoding="utf-8"))
    judge_nearby(NEARBY.read_text(encoding="utf-8"), rows, score, [])
    shares = score.shares()
    assert shares["kind found"] >= 0.95
    assert shares["right"] >= 0.95
    assert shares["terms right"] == 1.0
    assert shares["date right"] >= 0.97
    assert 1000 * score.counts["proposals"] / score.words <= 35
