"""Persons in the order of their names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.models import Case, Member
from izdeu.casebook.queries.leads import leads_seen
from izdeu.names import sort_key


@dataclass(frozen=True, slots=True)
class Listed(Sequence[Case]):
    """Cases in the order of `numbers`, asked for only where they are looked at: a page of ten thousand."""

    rows: QuerySet[Case]
    numbers: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Case: ...
    @overload
    def __getitem__(self, at: slice) -> list[Case]: ...
    def __getitem__(self, at: int | slice) -> Case | list[Case]:
        if isinstance(at, int):
            return self.rows.get(person=self.numbers[at])
        wanted = self.numbers[at]
        found = {case.person_id: case for case in self.rows.filter(person__in=wanted)}
        return [found[number] for number in wanted if number in found]

    def __iter__(self) -> Iterator[Case]:
        return iter(self[:])


def by_name(member: Member, rows: QuerySet[Case] | list[Case], language: str) -> Sequence[Case]:
    """The cases by the name that lists show, in the order of a language; those without a name last, by number."""
    shown: dict[int, str] = {}
    same = leads_seen(member)
    for person, form in doors.names(member).order_by("pk").values_list("person_id", "form"):
        shown.setdefault(person, form)
        shown.setdefault(same.get(person, person), form)

    def key(number: int) -> tuple[object, ...]:
        return (0, sort_key(shown[number], language), number) if number in shown else (1, number)

    if isinstance(rows, QuerySet):
        return Listed(rows, tuple(sorted(rows.values_list("person_id", flat=True), key=key)))
    return sorted(rows, key=lambda case: key(case.person_id))
