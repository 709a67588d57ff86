"""A release of a marked casebook, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Sent, Wanted
from izdeu.outputs.letters import ToDelete, asking_to_delete
from izdeu.vocab.consent import Use
from tests.canaries.book import Book
from tests.canaries.saying import Saying
from tests.canaries.search import Searched, found

WHOLE = Wanted(booklets=True)
DAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Looked:
    """What escaped, with where it stood; what was lost; how many marks there were to keep in and to let out."""

    escaped: tuple[tuple[str, str], ...]
    lost: tuple[str, ...]
    kept_in: int
    let_out: int


def look(book: Book, said: Saying, searched: Searched, wanted: Wanted = WHOLE, day: date = DAY) -> Looked:
    """Cuts a release of what is said, and searches the site, the papers, the dataset and the letters."""
    book.say(said)
    with TemporaryDirectory(prefix="izdeu-canaries-") as place:
        out = Path(place) / "out"
        number = acts.cut_release(book.editor, out, wanted, day=day).plan.number
        acts.log_sending(book.editor, number, Sent("Somebody", day, book.marks.word()))
        _letters(book, out / "letters")
        texts = list(searched.folder(out))
        book.marks.all([place])
    return _judged(book, said, texts)


def _letters(book: Book, out: Path) -> None:
    """The letters that ask to delete, as they are sent."""
    out.mkdir()
    for at, one in enumerate(queries.holders(book.editor)):
        letter = ToDelete(one.to, one.release, one.day, one.codes, "A casebook", "Write to us")
        (out / f"{at}.txt").write_text(asking_to_delete(letter, one.language))


def _judged(book: Book, said: Saying, texts: list[tuple[str, str]]) -> Looked:
    """The dataset by what is allowed of it, all else by what is allowed of the site."""
    escaped: list[tuple[str, str]] = []
    lost: list[str] = []
    counts = [0, 0]
    for use in (Use.PUBLIC_SITE, Use.DATASET):
        mine = [(name, text) for name, text in texts if name.startswith("data") is (use is Use.DATASET)]
        kept_in, let_out = book.marks.kept_in(said, use), book.marks.let_out(said, use)
        words = [text for _, text in mine]
        escaped += [
            (f"{mark} of {book.marks.made_at.get(mark)}", where)
            for mark in sorted(found(words, kept_in))
            for where in _places(mark, mine)
        ]
        lost += (
            [f"{use}: {mark} of {book.marks.made_at.get(mark)}" for mark in sorted(let_out - found(words, let_out))]
            if mine
            else []
        )
        counts = [counts[0] + len(kept_in), counts[1] + len(let_out)]
    return Looked(tuple(escaped), tuple(lost), *counts)


def _places(mark: str, texts: list[tuple[str, str]]) -> Iterator[str]:
    return iter(sorted({name for name, text in texts if mark in text})[:3])
