"""Threats told as speech: "they said if you come again we will put you in jail", "I was told I could be arrested"."""

from collections.abc import Iterator

from izdeu.reading.clauses import Clause
from izdeu.reading.lines import Line, LineFinder
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.reading.verbs import ING
from izdeu.vocab.kinds import Kind


class Threats(LineFinder):
    """Finds threats: what those in power say they will do, or do if. `speakers[i]` is who speaks token `i`."""

    def __init__(
        self,
        sentence: Sentence,
        refs: list[Ref],
        clauses: list[Clause],
        speakers: list[Person | None],
        pack: Pack,
    ) -> None:
        super().__init__(sentence, refs, clauses, None, False, pack)
        self.speakers = speakers

    def all(self) -> Iterator[Line]:
        """The threats of the sentence, one to the person threatened."""
        words = self.pack.threats
        for clause in self.clauses:
            group = clause.group
            if group.base not in words["said"] or group.modal or group.negated or clause.link in words["if"]:
                continue
            harm = self._harm(clause)
            person = self._threatened(clause) if harm else None
            if person and harm and not (person.group or person.passing):
                yield Line(Kind.THREATENED, person, clause.subject_start, harm, {}, "threat.said", 0.7)

    def _harm(self, said: Clause) -> int:
        """Where the harm spoken of ends: a verb of harm that will or could be; 0 for none."""
        words = self.pack.threats
        for clause in self.clauses:
            group = clause.group
            if group.start < said.group.end or group.negated or group.modal not in words["will"]:
                continue
            base, about = group.base, self.lows[group.end : clause.reach]
            plain = base in words["harm"] and (group.passive or self._to_somebody(clause))
            worded = base in words["put"] and not words["places"].isdisjoint(about)
            if plain or worded:
                return clause.reach
        return 0

    def _to_somebody(self, clause: Clause) -> bool:
        """Whether what is done is done to somebody named right after it."""
        return any(ref.start == clause.group.end for ref in self.refs) or self._word(clause.group.end) in (
            "you",
            "your",
        )

    def _threatened(self, said: Clause) -> Person | None:
        """Who is told: the subject of "was told", the one after "told", else who speaks."""
        by_power = said.subject is None or said.subject.how == "they" or said.subject.people[0].passing
        if said.group.passive:
            return self._of(said.subject)
        if not by_power:
            return None
        told = next(
            (ref for ref in self.refs if self._word(said.group.end) != "that" and 0 <= ref.start - said.group.end <= 1),
            None,
        )
        heard = None if said.group.form == ING else self.speakers[said.group.head]
        return self._of(told) or heard

    def _of(self, ref: Ref | None) -> Person | None:
        return self._single(ref) if ref is not None else None
