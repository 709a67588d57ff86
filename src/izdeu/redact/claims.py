"""Which claims go out, and why the others do not."""

from collections.abc import Iterator
from dataclasses import replace

from izdeu.redact.coarser import prefecture_of, year_of
from izdeu.redact.ground import Ground
from izdeu.redact.meant import meant
from izdeu.redact.shelf import Shelf
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.consent import Identity
from izdeu.vocab.release import Rule, Withheld


def judged(claim: Claim, ground: Ground, shelf: Shelf) -> tuple[Withheld, ...]:
    """Why a claim does not go out; empty when it does."""
    about = f"claim:{claim.id}"
    asked = tuple(_not_asked(claim, ground))
    if asked:
        return asked
    if claim.state is not ClaimState.STANDING or not shelf.sure(claim):
        return (Withheld(Rule.NOT_ASKED, about, claim.person),)
    decided = ground.material.decided.get(claim.id)
    if decided is False:
        return (Withheld(Rule.HELD_BACK, about, claim.person),)
    return () if decided else tuple(_exposing(claim, ground, shelf))


def _not_asked(claim: Claim, ground: Ground) -> Iterator[Withheld]:
    about = f"claim:{claim.id}"
    sources = {quoted.source for quoted in claim.passages}
    if not sources:
        yield Withheld(Rule.NOT_ASKED, about, claim.person)
    for source in sorted(sources):
        if ground.levels.source(source) is Identity.NONE:
            yield Withheld(ground.levels.why(f"source:{source}"), about, claim.person)
        elif ground.level(claim.person, source) is Identity.NONE:
            yield Withheld(ground.levels.why(f"person:{claim.person}"), about, claim.person)
        for person in (claim.person, claim.other):
            if not ground.levels.linked(person, source):
                yield Withheld(Rule.DEGREE, about, person)


def _exposing(claim: Claim, ground: Ground, shelf: Shelf) -> Iterator[Withheld]:
    """Who within reach is named or implied in a claim: as its other, as who told it, in its words."""
    about = f"claim:{claim.id}"
    for quoted, rendition in shelf.passages(claim):
        passage = quoted.passage
        for person in dict.fromkeys(meant(claim, quoted.source, ground)):
            yield Withheld(Rule.EXPOSED, about, person, passage.quote, rendition, passage.start, passage.end)
        for mark in shelf.marked(quoted.source, rendition).exposing(passage.start, passage.end):
            yield Withheld(Rule.EXPOSED, about, mark.person, passage.quote, rendition, passage.start, passage.end)


def outgoing(claim: Claim, ground: Ground) -> Claim:
    """The claim with its date and place as far as they may be told."""
    levels = [ground.level(claim.person, quoted.source) for quoted in claim.passages]
    if all(level is Identity.NAMED for level in levels):
        return claim
    place = prefecture_of(claim.place) if claim.place else None
    return replace(claim, when=year_of(claim.when), place=place)
