"""What is withdrawn and still out there: in which earlier releases, where they stand, and who was given them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from izdeu.casebook import doors
from izdeu.casebook.models import Member, Release, Released, Sending
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who was given a release that holds what is withdrawn now, and the public codes of it."""

    sending: int
    release: int
    day: date
    to: str
    how: str
    language: str
    sent_on: date
    asked: bool
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """An earlier release in our keeping that holds what is withdrawn now and could not be removed yet."""

    release: int
    folder: str
    codes: tuple[str, ...]


def holders(member: Member) -> list[Holder]:
    """Whom to ask to delete what, those not asked yet first; for editors."""
    doors.require(member, Role.EDITOR)
    gone = _gone()
    rows = Sending.objects.filter(release__in=gone).select_related("release").order_by("asked_at", "pk")
    found = [
        Holder(
            row.pk,
            row.release_id,
            row.release.day,
            row.to,
            row.how,
            row.language,
            row.sent_on,
            row.asked_at is not None,
            gone[row.release_id],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.asked)


def left_behind(member: Member) -> list[LeftBehind]:
    """The folders that the next release tries to remove again; for editors."""
    doors.require(member, Role.EDITOR)
    gone = _gone()
    rows = Release.objects.filter(pk__in=gone, purged_at=None).order_by("pk")
    return [LeftBehind(row.pk, row.folder, gone[row.pk]) for row in rows]


def _gone() -> Mapping[int, tuple[str, ...]]:
    """By earlier release, the codes in it that the last release does not hold under any code that lasts."""
    last = Release.objects.order_by("-pk").values_list("pk", flat=True).first()
    now = Released.objects.filter(release=last)
    codes, there = set(now.values_list("code", "use")), set(now.values_list("subject", "use"))
    found: dict[int, set[str]] = defaultdict(set)
    for row in Released.objects.exclude(release=last).order_by("code"):
        if (row.code, row.use) not in codes and (row.lasting or (row.subject, row.use) not in there):
            found[row.release_id].add(row.code)
    return {release: tuple(sorted(codes)) for release, codes in found.items()}
