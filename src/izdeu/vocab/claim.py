"""What a passage says about a person: told by, known how, when, where, terms. Never edited."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.source import Passage


class ClaimState(StrEnum):
    """Whether a claim stands. A superseded claim names its successor; a withdrawn one keeps the reason."""

    STANDING = "standing"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Where:
    """A place as said, and the gazetteer's id when it is known which place is meant."""

    said: str
    id: str | None = None

    def as_json(self) -> dict[str, object]:
        """`{"id", "said"}`."""
        return {"id": self.id, "said": self.said}

    @classmethod
    def from_json(cls, row: Mapping[str, Any] | None) -> Self | None:
        """The place a JSON row tells; None for null."""
        return cls(said=row.get("said") or "", id=row.get("id")) if row else None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage with the number of the source that says it."""

    source: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim as the pure rooms see it. Persons and sources are their casebook numbers.

    `terms` holds what the kind asks for, durations as ISO 8601 (`{"imprisonment": "P12Y"}`); for a tie,
    `terms["tie"]` says what `person` is to `other`.
    """

    id: str
    person: int
    kind: Kind
    when: When = field(default_factory=When)
    place: Where | None = None
    terms: Mapping[str, Any] = field(default_factory=dict)
    told_by: int | None = None
    known_how: KnownHow = KnownHow.NOT_SAID
    passages: tuple[Quoted, ...] = ()
    state: ClaimState = ClaimState.STANDING
    other: int | None = None
