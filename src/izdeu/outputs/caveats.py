"""What must be said beside every figure of a release: standards.md section 6, in the order of its list."""

from typing import Protocol

from izdeu.vocab.public import PublicBook


class Speech(Protocol):
    """Whatever knows the sentences of a language: a `Tongue`, or a gettext catalogue."""

    def gettext(self, message: str, /) -> str:
        """The sentence in the language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """The form of the sentence for so many."""


def caveats(book: PublicBook, said: Speech, fingerprint: str = "") -> tuple[str, ...]:
    """The eleven caveats of a release in one language, always all of them. `fingerprint` is the hash of the figures."""
    _ = said.gettext
    return (
        _documented(book, said),
        _("This is no random sample: it holds those of whom somebody could testify, and dared to."),
        _("When something happened and when it was documented are shown apart. A peak may be a busy month of ours."),
        _("Fewer cases, or none, at a time or a place do not mean that things are better there."),
        _("No rates follow from these figures, and no map of them shows where people are held: only who was told of."),
        _compared(book, said),
        _tellers(book, said),
        _left_out(book, said),
        _("Counts under {limit} are not shown.").format(limit=book.suppressed_under),
        _withdrawn(book, said),
        _version(book, said, fingerprint),
    )


def _documented(book: PublicBook, said: Speech) -> str:
    count = len(book.cases)
    return said.ngettext(
        "{count} person is documented here by {day}. How many are detained is not known.",
        "{count} people are documented here by {day}. How many are detained is not known.",
        count,
    ).format(count=count, day=book.day)


def _compared(book: PublicBook, said: Speech) -> str:
    _ = said.gettext
    if book.deduplicated is None:
        return _("Somebody may be counted twice, or two people as one. The records have not been compared yet.")
    return _("Somebody may be counted twice, or two people as one. The records were last compared on {day}.").format(
        day=book.deduplicated
    )


def _tellers(book: PublicBook, said: Speech) -> str:
    _ = said.gettext
    rest_on = [min(case.sources, 3) for case in book.cases]
    return _(
        "Cases that rest on one teller: {one}; on two: {two}; on three or more: {more}. Nobody else has verified them."
    ).format(one=sum(1 for n in rest_on if n < 2), two=rest_on.count(2), more=rest_on.count(3))


def _left_out(book: PublicBook, said: Speech) -> str:
    """What is unknown counts as unknown, and who is withheld is counted."""
    return said.ngettext(
        "What is not known is counted as not known. {count} documented person is not in this release.",
        "What is not known is counted as not known. {count} documented people are not in this release.",
        book.withheld,
    ).format(count=book.withheld)


def _withdrawn(book: PublicBook, said: Speech) -> str:
    _ = said.gettext
    return _(
        "Who takes consent back is taken out, so figures may fall. Taken out since the first release: {count}."
    ).format(count=len(book.tombstones))


def _version(book: PublicBook, said: Speech, fingerprint: str) -> str:
    _ = said.gettext
    if not fingerprint:
        return _("This is release {number} of {day}.").format(number=book.number, day=book.day)
    return _("This is release {number} of {day}; SHA-256 of the figures: {hash}.").format(
        number=book.number, day=book.day, hash=fingerprint
    )
