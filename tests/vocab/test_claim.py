import pytest

from izdeu.vocab.claim import Claim, ClaimState, Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import Mention, Proposal


def test_a_claim_that_says_nothing_more_says_that_it_does_not_know() -> None:
    claim = Claim("a", 1, Kind.DETAINED)
    assert (claim.when, claim.place, claim.told_by, claim.known_how) == (When(), None, None, KnownHow.NOT_SAID)
    assert claim.state is ClaimState.STANDING


@pytest.mark.parametrize("place", [Where("Karasu"), Where("Gulja", "gulja"), Where("", "gulja")])
def test_a_place_comes_back_from_json(place: Where) -> None:
    assert Where.from_json(place.as_json()) == place


def test_no_place_is_no_place() -> None:
    assert Where.from_json(None) is Where.from_json({}) is None


def test_a_proposal_prints_what_the_command_line_promises() -> None:
    teller = Mention("a", "Aigerim", name="Aigerim Test")
    mother = Mention("b", "mother of Aigerim Test", tie="mother", of="a", tie_to_teller="mother")
    row = Proposal(Kind.SENTENCED, mother, 3, 9, "quoted", "because", "rule", terms={"imprisonment": "P12Y"},
                   told_by=teller, confidence=0.666).as_json()  # fmt: skip
    assert set(row) >= {
        "kind",
        "person",
        "when",
        "place",
        "terms",
        "told_by",
        "known_how",
        "quote",
        "start",
        "end",
        "why",
    }
    assert row["person"] == {"label": "mother of Aigerim Test", "name": None, "tie_to_teller": "mother", "key": "b"}
    assert row["told_by"] == {"label": "Aigerim", "name": "Aigerim Test"}
    assert row["confidence"] == 0.67


def test_a_refusal_is_a_sentence_a_template_and_its_values() -> None:
    refused = NotFound("There is no {what} {number}.", what="person", number=12)
    assert str(refused) == "There is no person 12."
    assert (refused.template, refused.values) == ("There is no {what} {number}.", {"what": "person", "number": 12})
    assert isinstance(refused, Refused)


def test_braces_in_a_value_are_only_text() -> None:
    assert str(Refused("{file} is empty.", file="{0}{x}.txt")) == "{0}{x}.txt is empty."


def test_a_proposal_that_no_witness_tells_says_so_for_machines() -> None:
    said = Proposal(Kind.DIED, Mention("t1/a", "a man"), 0, 3, "die", "because", "rule").as_json()
    assert said["told_by"] == {"label": "the reporter", "name": None}
