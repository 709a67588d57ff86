"""What every writer of a release does first: it opens what was cleared, for the use it was cleared for."""

from izdeu.vocab.consent import Use
from izdeu.vocab.public import PublicBook
from izdeu.vocab.release import Cleared


def opened(book: Cleared[PublicBook], use: Use) -> PublicBook:
    """The book, where it was cleared for this use and for everybody; ValueError where not."""
    if not isinstance(book, Cleared) or book.use is not use or book.party:
        raise ValueError(f"This was not cleared for {use}.")
    return book.content
