"""Which claims say the same thing. Where that cannot be told, they stay apart: nothing is hidden by grouping."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from izdeu.timeline.entry import Entry
from izdeu.timeline.lengths import Length, length, sentence_length
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
OPEN = date.max.toordinal()
"""The width of a claim with an open side, wider than any other; an undated one is wider still."""

PrefectureOf = Callable[[str], str | None]
"""From the id of a place to the id of the prefecture or city it lies in; None where it is larger or not known."""


def group(claims: Iterable[Claim], prefecture_of: PrefectureOf | None = None) -> list[Entry]:
    """The claims as entries, each claim in exactly one, whatever order they come in.

    A claim joins another of its kind when it says no other thing of it (terms that exclude each other, other
    prefectures; without `prefecture_of` any two known places), when its possible days hold all the days of the more
    exact claim, and when that is the only entry it fits. An undated or half-open claim must besides share a term or a
    place. Two mentions by one teller in one source join only when they are dated alike.
    """
    by_kind: dict[Kind, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_kind[claim.kind].append(claim)
    return [entry for kind in sorted(by_kind) for entry in _group_kind(by_kind[kind], prefecture_of)]


def far_apart(a: Claim, b: Claim, prefecture_of: PrefectureOf) -> bool:
    """Whether two claims name places that lie in two prefectures."""
    one, two = (claim.place and claim.place.id and prefecture_of(claim.place.id) for claim in (a, b))
    return bool(one and two and one != two)


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with what comparing it needs, worked out once."""

    claim: Claim
    days: tuple[date | None, date | None]
    width: int
    lengths: tuple[Length | None, Length | None]
    numbers: tuple[object, ...]
    words: frozenset[tuple[str, str]]
    sources: frozenset[int]

    @classmethod
    def of(cls, claim: Claim) -> "_Said":
        terms, first, last = claim.terms, claim.when.earliest, claim.when.latest
        sentence = sentence_length(terms)
        words = {(key, str(value).strip().casefold()) for key, value in terms.items() if value}
        words |= {("place", claim.place.id)} if claim.place and claim.place.id else set()
        words |= {("sentence", f"{sentence.months} {sentence.days}")} if sentence else set()
        return cls(
            claim=claim,
            days=(first, last),
            width=(last - first).days if first and last else OPEN + (not claim.when.known),
            lengths=(sentence, length(terms.get("for"))),
            numbers=tuple(terms.get(key) for key in ("amount", "currency", "count")),
            words=frozenset(words),
            sources=frozenset(quoted.source for quoted in claim.passages),
        )

    @property
    def key(self) -> tuple[int, tuple[int, int], str]:
        """The most exact first."""
        return (self.width, self.claim.when.sort_key, self.claim.id)

    def holds(self, narrow: "_Said") -> bool:
        """Whether all days of the other are among the days it can mean."""
        (first, last), (inner_first, inner_last) = self.days, narrow.days
        lower = first is None or (inner_first is not None and first <= inner_first)
        return lower and (last is None or (inner_last is not None and inner_last <= last))

    def same_breath(self, other: "_Said") -> bool:
        """Whether one teller says both in one source."""
        return self.claim.told_by == other.claim.told_by and not self.sources.isdisjoint(other.sources)

    def excludes(self, other: "_Said") -> bool:
        """Whether the terms cannot both be so: other lengths, other amounts, other numbers."""
        pairs = zip(self.lengths, other.lengths, strict=True)
        if any(one and two and one.differs(two) for one, two in pairs):
            return True
        numbers = zip(self.numbers, other.numbers, strict=True)
        return any(one is not None and two is not None and one != two for one, two in numbers)


@dataclass(slots=True)
class _Groups:
    """Groups of one kind; those with both bounds also in the order of their first day."""

    all: list[list[_Said]] = field(default_factory=list)
    first_days: list[tuple[date, int]] = field(default_factory=list)

    def add(self, said: _Said) -> None:
        if said.days[0] and said.days[1]:
            insort(self.first_days, (said.days[0], len(self.all)))
        self.all.append([said])

    def inside(self, said: _Said) -> Iterator[list[_Said]]:
        """The groups whose most exact claim lies inside the days the claim can mean."""
        first, last = said.days
        if first is None or last is None:
            yield from (members for members in self.all if said.holds(members[0]))
            return
        for first_day, index in self.first_days[bisect_left(self.first_days, (first, 0)) :]:
            if first_day > last:
                return
            if said.holds(self.all[index][0]):
                yield self.all[index]


def _group_kind(claims: list[Claim], prefecture_of: PrefectureOf | None) -> list[Entry]:
    groups = _Groups()
    for said in sorted(map(_Said.of, claims), key=lambda said: said.key):
        fitting = [members for members in groups.inside(said) if _fits(said, members, prefecture_of)]
        alike = [members for members in fitting if said.days == members[0].days]
        if len(fitting) == 1 or len(alike) == 1:
            (alike if len(alike) == 1 else fitting)[0].append(said)
        else:
            groups.add(said)
    return [Entry(tuple(said.claim for said in members), *members[0].days) for members in groups.all]


def _fits(said: _Said, members: list[_Said], prefecture_of: PrefectureOf | None) -> bool:
    kind = said.claim.kind
    if kind in AGAIN and said.width > MONTH:
        return False
    if said.width >= OPEN and kind not in ONCE and all(said.words.isdisjoint(member.words) for member in members):
        return False
    for member in members:
        if said.same_breath(member) and (kind in AGAIN or said.days != member.days):
            return False
        if said.excludes(member) or _elsewhere(said.claim, member.claim, prefecture_of):
            return False
    return True


def _elsewhere(a: Claim, b: Claim, prefecture_of: PrefectureOf | None) -> bool:
    if not a.place or not b.place or not a.place.id or not b.place.id or a.place.id == b.place.id:
        return False
    return prefecture_of is None or far_apart(a, b, prefecture_of)
