"""One person's file: what the standing claims say together, in order, with what contradicts and what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from izdeu.timeline.agree import PrefectureOf, group
from izdeu.timeline.contradiction import Contradiction
from izdeu.timeline.contradictions import contradictions, out_of_order
from izdeu.timeline.entry import Entry
from izdeu.timeline.gaps import Gap, gaps
from izdeu.timeline.order import line_up
from izdeu.timeline.prefectures import prefecture
from izdeu.timeline.silence import Silence, silence
from izdeu.timeline.status import StatusNow, status_now
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.dates import Order
from izdeu.vocab.kinds import GROUPS, NEWS, Group, Kind

ON_THE_LINE = frozenset({Group.FATE, Group.CONTACT, Group.HEALTH, Group.ACCUSATION})


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A projection of standing claims; withdrawn and superseded ones count nowhere.

    `entries` are dated and in order, `links[i]` tells what is certain of `entries[i]` and `entries[i + 1]`; `undated`
    stand apart. On the line are fates, contacts, health, accusations, and journeys, which are news. `life`, `harms`,
    `search` and `keepsakes` are listed apart, in order, undated last. Ties are drawn by `family`.
    """

    person: int | None
    today: date
    entries: tuple[Entry, ...]
    links: tuple[Order, ...]
    undated: tuple[Entry, ...]
    status: StatusNow | None
    silence: Silence
    contradictions: tuple[Contradiction, ...]
    gaps: tuple[Gap, ...]
    life: tuple[Entry, ...]
    harms: tuple[Entry, ...]
    search: tuple[Entry, ...]
    keepsakes: tuple[Entry, ...]
    ties: tuple[Claim, ...]

    @property
    def contradicted(self) -> frozenset[str]:
        """The ids of all claims that stand in a contradiction."""
        return frozenset(claim for one in self.contradictions for claim in one.claims)


def case_file(
    claims: Iterable[Claim],
    *,
    today: date | None = None,
    person: int | None = None,
    prefecture_of: PrefectureOf | None = prefecture,
    told_until: Mapping[int, date] | None = None,
) -> CaseFile:
    """The case file of one person: of claims about `person`, or of all claims given when that is None.

    The result is the same whatever order the claims come in. `today` is this machine's day unless given. Whether two
    places are far apart is asked of `prefecture_of`, the gazetteer; without one no contradiction of places is named.
    `told_until` gives the last day each source can have been told, by its number: none of its news is later.
    """
    day = today or date.today()
    standing = {claim.id: claim for claim in claims if claim.state is ClaimState.STANDING}
    own = [claim for claim in standing.values() if person is None or claim.person == person]
    ties = [claim for claim in standing.values() if claim.kind is Kind.TIE and _ties(claim, person)]
    grouped = group((claim for claim in own if claim.kind is not Kind.TIE), prefecture_of)
    line = line_up([entry for entry in grouped if _on_the_line(entry)])
    on_line = line.dated + line.undated
    others = [entry for entry in grouped if not _on_the_line(entry)]
    found = (*contradictions([*on_line, *others], prefecture_of), *out_of_order(line.refused, on_line))
    doubted = frozenset(claim for one in found for claim in one.claims)
    return CaseFile(
        person=person,
        today=day,
        entries=_marked(line.dated, doubted),
        links=line.links,
        undated=_marked(line.undated, doubted),
        status=status_now(on_line),
        silence=silence(on_line, day, told_until),
        contradictions=found,
        gaps=gaps(line.dated),
        life=_listed(others, Group.LIFE, doubted),
        harms=_listed(others, Group.HARM, doubted),
        search=_listed(others, Group.SEARCH, doubted),
        keepsakes=_listed(others, Group.KEEPSAKE, doubted),
        ties=tuple(sorted(ties, key=lambda claim: claim.id)),
    )


def _on_the_line(entry: Entry) -> bool:
    return GROUPS[entry.kind] in ON_THE_LINE or entry.kind in NEWS


def _ties(claim: Claim, person: int | None) -> bool:
    return person is None or person in (claim.person, claim.other)


def _listed(entries: Sequence[Entry], of: Group, doubted: frozenset[str]) -> tuple[Entry, ...]:
    line = line_up([entry for entry in entries if GROUPS[entry.kind] is of])
    return _marked(line.dated + line.undated, doubted)


def _marked(entries: Sequence[Entry], doubted: frozenset[str]) -> tuple[Entry, ...]:
    return tuple(replace(entry, contradicted=True) if not doubted.isdisjoint(entry.ids) else entry for entry in entries)
