"""A testimony laid out: the witness's own text, a translation beside it, pictures between the paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass

from izdeu.vocab.public import PublicPicture, PublicTestimony, PublicText, Words
from izdeu.vocab.source import RenditionRole


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the original with the same one of the translation, and the pictures after it."""

    own: Words | None
    beside: Words | None
    pictures: tuple[PublicPicture, ...] = ()


Laid = tuple[PublicText | None, PublicText | None, tuple[PublicText, ...]]


def laid(testimony: PublicTestimony, language: str) -> Laid:
    """The witness's own text, the translation to set beside it for a reader of a language, and all other texts."""
    texts = testimony.texts
    own = next((text for text in texts if text.role is not RenditionRole.TRANSLATION), texts[0] if texts else None)
    if own is None:
        return None, None, ()
    others = [text for text in texts if text is not own]
    beside = None if _in(own, language) else _nearest(own, others, language)
    return own, beside, tuple(text for text in others if text is not beside)


def _nearest(own: PublicText, others: list[PublicText], language: str) -> PublicText | None:
    """A translation with as many paragraphs, into the reader's language or else English."""
    fitting = [text for text in others if len(text.paragraphs) == len(own.paragraphs)]
    return next((text for code in (language, "en") for text in fitting if _in(text, code)), None)


def _in(text: PublicText, language: str) -> bool:
    return text.language.replace("_", "-").casefold().partition("-")[0] == language


def story(testimony: PublicTestimony, own: PublicText, beside: PublicText | None) -> Iterator[Row]:
    """The paragraphs in order, the pictures spread evenly between them, the last ones at the end."""
    count, pictures = len(own.paragraphs), testimony.pictures
    if not count:
        yield Row(None, None, pictures)
    for at, paragraph in enumerate(own.paragraphs):
        first, last = (len(pictures) * place // count for place in (at, at + 1))
        yield Row(paragraph, beside.paragraphs[at] if beside else None, pictures[first:last])
