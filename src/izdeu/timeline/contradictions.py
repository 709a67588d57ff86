"""Claims that cannot both be so, named. What may both be so, or cannot be told, is no contradiction."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from izdeu.timeline.agree import PrefectureOf, far_apart
from izdeu.timeline.contradiction import Code, Contradiction
from izdeu.timeline.entry import Entry
from izdeu.timeline.lengths import Length, sentence_length
from izdeu.vocab.dates import Order, compare
from izdeu.vocab.kinds import NEWS, Kind

HOLDING = frozenset({Kind.DETAINED, Kind.HELD_IN_CAMP, Kind.IMPRISONED})
"""Kinds that, told with a beginning and an end, say the person was held all the while."""

WITHIN = frozenset({Kind.HELD_IN_CAMP, Kind.IMPRISONED, Kind.HOSPITALISED})
"""Kinds that say where the person was kept."""


def contradictions(entries: Iterable[Entry], prefecture_of: PrefectureOf | None = None) -> tuple[Contradiction, ...]:
    """The contradictions among entries about one person, in a fixed order, each named once."""
    by_kind: dict[Kind, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.id):
        by_kind[entry.kind].append(entry)
    found = [
        *_sentences(by_kind[Kind.SENTENCED]),
        *_held_and_released(by_kind),
        *_died_and_alive(by_kind),
        *_dates(Code.BIRTH_DATES, by_kind[Kind.BORN]),
        *_dates(Code.DEATH_DATES, by_kind[Kind.DIED]),
        *_arrest_dates(by_kind),
    ]
    if prefecture_of:
        found += [*_two_places(by_kind, prefecture_of), *_arrest_places(by_kind, prefecture_of)]
    return tuple(sorted(found, key=lambda one: (one.code, one.left, one.right)))


def out_of_order(edges: Iterable[tuple[str, str]], entries: Iterable[Entry]) -> tuple[Contradiction, ...]:
    """The sayings ("after that ...") that no order can keep, as contradictions; each two entries are named once."""
    by_id = {entry.id: entry for entry in entries}
    pairs = {frozenset(edge): edge for edge in sorted(edges, reverse=True)}
    return tuple(
        _contradiction(Code.ORDER, (by_id[first],), (by_id[second],), _when(by_id[first]), _when(by_id[second]))
        for first, second in sorted(pairs.values())
    )


def _contradiction(code: Code, left: Sequence[Entry], right: Sequence[Entry], one: str, two: str) -> Contradiction:
    left_ids = tuple(sorted(claim for entry in left for claim in entry.ids))
    right_ids = tuple(sorted(claim for entry in right for claim in entry.ids))
    keeps_sides = code in (Code.HELD_AND_RELEASED, Code.DIED_AND_ALIVE, Code.ORDER)
    if keeps_sides or left_ids < right_ids:
        return Contradiction(code, left_ids, right_ids, {"left": one, "right": two})
    return Contradiction(code, right_ids, left_ids, {"left": two, "right": one})


def _when(entry: Entry) -> str:
    return entry.when.edtf or entry.when.said or entry.kind.value


def _sentences(entries: Sequence[Entry]) -> list[Contradiction]:
    """Different lengths of sentences that are not certainly two sentences."""
    by_length: dict[Length, list[Entry]] = defaultdict(list)
    for entry in entries:
        if told := sentence_length(entry.claims[0].terms):
            by_length[told].append(entry)
    found = []
    for (one, left), (two, right) in combinations(sorted(by_length.items(), key=lambda item: item[0].least), 2):
        if one.differs(two) and (met := _not_apart(left, right)):
            found.append(_contradiction(Code.SENTENCE_LENGTHS, *met, _iso(one), _iso(two)))
    return found


def _not_apart(left: Sequence[Entry], right: Sequence[Entry]) -> tuple[list[Entry], list[Entry]] | None:
    """The entries of each side whose date may be that of one of the other side; None when there are none."""
    pairs = [(a, b) for a in left for b in right if not _apart(a, b)]
    if not pairs:
        return None
    one, two = {a.id for a, _ in pairs}, {b.id for _, b in pairs}
    return [entry for entry in left if entry.id in one], [entry for entry in right if entry.id in two]


def _apart(a: Entry, b: Entry) -> bool:
    return compare(a.placed, b.placed) in (Order.BEFORE, Order.AFTER)


def _iso(told: Length) -> str:
    years, months = divmod(told.months, 12)
    parts = [f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (told.days, "D")) if count]
    return "P" + ("".join(parts) or "0D")


def _held_and_released(by_kind: Mapping[Kind, Sequence[Entry]]) -> list[Contradiction]:
    """A release strictly inside a stretch that the person certainly was held."""
    found = []
    for held in (entry for kind in sorted(HOLDING) for entry in by_kind.get(kind, ())):
        if (core := held.when.core) is None:
            continue
        inside = [
            entry
            for entry in by_kind.get(Kind.RELEASED, ())
            if entry.earliest and entry.latest and core[0] < entry.earliest and entry.latest < core[1]
        ]
        found += [
            _contradiction(Code.HELD_AND_RELEASED, (held,), (entry,), _when(held), _when(entry)) for entry in inside
        ]
    return found


def _died_and_alive(by_kind: Mapping[Kind, Sequence[Entry]]) -> list[Contradiction]:
    """News of the living person certainly later than a death."""
    told = [entry for kind in NEWS - {Kind.DIED} for entry in by_kind.get(kind, ()) if entry.moment.earliest]
    news = sorted(told, key=lambda entry: (entry.moment.key(), entry.id))
    days = [entry.moment.earliest or date.min for entry in news]
    found = []
    for death in by_kind.get(Kind.DIED, ()):
        at = bisect_right(days, death.moment.latest or date.max)
        if alive := news[at:]:
            found.append(_contradiction(Code.DIED_AND_ALIVE, (death,), alive, _when(death), _when(alive[0])))
    return found


def _dates(code: Code, entries: Sequence[Entry]) -> list[Contradiction]:
    """Dates of what happens once that cannot be one date."""
    return [_contradiction(code, (a,), (b,), _when(a), _when(b)) for a, b in combinations(entries, 2) if _apart(a, b)]


def _arrest_dates(by_kind: Mapping[Kind, Sequence[Entry]]) -> list[Contradiction]:
    """Arrests dated apart by tellers who each know of one only, where nobody tells of a release between them."""
    if by_kind.get(Kind.RELEASED):
        return []
    return [
        _contradiction(Code.ARREST_DATES, (a,), (b,), _when(a), _when(b))
        for a, b in _one_each(by_kind.get(Kind.DETAINED, ()))
        if _apart(a, b)
    ]


def _one_each(arrests: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Pairs of arrests told by different tellers, each of whom tells of no other."""
    told: dict[int, list[Entry]] = defaultdict(list)
    for entry in arrests:
        for teller in entry.tellers:
            told[teller].append(entry)
    single = [entry for entry in arrests if entry.tellers and all(len(told[teller]) == 1 for teller in entry.tellers)]
    return list(combinations(single, 2))


