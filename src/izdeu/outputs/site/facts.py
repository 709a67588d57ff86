"""Facts of a case page: what is claimed, with its number on the page and what it does not agree with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.public import PublicCase, PublicContradiction, PublicEvent, PublicKeepsake, PublicQuote


@dataclass(frozen=True, slots=True)
class Fact:
    """An event with its number, and the numbers of those that contradict it."""

    n: int
    event: PublicEvent
    against: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction: what sort of, and its sides."""

    code: str
    sides: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a case by the chapter they stand in, numbered through."""

    events: tuple[Fact, ...]
    life: tuple[Fact, ...]
    search: tuple[Fact, ...]
    harms: tuple[Fact, ...]
    clashes: tuple[Clash, ...]


def facts(case: PublicCase) -> Facts:
    """The facts of a case. A contradiction that points at no event is left out."""
    against = _against(case.contradictions)
    events = tuple(_numbered(case.events, 1, against))
    life = tuple(_numbered(case.life, 1 + len(events)))
    search = tuple(_numbered(case.search, 1 + len(events) + len(life)))
    harms = tuple(_numbered(case.harms, 1 + len(events) + len(life) + len(search)))
    clashes = tuple(_clash(one, events) for one in case.contradictions)
    return Facts(events, life, search, harms, tuple(clash for clash in clashes if len(clash.sides) > 1))


def _numbered(
    events: Sequence[PublicEvent], first: int, against: dict[int, tuple[int, ...]] | None = None
) -> Iterable[Fact]:
    for at, event in enumerate(events):
        yield Fact(first + at, event, (against or {}).get(at, ()))


def _against(contradictions: Iterable[PublicContradiction]) -> dict[int, tuple[int, ...]]:
    """By the index of an event, the numbers on the page of those it does not go together with."""
    found: dict[int, set[int]] = {}
    for one in contradictions:
        for at in one.events:
            found.setdefault(at, set()).update(other + 1 for other in one.events if other != at)
    return {at: tuple(sorted(numbers)) for at, numbers in found.items()}


def _clash(one: PublicContradiction, events: Sequence[Fact]) -> Clash:
    return Clash(one.code, tuple(events[at] for at in one.events if 0 <= at < len(events)))


LONGEST = 280
"""Letters that fit at the head of a page."""

_NOT_VOICES = frozenset(
    {KnownHow.HEARD_FROM_OFFICIALS, KnownHow.PAPER, KnownHow.PRESS, KnownHow.LEAKED_LIST, KnownHow.RUMOUR}
)


def leading(case: PublicCase) -> PublicQuote | None:
    """The words set largest at the head of a page: a witness's own before a paper's, whole before barred, the fullest.

    None when nobody is quoted.
    """
    told: tuple[PublicEvent | PublicKeepsake, ...] = (*case.events, *case.life, *case.keepsakes)
    quotes = (quote for one in told for quote in one.quotes if quote.words.plain.strip())
    return max(quotes, key=_fullness, default=None)


def _fullness(quote: PublicQuote) -> tuple[bool, bool, int]:
    """What fits: longer before shorter; what does not: shorter before longer, and after all that fits."""
    whole = not any(piece.stands_in for piece in quote.words.pieces)
    length = len(quote.words.plain)
    return quote.known_how not in _NOT_VOICES, whole, length if length <= LONGEST else -length
