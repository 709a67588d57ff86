"""Plain values of a claim as a reader may see them: its date, its place, its terms."""

from collections.abc import Mapping
from typing import Any

from izdeu.places import get
from izdeu.redact.ground import Ground
from izdeu.redact.texts import alone
from izdeu.vocab.claim import Claim, Where
from izdeu.vocab.consent import Identity
from izdeu.vocab.dates import When
from izdeu.vocab.errors import NotFound
from izdeu.vocab.kinds import TERMS
from izdeu.vocab.public import PublicPlace, PublicWhen

COARSE = frozenset({"imprisonment", "for", "years", "count", "amount", "currency", "charge", "after", "tie"})
"""Terms that tell little of who somebody is: those that go out below the name."""
LONGEST = 200


def when(told: When, ground: Ground, source: int | None) -> PublicWhen:
    """A date, with its words where they are cleared as a whole."""
    said = clean(told.said, ground, source)
    return PublicWhen(told.edtf or "", told.earliest, told.latest, said, told.inferred)


def place(told: Where | None, ground: Ground, source: int | None) -> PublicPlace | None:
    """A place by the gazetteer, else by its words where they are cleared as a whole; None when neither is left."""
    if told is None:
        return None
    said = clean(told.said, ground, source)
    try:
        known = get(told.id) if told.id else None
    except NotFound:
        known = None
    if known is None:
        return PublicPlace(said) if said else None
    return PublicPlace(said, known.id, dict(known.names), known.lat, known.lon)


def terms(claim: Claim, ground: Ground, source: int | None) -> Mapping[str, Any]:
    """The terms the kind has, each only if it is plain and clean; below the name only coarse ones."""
    named = ground.level(claim.person, source) is Identity.NAMED
    keys = [key for key in TERMS[claim.kind] if key in claim.terms and (named or key in COARSE)]
    found = {key: _plain(claim.terms[key], ground, source) for key in keys}
    return {key: value for key, value in found.items() if value is not None}


def _plain(value: Any, ground: Ground, source: int | None) -> Any:
    if isinstance(value, bool | int | float):
        return value if abs(value) < 10**6 else None
    if isinstance(value, str):
        return clean(value, ground, source) or None
    if isinstance(value, list | tuple) and all(isinstance(part, dict) for part in value):
        return [_part(part, ground, source) for part in value]
    return None


def _part(part: Mapping[str, Any], ground: Ground, source: int | None) -> dict[str, str]:
    """One stretch of a sentence: where (a word of ours), and for how long."""
    kept = {key: part[key] for key in ("in", "for") if isinstance(part.get(key), str)}
    return {key: told for key, value in kept.items() if (told := clean(value, ground, source))}


def clean(text: str, ground: Ground, source: int | None) -> str:
    """A short text if nothing in it is withheld; else ""."""
    if not text or len(text) > LONGEST:
        return ""
    words = alone(text, ground, source)
    return text if all(piece.stands_in is None for piece in words.pieces) else ""
