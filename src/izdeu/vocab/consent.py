"""What a person allows: per use, to a degree of identity. Not asked means no."""

from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided on one use: the widest degree they allow, `none` for a no.

    `party` names the partner, authority, court or medium that the use is for; "" for any. `ask_again`: they want to be
    asked each time, so it is a no until they are.
    """

    use: Use
    level: Identity
    party: str = ""
    ask_again: bool = False

    @property
    def allows(self) -> Identity:
        """The degree allowed without asking again."""
        return Identity.NONE if self.ask_again else self.level


@dataclass(frozen=True, slots=True)
class Consent:
    """What one person decided, in one conversation, about a source or a person. `number` orders them in time.

    `given_by` is a person's number, None where nobody wrote down who spoke. It counts until it is withdrawn, or its
    last valid day is over.
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


@dataclass(frozen=True, slots=True)
class Allowed:
    """The degree allowed, and the numbers of the consents it follows from. Nobody asked: `none`, from none."""

    level: Identity = Identity.NONE
    following: tuple[int, ...] = ()

    @classmethod
    def of(cls, consents: Iterable[Consent], use: Use, day: date, party: str = "") -> Self:
        """What consents about one subject allow on a day: the narrowest of what each giver said last on the use.

        A decision for oneself sets aside what others decided. Not asked means no.
        """
        said = [(one, decision) for one in consents if one.counts(day) and (decision := one.on(use, party))]
        own = [(one, decision) for one, decision in said if one.capacity is Capacity.SELF]
        last = {one.given_by: (one, decision) for one, decision in sorted(own or said, key=lambda pair: pair[0].number)}
        if not last:
            return cls()
        level = Identity.NAMED
        for _, decision in last.values():
            level = level & decision.allows
        return cls(level, tuple(sorted(one.number for one, _ in last.values())))
