"""The words that say something, as a reader of a release meets them."""

from collections.abc import Iterator

from izdeu.redact.codes import code_of
from izdeu.redact.desk import Desk
from izdeu.redact.mark import said
from izdeu.redact.persons import speaker, teller
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.public import PublicQuote, Words
from izdeu.vocab.source import RenditionRole
from izdeu.vocab.ties import Tie


def quotes(claim: Claim, desk: Desk) -> tuple[PublicQuote, ...]:
    """The quotes of a claim that goes out, one a source; translations stand with the words they translate."""
    by_source: dict[int, list[tuple[bool, Words]]] = {}
    for quoted, rendition in desk.shelf.passages(claim):
        words = desk.shelf.marked(quoted.source, rendition).quoted(quoted.passage.start, quoted.passage.end)
        translated = desk.shelf.text(quoted.source, rendition).role is RenditionRole.TRANSLATION
        by_source.setdefault(quoted.source, []).append((translated, words))
    return tuple(quote for source, some in by_source.items() for quote in _of_source(claim, source, some, desk))


def _of_source(claim: Claim, source: int, found: list[tuple[bool, Words]], desk: Desk) -> Iterator[PublicQuote]:
    own = [words for translated, words in found if not translated and said(words)]
    others = [words for translated, words in found if translated and said(words)]
    spoken, translations = (own, tuple(others)) if own else (others, ())
    for at, words in enumerate(spoken):
        yield PublicQuote(
            words,
            teller(source, desk.ground, claim.told_by),
            _tie(claim, source, desk),
            claim.known_how,
            testimony_code(source, desk),
            translations if at == 0 else (),
        )


def testimony_code(source: int, desk: Desk) -> str:
    """The public code of a testimony: lasting only where its teller is named."""
    return code_of("testimony", source, desk.ground.levels.teller(source), desk.ground.secrets)


def _tie(claim: Claim, source: int, desk: Desk) -> Tie | None:
    """What the teller is to the person, where the teller may be known by more than a pseudonym."""
    number = speaker(source, desk.ground, claim.told_by)
    if number is None or desk.ground.level(number, source).rank < Identity.INITIALS.rank:
        return None
    return desk.ties.get((number, claim.person))
