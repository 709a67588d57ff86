"""An exported casebook comes back: into an empty casebook, whole or not at all."""

import io
from base64 import b64decode
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.management.color import no_style
from django.db import Error, connection, transaction

from izdeu.casebook import doors, folder, models
from izdeu.casebook.acts import shapes
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.acts.restore_appeals import restore_appeals
from izdeu.casebook.acts.restore_consents import restore_consents
from izdeu.casebook.acts.restore_releases import restore_releases
from izdeu.casebook.queries import export
from izdeu.casebook.queries.check import check
from izdeu.casebook.queries.known_words import unknown_words
from izdeu.vault import Vault
from izdeu.vocab.act import FIRST
from izdeu.vocab.address import address_of_bytes
from izdeu.vocab.bench import ReadBy
from izdeu.vocab.consent import Reach
from izdeu.vocab.dates import When
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role

Row = Mapping[str, Any]


def restore(member: models.Member, casebook: Any, *, progress: Callable[[int], None] = lambda done: None) -> None:
    """Fills an empty casebook with an exported one, its log included; a second export of it is the same bytes.

    Members come without passwords; one that has the same login as a member here keeps that one's. Everything is
    checked as `verify` checks it before it is kept; Refused, and nothing kept, when anything does not hold.
    """
    doors.require(member, Role.COORDINATOR)
    if models.Source.objects.exists() or models.Person.objects.exists():
        raise Refused("This casebook is not empty; import into a new one (`izdeu init`).")
    try:
        vault = folder.current().vault()
        with transaction.atomic(), vault.together():
            _fill(casebook, vault, progress)
    except (
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        OverflowError,
        RecursionError,
        IndexError,
        ValidationError,
        ObjectDoesNotExist,
        Error,
    ) as cause:
        raise Refused("This is not a whole Izdeu export: {why}.", why=_why(cause)) from cause


def _why(cause: Exception) -> str:
    return f"{cause.args[0]!r} is missing" if isinstance(cause, KeyError) else type(cause).__name__


def _fill(book: Row, vault: Vault, progress: Callable[[int], None]) -> None:
    _put_files(book, vault)
    logins = _members(book["members"])
    for row in book["persons"]:
        _person(row, logins)
    for done, row in enumerate(book["sources"], start=1):
        _source(row, logins)
        progress(done)
    _join(book)
    _names(book["persons"], logins)
    for row in book["claims"]:
        _claim(row, logins)
    for row in book["claims"]:
        _supersede(row)
    for row in book["sources"]:
        _proposals(row, logins)
        _bench(row, logins)
    _judgements(book, logins)
    restore_consents(book, logins)
    restore_releases(book, logins)
    restore_appeals(book, logins)
    _chains(book)
    _reset_sequences()
    connection.check_constraints()
    if not models.Member.objects.filter(role=Role.COORDINATOR.value, is_active=True).exists():
        raise Refused("This export has no active coordinator; nobody could open the casebook after it.")
    for where, word in unknown_words():
        raise Refused("This export holds “{word}” as {where}, which Izdeu does not know.", word=word, where=where)
    refresh(row["id"] for row in book["persons"])
    _work(book["persons"], logins)
    if problems := check(bytes_too=False):
        raise Refused("This export does not hold together: {why}", why=str(problems[0]))


def _put_files(book: Row, vault: Vault) -> None:
    if not {row["address"] for row in book["sources"]} <= {row["address"] for row in book["files"]}:
        raise Refused("This export does not hold the files of all its sources.")
    for row in book["files"]:
        if row["bytes"] is None:
            continue
        data = b64decode(row["bytes"], validate=True)
        if address_of_bytes(data) != row["address"]:
            raise Refused("The bytes {address} in this export were changed.", address=str(row["address"])[:12])
        vault.put(io.BytesIO(data))


