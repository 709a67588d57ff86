"""Who within reach a claim tells of by itself, whatever its words are."""

from collections.abc import Iterator

from izdeu.redact.ground import Ground
from izdeu.vocab.claim import Claim
from izdeu.vocab.knowing import KnownHow

MESSENGERS = frozenset(
    {
        KnownHow.HEARD_FROM_RELATIVES,
        KnownHow.HEARD_FROM_FRIENDS,
        KnownHow.HEARD_FROM_NEIGHBOURS,
        KnownHow.HEARD_FROM_COWORKERS,
    }
)
"""Ways to know that imply somebody who told it, from where those are who are looked for."""


def meant(claim: Claim, source: int, ground: Ground) -> Iterator[int | None]:
    """Those within reach whom a claim names as its other or as who told it; None for somebody nobody knows."""
    for person in (claim.other, claim.told_by):
        if ground.exposed(person, source):
            yield person
        elif person is not None and person not in ground.material.persons:
            yield None
    origin = ground.material.origins.get(source)
    if claim.known_how in MESSENGERS and claim.told_by in (None, origin.told_by if origin else None):
        yield None
