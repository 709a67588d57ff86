"""The whole casebook as one JSON object (design, section 5), the same bytes for the same casebook."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Any

from izdeu import __version__
from izdeu.casebook import doors, folder
from izdeu.casebook.models import (
    Act,
    Case,
    Claim,
    ClaimPassage,
    Consent,
    CustodyLine,
    Decision,
    ExposedDecision,
    JudgementRow,
    LockRow,
    Member,
    Mention,
    NameForm,
    Person,
    PictureDecision,
    Proposal,
    Reading,
    Rendition,
    Share,
    Source,
    Step,
)
from izdeu.casebook.models.act import Line
from izdeu.casebook.queries.export_appeals import appeals, replies
from izdeu.casebook.queries.export_releases import releases, sign_offs
from izdeu.vocab.errors import NotFound
from izdeu.vocab.member import Role

SOURCE = ["address", "name", "title", "media_type", "size", "kind", "state", "language", "told_on", "encoding"]
SOURCE += ["encodings", "duration_ms", "width", "height", "notes"]
RENDITION = ["role", "language", "text", "address", "made_with", "tellings", "cues", "retired"]
MENTION = ["key", "label", "name", "tie", "tie_to_teller"]
PROPOSAL = ["kind", "start", "end", "quote", "when", "place", "terms", "known_how", "why", "rule", "confidence"]
PROPOSAL += ["reasons", "state", "reason", "mended", "as_read"]
READING = ["by", "state", "read_to", "run", "why", "failed", "notes"]
STEP = ["kind", "changes", "said"]
PERSON = ["sex", "called", "called_tie", "reach"]
NAME = ["form", "script", "language", "retired"]
CLAIM = ["kind", "when", "terms", "known_how", "note", "state", "state_why"]
JUDGEMENT = ["judgement", "why", "withdrawn_why"]
CONSENT = ["capacity", "relation", "language", "interpreter", "method", "witnessed_by", "form", "form_address"]
CONSENT += ["explained", "conditions"]
DAYS = ["given_on", "valid_until", "review_due"]
DECISION = ["use", "party", "level", "ask_again", "withdrawn_why"]
LOCK = ["id", "why", "opened_why"]
EXPOSED = ["id", "let_go", "why"]
PICTURE = ["kept_in", "regions", "persons", "why"]
LINE = ["seq", "at", "member", "verb", "about", "details", "prev", "hash"]

Row = dict[str, Any]


def export_json(member: Member) -> Iterator[str]:
    """The pieces of the JSON text, in order; for coordinators only, it holds everything.

    Rows stand one a line in the order of their numbers, keys sorted. `files` holds the bytes of the sources in base64,
    each once; null where they are not in the vault.
    """
    doors.require(member, Role.COORDINATOR)
    yield f'{{"izdeu": {json.dumps(__version__)}'
    for name, rows in _parts():
        yield f',\n"{name}": ['
        yield from _listed(rows)
        yield "]"
    yield "}\n"


def _parts() -> Iterator[tuple[str, Iterable[Row]]]:
    yield "members", (_member(row) for row in Member.objects.all())
    yield "sources", _sources()
    yield "persons", _persons()
    yield "claims", _claims()
    yield "judgements", (_judgement(row) for row in JudgementRow.objects.select_related("made_by"))
    yield "consents", (_consent(row) for row in _consents())
    yield "locks", (_lock(row) for row in LockRow.objects.select_related("made_by", "opened_by"))
    yield "exposed", (_exposed(row) for row in ExposedDecision.objects.select_related("claim", "made_by"))
    yield "pictures", (_picture(row) for row in PictureDecision.objects.select_related("made_by"))
    yield "shares", (_share(row) for row in Share.objects.select_related("to", "made_by", "ended_by"))
    yield "releases", releases()
    yield "sign_offs", sign_offs()
    yield "appeals", appeals()
    yield "replies", replies()
    yield "acts", (_line(row) for row in Act.objects.all())
    yield "custody", (_line(row) for row in CustodyLine.objects.all())
    yield "files", _files()


def _consents() -> Iterable[Consent]:
    return Consent.objects.select_related("recorded_by").prefetch_related("decisions__withdrawn_by")


def _listed(rows: Iterable[Row]) -> Iterator[str]:
    for index, row in enumerate(rows):
        yield ("," if index else "") + "\n" + json.dumps(row, ensure_ascii=False, sort_keys=True)


def _fields(row: Any, names: list[str]) -> Row:
    return {name: getattr(row, name) for name in names}


def _moment(value: Any) -> str | None:
    return value.isoformat(timespec="microseconds") if value else None


def _member(row: Member) -> Row:
    return _fields(row, ["login", "name", "role", "language", "specialist"]) | {"active": row.is_active}


def _sources() -> Iterator[Row]:
    for row in Source.objects.select_related("received_by").order_by("pk"):
        yield _fields(row, SOURCE) | {
            "number": row.pk,
            "told_by": row.told_by_id,
            "part_of": row.part_of_id,
            "received_by": row.received_by.login,
            "received_at": _moment(row.received_at),
            "read_at": _moment(row.read_at),
            "renditions": [_rendition(text) for text in row.renditions.select_related("made_by").order_by("pk")],
            "mentions": [_mention(mention) for mention in row.mentions.order_by("pk")],
            "proposals": [_proposal(p) for p in _proposals_of(row)],
            "readings": [_reading(r) for r in Reading.objects.filter(rendition__source=row).select_related("begun_by")],
            "steps": [_step(s) for s in Step.objects.filter(rendition__source=row).select_related("made_by")],
        }


def _proposals_of(row: Source) -> Iterable[Proposal]:
    rows = Proposal.objects.filter(rendition__source=row)
    return rows.select_related("mention", "other", "told_by", "decided_by", "claim").order_by("pk")


def _rendition(row: Rendition) -> Row:
    return _fields(row, RENDITION) | {
        "id": row.pk,
        "made_from": row.made_from_id,
        "made_by": row.made_by.login if row.made_by else None,
        "made_at": _moment(row.made_at),
    }


def _mention(row: Mention) -> Row:
    return _fields(row, MENTION) | {"id": row.pk, "of": row.of_id, "person": row.person_id}


def _proposal(row: Proposal) -> Row:
    return _fields(row, PROPOSAL) | {
        "id": row.pk,
        "rendition": row.rendition_id,
        "mention": row.mention_id,
        "other": row.other_id,
        "told_by": row.told_by_id,
        "decided_by": row.decided_by.login if row.decided_by else None,
        "decided_at": _moment(row.decided_at),
        "claim": row.claim.address if row.claim else None,
    }


def _reading(row: Reading) -> Row:
    return _fields(row, READING) | {
        "rendition": row.rendition_id,
        "begun_by": row.begun_by.login,
        "begun_at": _moment(row.begun_at),
        "heard_at": _moment(row.heard_at),
    }


def _step(row: Step) -> Row:
    return _fields(row, STEP) | {
        "id": row.pk,
        "rendition": row.rendition_id,
        "proposal": row.proposal_id,
        "made_by": row.made_by.login,
        "made_at": _moment(row.made_at),
        "undone_at": _moment(row.undone_at),
    }


def _persons() -> Iterator[Row]:
    cases = {case.person_id: case for case in Case.objects.select_related("assigned")}
    for row in Person.objects.select_related("made_by").prefetch_related("names__made_by").order_by("pk"):
        case = cases.get(row.pk)
        yield _fields(row, PERSON) | {
            "id": row.pk,
            "names": [_name(name) for name in row.names.all()],
            "status": None if row.lead_id else _status(case),
            "called_of": row.called_of_id,
            "same_as": row.lead_id,
            "portrait": row.portrait_id,
            "made_by": row.made_by.login,
            "made_at": _moment(row.made_at),
            "work": _work(case),
        }


def _name(row: NameForm) -> Row:
    return _fields(row, NAME) | {"said_by": row.said_by_id, "made_by": row.made_by.login}


def _status(case: Case | None) -> Row | None:
    if case is None or not case.status:
        return None
    return {"word": case.status, "as_of": case.as_of or None, "claims": case.status_claims, "disputed": case.disputed}


def _work(case: Case | None) -> Row | None:
    if case is None:
        return None
    assigned = case.assigned.login if case.assigned else None
    return {"assigned": assigned, "next_step": case.next_step, "looked_for": case.looked_for}


def _claims() -> Iterator[Row]:
    quoted: dict[int, list[Row]] = {}
    links = ClaimPassage.objects.select_related("passage__rendition")
    for link in links:
        quoted.setdefault(link.claim_id, []).append(
            _fields(link.passage, ["quote", "start", "end", "prefix", "suffix"])
            | {"source": link.passage.rendition.source_id, "rendition": link.passage.rendition_id}
        )
    for row in Claim.objects.select_related("superseded_by", "made_by").order_by("pk"):
        place = {"id": row.place_id_said or None, "said": row.place_said}
        yield _fields(row, CLAIM) | {
            "id": row.address,
            "person": row.person_id,
            "other": row.other_id,
            "told_by": row.told_by_id,
            "place": place if row.place_said or row.place_id_said else None,
            "passages": quoted.get(row.pk, []),
            "superseded_by": row.superseded_by.address if row.superseded_by else None,
            "made_by": row.made_by.login,
            "made_at": _moment(row.made_at),
        }


def _judgement(row: JudgementRow) -> Row:
    return _fields(row, JUDGEMENT) | {
        "id": row.pk,
        "left": row.left_id,
        "right": row.right_id,
        "made_by": row.made_by.login,
        "made_at": _moment(row.made_at),
        "withdrawn_at": _moment(row.withdrawn_at),
    }


def _consent(row: Consent) -> Row:
    days = {name: getattr(row, name) for name in DAYS}
    return _fields(row, CONSENT) | {
        "id": row.pk,
        "source": row.source_id,
        "person": row.person_id,
        "given_by": row.given_by_id,
        "evidence": row.evidence_id,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "decisions": [_decision(one) for one in row.decisions.all()],
        "recorded_by": row.recorded_by.login,
        "recorded_at": _moment(row.recorded_at),
    }


def _decision(row: Decision) -> Row:
    return _fields(row, DECISION) | {
        "withdrawn_at": _moment(row.withdrawn_at),
        "withdrawn_by": row.withdrawn_by.login if row.withdrawn_by else None,
    }


def _lock(row: LockRow) -> Row:
    return _fields(row, LOCK) | {
        "source": row.source_id,
        "person": row.person_id,
        "made_by": row.made_by.login,
        "made_at": _moment(row.made_at),
        "opened_by": row.opened_by.login if row.opened_by else None,
        "opened_at": _moment(row.opened_at),
    }


def _exposed(row: ExposedDecision) -> Row:
    return _fields(row, EXPOSED) | {
        "claim": row.claim.address,
        "made_by": row.made_by.login,
        "made_at": _moment(row.made_at),
        "undone_at": _moment(row.undone_at),
    }


def _share(row: Share) -> Row:
    return {
        "id": row.pk,
        "source": row.source_id,
        "to": row.to.login if row.to else None,
        "made_by": row.made_by.login,
        "made_at": _moment(row.made_at),
        "ended_by": row.ended_by.login if row.ended_by else None,
        "ended_at": _moment(row.ended_at),
    }


def _picture(row: PictureDecision) -> Row:
    return _fields(row, ["id", *PICTURE]) | {
        "source": row.source_id,
        "made_by": row.made_by.login,
        "made_at": _moment(row.made_at),
        "undone_at": _moment(row.undone_at),
    }


def _line(row: Line) -> Row:
    return _fields(row, LINE)


def _files() -> Iterator[Row]:
    vault = folder.current().vault()
    for address in dict.fromkeys(Source.objects.order_by("pk").values_list("address", flat=True)):
        try:
            yield {"address": address, "bytes": b64encode(vault.read(address)).decode()}
        except NotFound:
            yield {"address": address, "bytes": None}
