"""Who we look for."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from izdeu.casebook import doors
from izdeu.casebook.models import Case, Member, Proposal
from izdeu.casebook.queries.find import find
from izdeu.casebook.queries.people import PersonCard, cards
from izdeu.vocab.proposal import ProposalState

PAGE = 48


@dataclass(frozen=True, slots=True)
class Home:
    """A page of cards, and what waits for somebody."""

    cards: tuple[PersonCard, ...]
    total: int
    page: int
    pages: int
    search: str
    waiting: int
    """Proposals nobody has decided."""


@dataclass(frozen=True, slots=True)
class PersonList:
    """A page of the list of persons."""

    cards: tuple[PersonCard, ...]
    total: int
    page: int
    pages: int


def home(member: Member, search: str = "", page: int = 1, *, today: date) -> Home:
    """Those we look for, longest without news first, those of whom no news is dated at the end; or who is searched."""
    if search:
        found = [hit.person.number for hit in find(member, search, PAGE)]
        by_number = {case.person_id: case for case in _cases(member).filter(person__in=found)}
        shown = [by_number[number] for number in found if number in by_number]
        total = len(shown)
    else:
        sought = _cases(member).filter(sought=True).order_by(F("news_latest").asc(nulls_last=True), "person_id")
        total = sought.count()
        page = max(1, page)
        shown = list(sought[(page - 1) * PAGE : page * PAGE])
    waiting = Proposal.objects.filter(pk__in=doors.proposals(member), state=ProposalState.WAITING.value).count()
    return Home(tuple(cards(member, shown, today)), total, page, max(1, -(-total // PAGE)), search, waiting)


def persons(
    member: Member,
    *,
    today: date,
    text: str = "",
    status: str = "",
    who: str = "",
    disputed: bool = False,
    assigned: str = "",
    page: int = 1,
) -> PersonList:
    """All persons the member may see, by number; `who` is sought, witness or nothing."""
    rows = _cases(member)
    if text:
        rows = rows.filter(person__in=[hit.person.number for hit in find(member, text, 500)])
    rows = rows.filter(status=status) if status else rows
    rows = rows.filter(sought=who == "sought") if who else rows
    rows = rows.filter(disputed=True) | rows.filter(contradictions__gt=0) if disputed else rows
    rows = rows.filter(assigned__login=assigned) if assigned else rows
    total = rows.count()
    page = max(1, page)
    shown = rows.order_by("person_id")[(page - 1) * PAGE : page * PAGE]
    return PersonList(tuple(cards(member, shown, today)), total, page, max(1, -(-total // PAGE)))


def _cases(member: Member) -> QuerySet[Case]:
    rows = Case.objects.filter(person__lead=None).select_related("person", "assigned")
    return rows if doors.sees_all(member) else rows.filter(person__in=doors.persons(member))
