"""The form of a conversation about consent: what was answered, by whom, how, with what evidence."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from django.core.files.uploadedfile import UploadedFile

from izdeu.casebook import folder
from izdeu.casebook.acts import Conversation, Form, keep_source
from izdeu.casebook.queries.consent_form import ConsentForm
from izdeu.intake import draft
from izdeu.vocab.consent import PARTIES, POINTS, Capacity, Decision, Identity, Method, Subject
from izdeu.vocab.errors import Refused
from izdeu.vocab.ties import Tie
from izdeu.web.forms.adding import write

Word = TypeVar("Word", bound=StrEnum)


def conversation(posted: Mapping[str, str], form: ConsentForm, about: Subject) -> Conversation:
    """What was said; Refused where something is missing or cannot be."""
    decided = tuple(_decisions(posted, form))
    if not decided:
        raise Refused("Nothing was changed.")
    capacity = _word(Capacity, posted.get("capacity", "")) or Capacity.SELF
    method = _word(Method, posted.get("method", ""))
    if method is None:
        raise Refused("Choose how it was allowed.")
    told = tuple(point for point in POINTS if f"point-{point}" in posted)
    return Conversation(
        decisions=decided,
        method=method,
        about=about,
        given_by=posted.get("given_by", "").strip()[:300],
        capacity=capacity,
        relation=_word(Tie, posted.get("relation", "")),
        language=form.language,
        interpreter=posted.get("interpreter", ""),
        given_on=_day(posted.get("given_on", "")),
        witnessed_by=posted.get("witnessed_by", ""),
        form=Form(form.version, form.address) if told else Form(),
        explained=told,
        conditions=posted.get("conditions", "")[:4000],
        valid_until=_day(posted.get("valid_until", "")),
        review_due=_day(posted.get("review_due", "")),
    )


def _decisions(posted: Mapping[str, str], form: ConsentForm) -> Iterator[Decision]:
    """One for each use and party: an answer on the use itself before one on its question."""
    for question in form.questions:
        party = " ".join(posted.get(f"party-{question.key}", "").split())[:200] if question.party else ""
        for use in question.uses:
            own, asked = (_word(Identity, posted.get(name, "")) for name in (f"use-{use}", f"ask-{question.key}"))
            again = f"again-{use}" in posted
            if level := own or asked or (Identity.NAMED if again else None):
                yield Decision(use, level, party if use in PARTIES else "", again)


def _word(words: type[Word], said: str) -> Word | None:
    return words(said) if said in set(words) else None


def _day(said: str) -> date | None:
    if not said.strip():
        return None
    try:
        return date.fromisoformat(said.strip())
    except ValueError as cause:
        raise Refused("“{text}” is not a day; write it as 2026-11-23.", text=said.strip()[:40]) from cause


def evidence(member: Any, file: UploadedFile | None) -> int | None:
    """The recording or the picture of the signed paper, kept as a source; its number, None where there is none."""
    if file is None:
        return None
    with folder.current().work() as work:
        path = work / "received"
        write(file, path)
        return keep_source(member, draft(path, work=work, name=Path(file.name or "file").name)).number
