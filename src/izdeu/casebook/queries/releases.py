"""What was released, what would be now, and who has signed it off: as the page shows it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from izdeu.casebook import doors
from izdeu.casebook.models import Member, Release, ReleaseDraft, SignOff
from izdeu.vocab.consent import Use
from izdeu.vocab.member import Role
from izdeu.vocab.release import Rule

SHOWN = 20
"""Releases on the page, the last ones."""


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A release that was cut. `there`: its folder is on this machine now."""

    number: int
    day: date
    cut_by: str
    cut_at: datetime
    signed_off_by: str
    counts: Mapping[str, int]
    folder: str
    there: bool
    purged: bool


@dataclass(frozen=True, slots=True)
class KeptBack:
    """Something withheld: whom it would protect, where it stood, its words."""

    use: Use
    about: str
    person: int | None
    words: str


@dataclass(frozen=True, slots=True)
class DraftView:
    """What a release would hold. `state` is "under_way", "failed" or "done"; `signed` who said that it may go."""

    day: date
    number: int
    state: str
    why: str
    content: str
    counts: Mapping[str, int]
    changes: Mapping[str, Any]
    withheld: Mapping[Rule, list[KeptBack]] = field(default_factory=dict)
    signed: tuple[str, ...] = ()
    signed_by_me: bool = False
    signed_by_another: bool = False
    cutting: Mapping[str, Any] = field(default_factory=dict)


def releases(member: Member) -> list[ReleaseView]:
    """The last releases, newest first; for editors."""
    doors.require(member, Role.EDITOR)
    rows = Release.objects.select_related("cut_by", "signed_off_by").order_by("-pk")[:SHOWN]
    return [
        ReleaseView(
            row.pk,
            row.day,
            row.cut_by.name,
            row.cut_at,
            row.signed_off_by.name if row.signed_off_by else "",
            row.counts,
            row.folder,
            Path(row.folder).is_dir() and row.purged_at is None,
            row.purged_at is not None,
        )
        for row in rows
    ]


def release_draft(member: Member) -> DraftView | None:
    """The last draft; for editors."""
    doors.require(member, Role.EDITOR)
    row = ReleaseDraft.objects.order_by("-pk").first()
    if row is None:
        return None
    signed = SignOff.objects.filter(content=row.content or "-", withdrawn_at=None).select_related("member")
    others = [one for one in signed if one.member_id != member.pk]
    return DraftView(
        row.day,
        row.number,
        "failed" if row.why else "done" if row.content else "under_way",
        row.why,
        row.content,
        row.counts,
        row.changes,
        _by_rule(row.rows),
        tuple(one.member.name for one in signed),
        len(others) < len(signed),
        bool(others),
        row.cutting,
    )


def _by_rule(rows: list[dict[str, Any]]) -> Mapping[Rule, list[KeptBack]]:
    found: dict[Rule, list[KeptBack]] = defaultdict(list)
    for row in rows:
        found[Rule(row["rule"])].append(KeptBack(Use(row["use"]), row["about"], row["person"], row["words"]))
    return {rule: found[rule] for rule in Rule if rule in found}


def needs_second(member: Member) -> bool:
    """Whether there is anybody else who could sign a release off."""
    others = Member.objects.filter(is_active=True).exclude(pk=member.pk)
    return any(one.may(Role.EDITOR) for one in others)
