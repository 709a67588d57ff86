"""A book with what its pages look up: cases and testimonies by code, and where the words of quotes stand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from izdeu.outputs.site.listing import Sheet, sheets
from izdeu.vocab.public import PublicBook, PublicCase, PublicEvent, PublicQuote, PublicTestimony


@dataclass(frozen=True)
class Shelf:
    """One book, looked up in constant time."""

    book: PublicBook

    @cached_property
    def cases(self) -> Mapping[str, PublicCase]:
        """Cases by code."""
        return {case.code: case for case in self.book.cases}

    @cached_property
    def testimonies(self) -> Mapping[str, PublicTestimony]:
        """Testimonies by code."""
        return {one.code: one for one in self.book.testimonies}

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The lists of names."""
        return sheets(self.book)

    @cached_property
    def quoted(self) -> Mapping[str, tuple[str, ...]]:
        """By testimony, the words that cases quote of it, each once, in their order."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for case in self.book.cases:
            for quote in quotes_of(case):
                if quote.testimony in self.testimonies:
                    found[quote.testimony].setdefault(quote.words.plain)
        return {code: tuple(words) for code, words in found.items()}


def quotes_of(case: PublicCase) -> Iterable[PublicQuote]:
    """All words that a case rests on."""
    events: Iterable[PublicEvent] = chain(case.events, case.life, case.search, case.harms)
    yield from chain.from_iterable(event.quotes for event in events)
    yield from chain.from_iterable(keepsake.quotes for keepsake in case.keepsakes)
