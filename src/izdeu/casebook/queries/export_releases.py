"""What an export says of releases: what was in each by code, who signed off, to whom it was given."""

from collections.abc import Iterator
from typing import Any

from izdeu.casebook.models import Release, SignOff

RELEASE = ["material", "content", "sums", "folder", "rules", "counts"]
RELEASED = ["subject", "code", "use", "level", "lasting", "content"]
SENDING = ["to", "how", "language"]

Row = dict[str, Any]


def releases() -> Iterator[Row]:
    """Each release with its items and its sendings, in order."""
    rows = Release.objects.select_related("cut_by", "signed_off_by").prefetch_related("items", "sendings__logged_by")
    for row in rows.order_by("pk"):
        yield _fields(row, RELEASE) | {
            "id": row.pk,
            "day": row.day.isoformat(),
            "cut_by": row.cut_by.login,
            "cut_at": _moment(row.cut_at),
            "signed_off_by": row.signed_off_by.login if row.signed_off_by else None,
            "purged_at": _moment(row.purged_at),
            "items": [_fields(item, RELEASED) for item in row.items.all()],
            "sendings": [_sending(one) for one in row.sendings.all()],
        }


def sign_offs() -> Iterator[Row]:
    """Each member's word on a content, in order."""
    for row in SignOff.objects.select_related("member").order_by("pk"):
        yield {
            "id": row.pk,
            "content": row.content,
            "member": row.member.login,
            "at": _moment(row.at),
            "withdrawn_at": _moment(row.withdrawn_at),
        }


def _sending(row: Any) -> Row:
    return _fields(row, SENDING) | {
        "id": row.pk,
        "sent_on": row.sent_on.isoformat(),
        "logged_by": row.logged_by.login,
        "logged_at": _moment(row.logged_at),
        "asked_at": _moment(row.asked_at),
    }


def _fields(row: Any, names: list[str]) -> Row:
    return {name: getattr(row, name) for name in names}


def _moment(value: Any) -> str | None:
    return value.isoformat(timespec="microseconds") if value else None
