"""The judge of the reader, and the form of the gold it judges by."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from bench.reader.judge import Score, is_person, judge, words_in

from izdeu.vocab.dates import bounds
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import Mention, Proposal
from izdeu.vocab.ties import Tie

GOLD = sorted((Path(__file__).parent / "gold").glob("*/*.yaml"))
DOC: dict[str, Any] = {
    "text": "Erbol was detained in 2017.",
    "claims": [{"kind": "detained", "who": "Erbol", "edtf": "2017", "quote": "was detained"}],
}


def about(key: str, name: str | None = None, tie: str | None = None, sure: float = 0.5) -> Proposal:
    who = Mention(key, name or key, name, tie, None, tie)
    return Proposal(Kind.DETAINED, who, 6, 18, "was detained", "because", "rule", confidence=sure)


@pytest.mark.parametrize(
    ("proposal", "wanted", "same"),
    [
        (about("t1/brother", tie="elder_brother"), ["elder_brother"], True),
        (about("t1/brother/2"), ["brother/2"], True),
        (about("t1/brother/2"), ["brother/1"], False),
        (about("t1/brother/2"), ["brother"], True),
        (about("t1/x", "Жумабаев Арман"), ["Арман Жумабаев"], True),
        (about("t1/aliya-sample/husband"), ["Aliya Sample/husband"], True),
        (about("t1/aliya/husband"), ["Aliya Sample/husband"], True),
        (about("t1/古丽娜/sister"), ["古丽娜·阿合买提/sister"], True),
        (about("t1/sample/wife"), ["Aliya Sample/husband"], False),
        (about("t1/self", tie="self"), ["Erbol"], False),
        (about("t1/anybody"), ["any"], True),
    ],
)
def test_a_person_is_known_by_name_by_tie_and_by_path(proposal: Proposal, wanted: list[str], same: bool) -> None:
    assert is_person(proposal, wanted) is same


def test_the_judge_counts_what_is_found_what_is_right_and_how_sure_it_was() -> None:
    score, log = Score(), list[str]()
    judge(DOC, score, log, lambda *_: [about("t1/erbol", "Erbol", sure=0.9), about("t1/bolat", "Bolat", sure=0.9)])
    shares = score.shares_or_none()
    assert (shares["kind found"], shares["found"], shares["right"]) == (1, 1, 0.5)
    assert (shares["date right"], shares["place right"]) == (0, None)
    assert score.calibration() == pytest.approx(0.4)
    assert len(log) == 2


def test_nothing_proposed_is_nothing_found() -> None:
    score = Score()
    judge(DOC, score, [], lambda *_: [])
    assert (score.shares()["found"], score.counts["proposals"]) == (0, 0)


def test_chinese_words_are_counted_without_marks() -> None:
    assert words_in("One two, three.", "en") == 3
    assert 2 <= words_in("我哥哥被抓了。", "zh") <= 5


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_has_its_form(path: Path) -> None:
    doc = yaml.safe_load(path.read_text(encoding="utf-8"))
    ties = {*Tie, "self", "any"}
    for claim in doc["claims"]:
        assert {claim["kind"], *claim.get("kind_any", [])} <= set(Kind)
        assert claim.get("known_how", "not_said") in set(KnownHow)
        for edtf in [claim.get("edtf"), *claim.get("edtf_any", [])]:
            assert edtf is None or bounds(str(edtf))
        who = claim["who"] if isinstance(claim["who"], list) else [claim["who"]]
        for part in {part for way in who for part in str(way).split("/")[1:]}:
            assert part in ties or part.isdigit()
