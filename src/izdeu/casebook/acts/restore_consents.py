"""Consents, locks, shares, decisions of exposed claims and of pictures come back, as older versions wrote them too."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from izdeu.casebook import models
from izdeu.casebook.queries import export
from izdeu.vocab.consent import POINTS
from izdeu.vocab.cover import Cover

Row = Mapping[str, Any]
Logins = Mapping[str, models.Member]


def restore_consents(book: Row, logins: Logins) -> None:
    """Fills the tables; an export of before conversations were recorded has a row a use, and no locks."""
    rows = book["consents"]
    for row in rows if all("decisions" in row for row in rows) else _conversations(rows):
        _consent(row, logins)
    for row in book.get("locks", []):
        _lock(row, logins)
    for row in book.get("exposed", []):
        _exposed(row, logins)
    for row in book.get("shares", []):
        _share(row, logins)
    for row in book.get("pictures", []):
        _picture(row, logins)


def _consent(row: Row, logins: Logins) -> None:
    if not all(isinstance(point, int) and point in POINTS for point in row["explained"]):
        raise ValueError("no such point")
    consent = models.Consent.objects.create(
        pk=row["id"],
        source_id=row["source"],
        person_id=row["person"],
        given_by_id=row["given_by"],
        evidence_id=row["evidence"],
        recorded_by=logins[row["recorded_by"]],
        recorded_at=datetime.fromisoformat(row["recorded_at"]),
        **{name: date.fromisoformat(row[name]) if row[name] else None for name in export.DAYS},
        **{name: row[name] for name in export.CONSENT},
    )
    for one in row["decisions"]:
        models.Decision.objects.create(
            consent=consent,
            withdrawn_at=_moment(one["withdrawn_at"]),
            withdrawn_by=logins[one["withdrawn_by"]] if one["withdrawn_by"] else None,
            **{name: one[name] for name in export.DECISION},
        )


def _lock(row: Row, logins: Logins) -> None:
    models.LockRow.objects.create(
        pk=row["id"],
        source_id=row["source"],
        person_id=row["person"],
        why=row["why"],
        opened_why=row["opened_why"],
        made_by=logins[row["made_by"]],
        made_at=datetime.fromisoformat(row["made_at"]),
        opened_by=logins[row["opened_by"]] if row["opened_by"] else None,
        opened_at=_moment(row["opened_at"]),
    )


def _exposed(row: Row, logins: Logins) -> None:
    models.ExposedDecision.objects.create(
        pk=row["id"],
        claim=models.Claim.objects.get(address=row["claim"]),
        let_go=bool(row["let_go"]),
        why=row["why"],
        made_by=logins[row["made_by"]],
        made_at=datetime.fromisoformat(row["made_at"]),
        undone_at=_moment(row["undone_at"]),
    )


def _share(row: Row, logins: Logins) -> None:
    models.Share.objects.create(
        pk=row["id"],
        source_id=row["source"],
        to=logins[row["to"]] if row["to"] else None,
        made_by=logins[row["made_by"]],
        made_at=datetime.fromisoformat(row["made_at"]),
        ended_by=logins[row["ended_by"]] if row["ended_by"] else None,
        ended_at=_moment(row["ended_at"]),
    )


def _picture(row: Row, logins: Logins) -> None:
    cover = Cover.from_json(row)
    told = {*cover.persons, *cover.hides}
    if models.Person.objects.filter(pk__in=told).count() != len(told):
        raise ValueError("somebody in a picture who is not there")
    models.PictureDecision.objects.create(
        pk=row["id"],
        source_id=row["source"],
        made_by=logins[row["made_by"]],
        made_at=datetime.fromisoformat(row["made_at"]),
        undone_at=_moment(row["undone_at"]),
        **cover.as_json(),
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


NOTHING_ELSE: Row = {
    **dict.fromkeys(export.CONSENT, ""),
    **dict.fromkeys(export.DAYS),
    "capacity": "self",
    "explained": [],
    "person": None,
    "given_by": None,
    "evidence": None,
}
"""What of a conversation was not recorded before conversations were."""


def _conversations(rows: Iterable[Row]) -> list[Row]:
    """Rows of one use each, those written at one moment of one source together, as the tables were brought over."""
    told: dict[tuple[Any, ...], dict[str, Any]] = {}
    last = {(row["source"], row["use"]): row["id"] for row in sorted(rows, key=lambda row: row["id"])}
    for row in sorted(rows, key=lambda row: row["id"]):
        key = (row["source"], row["given_at"], row["recorded_by"], row["method"])
        new = {"id": row["id"], "source": row["source"], "method": row["method"], "recorded_by": row["recorded_by"]}
        one = told.setdefault(key, {**NOTHING_ELSE, **new, "recorded_at": row["given_at"], "said": {}})
        holds = last[row["source"], row["use"]] == row["id"]
        one["said"][row["use"]] = _said(row, row["withdrawn_at"] if holds else None)
    return [{**one, "decisions": list(one["said"].values())} for one in told.values()]


def _said(row: Row, withdrawn_at: str | None) -> Row:
    said = {"use": row["use"], "level": row["level"], "party": "", "ask_again": False}
    return {**said, "withdrawn_at": withdrawn_at, "withdrawn_why": "", "withdrawn_by": None}
