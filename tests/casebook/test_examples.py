"""What became of proposals, by rule: nothing forgotten, nothing shown to whom it does not belong."""

from pathlib import Path

import pytest

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Coding
from izdeu.vocab.bench import Mended
from izdeu.vocab.dates import When
from tests.casebook.coded import read_as, three
from tests.cast import Cast, keep


@pytest.fixture
def page(cast: Cast, tmp_path: Path) -> queries.BenchPage:
    with read_as(three):
        number = keep(cast.aigerim, tmp_path)
        acts.read_source(cast.bek, number)
    return queries.bench(cast.bek, number)


def test_each_outcome_is_counted_with_what_was_put_right(cast: Cast, page: queries.BenchPage) -> None:
    tie, detained, threat = page.proposals
    acts.accept_proposal(cast.bek, tie.id)
    acts.reject_proposal(cast.bek, threat.id, "no threat to her")
    claim = queries.bench(cast.bek, page.source.number).rendition.claims[0]
    assert claim.told_by is not None
    spans = ((page.rendition.id, detained.start, detained.end),)
    when = When.told("2018-03", "in March")
    acts.mend_proposal(
        cast.bek, detained.id, Coding(detained.kind, claim.person.number, spans, when, told_by=claim.told_by.number)
    )
    records = {one.kind.value: one for one in queries.rule_records(cast.bek)}
    assert {kind: (one.accepted, one.mended, one.rejected) for kind, one in records.items()} == {
        "tie": (1, 0, 0),
        "detained": (0, 1, 0),
        "threatened": (0, 0, 1),
    }
    assert records["detained"].put_right == {Mended.WHEN: 1}
    told = {one.kind.value: one for one in queries.examples(cast.bek, "test")}
    assert told["threatened"].reason == "no threat to her"
    assert len(queries.rule_records(cast.bek, ["another rule"])) == 0


def test_an_undone_decision_is_no_example(cast: Cast, page: queries.BenchPage) -> None:
    acts.reject_proposal(cast.bek, page.proposals[0].id)
    acts.undo_decision(cast.bek, page.proposals[0].id)
    assert queries.rule_records(cast.bek) == []


def test_a_collector_sees_what_became_of_their_own_alone(cast: Cast, page: queries.BenchPage) -> None:
    acts.reject_proposal(cast.bek, page.proposals[0].id)
    assert [one.rejected for one in queries.rule_records(cast.aigerim)] == [1]
    assert queries.rule_records(cast.eve) == []
    assert queries.examples(cast.eve, "test") == []
