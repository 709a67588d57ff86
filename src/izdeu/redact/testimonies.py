"""A testimony in the witness's own words, as far as they may go out."""

from collections.abc import Iterator

from izdeu.redact import values
from izdeu.redact.coarser import year_of
from izdeu.redact.desk import Desk
from izdeu.redact.mark import said
from izdeu.redact.material import Origin, Text
from izdeu.redact.paragraphs import paragraphs
from izdeu.redact.persons import teller
from izdeu.redact.quotes import testimony_code
from izdeu.vocab.consent import Identity
from izdeu.vocab.dates import When
from izdeu.vocab.errors import BadDate
from izdeu.vocab.public import PublicTestimony, PublicText, PublicWhen, Words
from izdeu.vocab.source import RenditionRole, SourceKind

SPOKEN = frozenset(SourceKind) - {SourceKind.PHOTO, SourceKind.OBJECT, SourceKind.TABLE, SourceKind.COLLECTION}
"""Sources whose words are read as a testimony."""


def testimony(origin: Origin, desk: Desk, cases: dict[int, str]) -> PublicTestimony | None:
    """The testimony of a source, None where it may not go out or nothing of it is left. `cases` are codes by person."""
    if origin.kind not in SPOKEN or desk.ground.levels.source(origin.number) is Identity.NONE:
        return None
    texts = tuple(filter(None, (_text(text, origin, desk) for text in _ordered(origin))))
    if not texts:
        return None
    linked = desk.ground.levels.linked
    spoken = desk.ground.circle.spoken(origin.number)
    return PublicTestimony(
        code=testimony_code(origin.number, desk),
        kind=origin.kind,
        texts=texts,
        teller=teller(origin.number, desk.ground),
        told=_told(origin, desk),
        pictures=tuple(filter(None, map(desk.picture, desk.children(origin.number)))),
        cases=tuple(sorted(cases[person] for person in spoken if person in cases and linked(person, origin.number))),
    )


def _ordered(origin: Origin) -> Iterator[Text]:
    """The witness's own words first, then translations and what was cut; descriptions are of pictures."""
    own = [text for text in origin.texts if text.role is not RenditionRole.DESCRIPTION]
    yield from sorted(own, key=lambda text: (text.role is RenditionRole.TRANSLATION, text.number))


def _text(text: Text, origin: Origin, desk: Desk) -> PublicText | None:
    marked = desk.shelf.marked(origin.number, text.number)
    shown: tuple[Words, ...] = tuple(marked.running(*span) for span in paragraphs(text.text))
    return PublicText(text.role, text.language, shown) if any(map(said, shown)) else None


def _told(origin: Origin, desk: Desk) -> PublicWhen:
    """When it was told: the day where the teller is named, else the year."""
    try:
        told = When.told(origin.told_on or None)
    except BadDate:
        return PublicWhen()
    named = desk.ground.levels.teller(origin.number) is Identity.NAMED
    return values.when(told if named else year_of(told), desk.ground, None)
