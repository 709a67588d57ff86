"""What the claims, taken together, say of a person now; with the claims behind it and those against it.

Claims lead to words (`vocab.kinds.LEADS_TO`). Words are of three sides: HELD (missing, detained, in a camp, sentenced,
in prison), OUT (released, not free to leave), and dead. Only what no later dated claim follows counts as the latest.

| what is told last                                             | word               | basis      | disputed by    |
|---------------------------------------------------------------|--------------------|------------|----------------|
| only HELD, one word certainly last                            | that word          | dates      |                |
| only HELD, which word is last cannot be told                  | furthest along     | nature     |                |
| only HELD: detained or missing while a told sentence runs     | sentenced          | nature     |                |
| only OUT, likewise (not free to leave outranks released)      | furthest along     | as above   |                |
| a dated OUT certainly after every dated HELD                  | OUT                | dates      | undated HELD¹  |
| a dated HELD certainly after every dated OUT                  | HELD               | dates      | undated OUT¹   |
| both dated, order unknown, told in one source                 | the one told last  | order_told |                |
| both dated, order unknown, HELD only says how it began        | OUT                | nature     |                |
| both dated, order unknown, otherwise                          | HELD               | rank       | OUT            |
| one or both undated, told in one source                       | the one told last  | order_told |                |
| OUT dated, HELD undated and only says how it began            | OUT                | nature     |                |
| one dated, one undated, otherwise                             | the dated one      | dates      | the other      |
| both undated, otherwise                                       | HELD               | rank       | OUT            |
| a death                                                       | dead               | dates      |                |
| a death, and somebody met the person certainly later          | as if none died    | as above   | dead           |

¹ Where it may follow: told after it in the same source, or (HELD) a sentence or prison told in another.

Where it cannot be told, the word errs towards "still held": nobody is shown as released on a weak hint. Contact lost
changes no word. A sentence whose term has run out stays the word until somebody says otherwise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from izdeu.timeline.entry import Entry
from izdeu.timeline.lengths import after, sentence_length
from izdeu.timeline.moments import Moment
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import LEADS_TO, Kind
from izdeu.vocab.statuses import RANKS, Status

BEGUN = frozenset({Status.MISSING, Status.DETAINED, Status.IN_CAMP})
"""Words that say how being held began: a release presupposes one of them."""

HELD = BEGUN | {Status.SENTENCED, Status.IMPRISONED}
OUT = frozenset({Status.FREE, Status.RESTRICTED})

MET = frozenset(
    {
        Kind.CONTACT,
        Kind.QUESTIONED,
        Kind.DETAINED,
        Kind.HOSPITALISED,
        Kind.ILL_TREATED,
        Kind.TRAVELLED,
    }
)
"""Kinds for which somebody had to meet the living person; a sentence or a release can be mere paper."""


class Basis(StrEnum):
    """What the word rests on, strongest first. `order_told` is a hint: people do not always tell in order."""

    DATES = "dates"
    NATURE = "nature"
    ORDER_TOLD = "order_told"
    RANK = "rank"


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


@dataclass(frozen=True, slots=True)
class _Fact:
    """An entry that leads to a word."""

    word: Status
    entry: Entry
    at: Moment


@dataclass(frozen=True, slots=True)
class _Choice:
    facts: tuple[_Fact, ...]
    basis: Basis
    against: tuple[_Fact, ...] = ()


def status_now(entries: Iterable[Entry]) -> StatusNow | None:
    """The status by the table above; None when no claim leads to one."""
    entries = sorted(entries, key=lambda entry: entry.id)
    facts = [_Fact(LEADS_TO[entry.kind], entry, entry.moment) for entry in entries if entry.kind in LEADS_TO]
    choice = _choose(facts, entries)
    return _said(choice, entries) if choice else None


def _choose(facts: Sequence[_Fact], entries: Sequence[Entry]) -> _Choice | None:
    dead = tuple(fact for fact in facts if fact.word is Status.DEAD)
    out = [fact for fact in facts if fact.word in OUT]
    held = [fact for fact in facts if fact.word in HELD] + _moved_after(out, entries)
    if not dead:
        return _alive(held, out)
    if _met_after(dead, entries) and (alive := _alive(held, out)):
        return _Choice(alive.facts, alive.basis, (*alive.against, *dead))
    return _Choice(dead, Basis.DATES)


def _moved_after(out: Sequence[_Fact], entries: Sequence[Entry]) -> list[_Fact]:
    """Transfers certainly after every dated release: whoever is transferred is held."""
    released = [fact.at for fact in out if fact.at.dated]
    moved = [entry for entry in entries if entry.kind is Kind.TRANSFERRED] if released else []
    certain = [entry for entry in moved if all(at.certainly_before(entry.moment) for at in released)]
    return [_Fact(Status.DETAINED, entry, entry.moment) for entry in certain]


def _met_after(dead: Sequence[_Fact], entries: Sequence[Entry]) -> bool:
    return any(all(fact.at.certainly_before(entry.moment) for fact in dead) for entry in entries if entry.kind in MET)


def _alive(held: Sequence[_Fact], out: Sequence[_Fact]) -> _Choice | None:
    latest_held, latest_out = _latest(held), _latest(out)
    if not latest_held or not latest_out:
        return _furthest(latest_held or latest_out) if held or out else None
    dated_held = [fact for fact in held if fact.at.dated]
    dated_out = [fact for fact in out if fact.at.dated]
    if dated_out and dated_held:
        return _both_dated(latest_held, latest_out, dated_held, dated_out)
    if (told := _told_last(latest_held, latest_out)) is not None:
        return _Choice(_furthest(told).facts, Basis.ORDER_TOLD)
    if dated_out:
        return _dated_out(latest_held, latest_out)
    return _held_against(latest_held, latest_out, Basis.DATES if dated_held else Basis.RANK)


def _both_dated(held: list[_Fact], out: list[_Fact], dated_held: list[_Fact], dated_out: list[_Fact]) -> _Choice:
    if _some_after_all(dated_out, dated_held):
        doubts = [fact for fact in held if not fact.at.dated and _may_follow(fact, out)]
        return _Choice(_furthest(_dated(out)).facts, Basis.DATES, tuple(doubts))
    if _some_after_all(dated_held, dated_out):
        again = _dated(held)
        doubts = [fact for fact in out if not fact.at.dated and _told_last([fact], again) == [fact]]
        return _Choice(_furthest(again).facts, Basis.DATES, tuple(doubts))
    held, out = _dated(held), _dated(out)
    if (told := _told_last(held, out)) is not None:
        return _Choice(_furthest(told).facts, Basis.ORDER_TOLD)
    if all(fact.word in BEGUN for fact in held):
        return _Choice(_furthest(out).facts, Basis.NATURE)
    return _held_against(held, out, Basis.RANK)


def _dated_out(held: list[_Fact], out: list[_Fact]) -> _Choice:
    doubts = tuple(fact for fact in held if fact.word not in BEGUN)
    return _Choice(_furthest(_dated(out)).facts, Basis.DATES if doubts else Basis.NATURE, doubts)


def _held_against(held: list[_Fact], out: list[_Fact], basis: Basis) -> _Choice:
    return _Choice(_furthest(held).facts, basis, tuple(out))


def _may_follow(undated: _Fact, out: Sequence[_Fact]) -> bool:
    """Whether an undated HELD may come after a release: told after it, or further along and told elsewhere."""
    told = _told_last([undated], out)
    return told == [undated] if told is not None else undated.word not in BEGUN


def _dated(facts: Sequence[_Fact]) -> list[_Fact]:
    return [fact for fact in facts if fact.at.dated]


def _latest(facts: Sequence[_Fact]) -> list[_Fact]:
    """Those that no dated one certainly follows."""
    line = max((fact.at.earliest for fact in facts if fact.at.earliest), default=None)
    return [fact for fact in facts if line is None or fact.at.latest is None or fact.at.latest >= line]


def _some_after_all(later_side: Sequence[_Fact], earlier_side: Sequence[_Fact]) -> bool:
    last = max(later_side, key=lambda fact: fact.at.key())
    return all(fact.at.certainly_before(last.at) for fact in earlier_side)


def _told_last(one: Sequence[_Fact], other: Sequence[_Fact]) -> Sequence[_Fact] | None:
    """The side that is told last in the sources that tell both; None when none does or they do not agree."""
    last_one, last_other = _last_told(one), _last_told(other)
    answers = {last_one[source] > last_other[source] for source in last_one.keys() & last_other.keys()}
    return (one if answers.pop() else other) if len(answers) == 1 else None


def _last_told(facts: Sequence[_Fact]) -> dict[int, int]:
    told: dict[int, int] = {}
    for fact in facts:
        for source, start in fact.entry.first_told.items():
            told[source] = max(told.get(source, start), start)
    return told


def _furthest(facts: Sequence[_Fact]) -> _Choice:
    """The word that is furthest along, with all facts that give it."""
    word = max((fact.word for fact in facts), key=lambda word: RANKS[word])
    chosen = tuple(fact for fact in facts if fact.word is word)
    others = [fact for fact in facts if fact.word is not word]
    certain = all(fact.at.certainly_before(mine.at) for fact in others for mine in chosen)
    return _Choice(chosen, Basis.DATES if certain else Basis.NATURE)


def _said(choice: _Choice, entries: Sequence[Entry]) -> StatusNow:
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


def _kept_sentence(facts: tuple[_Fact, ...], entries: Sequence[Entry]) -> tuple[_Fact, ...]:
    """The sentence instead of a later "detained" or "missing", while it certainly still ran and no release is told."""
    days = [fact.at.latest for fact in facts]
    if facts[0].word not in (Status.MISSING, Status.DETAINED) or None in days:
        return facts
    running = tuple(
        _Fact(Status.SENTENCED, entry, entry.moment)
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


def _term_ends(facts: Sequence[_Fact], entries: Sequence[Entry]) -> Moment | None:
    if facts[0].word not in (Status.SENTENCED, Status.IMPRISONED):
        return None
    ends = [end for entry in entries if entry.kind is Kind.SENTENCED and (end := _ends(entry))]
    if not ends:
        return None
    return Moment(min(end.earliest for end in ends), max(end.latest for end in ends))


def _transfers(facts: Sequence[_Fact], entries: Sequence[Entry]) -> list[Entry]:
    """Transfers certainly later than the word: they show that it still held."""
    if facts[0].word not in HELD:
        return []
    moved = [entry for entry in entries if entry.kind is Kind.TRANSFERRED]
    return [entry for entry in moved if all(fact.at.certainly_before(entry.moment) for fact in facts)]


def _against(facts: Sequence[_Fact]) -> tuple[Against, ...]:
    words = sorted({fact.word for fact in facts}, key=lambda word: -RANKS[word])
    return tuple(
        Against(word, tuple(sorted(claim for fact in facts if fact.word is word for claim in fact.entry.ids)))
        for word in words
    )
