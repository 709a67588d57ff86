"""Which word counts when claims lead to several; the rules, all in one table.

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
| order unknown, OUT tells of no release                        | HELD               | nature     |                |
| both dated, order unknown, told in one source                 | the one told last  | order_told |                |
| both dated, order unknown, HELD only began²                   | OUT                | nature     |                |
| both dated, order unknown, otherwise                          | HELD               | rank       | OUT            |
| one or both undated, told in one source, HELD told last       | HELD               | order_told |                |
| the same, OUT told last and dated, or HELD only began²        | OUT                | order_told |                |
| OUT dated, HELD undated and only began²                       | OUT                | nature     |                |
| one dated, one undated, otherwise                             | the dated one      | dates      | the other      |
| both undated, otherwise                                       | HELD               | rank       | OUT            |
| a death                                                       | dead               | dates      |                |
| a death, and somebody met the person certainly later          | as if none died    | as above   | dead           |

¹ Where it may follow: told after it in the same source, or (HELD) a sentence or prison told in another.
² All words are missing, detained or in a camp: a release presupposes one of them.

Where it cannot be told, the word errs towards "still held": nobody who is told to be sentenced or in prison is shown as
released on the hint of an undated telling.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from izdeu.timeline.entry import Entry
from izdeu.timeline.moments import Moment
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
class Fact:
    """An entry that leads to a word."""

    word: Status
    entry: Entry
    at: Moment


@dataclass(frozen=True, slots=True)
class Choice:
    """The facts that give the word, what that rests on, and the facts that stand against it."""

    facts: tuple[Fact, ...]
    basis: Basis
    against: tuple[Fact, ...] = ()


def weigh(entries: Sequence[Entry]) -> Choice | None:
    """The word by the table above, with what it rests on; None when no entry leads to one."""
    return _choose(
        [Fact(LEADS_TO[entry.kind], entry, entry.moment) for entry in entries if entry.kind in LEADS_TO], entries
    )


def _choose(facts: Sequence[Fact], entries: Sequence[Entry]) -> Choice | None:
    dead = tuple(fact for fact in facts if fact.word is Status.DEAD)
    out = [fact for fact in facts if fact.word in OUT]
    held = [fact for fact in facts if fact.word in HELD] + _moved_after(out, entries)
    if not dead:
        return _alive(held, out)
    if _met_after(dead, entries) and (alive := _alive(held, out)):
        return Choice(alive.facts, alive.basis, (*alive.against, *dead))
    return Choice(dead, Basis.DATES)


def _moved_after(out: Sequence[Fact], entries: Sequence[Entry]) -> list[Fact]:
    """Transfers certainly after every dated release: whoever is transferred is held."""
    released = [fact.at for fact in out if fact.at.dated]
    moved = [entry for entry in entries if entry.kind is Kind.TRANSFERRED] if released else []
    certain = [entry for entry in moved if all(at.certainly_before(entry.moment) for at in released)]
    return [Fact(Status.DETAINED, entry, entry.moment) for entry in certain]


def _met_after(dead: Sequence[Fact], entries: Sequence[Entry]) -> bool:
    return any(all(fact.at.certainly_before(entry.moment) for fact in dead) for entry in entries if entry.kind in MET)


def _alive(held: Sequence[Fact], out: Sequence[Fact]) -> Choice | None:
    latest_held, latest_out = _latest(held), _latest(out)
    if not latest_held or not latest_out:
        return _furthest(latest_held or latest_out) if held or out else None
    dated_held = [fact for fact in held if fact.at.dated]
    dated_out = [fact for fact in out if fact.at.dated]
    if dated_out and dated_held:
        return _both_dated(latest_held, latest_out, dated_held, dated_out)
    if not _some_free(latest_out):
        return Choice(_furthest(latest_held).facts, Basis.NATURE)
    told = _told_last(latest_held, latest_out)
    if told is latest_held or (told is latest_out and (dated_out or _only_begun(latest_held))):
        return Choice(_furthest(told).facts, Basis.ORDER_TOLD)
    if dated_out:
        return _dated_out(latest_held, latest_out)
    return _held_against(latest_held, latest_out, Basis.DATES if dated_held else Basis.RANK)


def _both_dated(held: list[Fact], out: list[Fact], dated_held: list[Fact], dated_out: list[Fact]) -> Choice:
    if _some_after_all(dated_out, dated_held):
        doubts = [fact for fact in held if not fact.at.dated and _may_follow(fact, out)]
        return Choice(_furthest(_dated(out)).facts, Basis.DATES, tuple(doubts))
    if _some_after_all(dated_held, dated_out):
        again = _dated(held)
        undated = [fact for fact in out if not fact.at.dated and fact.word is Status.FREE]
        doubts = [fact for fact in undated if _told_last([fact], again) == [fact]]
        return Choice(_furthest(again).facts, Basis.DATES, tuple(doubts))
    held, out = _dated(held), _dated(out)
    if not _some_free(out):
        return Choice(_furthest(held).facts, Basis.NATURE)
    if (told := _told_last(held, out)) is not None:
        return Choice(_furthest(told).facts, Basis.ORDER_TOLD)
    if _only_begun(held):
        return Choice(_furthest(out).facts, Basis.NATURE)
    return _held_against(held, out, Basis.RANK)


def _some_free(out: Sequence[Fact]) -> bool:
    """Whether a release is told: somebody held is not free to leave either, so that alone ends nothing."""
    return any(fact.word is Status.FREE for fact in out)


def _only_begun(held: Sequence[Fact]) -> bool:
    return all(fact.word in BEGUN for fact in held)


def _dated_out(held: list[Fact], out: list[Fact]) -> Choice:
    doubts = tuple(fact for fact in held if fact.word not in BEGUN)
    return Choice(_furthest(_dated(out)).facts, Basis.DATES if doubts else Basis.NATURE, doubts)


def _held_against(held: list[Fact], out: list[Fact], basis: Basis) -> Choice:
    return Choice(_furthest(held).facts, basis, tuple(out))


def _may_follow(undated: Fact, out: Sequence[Fact]) -> bool:
    """Whether an undated HELD may come after a release: told after it, or further along and told elsewhere."""
    told = _told_last([undated], out)
    return told == [undated] if told is not None else undated.word not in BEGUN


def _dated(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.at.dated]


def _latest(facts: Sequence[Fact]) -> list[Fact]:
    """Those that no dated one certainly follows."""
    line = max((fact.at.earliest for fact in facts if fact.at.earliest), default=None)
    return [fact for fact in facts if line is None or fact.at.latest is None or fact.at.latest >= line]


def _some_after_all(later_side: Sequence[Fact], earlier_side: Sequence[Fact]) -> bool:
    last = max(later_side, key=lambda fact: fact.at.key())
    return all(fact.at.certainly_before(last.at) for fact in earlier_side)


def _told_last(one: Sequence[Fact], other: Sequence[Fact]) -> Sequence[Fact] | None:
    """The side that is told last in the sources that tell both; None when none does or they do not agree."""
    last_one, last_other = _last_told(one), _last_told(other)
    both = [(last_one[source], last_other[source]) for source in last_one.keys() & last_other.keys()]
    answers = {mine > theirs for mine, theirs in both if mine != theirs}
    return (one if answers.pop() else other) if len(answers) == 1 else None


def _last_told(facts: Sequence[Fact]) -> dict[int, int]:
    told: dict[int, int] = {}
    for fact in facts:
        for source, start in fact.entry.first_told.items():
            told[source] = max(told.get(source, start), start)
    return told


def _furthest(facts: Sequence[Fact]) -> Choice:
    """The word that is furthest along, with all facts that give it."""
    word = max((fact.word for fact in facts), key=lambda word: RANKS[word])
    chosen = tuple(fact for fact in facts if fact.word is word)
    others = [fact for fact in facts if fact.word is not word]
    certain = all(fact.at.certainly_before(mine.at) for fact in others for mine in chosen)
    return Choice(chosen, Basis.DATES if certain else Basis.NATURE)
