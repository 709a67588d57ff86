"""A case page put into the order it is read in: facts with their numbers, words, gaps and contradictions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from izdeu.casebook.queries import CasePage
from izdeu.timeline import Contradiction, Entry
from izdeu.vocab import kinds
from izdeu.vocab.dates import Order
from izdeu.vocab.errors import BadDate
from izdeu.vocab.kinds import Kind
from izdeu.web import dates, text
from izdeu.web.facts import Fact
from izdeu.web.sayings import Saying, saying

LEAST_GAP = 180
"""Days below which a gap is not shown: most lives are not told month by month."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction in words, with the claims of its two sides."""

    sentence: str
    sides: tuple[tuple[Saying, ...], tuple[Saying, ...]]


@dataclass(frozen=True, slots=True)
class Shown:
    """The sections of a case page. `numbers` are the numbers of facts by the address of each claim in them."""

    line: tuple[Fact, ...]
    undated: tuple[Fact, ...]
    life: tuple[Fact, ...]
    ties: tuple[Fact, ...]
    harms: tuple[Fact, ...]
    around: tuple[Fact, ...]
    search: tuple[Fact, ...]
    keepsakes: tuple[Fact, ...]
    clashes: tuple[Clash, ...]
    numbers: Mapping[str, int]


def shown(page: CasePage) -> Shown:
    """The sections, facts numbered through the whole page in the order they stand in."""
    file = page.file
    sections: list[list[tuple[str, ...]]] = [
        *([entry.ids for entry in part] for part in (file.entries, file.undated, file.life)),
        [(claim.id,) for claim in file.ties],
        *([entry.ids for entry in part] for part in (file.harms,)),
        [(claim.address,) for claim in page.around],
        *([entry.ids for entry in part] for part in (file.search, file.keepsakes)),
    ]
    numbers: dict[str, int] = {}
    for n, ids in enumerate((ids for section in sections for ids in section), start=1):
        numbers |= {claim: n for claim in ids if claim not in numbers}
    said = {address: saying(page.claims[address]) for address in numbers}
    against = _against(page, numbers)
    facts = [[_fact(page, said, numbers[ids[0]], against, ids) for ids in section] for section in sections]
    line, undated, life, ties, harms, around, search, keepsakes = map(tuple, facts)
    return Shown(
        line=tuple(_on_line(page, numbers, line)),
        undated=tuple(_hinted(numbers, file.undated, undated)),
        life=life,
        ties=ties,
        harms=harms,
        around=around,
        search=search,
        keepsakes=tuple(_pictured(page, fact) for fact in keepsakes),
        clashes=tuple(_clash(page, said, one) for one in file.contradictions),
        numbers=numbers,
    )


def _against(page: CasePage, numbers: Mapping[str, int]) -> Mapping[str, set[int]]:
    """The numbers of the facts that each claim contradicts."""
    found: dict[str, set[int]] = defaultdict(set)
    for one in page.file.contradictions:
        for mine, others in ((one.left, one.right), (one.right, one.left)):
            for claim in mine:
                found[claim] |= {numbers[other] for other in others if other in numbers}
    return found


def _fact(
    page: CasePage, said: Mapping[str, Saying], n: int, against: Mapping[str, set[int]], ids: tuple[str, ...]
) -> Fact:
    differing = {number for claim in ids for number in against.get(claim, ())}
    claims = tuple(said[claim] for claim in ids)
    return Fact(n, claims, claims[0].about_number not in page.records, against=tuple(sorted(differing)))


def _on_line(page: CasePage, numbers: Mapping[str, int], facts: Iterable[Fact]) -> Iterator[Fact]:
    gaps = {gap.before: gap for gap in page.file.gaps if gap.at_least >= LEAST_GAP}
    links = chain((None,), page.file.links)
    for fact, entry, link in zip(facts, page.file.entries, links, strict=False):
        unsure = link is Order.CANNOT_TELL
        yield replace(fact, entry=entry, gap=gaps.get(entry.id), unsure=unsure)


def _pictured(page: CasePage, fact: Fact) -> Fact:
    """The fact with the sources among its passages that are pictures."""
    pictures = {info.number for info in page.sources if info.media_type.startswith("image/")}
    quoted = (passage.source for said in fact.claims for passage in page.claims[said.address].passages)
    return replace(fact, pictures=tuple(dict.fromkeys(source for source in quoted if source in pictures)))


def _hinted(numbers: Mapping[str, int], entries: Iterable[Entry], facts: Iterable[Fact]) -> Iterator[Fact]:
    for fact, entry in zip(facts, entries, strict=True):
        hint = numbers.get(entry.told_after) if entry.told_after else None
        yield replace(fact, entry=entry, hint=hint)


def _clash(page: CasePage, said: Mapping[str, Saying], one: Contradiction) -> Clash:
    values = {key: _value(value) for key, value in one.values.items()}
    left, right = (
        tuple(said.get(claim) or saying(page.claims[claim]) for claim in side) for side in (one.left, one.right)
    )
    return Clash(text.sentence_of(one.template, values), (left, right))


def _value(told: str) -> str:
    """A date, a duration or a kind in words; a place's words as they are."""
    if re.fullmatch(r"P[\dYMWDTHS]+", told):
        return dates.duration(told)
    if told in set(Kind):
        return text.label(kinds.LABELS, Kind(told))
    try:
        return dates.edtf_words(told)
    except BadDate:
        return told
