"""Who we look for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet

from izdeu.casebook import doors
from izdeu.casebook.models import Case, Member, Proposal
from izdeu.casebook.queries.find import LIKELY, Hit, find
from izdeu.casebook.queries.listed import by_name
from izdeu.casebook.queries.people import PersonCard, cards
from izdeu.casebook.queries.projection import projected
from izdeu.vocab.proposal import ProposalState

PAGE = 48
MOST = 500
"""Persons of one name that the list shows."""
Rows = QuerySet[Case] | list[Case]


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
    hits: Mapping[int, Hit] = field(default_factory=dict)
    """By number why each person was found."""


@dataclass(frozen=True, slots=True)
class PersonList:
    """A page of the list of persons."""

    cards: tuple[PersonCard, ...]
    total: int
    page: int
    pages: int
    hits: Mapping[int, Hit] = field(default_factory=dict)
    """By number why each person was found."""


def home(member: Member, search: str = "", page: int = 1, *, today: date) -> Home:
    """Those we look for, longest without news first, those of whom no news is dated at the end; or who is searched."""
    hits = _found(member, search, PAGE) if search else {}
    if search:
        rows: Rows = _in_order(_cases(member, persons=list(hits)), list(hits))
    else:
        rows = _longest_silent(_cases(member, sought=True))
    shown = Paginator(rows, PAGE).get_page(page)
    waiting = Proposal.objects.filter(pk__in=doors.proposals(member), state=ProposalState.WAITING.value).count()
    listed = tuple(cards(member, shown.object_list, today))
    return Home(listed, shown.paginator.count, shown.number, shown.paginator.num_pages, search, waiting, hits)


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
    language: str = "",
) -> PersonList:
    """All persons the member may see; `who` is sought, witness or nothing.

    Those of a name best first; else in the order in which a language lists names, or by number where none is given.
    """
    same: dict[str, object] = {"status": status} if status else {}
    same |= {"sought": who == "sought"} if who else {}
    same |= {"assigned__login": assigned} if assigned else {}
    hits = _found(member, text, MOST) if text else {}
    rows = _cases(member, persons=list(hits) if text else None, disputed=disputed, **same)
    ordered = _in_order(rows, list(hits)) if text else by_name(member, rows, language) if language else rows
    shown = Paginator(ordered, PAGE).get_page(page)
    listed = tuple(cards(member, shown.object_list, today))
    return PersonList(listed, shown.paginator.count, shown.number, shown.paginator.num_pages, hits)


def _found(member: Member, text: str, limit: int) -> dict[int, Hit]:
    return {hit.person.number: hit for hit in find(member, text, limit, LIKELY)}


def _in_order(rows: Rows, numbers: list[int]) -> list[Case]:
    places = {number: at for at, number in enumerate(numbers)}
    return sorted(rows, key=lambda case: places[case.person_id])


def _cases(member: Member, *, persons: list[int] | None = None, disputed: bool = False, **same: object) -> Rows:
    """The cases that fit, by number; for a member who does not see all worked out from what they see (projection)."""
    if doors.sees_all(member):
        rows = Case.objects.filter(person__lead=None, **same).select_related("person", "assigned")
        rows = rows if persons is None else rows.filter(person__in=persons)
        return rows.filter(Q(disputed=True) | Q(contradictions__gt=0)) if disputed else rows
    return [
        case
        for case in projected(member)
        if (persons is None or case.person_id in persons)
        and (not disputed or case.disputed or case.contradictions)
        and all(getattr(case, name, None) == value for name, value in same.items())
    ]


def _longest_silent(rows: Rows) -> Rows:
    if isinstance(rows, QuerySet):
        return rows.order_by(F("news_latest").asc(nulls_last=True), "person_id")
    return sorted(rows, key=lambda case: (case.news_latest or date.max, case.person_id))
