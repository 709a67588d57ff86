"""Writes anew what lists show of cases, in the same transaction as the act that changed them."""

from collections.abc import Iterable

from izdeu.casebook.models import Case, Claim, Person
from izdeu.casebook.queries.projection import project
from izdeu.casebook.queries.words import claims_as_words
from izdeu.vocab.claim import Claim as Words
from izdeu.vocab.claim import ClaimState


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
    rows = [project(kept.get(lead) or Case(person_id=lead), found) for lead, found in sorted(by_lead.items())]
    Case.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["person"],
        update_fields=[f.name for f in Case._meta.fields if f.name not in ("person", "assigned", "next_step")],
    )
