"""Names of persons in an outgoing text: shown only where everybody they may mean may be named there."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from izdeu.names.latin import first_sounds
from izdeu.names.parts import part_of
from izdeu.places import spot
from izdeu.places.tokens import begins
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark
from izdeu.redact.people import initials_of
from izdeu.redact.running import UNSEEN
from izdeu.redact.watch import Hit
from izdeu.vocab.public import StandIn
from izdeu.vocab.release import Rule

_CAPITAL = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
_BEFORE = re.compile(rf"(?:(?<!\w){_CAPITAL}[.．][ \u00a0]?){{1,3}}\Z")
_AFTER = re.compile(rf",?(?:[ \u00a0]?{_CAPITAL}[.．](?!\w{{2}})){{1,3}}")
_NEXT = re.compile(rf"[ \u00a0\n](?P<word>{_CAPITAL}\w{{3,30}})")
_PAIR = re.compile(rf"(?<![\w.])({_CAPITAL})[.．][ \u00a0]?({_CAPITAL})[.．](?![ \u00a0]?{_CAPITAL}\w)")
_JOINED = re.compile(rf"[\s·•・‧∙.,،\-{UNSEEN}]{{0,4}}")


def find(text: str, ground: Ground, source: int | None) -> Iterator[Mark]:
    """Marks for all names in a text that may mean somebody who is not to be named in the words of this source."""
    hits = [hit for hit in ground.watch.hits(text) if _meant(hit, ground, source)]
    for run in _runs(text, _not_places(text, hits)):
        yield from (_widened(text, mark) for mark in _judged(run, ground, source))
    yield from _initials(text, ground, source)


def _meant(hit: Hit, ground: Ground, source: int | None) -> bool:
    """Whether words for somebody can mean them here: "my neighbour" is another one in every testimony."""
    return not hit.called or source is None or not hit.persons.isdisjoint(ground.circle.near(source))


def _widened(text: str, mark: Mark) -> Mark:
    """The mark with the initials beside it, and with a father's name behind it that nobody entered."""
    before = _BEFORE.search(text, max(0, mark.start - 16), mark.start)
    after = _AFTER.match(text, mark.end)
    father = _NEXT.match(text, mark.end)
    end = after.end() if after else mark.end
    if father and part_of(father["word"]).stem != father["word"]:
        end = max(end, father.end())
    return replace(mark, start=before.start() if before else mark.start, end=end)


def _initials(text: str, ground: Ground, source: int | None) -> Iterator[Mark]:
    """Initials that stand alone, where they may be those of somebody near who is not to be named."""
    found = list(_PAIR.finditer(text))
    if not found or source is None:
        return
    near = ground.hidden(frozenset(ground.circle.near(source)), source)
    begins = [(person, initials_of(ground.material.persons[person])) for person in sorted(near)]
    for pair in found:
        letters = [first_sounds(letter) for letter in pair.groups()]
        for person, forms in begins:
            if any(_fit(letters, form) or _fit(letters[::-1], form) for form in forms):
                yield Mark(pair.start(), pair.end(), Rule.NAME, person)
                break


def _fit(letters: Sequence[frozenset[str]], form: Sequence[frozenset[str]]) -> bool:
    return len(form) >= len(letters) and all(one & other for one, other in zip(letters, form, strict=False))


def _not_places(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """The hits, without those that are part of a longer name of a place ("Altai prefecture"), and strangers in any."""
    if not any(begins(text[hit.start : hit.end].strip()) for hit in hits if hit.end > hit.start and not hit.whole):
        return list(hits)
    spots = spot(text)
    starts = [found.start for found in spots]
    kept = []
    for hit in hits:
        at = bisect_left(starts, hit.start + 1) - 1
        place = spots[at] if at >= 0 and spots[at].start <= hit.start and hit.end <= spots[at].end else None
        if place is None or hit.whole or not (hit.stranger or place.end - place.start > hit.end - hit.start):
            kept.append(hit)
    return kept


def _runs(text: str, hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Hits that stand side by side, together."""
    run: list[Hit] = []
    for hit in hits:
        if run and not (hit.start < run[-1].end or _JOINED.fullmatch(text, run[-1].end, hit.start)):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


def _judged(run: Sequence[Hit], ground: Ground, source: int | None) -> Iterator[Mark]:
    """A run that is the full name of persons means these; else each of its words may mean anybody who has it."""
    full = _full(run)
    if full:
        if ground.hidden(full, source) or any(hit.unshown & full for hit in run):
            yield _mark(run[0].start, max(hit.end for hit in run), full, ground, source, exact=True)
        return
    for hit in run:
        if hit.stranger:
            yield Mark(hit.start, hit.end, Rule.NAME)
        elif hit.unshown or ground.hidden(hit.persons, source):
            yield _mark(hit.start, hit.end, hit.persons, ground, source, exact=bool(hit.whole))


def _full(run: Sequence[Hit]) -> frozenset[int]:
    """The persons of whom all words of a run are names, where it is more than one word or their whole name."""
    shared = frozenset.intersection(*(hit.persons for hit in run))
    apart = sum(one.end <= other.start for one, other in pairwise(run))
    if apart:
        return shared
    whole = frozenset().union(*(hit.whole for hit in run)) & shared
    return shared if whole and whole == shared else frozenset()


def _mark(start: int, end: int, persons: frozenset[int], ground: Ground, source: int | None, exact: bool) -> Mark:
    near = persons & ground.circle.near(source) if source is not None else frozenset()
    withheld = ground.hidden(persons, source)
    known = sorted(withheld & near) or (sorted(withheld) if len(withheld) == 1 or exact else [])
    exposes = any(ground.exposed(person, source) for person in known)
    person = known[0] if len(known) == 1 else None
    stands_in, shown = StandIn.BAR, ""
    if person is not None and persons == {person}:
        stands_in, shown = ground.stand_in(person, ground.level(person, source))
    return Mark(start, end, Rule.NAME, person, stands_in, shown, exposes)
