"""What a reader proposes: a claim that nobody has accepted yet, with its words and the reason for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.reason import Reason

REPORTER = {"label": "the reporter", "name": None}
"""Who tells, for machines, where no witness does."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody as one text speaks of them. The same `key` in one reading is the same person, however called.

    `label` is what to call them where no name is known ("mother of Aigerim Test"); `tie` says what they are to the
    teller whose key is `of` (a code of `resources/ties.yaml`, or "self" for the teller); a tie of a tie names its own
    `of` ("my sister's husband": tie husband, of the sister's key).
    """

    key: str
    label: str
    name: str | None = None
    tie: str | None = None
    of: str | None = None
    tie_to_teller: str | None = None

    def as_json(self) -> dict[str, object]:
        """`{"label", "name", "tie_to_teller", "key"}`."""
        return {"label": self.label, "name": self.name, "tie_to_teller": self.tie_to_teller, "key": self.key}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed claim. `quote` is exactly `text[start:end]`, in code points of the NFC text.

    `told_by` is None where no witness speaks (the reporter does). `why` says in English which words proposed it and how
    the person, the date and the place were found, `reasons` the same for pages in any language; `rule` names the rule;
    `confidence` lies between 0 and 1.
    """

    kind: Kind
    person: Mention
    start: int
    end: int
    quote: str
    why: str
    rule: str
    when: When = field(default_factory=When)
    place: Where | None = None
    terms: Mapping[str, Any] = field(default_factory=dict)
    told_by: Mention | None = None
    known_how: KnownHow = KnownHow.NOT_SAID
    other: Mention | None = None
    confidence: float = 0.5
    reasons: tuple[Reason, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The proposal as `izdeu read --json` prints it (design, section 5)."""
        return {
            "kind": self.kind.value,
            "person": self.person.as_json(),
            "when": self.when.as_json(),
            "place": self.place.as_json() if self.place else None,
            "terms": dict(self.terms),
            "told_by": {"label": self.told_by.label, "name": self.told_by.name} if self.told_by else dict(REPORTER),
            "known_how": self.known_how.value,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "why": self.why,
            "rule": self.rule,
            "confidence": round(self.confidence, 2),
            "other": self.other.as_json() if self.other else None,
        }


class ProposalState(StrEnum):
    """What became of a proposal."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    MENDED = "mended"
    REJECTED = "rejected"
