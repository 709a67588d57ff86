"""The whole casebook as redaction is given it: told without tables, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from django.db.models import QuerySet

from izdeu.casebook import doors, folder
from izdeu.casebook.models import (
    Case,
    Claim,
    ClaimPassage,
    JudgementRow,
    Member,
    Mention,
    NameForm,
    Person,
    Rendition,
    Source,
)
from izdeu.casebook.queries.allowing import Allowing, allowing
from izdeu.casebook.queries.publication import Publication
from izdeu.casebook.queries.told import told_until
from izdeu.casebook.queries.words import claims_as_words
from izdeu.redact.material import Filed, Filing, Material, Opener, Origin, Someone, Text
from izdeu.timeline import Entry, case_file
from izdeu.vault import Vault
from izdeu.vocab import claim as words
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Reach
from izdeu.vocab.member import Role
from izdeu.vocab.person import NameForm as Form
from izdeu.vocab.person import Script
from izdeu.vocab.source import RenditionRole, SourceKind

SHOWN = frozenset({SourceKind.PHOTO, SourceKind.OBJECT, SourceKind.VIDEO, SourceKind.AUDIO})


def material(member: Member, day: date, said: Publication) -> Material:
    """All that a release on a day can be made of; for editors, who see the casebook."""
    doors.require(member, Role.EDITOR)
    leads = {number: lead or number for number, lead in Person.objects.values_list("pk", "lead")}
    allowed = allowing(member)
    claims = tuple(_led(claim, leads) for claim in _standing())
    return Material(
        day=day,
        title=said.title,
        filing=_filing(day, told_until(claims)),
        keepers=said.keepers,
        languages=said.languages,
        persons=_persons(leads, allowed),
        origins=_origins(leads, allowed),
        claims=claims,
        renditions=_renditions(),
        documented={row: at.date() for row, at in _rows().values_list("address", "made_at")},
        decided=allowed.decided,
        released_by_specialist=allowed.released,
        deduplicated=_judged(),
    )


def _rows() -> QuerySet[Claim]:
    return Claim.objects.filter(state=ClaimState.STANDING.value)


def _standing() -> Iterable[words.Claim]:
    return claims_as_words(_rows().order_by("address"))


def _led(claim: words.Claim, leads: Mapping[int, int]) -> words.Claim:
    """The claim with everybody in it told by their lead."""
    other = leads[claim.other] if claim.other else None
    return replace(claim, other=other, told_by=leads[claim.told_by] if claim.told_by else None)


def _renditions() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    rows = ClaimPassage.objects.filter(claim__state=ClaimState.STANDING.value).order_by("pk")
    for address, rendition in rows.values_list("claim__address", "passage__rendition"):
        found[address].append(rendition)
    return {address: tuple(numbers) for address, numbers in found.items()}


def _judged() -> date | None:
    """The day somebody last judged who is the same person."""
    last = JudgementRow.objects.order_by("-made_at").values_list("made_at", flat=True).first()
    return last.date() if last else None


def _persons(leads: Mapping[int, int], allowed: Allowing) -> dict[int, Someone]:
    names, hidden = _names(leads)
    called = _called(leads)
    cases = dict(Case.objects.values_list("person", "sought"))
    portraits: dict[int, int] = {}
    sexes: dict[int, str] = {}
    for number, sex, portrait in Person.objects.order_by("-pk").values_list("pk", "sex", "portrait"):
        if portrait:
            portraits[leads[number]] = portrait
        sexes[leads[number]] = sex or sexes.get(leads[number], "")
    return {
        lead: Someone(
            number=lead,
            names=tuple(dict.fromkeys(names[lead])),
            hidden_names=tuple(dict.fromkeys(hidden[lead])),
            called=tuple(dict.fromkeys(called[lead])),
            sought=cases.get(lead, False),
            sex=sexes[lead],
            reach=_widest(allowed.reach.get(number) for number in records),
            locked=any(f"person:{number}" in allowed.locked for number in records),
            portrait=portraits.get(lead),
            consents=tuple(one for number in records for one in allowed.persons.get(number, ())),
        )
        for lead, records in _records(leads).items()
    }


def _records(leads: Mapping[int, int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, lead in sorted(leads.items()):
        found[lead].append(number)
    return found


def _widest(said: Iterable[Reach | None]) -> Reach:
    """Within, when it was said of any record; beyond only when nothing else was said of any."""
    known = {word for word in said if word}
    return Reach.WITHIN if Reach.WITHIN in known else Reach.BEYOND if known == {Reach.BEYOND} else Reach.NOT_SAID


def _names(leads: Mapping[int, int]) -> tuple[Mapping[int, list[Form]], Mapping[int, list[str]]]:
    """The forms in use, and the retired ones, by lead."""
    names: dict[int, list[Form]] = defaultdict(list)
    hidden: dict[int, list[str]] = defaultdict(list)
    rows = NameForm.objects.order_by("pk").values_list("person", "form", "script", "language", "retired")
    for number, form, script, language, retired in rows:
        if retired:
            hidden[leads[number]].append(form)
        else:
            names[leads[number]].append(Form(form, Script(script), language or None))
    return names, hidden


def _called(leads: Mapping[int, int]) -> Mapping[int, list[str]]:
    """What sources call each person, by lead."""
    found: dict[int, list[str]] = defaultdict(list)
    for number, called in Person.objects.exclude(called="").order_by("pk").values_list("pk", "called"):
        found[leads[number]].append(called)
    named = Mention.objects.exclude(person=None).order_by("pk").values_list("person", "label", "name")
    for number, label, name in named:
        found[leads[number]] += [form for form in (label, name) if form]
    return found


def _origins(leads: Mapping[int, int], allowed: Allowing) -> dict[int, Origin]:
    texts, spoken, unknown = _texts(), _spoken_of(leads), _unknown()
    vault, speakers = folder.current().vault(), _speakers(leads)
    return {
        row.pk: Origin(
            number=row.pk,
            kind=SourceKind(row.kind),
            media_type=row.media_type,
            name=row.name,
            title=row.title,
            language=row.language,
            told_by=leads[row.told_by_id] if row.told_by_id else _only(speakers[row.pk]),
            speakers=frozenset(speakers[row.pk]),
            told_on=row.told_on,
            received_on=row.received_at.date(),
            part_of=row.part_of_id,
            texts=tuple(texts[row.pk]),
            spoken_of=tuple(dict.fromkeys(spoken[row.pk])),
            unknown=tuple(dict.fromkeys(unknown[row.pk])),
            consents=allowed.sources.get(row.pk, ()),
            locked=f"source:{row.pk}" in allowed.locked,
            **_covering(row, allowed, leads),
            open=_opener(vault, row) if SourceKind(row.kind) in SHOWN or row.width else None,
        )
        for row in Source.objects.order_by("pk")
    }


def _covering(row: Source, allowed: Allowing, leads: Mapping[int, int]) -> dict[str, Any]:
    """What a member decided of a picture; one nobody has looked at waits, whoever's faces are in it."""
    cover = allowed.covers.get(row.pk)
    if cover is None:
        return {"cover_faces": row.media_type.startswith("image/")}
    return {
        "covered": tuple(region.sides for region in cover.regions),
        "kept_in": cover.kept_in,
        "pictured": frozenset(leads[number] for number in cover.persons),
        "hidden_in": frozenset(leads[number] for number in cover.hides),
    }


