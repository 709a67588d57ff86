"""Which proposals came to their person, teller or year by the same mistake as one that a member mended."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from izdeu.casebook.models import Proposal
from izdeu.vocab.kinds import Kind
from izdeu.vocab.reason import Sort

_FOLLOWED = frozenset({Sort.FOLLOWED.value, Sort.FOLLOWED_UNSURE.value, Sort.UNSAID.value})
_NAMED = frozenset({Sort.IS.value, Sort.TIE.value})
_HAN = re.compile(r"[\u4e00-\u9fff]")
_YEAR = re.compile(r"(?<![\dX-])\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Way:
    """How a proposal came to its person: by words that name them, or by following who was spoken of last."""

    words: str
    named: bool


def way(row: Proposal) -> Way:
    """The way that the reasons of a proposal tell; where they tell none, its own words name the person."""
    for reason in row.reasons:
        if reason["sort"] in _FOLLOWED | _NAMED:
            return Way(reason["values"].get("words", ""), reason["sort"] in _NAMED)
    return Way("", True)


def scene(row: Proposal) -> str:
    """The part of the text with a cast of its own that a proposal stands in."""
    return row.mention.key.partition("/")[0]


def same_person(mended: Proposal, others: Iterable[Proposal], names: set[str]) -> list[Proposal]:
    """Those of the others that were given the wrong person as the mended one was; `names` are the right person's.

    Where the words named the person, all that the same words named follow, and what was said of them after. Where the
    reader followed who was spoken of last, they follow from where the right person was last named to where the wrong
    one is named again. A tie tells who somebody is, so none follows.
    """
    rows = list(others)
    wrong = _Namings(mended, [mended, *rows])
    its, at = way(mended), _place(mended)
    found = [row for row in rows if row.mention_id == mended.mention_id and row.kind != Kind.TIE.value]
    if its.named:
        meant = its.words or mended.mention.name
        return [row for row in found if wrong.before(row).casefold() == meant.casefold()]
    right = max((place for place, _ in _occurrences(mended.rendition.text, names) if place <= at), default=-1)
    start = right if right > wrong.last(at) else at
    end = wrong.next(at)
    return [row for row in found if not way(row).named and start <= _place(row) < end]


def same_teller(mended: Proposal, others: Iterable[Proposal]) -> list[Proposal]:
    """Those of the others told in the same run of the text by the same wrong teller."""
    start, end = _run(mended)
    return [row for row in others if row.told_by_id == mended.told_by_id and start <= row.start < end]


def same_year(mended: Proposal, others: Iterable[Proposal]) -> list[Proposal]:
    """Those of the others whose date was worked out from the day of telling, as that of the mended one was."""
    if not _from_telling(mended):
        return []
    return [row for row in others if _from_telling(row) and scene(row) == scene(mended)]


def years_between(read: str | None, told: str | None) -> int:
    """By how many years the one date is the other; 0 where they differ in anything else."""
    if not read or not told or not _YEAR.search(read) or not _YEAR.search(told):
        return 0
    years = int(_YEAR.findall(told)[0]) - int(_YEAR.findall(read)[0])
    return years if moved(read, years) == told else 0


def moved(edtf: str, years: int) -> str:
    """The date with each of its years moved."""
    return _YEAR.sub(lambda found: f"{int(found[0]) + years:04}", edtf)


def _from_telling(row: Proposal) -> bool:
    return bool(row.when.get("inferred")) and row.when.get("anchor") == "testimony"


def _run(row: Proposal) -> tuple[int, int]:
    """From where to where the voice that tells a proposal goes on."""
    for told in row.rendition.tellings:
        if told["start"] <= row.start < told["end"]:
            return told["start"], told["end"]
    return row.start, row.end


def _place(row: Proposal) -> int:
    """Where the words stand by which a proposal came to its person; else where its words begin."""
    words = way(row).words
    found = re.search(_pattern({words}), row.quote, re.IGNORECASE) if words else None
    return row.start + (found.start() if found else 0)


class _Namings:
    """Where in the text the person of a proposal is named, and by which words."""

    def __init__(self, proposal: Proposal, rows: Iterable[Proposal]) -> None:
        mention = proposal.mention
        words = {mention.name} if mention.name else set()
        for row in rows:
            its = way(row)
            if row.mention_id == mention.pk and its.named and its.words:
                words.add(its.words)
        self._name = mention.name
        self._all = sorted(_occurrences(proposal.rendition.text, words))

    def last(self, at: int) -> int:
        """The last place at or before another; -1 for none."""
        return max((place for place, _ in self._all if place <= at), default=-1)

    def next(self, at: int) -> float:
        """The first place after another; infinity for none."""
        return min((place for place, _ in self._all if place > at), default=float("inf"))

    def before(self, row: Proposal) -> str:
        """The words that name the person in a proposal, or named them last before it."""
        its = way(row)
        if its.named:
            return its.words or self._name
        earlier = [words for place, words in self._all if place <= _place(row)]
        return earlier[-1] if earlier else ""


def _occurrences(text: str, words: set[str]) -> Iterator[tuple[int, str]]:
    """Each place where one of the words stands in the text, the longest of those that begin there."""
    if words := {word for word in words if word.strip()}:
        for found in re.finditer(_pattern(words), text, re.IGNORECASE):
            yield found.start(), found[0]


def _pattern(words: Iterable[str]) -> str:
    """The words as a pattern; in scripts with spaces they begin where a word begins (endings may follow)."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(("" if _HAN.match(word) else r"(?<!\w)") + re.escape(word) for word in longest)
