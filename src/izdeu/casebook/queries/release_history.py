"""How a release differs from the ones before it: what was added, changed and withdrawn, by public code alone."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from izdeu.casebook.models import Release, Released
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.public import Changes
from izdeu.vocab.release import Tombstone


@dataclass(frozen=True, slots=True)
class Item:
    """One case or testimony of a release: its code, whom or what it is of, how far, and the address of its content."""

    subject: str
    code: str
    use: Use
    level: Identity
    lasting: bool
    content: str

    @property
    def is_case(self) -> bool:
        """Whether it is of a person who is looked for."""
        return self.subject.startswith("person:")


def history(number: int, day: date, use: Use, items: Iterable[Item]) -> tuple[Changes, tuple[Tombstone, ...]]:
    """The changes since the release before `number`, and a tombstone for all that was ever released and is no more.

    A passing code means nothing after its release, so it gets no tombstone while what it stood for is still there.
    """
    now = {item.code: item for item in items}
    there = {item.subject for item in now.values()}
    rows = list(Released.objects.filter(use=use.value, release__lt=number).order_by("release_id"))
    before = Release.objects.filter(pk__lt=number).order_by("-pk").values_list("pk", flat=True).first()
    old = {row.code: row for row in rows if row.release_id == before}
    stood = {row.subject for row in old.values()}
    last = {row.code: row for row in rows if row.code not in now and (row.lasting or row.subject not in there)}
    changes = Changes(
        added=_sorted(c for c, item in now.items() if c not in old and (item.lasting or item.subject not in stood)),
        changed=_sorted(c for c, item in now.items() if c in old and old[c].content != item.content),
        withdrawn=_sorted(code for code in last if code in old),
    )
    return changes, tuple(_tombstones(number, day, last))


def _sorted(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(codes))


def _tombstones(number: int, day: date, gone: Mapping[str, Released]) -> Iterator[Tombstone]:
    """Each is dated by the first release without it."""
    days = dict(Release.objects.filter(pk__lt=number).order_by("pk").values_list("pk", "day")) | {number: day}
    numbers = sorted(days)
    for code, row in sorted(gone.items()):
        yield Tombstone(code, days[numbers[bisect_right(numbers, row.release_id)]])
