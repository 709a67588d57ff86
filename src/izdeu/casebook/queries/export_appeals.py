"""What an export says of appeals and of what came back on them."""

from collections.abc import Iterator
from typing import Any

from izdeu.casebook.models import Appeal, Reply

APPEAL = ["authority", "to", "form", "language", "draft", "text", "sent", "received", "how", "reference"]
APPEAL += ["next_step", "set_aside"]
REPLY = ["response", "received", "how", "says", "impact", "next_step", "taken_back"]

Row = dict[str, Any]


def appeals() -> Iterator[Row]:
    """Each appeal with the persons it is for, in order."""
    for row in Appeal.objects.select_related("made_by", "told_in").prefetch_related("of").order_by("pk"):
        yield {name: getattr(row, name) for name in APPEAL} | {
            "id": row.pk,
            "persons": [one.person_id for one in row.of.all()],
            "document": row.document_id,
            "told_in": row.told_in.address if row.told_in else None,
            "sender": row.sender_id,
            "made_by": row.made_by.login,
            "made_at": row.made_at.isoformat(timespec="microseconds"),
        }


def replies() -> Iterator[Row]:
    """Each reply, in order."""
    for row in Reply.objects.select_related("logged_by").order_by("pk"):
        yield {name: getattr(row, name) for name in REPLY} | {
            "id": row.pk,
            "appeal": row.appeal_id,
            "source": row.source_id,
            "logged_by": row.logged_by.login,
            "logged_at": row.logged_at.isoformat(timespec="microseconds"),
        }
