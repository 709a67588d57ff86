"""A claim put in the place of another; the parts of a sentence."""

import pytest

from izdeu.casebook import queries
from izdeu.casebook.queries import ClaimView
from izdeu.casebook.queries.claim import claim as ask
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.kinds import Kind
from tests.web.conftest import Told

AS_IT_IS = {"relation": "at", "known_how": "saw"}


def claims(told: Told) -> list[ClaimView]:
    return list(queries.bench(told.cast.bek, told.source).rendition.claims)


def test_a_claim_is_corrected_and_the_old_one_kept(coded: Told) -> None:
    client = coded.client("bek")
    old = next(claim for claim in claims(coded) if claim.when.edtf)
    address = f"/claims/{old.address}/supersede/"
    form = client.get(address).content.decode()
    assert f'value="{old.when.edtf}"' in form
    assert old.passages[0].quote in form
    said = {"kind": old.kind.value, "person": f"p{old.person.number}", "edtf": "2018-04", "said": "in April"}
    assert client.post(address, said | AS_IT_IS).status_code == 400
    answer = client.post(address, said | AS_IT_IS | {"why": "misheard the month"})
    assert answer.status_code == 302
    kept, new = ask(coded.cast.bek, old.address), ask(coded.cast.bek, answer.headers["Location"].split("/")[2])
    assert (kept.state, kept.state_why, kept.superseded_by) == (
        ClaimState.SUPERSEDED,
        "misheard the month",
        new.address,
    )
    assert (new.when.edtf, new.person, new.passages) == ("2018-04", old.person, old.passages)
    assert f"/claims/{new.address}/" in client.get(f"/claims/{old.address}/").content.decode()
    assert client.get(address).status_code == 400


def test_a_collector_corrects_no_claim(coded: Told) -> None:
    old = claims(coded)[0]
    people = len(queries.persons(coded.cast.bek, today=old.made_at.date()).cards)
    said = {"kind": "vanished", "person_name": "Somebody New", "why": "so"}
    answer = coded.client("aigerim").post(f"/claims/{old.address}/supersede/", said | AS_IT_IS)
    assert answer.status_code == 403
    assert len(queries.persons(coded.cast.bek, today=old.made_at.date()).cards) == people


PARTS = {"part-in-1": "prison", "part-for-1": "10 years", "part-in-2": "", "part-for-2": "1 жыл 6 ай"}


def sentence(told: Told, **said: str) -> ClaimView | None:
    words = {"quote": "sentenced to 10 years", "kind": "sentenced", "person_name": "Somebody New"}
    made = told.client("bek").post(f"/sources/{told.source}/coding/claim/", words | AS_IT_IS | said)
    return claims(told)[0] if made.status_code == 302 else None


def test_the_parts_of_a_sentence_are_written_and_corrected(told: Told) -> None:
    old = sentence(told, **PARTS)
    assert old is not None
    assert old.terms["parts"] == [{"in": "prison", "for": "P10Y"}, {"for": "P1Y6M"}]
    address = f"/claims/{old.address}/supersede/"
    form = told.client("bek").get(address).content.decode()
    assert 'value="1 year 6 months"' in form
    said = {"kind": Kind.SENTENCED.value, "person": f"p{old.person.number}", "why": "a camp"}
    told.client("bek").post(address, said | AS_IT_IS | {"part-in-1": "camp", "part-for-1": "10 years"})
    (new,) = (claim for claim in claims(told) if claim.standing)
    assert new.terms["parts"] == [{"in": "camp", "for": "P10Y"}]


@pytest.mark.parametrize("length", ["soon", "10", "<b>"])
def test_a_part_without_a_length_of_time_is_refused(told: Told, length: str) -> None:
    assert sentence(told, **PARTS | {"part-for-1": length}) is None
