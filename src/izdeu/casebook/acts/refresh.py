"""Writes anew what lists show of cases, in the same transaction as the act that changed them."""

from collections.abc import Iterable
from datetime import date, timedelta

from izdeu.casebook.models import Case, Claim, Person
from izdeu.casebook.queries.prefecture import prefecture
from izdeu.casebook.queries.words import claims_as_words
from izdeu.timeline import case_file
from izdeu.vocab.claim import Claim as Words
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.kinds import LEADS_TO

NEVER = date.max
"""The day from which silences are counted here: the dates of the last news must not depend on today."""


def refresh(numbers: Iterable[int | None]) -> None:
    """Projects the claims of each person (of all records judged the same) onto the case row of their lead record.

    A record that has a lead keeps its row with the work on it, unseen, until the judgement is undone.
    """
    wanted = {number for number in numbers if number}
    leads = {p.lead_id or p.pk for p in Person.objects.filter(pk__in=wanted)}
    claims = Claim.objects.filter(person__in=leads) | Claim.objects.filter(person__lead__in=leads)
    by_lead: dict[int, list[Words]] = {lead: [] for lead in leads}
    for claim in claims_as_words(claims.filter(state=ClaimState.STANDING.value)):
        by_lead[claim.person].append(claim)
    kept = {case.person_id: case for case in Case.objects.filter(person__in=leads)}
    rows = [_project(kept.get(lead) or Case(person_id=lead), found) for lead, found in sorted(by_lead.items())]
    Case.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["person"],
        update_fields=[f.name for f in Case._meta.fields if f.name not in ("person", "assigned", "next_step")],
    )


def _project(case: Case, claims: list[Words]) -> Case:
    file = case_file(claims, today=NEVER, person=case.person_id, prefecture_of=prefecture)
    case.status = file.status.word.value if file.status else ""
    case.as_of = (file.status.as_of.edtf or "") if file.status and file.status.as_of else ""
    case.status_claims = list(file.status.claims) if file.status else []
    case.disputed = bool(file.status and file.status.disputed)
    case.news_earliest, case.news_latest = _ago(file.silence.at_most), _ago(file.silence.at_least)
    case.sources = len({quoted.source for claim in claims for quoted in claim.passages})
    case.claims, case.contradictions = len(claims), len(file.contradictions)
    by_claims = any(claim.kind in LEADS_TO for claim in claims)
    case.sought = by_claims if case.looked_for is None else case.looked_for
    return case


def _ago(days: int | None) -> date | None:
    return NEVER - timedelta(days) if days is not None else None
