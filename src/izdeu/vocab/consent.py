"""What a person allows: per use, to a degree of identity. Not asked means no."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from izdeu.vocab.ties import Tie


class Use(StrEnum):
    """What a testimony may be used for (standards: Access Accountability checklist; UN mechanisms by name)."""

    STORE = "store"
    TEAM = "team"
    PARTNER = "partner"
    WGEID = "wgeid"
    WGAD = "wgad"
    CED = "ced"
    LETTER_NAMED = "letter_named"
    STATE_AUTHORITY = "state_authority"
    COURT = "court"
    MEDIA = "media"
    PUBLIC_SITE = "public_site"
    DATASET = "dataset"
    STATISTICS = "statistics"


class Identity(StrEnum):
    """How far the person may be known in that use; `none` is a no."""

    NONE = "none"
    ANONYMOUS = "anonymous"
    PSEUDONYM = "pseudonym"
    INITIALS = "initials"
    NAMED = "named"

    @property
    def rank(self) -> int:
        """0 (nothing) to 4 (the name)."""
        return list(Identity).index(self)

    def __and__(self, other: object) -> "Identity":
        """The narrower of two decisions: what both allow."""
        if not isinstance(other, Identity):
            return NotImplemented
        return min(self, other, key=lambda word: word.rank)


class Method(StrEnum):
    """How consent was given."""

    WRITTEN = "written"
    ORAL_RECORDED = "oral_recorded"
    ONLINE = "online"
    NOT_RECORDED = "not_recorded"


class Capacity(StrEnum):
    """As whom somebody decides. Once a person has decided for themselves, nobody else decides for them."""

    SELF = "self"
    RELATIVE = "relative"
    GUARDIAN = "guardian"
    AUTHORISED = "authorised"


class Subject(StrEnum):
    """What a consent is about: a source (a testimony, a picture, a recording), or a person."""

    SOURCE = "source"
    PERSON = "person"


class Reach(StrEnum):
    """Whether a person is within reach of those who hold the disappeared. Nobody has said means they may be."""

    WITHIN = "within"
    BEYOND = "beyond"
    NOT_SAID = "not_said"

    @property
    def exposed(self) -> bool:
        """Whether naming or implying the person may bring harm on them."""
        return self is not Reach.BEYOND


class Lock(StrEnum):
    """Why only a specialist releases it: it tells of sexual violence, a child tells it, or the person is a child."""

    SEXUAL_VIOLENCE = "sexual_violence"
    CHILD = "child"


PARTIES = frozenset({Use.PARTNER, Use.STATE_AUTHORITY, Use.COURT, Use.MEDIA})
"""The uses that may be allowed to one named party and not to others."""

POINTS = range(1, 10)
"""What is explained before anybody decides: the nine points of the Access Accountability checklist."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided on one use: the widest degree they allow, `none` for a no.

    `party` names the partner, authority, court or medium that the use is for; "" for any. `ask_again`: they want to be
    asked each time, so it is a no until they are. `withdrawn`: the day they took it back.
    """

    use: Use
    level: Identity
    party: str = ""
    ask_again: bool = False
    withdrawn: date | None = None

    @property
    def allows(self) -> Identity:
        """The degree allowed without asking again; nothing once it is withdrawn."""
        return Identity.NONE if self.ask_again or self.withdrawn else self.level


def decisions(said: Mapping[Use, Identity]) -> tuple[Decision, ...]:
    """What was said of each use, for any party."""
    return tuple(Decision(use, level) for use, level in said.items())


@dataclass(frozen=True, slots=True)
class Consent:
    """What one person decided, in one conversation, about a source or a person.

    `given_by` is a person's number, None where nobody wrote down who spoke. It counts until it is withdrawn, or its
    last valid day is over. Of two conversations the one of the later day is the later, then that of the higher number.
    """

    number: int
    about: Subject
    of: int
    decisions: tuple[Decision, ...]
    given_by: int | None = None
    capacity: Capacity = Capacity.SELF
    relation: Tie | None = None
    given_on: date | None = None
    valid_until: date | None = None
    withdrawn: date | None = None
    conditions: str = ""

    def counts(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.withdrawn is None and (self.valid_until is None or day <= self.valid_until)

    def on(self, use: Use, party: str) -> Decision | None:
        """The decision on a use: that for this party if there is one, else that for any."""
        found = {decision.party: decision for decision in self.decisions if decision.use is use}
        return found.get(party) or found.get("")

    def allows(self, decision: Decision, day: date) -> Identity:
        """The degree one of its decisions allows on a day."""
        return decision.allows if self.counts(day) else Identity.NONE

    def lifts(self, decision: Decision) -> bool:
        """Whether the decision was somebody else's no, and they have taken it back: then they say nothing any more.

        A yes that is taken back is a no; and who has decided for themselves is never decided for again.
        """
        taken_back = self.withdrawn or decision.withdrawn
        refusal = decision.level is Identity.NONE and not decision.ask_again
        return bool(taken_back and refusal and self.capacity is not Capacity.SELF)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The degree allowed, and the numbers of the consents it follows from. Nobody asked: `none`, from none."""

    level: Identity = Identity.NONE
    following: tuple[int, ...] = ()

    @classmethod
    def of(cls, consents: Iterable[Consent], use: Use, day: date, party: str = "") -> Self:
        """What consents about one subject allow on a day: the narrowest of what each giver said last on the use.

        A decision for oneself sets aside what others decided. What somebody said last holds even when it is over or
        withdrawn: it is a no then, and nothing they said before comes back. Not asked means no.
        """
        said = [(one, decision) for one in sorted(consents, key=_when) if (decision := one.on(use, party))]
        own = [(one, decision) for one, decision in said if one.capacity is Capacity.SELF]
        last = {one.given_by: (one, decision) for one, decision in own or said}
        held = [(one, decision) for one, decision in last.values() if not one.lifts(decision)]
        if not held:
            return cls()
        level = min((one.allows(decision, day) for one, decision in held), key=lambda word: word.rank)
        return cls(level, tuple(sorted(one.number for one, _ in held)))


def _when(consent: Consent) -> tuple[date, int]:
    return consent.given_on or date.min, consent.number
