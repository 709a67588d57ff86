"""The appeals and replies of an export come back; nothing is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from izdeu.casebook import models
from izdeu.casebook.queries import export_appeals as told

Row = Mapping[str, Any]
Logins = Mapping[str, models.Member]


def restore_appeals(book: Row, logins: Logins) -> None:
    """Fills the tables, after claims and sources; an export of before appeals has none."""
    for row in book.get("appeals", []):
        _appeal(row, logins)
    for row in book.get("replies", []):
        models.Reply.objects.create(
            pk=row["id"],
            appeal_id=row["appeal"],
            source_id=row["source"],
            logged_by=logins[row["logged_by"]],
            logged_at=datetime.fromisoformat(row["logged_at"]),
            **{name: row[name] for name in told.REPLY},
        )


def _appeal(row: Row, logins: Logins) -> None:
    appeal = models.Appeal.objects.create(
        pk=row["id"],
        document_id=row["document"],
        told_in=models.Claim.objects.get(address=row["told_in"]) if row["told_in"] else None,
        sender_id=row["sender"],
        made_by=logins[row["made_by"]],
        made_at=datetime.fromisoformat(row["made_at"]),
        **{name: row[name] for name in told.APPEAL},
    )
    models.AppealOf.objects.bulk_create(models.AppealOf(appeal=appeal, person_id=one) for one in row["persons"])