def _members(rows: list[Row]) -> dict[str, models.Member]:
    here = {row.login: row.password for row in models.Member.objects.all()}
    models.Member.objects.all().delete()
    made = {}
    for row in rows:
        member = models.Member(
            login=row["login"], name=row["name"], role=Role(row["role"]).value, language=row["language"]
        )
        member.is_active, member.specialist = bool(row["active"]), bool(row.get("specialist", False))
        member.set_unusable_password()
        member.password = here.get(member.login, member.password)
        member.save()
        made[member.login] = member
    return made


def _moment(text: str | None) -> datetime | None:
    return _at(text) if text else None


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _picked(row: Row, names: list[str]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _person(row: Row, logins: Mapping[str, models.Member]) -> None:
    models.Person.objects.create(
        pk=row["id"],
        made_by=logins[row["made_by"]],
        made_at=_at(row["made_at"]),
        **_picked({"reach": Reach.NOT_SAID.value} | dict(row), export.PERSON),  # an older export has none
    )


def _source(row: Row, logins: Mapping[str, models.Member]) -> None:
    source = models.Source.objects.create(
        pk=row["number"],
        told_by_id=row["told_by"],
        part_of_id=row["part_of"],
        received_by=logins[row["received_by"]],
        received_at=_at(row["received_at"]),
        read_at=_moment(row["read_at"]),
        **_picked(row, export.SOURCE) | {"notes": shapes.notes(row["notes"])},
    )
    for text in row["renditions"]:
        models.Rendition.objects.create(
            pk=text["id"],
            source=source,
            made_from_id=text["made_from"],
            made_by=logins[text["made_by"]] if text["made_by"] else None,
            made_at=_at(text["made_at"]),
            **_picked(text, export.RENDITION)
            | {"tellings": shapes.tellings(text["tellings"]), "cues": shapes.cues(text["cues"])},
        )
    for mention in row["mentions"]:
        models.Mention.objects.create(
            pk=mention["id"], source=source, person_id=mention["person"], **_picked(mention, export.MENTION)
        )
    for mention in row["mentions"]:
        models.Mention.objects.filter(pk=mention["id"]).update(of=mention["of"])


def _join(book: Row) -> None:
    for row in book["persons"]:
        models.Person.objects.filter(pk=row["id"]).update(
            called_of=row["called_of"], lead=row["same_as"], portrait=row["portrait"]
        )


def _names(rows: list[Row], logins: Mapping[str, models.Member]) -> None:
    for row in rows:
        for name in row["names"]:
            models.NameForm.objects.create(
                person_id=row["id"],
                said_by_id=name["said_by"],
                made_by=logins[name["made_by"]],
                **_picked(name, export.NAME),
            )


def _claim(row: Row, logins: Mapping[str, models.Member]) -> None:
    when, place = When.from_json(row["when"]), row["place"] or {"id": None, "said": ""}
    claim = models.Claim.objects.create(
        address=row["id"],
        person_id=row["person"],
        other_id=row["other"],
        told_by_id=row["told_by"],
        earliest=when.earliest,
        latest=when.latest,
        place_id_said=place["id"] or "",
        place_said=place["said"],
        made_by=logins[row["made_by"]],
        made_at=_at(row["made_at"]),
        **_picked(row, export.CLAIM),
    )
    for quoted in row["passages"]:
        passage, _ = models.Passage.objects.get_or_create(
            rendition_id=quoted["rendition"],
            start=quoted["start"],
            end=quoted["end"],
            defaults=_picked(quoted, ["quote", "prefix", "suffix"]),
        )
        models.ClaimPassage.objects.create(claim=claim, passage=passage)


def _supersede(row: Row) -> None:
    if row["superseded_by"]:
        new = models.Claim.objects.get(address=row["superseded_by"])
        models.Claim.objects.filter(address=row["id"]).update(superseded_by=new)


def _proposals(row: Row, logins: Mapping[str, models.Member]) -> None:
    for found in row["proposals"]:
        kept: Row = {"reasons": [], "mended": [], "as_read": {}} | dict(found)  # an export of version 0.1 has none
        models.Proposal.objects.create(
            pk=found["id"],
            rendition_id=found["rendition"],
            mention_id=found["mention"],
            other_id=found["other"],
            told_by_id=found["told_by"],
            decided_by=logins[found["decided_by"]] if found["decided_by"] else None,
            decided_at=_moment(found["decided_at"]),
            claim=models.Claim.objects.get(address=found["claim"]) if found["claim"] else None,
            **_picked(kept, export.PROPOSAL)
            | {"mended": shapes.words(kept["mended"]), "as_read": shapes.values(kept["as_read"])}
            | {"reasons": shapes.reasons(kept["reasons"])},
        )


def _bench(row: Row, logins: Mapping[str, models.Member]) -> None:
    """How far its texts were read, and the steps on many proposals; an export of version 0.1 has none."""
    for found in row.get("readings", []):
        one: Row = {"by": ReadBy.RULES.value, "failed": [], "notes": []} | dict(found)
        models.Reading.objects.create(
            rendition_id=one["rendition"],
            begun_by=logins[one["begun_by"]],
            begun_at=_at(one["begun_at"]),
            heard_at=_at(one["heard_at"]),
            **_picked(one, export.READING)
            | {"failed": shapes.failures(one["failed"]), "notes": shapes.notes(one["notes"])},
        )
    for one in row.get("steps", []):
        models.Step.objects.create(
            pk=one["id"],
            rendition_id=one["rendition"],
            proposal_id=one["proposal"],
            made_by=logins[one["made_by"]],
            made_at=_at(one["made_at"]),
            undone_at=_moment(one["undone_at"]),
            **_picked(one, export.STEP) | {"changes": shapes.changes(one["changes"]), "said": shapes.said(one["said"])},
        )


def _judgements(book: Row, logins: Mapping[str, models.Member]) -> None:
    for row in book["judgements"]:
        models.JudgementRow.objects.create(
            pk=row["id"],
            left_id=row["left"],
            right_id=row["right"],
            made_by=logins[row["made_by"]],
            made_at=_at(row["made_at"]),
            withdrawn_at=_moment(row["withdrawn_at"]),
            **_picked(row, export.JUDGEMENT),
        )


def _chains(book: Row) -> None:
    """The logs as they were: what this casebook logged while it was empty gives way to them."""
    models.Act.objects.all().delete()
    models.CustodyLine.objects.all().delete()
    models.Act.objects.bulk_create([models.Act(**_picked(row, export.LINE)) for row in book["acts"]])
    models.CustodyLine.objects.bulk_create([models.CustodyLine(**_picked(row, export.LINE)) for row in book["custody"]])
    ends = [(rows[-1]["seq"], rows[-1]["hash"]) if rows else (0, FIRST) for rows in (book["acts"], book["custody"])]
    models.Head.objects.update_or_create(
        pk=1,
        defaults={
            "act_seq": ends[0][0],
            "act_hash": ends[0][1],
            "custody_seq": ends[1][0],
            "custody_hash": ends[1][1],
        },
    )


def _work(rows: list[Row], logins: Mapping[str, models.Member]) -> None:
    models.Case.objects.exclude(person__in=[row["id"] for row in rows if row["work"]]).delete()
    for row in rows:
        if work := row["work"]:
            assigned = logins[work["assigned"]] if work["assigned"] else None
            models.Case.objects.update_or_create(
                person_id=row["id"],
                defaults={
                    "assigned": assigned,
                    "next_step": work["next_step"],
                    "looked_for": work["looked_for"],
                },
            )
    refresh(row["id"] for row in rows if row["work"])


def _reset_sequences() -> None:
    """PostgreSQL counts numbers apart from rows; the next number follows the highest one restored."""
    tables = [models.Source, models.Person, models.Rendition, models.Mention, models.Proposal]
    tables += [models.JudgementRow, models.Consent, models.LockRow, models.ExposedDecision, models.Reading, models.Step]
    tables += [models.PictureDecision]
    tables += [models.Release, models.Released, models.SignOff, models.Sending, models.Share]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)
