"""What lists show of a case, worked out from its claims."""

from collections import defaultdict
from datetime import date, timedelta

from izdeu.casebook import doors
from izdeu.casebook.models import Case, Member
from izdeu.casebook.queries.leads import leads_seen
from izdeu.casebook.queries.told import told_until
from izdeu.casebook.queries.words import claims_as_words
from izdeu.timeline import case_file
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.kinds import LEADS_TO
from izdeu.vocab.statuses import Status

NEVER = date.max
"""The day from which silences are counted here: the dates of the last news must not depend on today."""

TAKEN = frozenset({Status.MISSING, Status.DETAINED, Status.IN_CAMP, Status.SENTENCED, Status.IMPRISONED})
"""Somebody of whom one of these was ever told is looked for, unless a member says otherwise; a death alone is none."""


def project(case: Case, claims: list[Claim]) -> Case:
    """The case row with all that follows from the claims set anew; what members said of the work on it stays."""
    file = case_file(claims, today=NEVER, told_until=told_until(claims))
    case.status = file.status.word.value if file.status else ""
    case.as_of = (file.status.as_of.edtf or "") if file.status and file.status.as_of else ""
    case.status_claims = list(file.status.claims) if file.status else []
    case.disputed = bool(file.status and file.status.disputed)
    case.news_earliest, case.news_latest = _ago(file.silence.at_most), _ago(file.silence.at_least)
    case.sources = len({quoted.source for claim in claims for quoted in claim.passages})
    case.claims, case.contradictions = len(claims), len(file.contradictions)
    by_claims = any(LEADS_TO.get(claim.kind) in TAKEN for claim in claims)
    case.sought = by_claims if case.looked_for is None else case.looked_for
    return case


def _ago(days: int | None) -> date | None:
    return NEVER - timedelta(days) if days is not None else None


def projected(member: Member) -> list[Case]:
    """The cases of a member who does not see all, from the claims they may see and from nothing else.

    Nothing that others brought shows in a status, a count, a date or an order. Records judged the same stand under the
    lowest number among those the member may see.
    """
    same = leads_seen(member)
    by_lead: dict[int, list[Claim]] = defaultdict(list)
    seen = doors.claims(member).filter(state=ClaimState.STANDING.value)
    for claim in claims_as_words(seen, doors.passages(member), same):
        by_lead[claim.person].append(claim)
    rows = doors.persons(member).exclude(pk__in=same).order_by("pk")
    return [project(Case(person=head), by_lead[head.pk]) for head in rows]


def sought_by(member: Member) -> set[int]:
    """The numbers of those somebody looks for, as far as the member sees it."""
    if doors.sees_all(member):
        return set(Case.objects.filter(sought=True).values_list("person", flat=True))
    return {case.person_id for case in projected(member) if case.sought}


def cases(member: Member, number: int) -> list[Case]:
    """The case of the person that a member sees under a number, at most one."""
    if doors.sees_all(member):
        return list(Case.objects.select_related("person", "assigned").filter(person=number))
    return [case for case in projected(member) if case.person_id == number]
