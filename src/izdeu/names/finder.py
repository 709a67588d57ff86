"""Who may be meant by a name, or by a part of one: what a search box asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from izdeu.names.comparison import compare
from izdeu.names.index import NameIndex
from izdeu.names.latin import is_pinyin
from izdeu.names.lexicon import numbers_of, spellings_of
from izdeu.names.prepared import cuts_of
from izdeu.names.reasons import BEGINS, INSIDE, PIECE, Reason
from izdeu.names.touched import touched
from izdeu.names.written import Span, Written, span_of
from izdeu.vocab.person import Script, script_of

LIKELY = 0.7
"""Below this score two names are rarely the same."""
SPELLINGS, PIECE_LEAST = 40, 3
"""Other spellings that are looked for inside forms, and letters they have at least, if not Chinese."""
MOST = 4
"""Parts of a name that are looked for alone."""


class How(StrEnum):
    """What was found of a name: the whole, its letters at the beginning of a word or inside one, those of another
    spelling of it, a part of it."""

    NAME = "name"
    BEGINS = "begins"
    INSIDE = "inside"
    PIECE = "piece"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Found:
    """A form that was found: whose it is, how probably it is the whole name asked for, and what of it was found."""

    key: str
    form: str
    score: float
    how: How
    asked: str
    piece: str = ""
    name: str = ""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it was found; never none."""
        if self.how in _LETTERS:
            return (Reason(_LETTERS[self.how], asked=self.asked.strip(), form=self.form),)
        if self.how is How.PIECE:
            name = self.name.capitalize()
            return (Reason(PIECE, asked=self.asked.strip(), piece=self.piece, name=name, form=self.form),)
        return compare(self.asked, self.form).reasons

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where in the form that stands which was found."""
        if letters := span_of(self.form, self.piece or self.asked) if self.how in (*_LETTERS, How.PIECE) else None:
            return (letters,)
        return touched(self.asked, self.form)


_LETTERS = {How.BEGINS: BEGINS, How.INSIDE: INSIDE}


class Finder:
    """Forms by their keys, found by a name in any script, by some of its letters, or by one of its parts."""

    def __init__(self, forms: Iterable[tuple[str, str]] = ()) -> None:
        pairs = list(forms)
        self._index = NameIndex.build(pairs)
        self._written = Written(pairs)

    def add(self, key: str, form: str) -> None:
        """Adds a form; the next search finds it."""
        self._index.add(key, form)
        self._written.add(key, form)

    def remove(self, key: str) -> None:
        """Removes all forms a key has."""
        self._index.remove(key)
        self._written.remove(key)

    def search(self, asked: str, limit: int = 10) -> list[Found]:
        """At most `limit` forms, each key once: first those whose whole name is likely meant, likest first.

        Then, where these are fewer, those of which a word begins with the letters asked for, those that have them
        inside, those that have another spelling of it inside; where there is none of all these, those that have one
        part of the name asked for; last the less likely ones.
        """
        hits = [Found(hit.key, hit.form, hit.score, How.NAME, asked) for hit in self._index.search(asked, limit)]
        found = {one.key: one for one in hits if one.score >= LIKELY}
        if len(found) < limit:
            for place in self._written.search(asked, limit):
                found.setdefault(place.key, self._other(place.key, place.form, _how(place.begins), asked))
        if len(found) < limit:
            for one in self._by_pieces(asked, limit):
                found.setdefault(one.key, one)
        if not found:
            found = {one.key: one for one in self._by_parts(asked, limit)}
        for one in hits:
            found.setdefault(one.key, one)
        return list(found.values())[:limit]

    def _by_pieces(self, asked: str, limit: int) -> Iterator[Found]:
        """Forms in which another spelling of what is asked for stands: 古丽 finds Нұргүл."""
        for piece, name in spellings_of(asked)[:SPELLINGS]:
            if len(piece) >= PIECE_LEAST or script_of(piece) is Script.HAN:
                for place in self._written.search(piece, limit):
                    score = compare(asked, place.form).score
                    yield Found(place.key, place.form, score, How.PIECE, asked, piece, name)

    def _other(self, key: str, form: str, how: How, asked: str) -> Found:
        return Found(key, form, compare(asked, form).score, how, asked)

    def _by_parts(self, asked: str, limit: int) -> list[Found]:
        hits = [hit for part in _parts(asked) for hit in self._index.search(part, limit) if hit.score >= LIKELY]
        found = {(hit.key, hit.form): self._other(hit.key, hit.form, How.PART, asked) for hit in hits}
        best: dict[str, Found] = {}
        for one in sorted(found.values(), key=lambda one: (-one.score, one.form, one.key)):
            best.setdefault(one.key, one)
        return list(best.values())


def _how(begins: bool) -> How:
    return How.BEGINS if begins else How.INSIDE


def _parts(asked: str) -> Iterator[str]:
    """The parts of a name as it is cut at its spaces; without any, as the tables know them; pinyin joined."""
    for at, cut in enumerate(cuts_of(asked)):
        told = at == 0 or any(numbers_of(part.said) for part in cut)
        if len(cut) > 1 and told and not all(is_pinyin(part.said) for part in cut):
            yield from [part.said for part in cut if not part.initial][:MOST]
            return
