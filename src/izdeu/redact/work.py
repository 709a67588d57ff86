"""What claims of an occupation say of somebody's work."""

from collections.abc import Iterator

from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.kinds import Kind


def phrases(claim: Claim) -> Iterator[str]:
    """What a claim of an occupation says: the work, the place."""
    if claim.kind is Kind.OCCUPATION:
        said = [value for value in claim.terms.values() if isinstance(value, str) and not value.startswith("P")]
        yield from (value for value in (*said, claim.place.said if claim.place else "") if len(value.strip()) > 1)


def hidden(level: Identity) -> bool:
    """Whether the workplace of somebody known so far is kept back."""
    return level is not Identity.NAMED
