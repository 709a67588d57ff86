"""All that was decided on what may leave: consents, reach, locks, claims that somebody exposed stands in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from izdeu.casebook import doors
from izdeu.casebook.models import Member
from izdeu.casebook.queries import consents
from izdeu.casebook.queries.pictures import covers
from izdeu.vocab.consent import Consent, Reach
from izdeu.vocab.cover import Cover
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Allowing:
    """By number of source, and of the lead of a person; `locked` and `released` name "source:3", "person:4"."""

    sources: Mapping[int, tuple[Consent, ...]] = field(default_factory=dict)
    persons: Mapping[int, tuple[Consent, ...]] = field(default_factory=dict)
    reach: Mapping[int, Reach] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    released: frozenset[str] = frozenset()
    decided: Mapping[str, bool] = field(default_factory=dict)
    covers: Mapping[int, Cover] = field(default_factory=dict)
    """By picture; one that is not in it was not looked at by anybody, and stays in."""


def allowing(member: Member) -> Allowing:
    """All that was ever said, withdrawn and over too: what counts on a day, the vocabulary says. For editors."""
    doors.require(member, Role.EDITOR)
    locks = consents.locks(member)
    return Allowing(
        sources=consents.of_sources(member),
        persons=consents.of_persons(member),
        reach=consents.reaches(member),
        locked=locks.locked,
        released=locks.opened,
        decided=consents.decided(member),
        covers=covers(member),
    )
