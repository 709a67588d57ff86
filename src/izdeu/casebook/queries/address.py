"""The addresses of claims, consents, appeals, replies: of all they say, so that a change behind the back shows."""

from collections.abc import Iterable
from datetime import datetime

from izdeu.casebook import models
from izdeu.casebook.models import Appeal, Claim, Consent, LockRow, Reply
from izdeu.casebook.queries.claims import place_of
from izdeu.vocab.address import address_of
from izdeu.vocab.consent import Decision


def claim_address(row: Claim, spans: Iterable[tuple[str, int, int]]) -> str:
    """The address a claim row must have; `spans` are (address of the text, start, end) in the order given.

    The moment of coding is part of it: what is coded anew after a withdrawal is another claim.
    """
    place = place_of(row)
    return address_of(
        {
            "kind": row.kind,
            "person": row.person_id,
            "other": row.other_id,
            "when": row.when,
            "place": place.as_json() if place else None,
            "terms": row.terms,
            "told_by": row.told_by_id,
            "known_how": row.known_how,
            "note": row.note,
            "passages": [list(span) for span in spans],
            "coded": row.made_at.isoformat(timespec="microseconds"),
        }
    )


def consent_address(row: Consent, decisions: Iterable[Decision | models.Decision]) -> str:
    """The address of what was recorded of a conversation, without what it was about, by whom and when."""
    days = {name: getattr(row, name) for name in ("given_on", "valid_until", "review_due")}
    names = ("capacity", "relation", "language", "interpreter", "method", "witnessed_by", "form", "form_address")
    return address_of(
        {
            **{name: getattr(row, name) for name in names},
            **{name: day.isoformat() if day else None for name, day in days.items()},
            "given_by": row.given_by_id,
            "evidence": row.evidence_id,
            "explained": row.explained,
            "conditions": row.conditions,
            "decisions": sorted([one.use, one.party, one.level, one.ask_again] for one in decisions),
        }
    )


def about(row: Consent | LockRow) -> str:
    """What a consent or a lock is about, as the log says it: "source:3", "person:4"."""
    return f"source:{row.source_id}" if row.source_id else f"person:{row.person_id}"


def moment(at: datetime) -> str:
    """A moment as the log says it."""
    return at.isoformat(timespec="microseconds")


def appeal_address(row: Appeal) -> str:
    """The address of all that a row says of an appeal, but whom it is for, by whom it was made and when."""
    names = ("authority", "to", "form", "language", "draft", "text", "sent", "received", "how", "reference")
    linked = ("document_id", "told_in_id", "sender_id")
    return address_of({name: getattr(row, name) for name in (*names, *linked, "next_step", "set_aside")})


def reply_address(row: Reply) -> str:
    """The address of all that a row says of a reply."""
    names = ("appeal_id", "response", "received", "how", "source_id", "says", "impact", "next_step", "taken_back")
    return address_of({name: getattr(row, name) for name in names})
