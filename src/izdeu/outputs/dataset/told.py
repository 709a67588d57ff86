"""What is told of a case, one thing after another, under the codes it has in a release."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.vocab.public import PublicBook, PublicCase, PublicEvent, PublicPerson, PublicQuote


@dataclass(frozen=True, slots=True)
class Told:
    """An event, the code it has in this release, and the part of the case file it stands in."""

    code: str
    part: str
    event: PublicEvent


@dataclass(frozen=True, slots=True)
class Telling:
    """The quotes that say one thing, and whom else it names."""

    code: str
    quotes: tuple[PublicQuote, ...]
    others: tuple[PublicPerson, ...] = ()


def told_in(case: PublicCase) -> Iterator[Told]:
    """All events of a case. Those of `events` end in e1, e2, ...: contradictions name them by their place there."""
    parts = (("events", "e"), ("life", "l"), ("search", "s"), ("harms", "h"))
    for part, letter in parts:
        events: tuple[PublicEvent, ...] = getattr(case, part)
        for n, event in enumerate(events, 1):
            yield Told(f"{case.code}-{letter}{n}", part, event)


def said_of(case: PublicCase) -> Iterator[Telling]:
    """Everything of a case that is said in quotes: its events, then its keepsakes."""
    for one in told_in(case):
        yield Telling(one.code, one.event.quotes, (one.event.other,) if one.event.other else ())
    for n, keepsake in enumerate(case.keepsakes, 1):
        yield Telling(f"{case.code}-k{n}", keepsake.quotes)


def tellings(book: PublicBook) -> Iterator[Telling]:
    """The same for all cases."""
    return (one for case in book.cases for one in said_of(case))


def quoted(case: PublicCase) -> Iterator[tuple[str, str, PublicQuote]]:
    """Every quote of a case: its code, the code of what it says, and itself."""
    for one in said_of(case):
        for n, quote in enumerate(one.quotes, 1):
            yield f"{one.code}-q{n}", one.code, quote