def _opener(vault: Vault, row: Source) -> Opener:
    return lambda: BytesIO(vault.read(row.address))


def _texts() -> Mapping[int, list[Text]]:
    found: dict[int, list[Text]] = defaultdict(list)
    rows = Rendition.objects.filter(retired=False).order_by("pk")
    for source, number, role, language, text in rows.values_list("source", "pk", "role", "language", "text"):
        found[source].append(Text(number, RenditionRole(role), language, text))
    return found


def _spoken_of(leads: Mapping[int, int]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    rows = Mention.objects.exclude(person=None).order_by("pk").values_list("source", "person")
    for source, number in rows:
        found[source].append(leads[number])
    return found


def _speakers(leads: Mapping[int, int]) -> Mapping[int, set[int]]:
    """By source, who say "I" in it."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Mention.objects.filter(tie_to_teller="self", person__isnull=False).values_list("source", "person")
    for source, number in rows:
        found[source].add(leads[number])
    return found


def _only(speakers: set[int]) -> int | None:
    """The teller of a source of which nobody said who told it: whoever alone says "I" in it."""
    return next(iter(speakers)) if len(speakers) == 1 else None


def _unknown() -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for source, label, name in Mention.objects.filter(person=None).values_list("source", "label", "name"):
        found[source] += [form for form in (label, name) if form]
    return found


def _filing(day: date, told: Mapping[int, date]) -> Filing:
    def file(claims: Sequence[words.Claim], person: int) -> Filed:
        found = case_file(claims, today=day, person=person, told_until=told)
        earliest, latest = found.silence.at_most, found.silence.at_least
        return Filed(
            dated=_ids(found.entries),
            undated=_ids(found.undated),
            life=_ids(found.life),
            harms=_ids(found.harms),
            search=_ids(found.search),
            keepsakes=_ids(found.keepsakes),
            contradictions=tuple((one.code.value, tuple(one.claims)) for one in found.contradictions),
            status=found.status.word if found.status else None,
            as_of=(found.status.as_of.edtf or "") if found.status and found.status.as_of else "",
            news_earliest=_before(day, earliest),
            news_latest=_before(day, latest),
        )

    return file


def _ids(entries: Iterable[Entry]) -> tuple[tuple[str, ...], ...]:
    return tuple(entry.ids for entry in entries)


def _before(day: date, days: int | None) -> date | None:
    return date.fromordinal(day.toordinal() - days) if days is not None else None
