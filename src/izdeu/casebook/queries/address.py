"""The address of a claim: of what is claimed, where it is said, and when it was coded."""

from collections.abc import Iterable

from izdeu.casebook.models import Claim
from izdeu.casebook.queries.claims import place_of
from izdeu.vocab.address import address_of


def claim_address(row: Claim, spans: Iterable[tuple[str, int, int]]) -> str:
    """The address a claim row must have; `spans` are (address of the text, start, end) in the order given.

    The moment of coding is part of it: what is coded anew after a withdrawal is another claim.
    """
    place = place_of(row)
    return address_of(
        {
            "kind": row.kind,
            "person": row.person_id,
            "other": row.other_id,
            "when": row.when,
            "place": place.as_json() if place else None,
            "terms": row.terms,
            "told_by": row.told_by_id,
            "known_how": row.known_how,
            "note": row.note,
            "passages": [list(span) for span in spans],
            "coded": row.made_at.isoformat(timespec="microseconds"),
        }
    )