def _two_places(by_kind: Mapping[Kind, Sequence[Entry]], prefecture_of: PrefectureOf) -> list[Contradiction]:
    """Kept in two prefectures on at least two days that both stretches certainly hold (one could be a transfer)."""
    kept = [(entry, entry.when.core) for kind in sorted(WITHIN) for entry in by_kind.get(kind, ())]
    stays = sorted(((entry, core) for entry, core in kept if core), key=lambda stay: (stay[1], stay[0].id))
    found = []
    for at, (one, first) in enumerate(stays):
        for two, second in stays[at + 1 :]:
            if second[0] >= first[1]:
                break
            if second[0] < second[1] and _far_apart(one, two, prefecture_of):
                found.append(_contradiction(Code.HELD_IN_TWO_PLACES, (one,), (two,), _where(one), _where(two)))
    return found


def _arrest_places(by_kind: Mapping[Kind, Sequence[Entry]], prefecture_of: PrefectureOf) -> list[Contradiction]:
    """One arrest, told by two tellers, in two prefectures."""
    return [
        _contradiction(Code.ARREST_PLACES, (a,), (b,), _where(a), _where(b))
        for a, b in _one_each(by_kind.get(Kind.DETAINED, ()))
        if not _apart(a, b) and a.dated and b.dated and _far_apart(a, b, prefecture_of)
    ]


def _far_apart(a: Entry, b: Entry, prefecture_of: PrefectureOf) -> bool:
    return any(far_apart(one, two, prefecture_of) for one in a.claims for two in b.claims)


def _where(entry: Entry) -> str:
    return next((claim.place.said for claim in entry.claims if claim.place and claim.place.id), "")
