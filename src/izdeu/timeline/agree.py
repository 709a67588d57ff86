"""Which claims say the same thing. Where that cannot be told, they stay apart: nothing is hidden by grouping."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from izdeu.timeline.entry import Entry
from izdeu.timeline.lengths import length, sentence_length
from izdeu.vocab.claim import Claim
from izdeu.vocab.kinds import Kind

ONCE = frozenset({Kind.DIED, Kind.BORN})
"""What happens to a person once: two undated claims of it speak of the same thing."""

AGAIN = frozenset(
    {
        Kind.CONTACT,
        Kind.QUESTIONED,
        Kind.HOSPITALISED,
        Kind.ILL_TREATED,
        Kind.ILL_HEALTH,
        Kind.TRAVELLED,
        Kind.TRANSFERRED,
        Kind.THREATENED,
        Kind.FINED,
        Kind.SUMMONED,
        Kind.DETAINED_FOR_PROTEST,
        Kind.FAMILY_HARM,
        Kind.APPEALED,
        Kind.REPLIED,
        Kind.PROTESTED,
        Kind.KEEPSAKE,
        Kind.OCCUPATION,
        Kind.AGE,
    }
)
"""What may well have happened twice: only claims dated to within a month of each other are taken for one."""

MONTH = 31

PrefectureOf = Callable[[str], str | None]
"""From the id of a place to the id of the prefecture or city it lies in; None where it is larger or not known."""


def group(claims: Iterable[Claim], prefecture_of: PrefectureOf | None = None) -> list[Entry]:
    """The claims as entries, each claim in exactly one, whatever order they come in.

    A claim joins another of its kind when it says no other thing of it (terms
    that exclude each other, other prefectures; without `prefecture_of` any two known places), when its
    possible days hold all the days of the more exact claim, and when that is the only entry it fits. An undated or
    half-open claim must besides share a term or a place. Two mentions by one teller in one source join only when
    they are dated alike.
    """
    by_kind: dict[Kind, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_kind[claim.kind].append(claim)
    return [entry for kind in sorted(by_kind) for entry in _group_kind(by_kind[kind], prefecture_of)]


@dataclass(slots=True)
class _Groups:
    """Groups of one kind, those with both bounds in the order of their first day."""

    all: list[list[Claim]] = field(default_factory=list)
    days: list[tuple[date, int]] = field(default_factory=list)

    def add(self, claim: Claim) -> None:
        if claim.when.earliest and claim.when.latest:
            insort(self.days, (claim.when.earliest, len(self.all)))
        self.all.append([claim])

    def inside(self, claim: Claim) -> Iterator[list[Claim]]:
        """The groups whose most exact claim lies inside the days the claim can mean."""
        if claim.when.earliest is None or claim.when.latest is None:
            yield from (members for members in self.all if _inside(members[0], claim))
            return
        for first_day, index in self.days[bisect_left(self.days, (claim.when.earliest, 0)) :]:
            if first_day > claim.when.latest:
                return
            if _inside(self.all[index][0], claim):
                yield self.all[index]


def _group_kind(claims: list[Claim], prefecture_of: PrefectureOf | None) -> list[Entry]:
    groups = _Groups()
    for claim in sorted(claims, key=lambda claim: (_width(claim), claim.when.sort_key, claim.id)):
        fitting = [members for members in groups.inside(claim) if _fits(claim, members, prefecture_of)]
        alike = [members for members in fitting if _dated_alike(claim, members[0])]
        if len(fitting) == 1 or len(alike) == 1:
            (alike if len(alike) == 1 else fitting)[0].append(claim)
        else:
            groups.add(claim)
    return [Entry(tuple(members), members[0].when.earliest, members[0].when.latest) for members in groups.all]


def _width(claim: Claim) -> int:
    when = claim.when
    if when.earliest and when.latest:
        return (when.latest - when.earliest).days
    return date.max.toordinal() + (not when.known)


def _inside(narrow: Claim, wide: Claim) -> bool:
    inner, outer = narrow.when, wide.when
    lower = outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)
    upper = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return lower and upper


def _dated_alike(a: Claim, b: Claim) -> bool:
    return (a.when.earliest, a.when.latest) == (b.when.earliest, b.when.latest)


def _fits(claim: Claim, members: list[Claim], prefecture_of: PrefectureOf | None) -> bool:
    if any(excludes(claim, member) or _elsewhere(claim, member, prefecture_of) for member in members):
        return False
    if claim.kind in AGAIN and _width(claim) > MONTH:
        return False
    if any(_same_breath(claim, member) and not _dated_alike(claim, member) for member in members):
        return False
    if claim.kind in AGAIN and any(_same_breath(claim, member) for member in members):
        return False
    bounded = claim.when.earliest is not None and claim.when.latest is not None
    return bounded or claim.kind in ONCE or any(shares(claim, member) for member in members)


def _same_breath(a: Claim, b: Claim) -> bool:
    """Whether one teller says both in one source."""
    return a.told_by == b.told_by and not {q.source for q in a.passages}.isdisjoint(q.source for q in b.passages)


def _elsewhere(a: Claim, b: Claim, prefecture_of: PrefectureOf | None) -> bool:
    if prefecture_of:
        return far_apart(a, b, prefecture_of)
    return bool(a.place and b.place and a.place.id and b.place.id and a.place.id != b.place.id)


def far_apart(a: Claim, b: Claim, prefecture_of: PrefectureOf) -> bool:
    """Whether two claims name places that lie in two prefectures."""
    one, two = (claim.place and claim.place.id and prefecture_of(claim.place.id) for claim in (a, b))
    return bool(one and two and one != two)


def excludes(a: Claim, b: Claim) -> bool:
    """Whether the terms of two claims of one kind cannot both be so: other lengths, other amounts, other numbers."""
    one, two = sentence_length(a.terms), sentence_length(b.terms)
    if one and two and one.differs(two):
        return True
    one, two = length(a.terms.get("for")), length(b.terms.get("for"))
    if one and two and one.differs(two):
        return True
    return any(
        a.terms[key] != b.terms[key] for key in ("amount", "currency", "count") if key in a.terms and key in b.terms
    )


def shares(a: Claim, b: Claim) -> bool:
    """Whether two claims share something besides their kind: a term, a sentence's length or a place."""
    if a.place and b.place and a.place.id and a.place.id == b.place.id:
        return True
    one, two = sentence_length(a.terms), sentence_length(b.terms)
    if one and two and not one.differs(two):
        return True
    return any(_word(a.terms[key]) == _word(b.terms[key]) for key in a.terms if a.terms[key] and b.terms.get(key))


def _word(value: object) -> object:
    return value.strip().casefold() if isinstance(value, str) else value
