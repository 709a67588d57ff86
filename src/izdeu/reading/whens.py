"""Which date belongs to a clause, and what it means against the dates before it."""

from dataclasses import replace

from izdeu.reading.anchors import Anchors, resolve
from izdeu.reading.clauses import Clause
from izdeu.reading.dating import Said
from izdeu.reading.structure import Voice
from izdeu.reading.walk import View
from izdeu.vocab.dates import Relation, When
from izdeu.vocab.kinds import Kind

_LASTING_CODES = "held_in_camp imprisoned restricted contact_lost ill_health occupation hospitalised"
_LASTING = frozenset(map(Kind, _LASTING_CODES.split()))
_SHARING = frozenset({"，", "、", "；", "and", ",", "then", "but", "when", ";", "", "—", "-", "и", "а"})
_SMALL = frozenset({"mark", "adp", "prt", "conj"})
_POINTS = frozenset({Relation.AT, Relation.SINCE, Relation.UNTIL})
_HEAD = 5


class Whens:
    """The dates of one scene, sentence after sentence."""

    def __init__(self, text: str, anchors: Anchors) -> None:
        self.text, self.anchors = text, anchors

    def said_of(self, view: View, clause: Clause) -> Said | None:
        """The date of a clause: said in it, or at the head of a sentence whose main clauses it governs."""
        said = self._governing(view, clause)
        return _at_when(view, said) if said else None

    def _governing(self, view: View, clause: Clause) -> Said | None:
        fronted = _fronted(view)
        within = (d for d in view.dates if clause.start <= d.start < clause.tail_end)
        own = [d for d in within if not _of_birth(view, d, clause) and not _led_in(view, d, clause)]
        after = [d for d in own if d.start >= clause.group.end] or [d for d in own if d is not fronted]
        counted = [d for d in after if d.steps is None or d.steps[1] != "?"]
        if after and (counted or fronted is None):
            return _narrower(counted or after)
        before = clause.before
        if before and clause.link == "when":
            just = [d for d in view.dates if clause.joint - 2 <= d.end <= clause.joint]
            if just:
                return replace(just[0], relation=Relation.AT)
        if before and clause.link == "to":
            return self._governing(view, before)
        if before and (clause.link == "conv" or _while(view, before)) and (shared := self._governing(view, before)):
            return shared
        if before and clause.chained:
            return self._governing(view, before)
        if (opening := _after_colon(view, clause)) is not None:
            return opening
        governed = clause is view.clauses[0] if view.clauses else False
        return fronted if governed or (clause.link in _SHARING and not clause.group.perfect) else None

    def of(self, view: View, said: Said | None, kind: Kind) -> When:
        """What a date means for a claim of some kind; without words where there is none."""
        if said is None:
            return When()
        for other in view.dates:
            if other.end <= said.start:
                self._note(view, other)
        tokens = view.sentence.tokens
        words = " ".join(self.text[tokens[said.start].start : tokens[min(said.end, len(tokens)) - 1].end].split())
        return resolve(said, words, self.anchors, view.number, kind in _LASTING)

    def remember(self, view: View) -> None:
        """Remembers the dates of a sentence for the words that point back at them."""
        for said in view.dates:
            self._note(view, said)

    def _note(self, view: View, said: Said) -> None:
        if said.relation in _POINTS:
            when = resolve(said, "", self.anchors, view.number, False)
            if when.edtf:
                self.anchors.note(when, view.number)


def dates_what_was_said(view: View, clause: Clause) -> bool:
    """Whether a clause is "That was in March 2018.", which dates what the sentence before said."""
    if clause.group.base != "be" or clause.group.negated or not view.dates or clause.before is not None:
        return False
    return view.sentence.lows[clause.subject_start : clause.group.start] in (["that"], ["this"], ["it"])


def only_a_date(view: View) -> bool:
    """Whether a sentence is nothing but a date, which dates what the sentence before said: "В сентябре." """
    words = view.sentence.words
    if len(view.dates) != 1 or view.refs or not words or view.voice is Voice.QUESTION:
        return False
    said = view.dates[0]
    return all(said.start <= i < said.end or word.pos in _SMALL for i, word in enumerate(words))


def _narrower(dates: list[Said]) -> Said:
    """The first of some dates; where the next only tells it more closely, that: "этим летом, в июле"."""
    first = dates[0]
    if len(dates) < 2 or first.month is not None or dates[1].start - first.end > 1 or dates[1].month is None:
        return first
    year = dates[1].year if dates[1].year is not None else first.year
    return replace(dates[1], year=year, start=first.start, year_of=dates[1].year_of or first.year_of)


def _while(view: View, before: Clause) -> bool:
    """Whether the clause before says when: a participle in the locative, "қайтқанда", "قايتقاندا"."""
    at = before.group.head
    word = view.sentence.words[at] if at < len(view.sentence.words) else None
    return word is not None and word.form == "part" and word.cases == {"loc"}


def _at_when(view: View, said: Said) -> Said:
    """ "since 2017 [when they arrested her]": since then something lasts, and at that time the arrest was."""
    follows = [low for low in view.sentence.lows[said.end : said.end + 3] if low not in ("[", "(", ",")]
    return replace(said, relation=Relation.AT) if follows[:1] == ["when"] else said


def _of_birth(view: View, said: Said, clause: Clause) -> bool:
    """Whether a date stands in brackets after a name ("Madi (born 1991)") and dates another thing."""
    lows = view.sentence.lows
    return "born" in lows[max(0, said.start - 2) : said.start + 1] and clause.group.base != "bear"


def _fronted(view: View) -> Said | None:
    """A date before the subject of the first clause: it governs the sentence."""
    if not view.clauses:
        return None
    first = view.clauses[0]
    limit = first.subject.start if first.subject and not first.inherited else first.group.start - 1
    return next((d for d in view.dates if d.end <= limit and d.start <= _HEAD), None)


def _after_colon(view: View, clause: Clause) -> Said | None:
    """A date that opens what a colon leads in: it governs the first clause there: "据其妻讲述：2017年9月，他被带走"."""
    lows = view.sentence.lows
    opening = (d for d in view.dates if d.start and lows[d.start - 1] in (":", "：") and d.end <= clause.group.start)
    said = next(opening, None)
    if said is None or any(said.end <= other.group.start < clause.group.start for other in view.clauses):
        return None
    return said


def _led_in(view: View, said: Said, clause: Clause) -> bool:
    """Whether a date opens what a colon after a clause leads in: it dates what follows."""
    return said.start > clause.group.end and view.sentence.lows[said.start - 1] in (":", "：")
