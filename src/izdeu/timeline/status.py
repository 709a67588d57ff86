"""What the claims, taken together, say of a person now; with the claims behind it and those against it.

Contact lost changes no word. A sentence whose term has run out stays the word until somebody says otherwise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from izdeu.timeline.entry import Entry
from izdeu.timeline.lengths import after, sentence_length
from izdeu.timeline.moments import Moment
from izdeu.timeline.weighing import HELD, OUT, Basis, Choice, Fact, weigh
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import LEADS_TO, Kind
from izdeu.vocab.statuses import RANKS, Status


@dataclass(frozen=True, slots=True)
class AsOf:
    """The date of the latest claim that gives the word, as told, and the days it speaks of."""

    when: When
    moment: Moment

    @property
    def edtf(self) -> str | None:
        """The date as EDTF; None where it follows only from what it is said to come after."""
        return self.when.edtf


@dataclass(frozen=True, slots=True)
class Against:
    """A word that other claims lead to."""

    word: Status
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusNow:
    """The word, as of when (None: undated), the claims behind it, and what stands against it.

    `term_ends`: between which days the sentence it rests on ends, by its date and length; None when not known.
    """

    word: Status
    as_of: AsOf | None
    claims: tuple[str, ...]
    basis: Basis
    against: tuple[Against, ...] = ()
    term_ends: Moment | None = None

    @property
    def disputed(self) -> bool:
        """Whether claims of comparable recency lead to another word."""
        return bool(self.against)

    @property
    def undated(self) -> bool:
        """Whether no claim that gives the word has a date."""
        return self.as_of is None

    @property
    def hinted(self) -> bool:
        """Whether the word rests on nothing better than the order in which things were told."""
        return self.basis is Basis.ORDER_TOLD


def status_now(entries: Iterable[Entry]) -> StatusNow | None:
    """The status by the table of `weighing`; None when no claim leads to one."""
    entries = sorted(entries, key=lambda entry: entry.id)
    choice = weigh(entries)
    return _said(choice, entries) if choice else None


def _said(choice: Choice, entries: Sequence[Entry]) -> StatusNow:
    facts = _kept_sentence(choice.facts, entries)
    behind = [fact.entry for fact in facts] + _transfers(facts, entries)
    newest = max(behind, key=lambda entry: (entry.moment.key(), entry.id))
    return StatusNow(
        word=facts[0].word,
        as_of=AsOf(newest.when, newest.moment) if newest.dated else None,
        claims=tuple(sorted(claim for entry in behind for claim in entry.ids)),
        basis=choice.basis if facts == choice.facts else Basis.NATURE,
        against=_against(choice.against),
        term_ends=_term_ends(facts, entries),
    )


def _kept_sentence(facts: tuple[Fact, ...], entries: Sequence[Entry]) -> tuple[Fact, ...]:
    """The sentence instead of a later "detained" or "missing", while it certainly still ran and no release is told."""
    days = [fact.at.latest for fact in facts]
    if facts[0].word not in (Status.MISSING, Status.DETAINED) or None in days:
        return facts
    running = tuple(
        Fact(Status.SENTENCED, entry, entry.moment)
        for entry in entries
        if entry.kind is Kind.SENTENCED and (ends := _ends(entry)) and all(day and day < ends.earliest for day in days)
    )
    released = [entry.moment for entry in entries if LEADS_TO.get(entry.kind) in OUT]
    free = [fact for fact in running if not all(at.certainly_before(fact.at) for at in released)]
    return running if running and not free else facts


@dataclass(frozen=True, slots=True)
class _Ends:
    earliest: date
    latest: date


def _ends(sentence: Entry) -> _Ends | None:
    """Between which days a sentence ends, counted from its date: time held before it is not taken off."""
    told, at = sentence_length(sentence.claims[0].terms), sentence.moment
    if told is None or at.earliest is None or at.latest is None:
        return None
    return _Ends(after(at.earliest, told), after(at.latest, told))


def _term_ends(facts: Sequence[Fact], entries: Sequence[Entry]) -> Moment | None:
    if facts[0].word not in (Status.SENTENCED, Status.IMPRISONED):
        return None
    ends = [end for entry in entries if entry.kind is Kind.SENTENCED and (end := _ends(entry))]
    if not ends:
        return None
    return Moment(min(end.earliest for end in ends), max(end.latest for end in ends))


def _transfers(facts: Sequence[Fact], entries: Sequence[Entry]) -> list[Entry]:
    """Transfers certainly later than the word: they show that it still held."""
    if facts[0].word not in HELD:
        return []
    moved = [entry for entry in entries if entry.kind is Kind.TRANSFERRED]
    return [entry for entry in moved if all(fact.at.certainly_before(entry.moment) for fact in facts)]


def _against(facts: Sequence[Fact]) -> tuple[Against, ...]:
    words = sorted({fact.word for fact in facts}, key=lambda word: -RANKS[word])
    return tuple(
        Against(word, tuple(sorted(claim for fact in facts if fact.word is word for claim in fact.entry.ids)))
        for word in words
    )
