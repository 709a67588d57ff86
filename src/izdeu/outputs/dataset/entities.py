"""A release as FollowTheMoney entities. No topics: nobody here is wanted. No ethnicity, religion or papers."""

from collections.abc import Iterator, Mapping

from izdeu.outputs.dataset.facts import Fact, language
from izdeu.outputs.dataset.prefix import prefixes
from izdeu.outputs.dataset.rows import everybody, plain, shown
from izdeu.outputs.dataset.told import Told, quoted, told_in
from izdeu.vocab import kinds, statuses, ties
from izdeu.vocab.kinds import Kind
from izdeu.vocab.public import PublicBook, PublicCase, PublicPerson, PublicQuote, PublicTestimony
from izdeu.vocab.ties import Tie

UNKNOWN = frozenset({"", "uig"})
"""Languages FollowTheMoney 4.11 has no place for in its property; those of statements are not checked there."""
GENDERS = {"f": "female", "m": "male"}


def facts(book: PublicBook) -> Iterator[Fact]:
    """Everything FollowTheMoney has a place for, entity by entity."""
    cases = {case.person.code: case for case in book.cases}
    sought = {case.code: case.person.code for case in book.cases}
    for person in everybody(book):
        yield from _person(person)
        if case := cases.get(person.code):
            yield from _looked_for(case)
    for case in book.cases:
        for told in told_in(case):
            yield from _event(case, told)
        yield from _kin(case)
    for testimony in book.testimonies:
        yield from _testimony(testimony)
        yield from _speaks_of(testimony, sought)


def _person(person: PublicPerson) -> Iterator[Fact]:
    """The forms that may be shown; of somebody without any, their public code."""
    for name in person.names:
        yield Fact(person.code, "Person", "name", name.form, language=language(name.language))
    if not person.names:
        yield Fact(person.code, "Person", "name", person.code)
    if person.sex in GENDERS:
        yield Fact(person.code, "Person", "gender", GENDERS[person.sex])


def _looked_for(case: PublicCase) -> Iterator[Fact]:
    status = f"Status: {statuses.LABELS[case.status]['en']}" if case.status else "Status: not known"
    as_of = f", as of {case.as_of} (EDTF)" if case.as_of else ""
    yield Fact(case.person.code, "Person", "summary", f"Looked for. {status}{as_of}.", language="eng")
    for told in told_in(case):
        yield from _life(case.person.code, told)


def _life(person: str, told: Told) -> Iterator[Fact]:
    """Birth, death and work where they are told, each from the first words that say so."""
    event, origin = told.event, _origin(told)
    props = {Kind.BORN: "birthDate", Kind.DIED: "deathDate"}
    day = prefixes(event.when.edtf).date
    if event.kind in props and day:
        yield Fact(person, "Person", props[event.kind], day, origin, original=event.when.said)
    if event.kind is Kind.BORN and event.place:
        yield Fact(person, "Person", "birthPlace", _place(told), origin, original=event.place.said)
    if event.kind is Kind.OCCUPATION and (work := event.terms.get("occupation")):
        yield Fact(person, "Person", "profession", plain(work), origin)


def _origin(told: Told) -> str:
    return f"{told.code}-q1" if told.event.quotes else ""


def _place(told: Told) -> str:
    place = told.event.place
    return (place.names.get("en") or place.said) if place else ""


def _event(case: PublicCase, told: Told) -> Iterator[Fact]:
    """What is told to have happened: its date in words (EDTF), and as a prefix only where that says no more."""
    event, origin, days = told.event, _origin(told), prefixes(told.event.when.edtf)

    def fact(prop: str, value: str, **more: str) -> Fact:
        return Fact(told.code, "Event", prop, value, **{"origin": origin, **more})

    yield fact("name", kinds.LABELS[event.kind]["en"], language="eng")
    yield fact("keywords", event.kind)
    yield fact("involved", case.person.code)
    if other := shown(event.other):
        yield fact("involved", other)
    if event.when.edtf:
        yield fact("summary", f"When (EDTF): {event.when.edtf}", original=event.when.said, language="eng")
    for prop, day in (("date", days.date), ("startDate", days.start), ("endDate", days.end)):
        if day:
            yield fact(prop, day, original=event.when.said)
    if event.place:
        yield fact("location", _place(told), original=event.place.said)
    for term, value in sorted(event.terms.items()):
        if value not in (None, "", [], {}, ()):
            yield fact("notes", f"{term}: {plain(value)}", language="eng")
    for n, quote in enumerate(event.quotes, 1):
        yield from _said(told, f"{told.code}-q{n}", quote)


def _said(told: Told, code: str, quote: PublicQuote) -> Iterator[Fact]:
    """The words, and their translations with the words they translate."""
    words = quote.words
    yield Fact(told.code, "Event", "description", words.plain, code, language(words.language))
    for other in quote.translations:
        yield Fact(told.code, "Event", "description", other.plain, code, language(other.language), words.plain)


def _kin(case: PublicCase) -> Iterator[Fact]:
    """Who told and what they are to the person, and those a claim ties to them; each pair once."""
    seen = set()
    pairs = [(quote.teller, quote.tie, code) for code, _, quote in quoted(case)]
    pairs += [(told.event.other, told.event.tie, _origin(told)) for told in told_in(case)]
    for other, tie, origin in pairs:
        if tie and (code := shown(other)) and (code, tie) not in seen:
            seen.add((code, tie))
            yield from _tied(f"{case.code}-t{len(seen)}", case.person.code, code, tie, origin)


def _tied(code: str, person: str, other: str, tie: Tie, origin: str) -> Iterator[Fact]:
    schema, end = ("Associate", "associate") if ties.SIDES[tie] == "apart" else ("Family", "relative")
    yield Fact(code, schema, "person", person, origin)
    yield Fact(code, schema, end, other, origin)
    yield Fact(code, schema, "relationship", ties.LABELS[tie]["en"], origin, "eng")


def _testimony(one: PublicTestimony) -> Iterator[Fact]:
    def fact(prop: str, value: str, said_in: str = "") -> Fact:
        return Fact(one.code, "PlainText", prop, value, one.code, said_in)

    yield fact("title", f"Testimony {one.code}", "eng")
    if one.teller and shown(one.teller):
        yield fact("author", one.teller.names[0].form if one.teller.names else one.teller.code)
    if one.told.edtf:
        yield fact("summary", f"Told (EDTF): {one.told.edtf}", "eng")
    if day := prefixes(one.told.edtf).date:
        yield fact("authoredAt", day)
    for n, text in enumerate(one.texts):
        words = "\n\n".join(paragraph.plain for paragraph in text.paragraphs)
        if words:
            yield fact("translatedText" if n else "bodyText", words, language(text.language))
        if not n and language(text.language) not in UNKNOWN:
            yield fact("language", language(text.language))


def _speaks_of(one: PublicTestimony, sought: Mapping[str, str]) -> Iterator[Fact]:
    """The testimony and whom it speaks of; `sought` tells the person of a case."""
    for n, person in enumerate((sought[case] for case in one.cases if case in sought), 1):
        code = f"{one.code}-d{n}"
        yield Fact(code, "Documentation", "document", one.code, one.code)
        yield Fact(code, "Documentation", "entity", person, one.code)
        yield Fact(code, "Documentation", "role", "speaks of", one.code, "eng")
