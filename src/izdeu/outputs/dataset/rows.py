"""The rows of the dataset's files that are the same in every release, as cells in the order of their columns."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from izdeu.outputs.dataset.told import Told, quoted, tellings, told_in
from izdeu.vocab import kinds, knowing, statuses, ties
from izdeu.vocab.address import canonical_json
from izdeu.vocab.consent import Identity
from izdeu.vocab.public import PublicBook, PublicPerson, PublicPlace, PublicWhen, Words

Word = TypeVar("Word", bound=StrEnum)
Cell = str | int | float | bool | date | None
Row = tuple[Cell, ...]
LANGUAGES = ("en", "kk", "ru", "ug", "zh")


def cases(book: PublicBook) -> Iterator[Row]:
    """A row a case."""
    for case in book.cases:
        news = case.news or PublicWhen()
        yield (
            case.code,
            case.person.code,
            case.status,
            case.as_of,
            *_span(news),
            _days(news.latest, book.day),
            _days(news.earliest, book.day),
            case.sources,
            case.documented,
            len(tuple(told_in(case))),
            len(case.testimonies),
        )


def _days(since: date | None, day: date) -> int | None:
    return (day - since).days if since and since <= day else None


def _span(when: PublicWhen) -> tuple[date | None, date | None]:
    return when.earliest, when.latest


def persons(book: PublicBook) -> Iterator[Row]:
    """A row a person, in the order of their codes."""
    sought = {case.person.code for case in book.cases}
    for person in everybody(book):
        yield person.code, person.level, person.sex, person.code in sought


def names(book: PublicBook) -> Iterator[Row]:
    """A row a spelling."""
    for person in everybody(book):
        for name in person.names:
            yield person.code, name.form, name.script, name.language


def everybody(book: PublicBook) -> tuple[PublicPerson, ...]:
    """All who may be known at all, once each, in the order of their codes."""
    found = {case.person.code: case.person for case in book.cases}
    for one in tellings(book):
        for person in one.others:
            found.setdefault(person.code, person)
        for quote in one.quotes:
            if quote.teller:
                found.setdefault(quote.teller.code, quote.teller)
    for testimony in book.testimonies:
        if testimony.teller:
            found.setdefault(testimony.teller.code, testimony.teller)
    kept = (person for person in found.values() if person.level is not Identity.NONE)
    return tuple(sorted(kept, key=lambda person: person.code))


def events(book: PublicBook) -> Iterator[Row]:
    """A row an event."""
    for case in book.cases:
        for one in told_in(case):
            event = one.event
            yield (
                one.code,
                case.code,
                one.part,
                event.kind,
                kinds.HURIDOCS.get(event.kind),
                event.when.edtf,
                *_span(event.when),
                event.when.said,
                event.when.inferred,
                *_place(event.place),
                shown(event.other),
                event.tie,
                event.contradicted,
                len(event.quotes),
            )


def _place(place: PublicPlace | None) -> Row:
    """Its code, its English name or the words said, latitude, longitude."""
    if place is None:
        return (None,) * 4
    return place.id, place.names.get("en") or place.said, place.latitude, place.longitude


def terms(book: PublicBook) -> Iterator[Row]:
    """A row a term."""
    for case in book.cases:
        for one in told_in(case):
            yield from _terms(one)


def _terms(one: Told) -> Iterator[Row]:
    for term, value in sorted(one.event.terms.items()):
        if value not in (None, "", [], {}, ()):
            yield one.code, term, plain(value)


def plain(value: object) -> str:
    """A term's value as text: itself, or its canonical JSON where it is a list, an object, or a number."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, float) else canonical_json(value).decode()


def contradictions(book: PublicBook) -> Iterator[Row]:
    """A row for every event of a contradiction."""
    for case in book.cases:
        for n, found in enumerate(case.contradictions, 1):
            for index in found.events:
                if 0 <= index < len(case.events):
                    yield f"{case.code}-x{n}", case.code, found.code, f"{case.code}-e{index + 1}"


def keepsakes(book: PublicBook) -> Iterator[Row]:
    """A row a keepsake."""
    for case in book.cases:
        for n, keepsake in enumerate(case.keepsakes, 1):
            yield f"{case.code}-k{n}", case.code, keepsake.object


def quotes(book: PublicBook) -> Iterator[Row]:
    """A row a quote."""
    for case in book.cases:
        for code, of, quote in quoted(case):
            yield (
                code,
                of,
                case.code,
                quote.words.plain,
                quote.words.language,
                withheld(quote.words),
                shown(quote.teller),
                quote.tie,
                quote.known_how,
                quote.testimony,
            )


def shown(person: PublicPerson | None) -> str | None:
    """The code of somebody who may be known at all."""
    return person.code if person and person.level is not Identity.NONE else None


def withheld(words: Words) -> int:
    """How many runs of a text are stand-ins."""
    return sum(1 for piece in words.pieces if piece.stands_in)


def translations(book: PublicBook) -> Iterator[Row]:
    """A row a translation of a quote."""
    for case in book.cases:
        for code, _, quote in quoted(case):
            for words in quote.translations:
                yield code, words.language, words.plain


def testimonies(book: PublicBook) -> Iterator[Row]:
    """A row a testimony."""
    for one in book.testimonies:
        yield one.code, one.kind, shown(one.teller), one.told.edtf, *_span(one.told), len(one.pictures)


def testimony_cases(book: PublicBook) -> Iterator[Row]:
    """A row for every case a testimony speaks of."""
    return ((one.code, case) for one in book.testimonies for case in one.cases)


def paragraphs(book: PublicBook) -> Iterator[Row]:
    """A row a paragraph."""
    for one in book.testimonies:
        for n, text in enumerate(one.texts, 1):
            for place, words in enumerate(text.paragraphs, 1):
                yield one.code, n, text.role, words.language or text.language, place, words.plain


def withdrawn(book: PublicBook) -> Iterator[Row]:
    """A row for all that was taken back."""
    return ((stone.code, stone.withdrawn) for stone in book.tombstones)


def changes(book: PublicBook) -> Iterator[Row]:
    """A row for all that differs from the release before."""
    found = (("added", book.changes.added), ("changed", book.changes.changed), ("withdrawn", book.changes.withdrawn))
    return ((code, change) for change, codes in found for code in codes)


def codes(book: PublicBook) -> Iterator[Row]:
    """A row a code of the vocabulary."""
    yield from _labels("kind", kinds.LABELS)
    yield from _labels("status", statuses.LABELS)
    yield from _labels("tie", ties.LABELS)
    yield from _labels("known_how", knowing.LABELS)


def _labels(name: str, table: Mapping[Word, Mapping[str, str]]) -> Iterator[Row]:
    for code, label in table.items():
        yield name, code, *(label.get(language) for language in LANGUAGES)


def incidence(book: PublicBook) -> Iterator[Row]:
    """A row a case: 1 for each list that names the person."""
    return ((code, *(bool(cell) for cell in cells)) for code, cells in book.incidence)


def counts(book: PublicBook, n: int) -> Iterator[Row]:
    """The rows of the n-th counted table. What is suppressed says so and holds no number."""
    return ((*cell.keys, cell.count, cell.count is None) for cell in book.tables[n].cells)
