"""The releases of an export come back: what was published, signed off and given to whom; none of it is cut again."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from izdeu.casebook import models
from izdeu.casebook.queries import export_releases as told

Row = Mapping[str, Any]
Logins = Mapping[str, models.Member]


def restore_releases(book: Row, logins: Logins) -> None:
    """Fills the tables; an export of before releases has none."""
    for row in book.get("releases", []):
        _release(row, logins)
    for row in book.get("sign_offs", []):
        models.SignOff.objects.create(
            pk=row["id"],
            content=row["content"],
            member=logins[row["member"]],
            at=datetime.fromisoformat(row["at"]),
            withdrawn_at=_moment(row["withdrawn_at"]),
        )


def _release(row: Row, logins: Logins) -> None:
    counts = {str(name): int(number) for name, number in row["counts"].items()}
    release = models.Release.objects.create(
        pk=row["id"],
        day=date.fromisoformat(row["day"]),
        cut_by=logins[row["cut_by"]],
        cut_at=datetime.fromisoformat(row["cut_at"]),
        signed_off_by=logins[row["signed_off_by"]] if row["signed_off_by"] else None,
        purged_at=_moment(row["purged_at"]),
        **{name: row[name] for name in told.RELEASE} | {"counts": counts},
    )
    models.Released.objects.bulk_create(
        models.Released(release=release, **{name: item[name] for name in told.RELEASED}) for item in row["items"]
    )
    for one in row["sendings"]:
        models.Sending.objects.create(
            pk=one["id"],
            release=release,
            sent_on=date.fromisoformat(one["sent_on"]),
            logged_by=logins[one["logged_by"]],
            logged_at=datetime.fromisoformat(one["logged_at"]),
            asked_at=_moment(one["asked_at"]),
            **{name: one[name] for name in told.SENDING},
        )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
