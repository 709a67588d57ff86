"""Who sees a source or a case beside those who see everything and those who brought it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from izdeu.casebook import doors
from izdeu.casebook.models import Member, Person, Source
from izdeu.casebook.queries.leads import records_of
from izdeu.vocab.claim import ClaimState
from izdeu.vocab.consent import Subject
from izdeu.vocab.member import Role


@dataclass(frozen=True, slots=True)
class Shared:
    """Sources that a member sees because somebody shared them; `login` is "" for every member of the casebook."""

    login: str
    name: str
    by: str
    since: datetime
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who sees a source, or the sources that a case rests on, as far as the asking member may know.

    `may`: the asking member may share it; `readers`: login and name of whom with, for those who know who is here.
    `resting`: those of the sources that are locked, so that no sharing of them holds.
    """

    about: Subject
    number: int
    brought_by: tuple[str, ...]
    shared: tuple[Shared, ...]
    sources: tuple[int, ...]
    resting: tuple[int, ...]
    may: bool
    readers: tuple[tuple[str, str], ...]


def sharing(member: Member, about: Subject, number: int) -> Sharing:
    """Who sees it; NotFound when the member does not."""
    rows = (
        [doors.one(doors.sources(member), number, "source")]
        if about is Subject.SOURCE
        else of_case(member, doors.one(doors.persons(member), number, "person"))
    )
    numbers = [row.pk for row in rows]
    shut = doors.locks(member).filter(source__in=numbers, opened_at=None).values_list("source", flat=True)
    return Sharing(
        about=about,
        number=number,
        brought_by=tuple(dict.fromkeys(row.received_by.name for row in rows)),
        shared=tuple(_shared(member, numbers)),
        sources=tuple(numbers),
        resting=tuple(sorted(set(shut))),
        may=any(doors.may_share(member, row) for row in rows),
        readers=tuple(_readers(member)),
    )


def _shared(member: Member, numbers: list[int]) -> Iterator[Shared]:
    rows = doors.shares(member).filter(source__in=numbers).select_related("to", "made_by")
    found = defaultdict(list)
    for row in rows:
        found[row.to].append(row)
    for to, shares in found.items():
        sources = tuple(sorted(one.source_id for one in shares))
        last = shares[-1]
        yield Shared(to.login if to else "", to.name if to else "", last.made_by.name, last.made_at, sources)


def _readers(member: Member) -> list[tuple[str, str]]:
    """Those who see only what is theirs; a collector is not told who else works here."""
    if not doors.sees_all(member):
        return []
    rows = Member.objects.filter(role=Role.COLLECTOR.value, is_active=True).order_by("name", "login")
    return list(rows.values_list("login", "name"))


def whole(source: Source) -> list[Source]:
    """A source and all its parts, in order."""
    return [source, *(one for part in source.parts.order_by("pk") for one in whole(part))]


def of_case(member: Member, person: Person) -> list[Source]:
    """The sources the member sees on which standing claims about a person rest, in order."""
    records = records_of(member, person.pk)
    claims = doors.claims(member).filter(Q(person__in=records) | Q(other__in=records), state=ClaimState.STANDING.value)
    rows = doors.sources(member).filter(renditions__passages__claims__in=claims)
    return list(rows.select_related("received_by").distinct().order_by("pk"))
