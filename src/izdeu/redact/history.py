"""What a release says of the ones before it: public codes and days, nothing that was cleared or withheld."""

from dataclasses import replace

from izdeu.vocab.public import Changes, PublicBook
from izdeu.vocab.release import Cleared, Tombstone


def with_history(book: Cleared[PublicBook], changes: Changes, tombstones: tuple[Tombstone, ...]) -> Cleared[PublicBook]:
    """The same book with what was added, changed and withdrawn since the last release."""
    return Cleared(replace(book.content, changes=changes, tombstones=tombstones), book.use, book.party)
