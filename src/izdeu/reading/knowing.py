"""How the teller knows: lived it, saw it, or heard it, and from whom."""

from izdeu.reading.clauses import Clause
from izdeu.reading.pack import Pack
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.sentences import Sentence
from izdeu.vocab.knowing import KnownHow


class Knowing:
    """Finds how known in one sentence."""

    def __init__(self, sentence: Sentence, pack: Pack) -> None:
        self.lows, self.pack = sentence.lows, pack
        self.joined = " " + " ".join(sentence.lows).replace(" '", "'") + " "
        self.sources = pack.sources
        self.verbs = pack.telling_verbs

    def of(
        self, clause: Clause, person: Person, teller: Person | None, clauses: list[Clause], refs: list[Ref]
    ) -> KnownHow:
        """How the teller of a clause knows what it says of a person."""
        told = self._told(clause, person, teller, clauses, refs)
        if told is not KnownHow.NOT_SAID:
            return told
        if self._has("as_far_as_known"):
            return KnownHow.AS_FAR_AS_KNOWN
        if self._has("rumour", clause.group.start):
            return KnownHow.RUMOUR
        if person is teller:
            return KnownHow.LIVED_IT
        if teller is not None and self._has("saw"):
            return KnownHow.SAW
        return KnownHow.NOT_SAID

    def _has(self, name: str, before: int | None = None) -> bool:
        joined = self.joined if before is None else " " + " ".join(self.lows[:before]) + " "
        return any(f" {words} " in joined for words in self.pack.saying[name])

    def _told(
        self, clause: Clause, person: Person, teller: Person | None, clauses: list[Clause], refs: list[Ref]
    ) -> KnownHow:
        """Whom a verb of saying or learning before (or after) the clause names as the source."""
        for other in clauses:
            if other is clause:
                continue
            base = other.group.base
            if base not in self.verbs or other.group.negated or other.group.modal:
                continue
            after = other.group.start > clause.group.start
            if after and (
                clause.link == "to"
                or (self.lows[other.group.start - 1] not in (",", "”", '"') and not self._closes(other))
            ):
                continue
            how = self._source(other, person, teller, refs)
            if how is not KnownHow.NOT_SAID:
                return how
        if "according" in self.lows:
            at = self.lows.index("according")
            return self._named(range(at, min(len(self.lows), at + 8)), person, teller, refs)
        return KnownHow.NOT_SAID

    def _closes(self, clause: Clause) -> bool:
        return clause.tail_end >= len(self.lows) - 1

    def _source(self, said: Clause, person: Person, teller: Person | None, refs: list[Ref]) -> KnownHow:
        subject = said.subject
        heard = said.group.base in self.pack.small["knowing.heard"] or said.group.passive
        if heard:
            lead = self._named(range(said.start, said.group.start), person, teller, refs, True)
            if lead is not KnownHow.NOT_SAID:
                return lead
            how = self._named(
                range(said.group.end, min(said.tail_end, said.group.end + 12)), person, teller, refs, True
            )
            others = subject.people if subject and teller is not None and teller not in subject.people else ()
            if (
                how is KnownHow.NOT_SAID
                and others
                and others[0].tie
                and person not in others
                and not said.group.passive
            ):
                return self.sources.get(_last_word(others[0].tie), KnownHow.HEARD_FROM_RELATIVES)
            return how
        if subject is not None and subject.people and subject.how != "passing":
            if teller is not None and teller in subject.people:
                return KnownHow.NOT_SAID
            if person in subject.people:
                return KnownHow.HEARD_FROM_PERSON if not person.group else KnownHow.HEARD_FROM_RELATIVES
            if subject.people[0].tie and subject.people[0].tie != "self":
                return self.sources.get(_last_word(subject.people[0].tie), KnownHow.HEARD_FROM_RELATIVES)
        whose = said.before if said.inherited and said.before else said
        return self._named(range(whose.subject_start, whose.group.start), person, teller, refs)

    def _named(
        self, span: range, person: Person, teller: Person | None, refs: list[Ref], after: bool = False
    ) -> KnownHow:
        joints = self.pack.small["knowing.joints"]
        for ref in refs:
            if ref.start in span and not ref.owner and (not after or self.lows[ref.start - 1] in joints):
                if person in ref.people:
                    return KnownHow.HEARD_FROM_PERSON
                if teller not in ref.people and ref.people and ref.people[0].tie:
                    return self.sources.get(_last_word(ref.people[0].tie), KnownHow.HEARD_FROM_RELATIVES)
        for i in span:
            low = self.lows[i]
            if low in self.sources and (
                not after or any(self.lows[k] in joints for k in range(max(span.start, i - 5), i))
            ):
                return self.sources[low]
        return KnownHow.NOT_SAID


def _last_word(tie: str) -> str:
    return tie.split("_")[-1] if not tie.endswith("in_law") else tie.replace("_", "-")
