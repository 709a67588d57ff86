"""All that was decided on what may leave: consents, reach, locks, claims that somebody exposed stands in."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from izdeu.casebook import doors
from izdeu.casebook.models import Consent as Row
from izdeu.casebook.models import Member
from izdeu.vocab.consent import Consent, Decision, Identity, Reach, Subject, Use
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Allowing:
    """By number of source and of person record; `locked` and `released` name "source:3", "person:4"."""

    sources: Mapping[int, tuple[Consent, ...]] = field(default_factory=dict)
    persons: Mapping[int, tuple[Consent, ...]] = field(default_factory=dict)
    reach: Mapping[int, Reach] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    released: frozenset[str] = frozenset()
    decided: Mapping[str, bool] = field(default_factory=dict)
    covered: Mapping[int, tuple[tuple[float, float, float, float], ...]] = field(default_factory=dict)
    faces: frozenset[int] = frozenset()


def allowing(member: Member) -> Allowing:
    """Everything in force, for editors."""
    doors.require(member, Role.EDITOR)
    found: dict[int, list[Consent]] = defaultdict(list)
    for row in Row.objects.filter(withdrawn_at=None).order_by("pk"):
        decision = Decision(Use(row.use), Identity(row.level))
        found[row.source_id].append(Consent(row.pk, Subject.SOURCE, row.source_id, (decision,)))
    return Allowing(sources={number: tuple(rows) for number, rows in found.items()})
