"""Deciding and coding."""

from datetime import date

import pytest

from izdeu.casebook import queries
from izdeu.vocab.proposal import ProposalState
from tests.web.conftest import Told

TODAY = date(2026, 11, 23)
AS_IT_IS = {"relation": "at", "known_how": "not_said"}


def test_deciding_without_a_script(told: Told) -> None:
    client = told.client("bek")
    first, second, third = (one.id for one in queries.bench(told.cast.bek, told.source).proposals)
    answer = client.post(f"/sources/{told.source}/coding/", {"accept": first})
    assert answer.headers["Location"].endswith(f"#proposal-{second}")
    client.post(f"/sources/{told.source}/coding/", {"reject": second})
    client.post(f"/sources/{told.source}/coding/", {"undo": first})
    states = {one.id: one.state for one in queries.bench(told.cast.bek, told.source).proposals}
    assert states == {first: ProposalState.WAITING, second: ProposalState.REJECTED, third: ProposalState.WAITING}


def test_deciding_with_a_script_answers_with_what_changed(told: Told) -> None:
    first = queries.bench(told.cast.bek, told.source).proposals[0].id
    answer = (
        told.client("bek")
        .post(f"/sources/{told.source}/coding/", {"accept": first}, headers={"HX-Request": "true"})
        .content.decode()
    )
    assert f'id="proposal-{first}"' in answer
    assert answer.count("data-swap") >= 2
    assert "<html" not in answer


def test_a_proposal_is_mended(told: Told) -> None:
    client = told.client("bek")
    one = queries.bench(told.cast.bek, told.source).proposals[1]
    address = f"/sources/{told.source}/coding/{one.id}/"
    form = client.get(address).content.decode()
    assert "2017-03" in form
    said = {
        "kind": "detained",
        "person": f"m{one.mention.id}",
        "edtf": "2017-04~",
        "said": "in spring",
        "place": "Tekes",
    }
    answer = client.post(address, said | {"relation": "at", "known_how": "saw"})
    assert answer.status_code == 302
    (claim,) = (c for c in queries.bench(told.cast.bek, told.source).rendition.claims)
    assert (claim.when.edtf, claim.known_how.value) == ("2017-04~", "saw")
    assert claim.place is not None
    assert claim.place.said == "Tekes"


def test_what_was_typed_stays_when_it_is_refused(told: Told) -> None:
    one = queries.bench(told.cast.bek, told.source).proposals[1]
    answer = told.client("bek").post(
        f"/sources/{told.source}/coding/{one.id}/",
        {"kind": "detained", "person": f"m{one.mention.id}", "edtf": "2017-13", "said": "in the 13th month"},
    )
    assert answer.status_code == 400
    assert "in the 13th month" in answer.content.decode()
    assert "2017-13 is not a date that exists" in answer.content.decode()


def test_a_claim_is_made_of_words_typed(told: Told) -> None:
    client = told.client("bek")
    words = {
        "quote": "I live in Almaty",
        "kind": "occupation",
        "person_name": "Somebody New",
        "term-occupation": "seller",
    }
    answer = client.post(f"/sources/{told.source}/coding/claim/", words | {"relation": "at", "known_how": "not_said"})
    assert answer.status_code == 302
    (claim,) = queries.bench(told.cast.bek, told.source).rendition.claims
    assert claim.passages[0].quote == "I live in Almaty"
    assert claim.person.label == "Somebody New"


@pytest.mark.parametrize("quote", ["words that are not there", "in"])
def test_words_that_cannot_be_placed_are_refused_and_make_nobody(told: Told, quote: str) -> None:
    client = told.client("bek")
    before = queries.persons(told.cast.bek, today=TODAY).total
    said = {
        "quote": quote,
        "kind": "occupation",
        "person_name": "Nobody Yet",
        "relation": "at",
        "known_how": "not_said",
    }
    assert client.post(f"/sources/{told.source}/coding/claim/", said | AS_IT_IS).status_code == 400
    assert queries.persons(told.cast.bek, today=TODAY).total == before


def test_a_collector_may_not_decide(told: Told) -> None:
    first = queries.bench(told.cast.bek, told.source).proposals[0].id
    answer = told.client("aigerim").post(f"/sources/{told.source}/coding/", {"accept": first})
    assert answer.status_code == 403
    assert queries.bench(told.cast.bek, told.source).waiting == 3
