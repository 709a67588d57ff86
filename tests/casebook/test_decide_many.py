"""Many proposals decided in one step: what was shown and nothing else, and taken back as one."""

from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.models import Act, Claim, Proposal
from izdeu.vocab.errors import NotFound, Refused
from tests.casebook.coded import read_as, three
from tests.cast import Cast, keep


@pytest.fixture
def page(cast: Cast, tmp_path: Path) -> queries.BenchPage:
    with read_as(three):
        number = keep(cast.bek, tmp_path)
        acts.read_source(cast.bek, number)
    for row, sure in zip(Proposal.objects.order_by("start"), (0.9, 0.8, 0.45), strict=True):
        Proposal.objects.filter(pk=row.pk).update(confidence=sure)
    return queries.bench(cast.bek, number)


def states(cast: Cast, page: queries.BenchPage) -> list[str]:
    return [one.state.value for one in queries.bench(cast.bek, page.source.number).proposals]


def test_what_is_above_the_line_is_accepted_and_taken_back_as_one(cast: Cast, page: queries.BenchPage) -> None:
    step = acts.accept_above(cast.bek, page.rendition.id, 80, seen=2)
    assert states(cast, page) == ["accepted", "accepted", "waiting"]
    line = Act.objects.order_by("-seq")[0]
    assert (line.verb, len(line.details["claims"])) == ("accept_above", 2)
    assert acts.undo_step(cast.bek, step) == 2
    assert states(cast, page) == ["waiting"] * 3
    assert set(Claim.objects.values_list("state", flat=True)) == {"withdrawn"}
    assert queries.check() == []
    with pytest.raises(Refused, match="undone already"):
        acts.undo_step(cast.bek, step)


def test_nobody_accepts_what_they_were_not_shown(cast: Cast, page: queries.BenchPage) -> None:
    acts.reject_proposal(cast.bek, page.proposals[0].id)
    with pytest.raises(Refused, match="There are 1 by now"):
        acts.accept_above(cast.bek, page.rendition.id, 80, seen=2)
    assert not Claim.objects.exists()


def test_the_rest_of_a_group_is_rejected_and_comes_back(cast: Cast, page: queries.BenchPage) -> None:
    group = page.groups[0]
    acts.accept_proposal(cast.bek, group.proposals[0].id)
    step = acts.reject_rest(cast.bek, page.rendition.id, group.mentions)
    assert states(cast, page) == ["accepted", "rejected", "waiting"]
    acts.undo_step(cast.bek, step)
    assert states(cast, page) == ["accepted", "waiting", "waiting"]


def test_a_step_leaves_alone_what_was_decided_since(cast: Cast, page: queries.BenchPage) -> None:
    step = acts.accept_above(cast.bek, page.rendition.id, 0)
    first = page.proposals[0].id
    acts.undo_decision(cast.bek, first)
    acts.reject_proposal(cast.bek, first)
    assert acts.undo_step(cast.bek, step) == 2
    assert states(cast, page) == ["rejected", "waiting", "waiting"]


def test_nothing_above_the_line_is_said(cast: Cast, page: queries.BenchPage) -> None:
    with pytest.raises(Refused, match="No proposal that waits"):
        acts.accept_above(cast.bek, page.rendition.id, 100)
    with pytest.raises(NotFound):
        acts.undo_step(cast.bek, 4711)


def test_the_strongest_person_comes_first_and_the_strongest_of_each(cast: Cast, page: queries.BenchPage) -> None:
    shown = [[one.sure for one in group.proposals] for group in page.groups]
    assert shown == [[90, 80], [45]]
    Proposal.objects.filter(confidence=0.45).update(confidence=0.95)
    acts.reject_proposal(cast.bek, page.proposals[0].id)
    groups = queries.bench(cast.bek, page.source.number).groups
    assert [[(one.sure, one.waits) for one in group.proposals] for group in groups] == [
        [(95, True)],
        [(80, True), (90, False)],
    ]
