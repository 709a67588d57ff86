"""How the teller knows: lived it, saw it, or heard it, and from whom."""

from functools import cached_property

from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.vocab.knowing import KnownHow


class Knowing:
    """Finds how known in one sentence."""

    def __init__(self, sentence: Sentence, clauses: list[RoleClause], refs: list[Ref], pack: RolePack) -> None:
        self.words, self.pack, self.clauses, self.refs = sentence.words, pack, clauses, refs
        self.sentence = sentence
        self._held: dict[str, bool] = {}

    @cached_property
    def lines(self) -> tuple[str, str]:
        """The words as written and as lemmas, a space round each."""
        return " ".join(["", *self.sentence.lows, ""]), " ".join(["", *(word.lemma for word in self.words), ""])

    def of(self, clause: RoleClause, person: Person, teller: Person | None) -> KnownHow:
        """How the teller of a clause knows what it says of a person."""
        told = self._told(clause, person, teller)
        if told is not KnownHow.NOT_SAID:
            return told
        if self._has("as_far_as_known"):
            return KnownHow.AS_FAR_AS_KNOWN
        if self._has("rumour"):
            return KnownHow.RUMOUR
        if person is teller:
            return KnownHow.LIVED_IT
        if teller is not None and self._has("saw"):
            return KnownHow.SAW
        return KnownHow.NOT_SAID

    def _has(self, name: str) -> bool:
        if name not in self._held:
            lows, lemmas = self.lines
            self._held[name] = any(words in lows or words in lemmas for words in self.pack.telling_phrases(name))
        return self._held[name]

    def _told(self, clause: RoleClause, person: Person, teller: Person | None) -> KnownHow:
        """Whom a verb of saying or learning in the sentence names as the source."""
        for other in self.clauses:
            if other is clause or other.verb.base not in self.pack.telling_verbs or other.verb.negated:
                continue
            how = self._source(other, person, teller)
            if how is not KnownHow.NOT_SAID:
                return how
        return self._according(person, teller)

    def _source(self, said: RoleClause, person: Person, teller: Person | None) -> KnownHow:
        subject = said.subject
        learns = said.verb.base in self.pack.learners and not self.pack.head_last
        if subject is not None and subject.people and subject.how != "passing" and not learns:
            first = subject.people[0]
            if first is not teller:
                return self._from(first, person) if not (first is person and teller is None) else KnownHow.NOT_SAID
        begin = said.wide if self.pack.head_last else said.start
        while self.pack.positional and begin > 0 and self.words[begin - 1].lemma not in self.pack.bounds:
            begin -= 1
        return self._named(begin, said.tail_end, person, teller)

    def _according(self, person: Person, teller: Person | None) -> KnownHow:
        """ "по словам родственников", "туыстарының айтуынша", "据邻居说"."""
        lows, lemmas = self.lines
        for last, phrases in self.pack.according.items():
            if f" {last} " not in lows and f" {last} " not in lemmas:
                continue
            for i, word in enumerate(self.words):
                if word.lemma == last and any(f" {phrase} " in line for phrase in phrases for line in self.lines):
                    return self._named(max(0, i - 5), min(len(self.words), i + 6), person, teller)
        return KnownHow.NOT_SAID

    def _named(self, start: int, end: int, person: Person, teller: Person | None) -> KnownHow:
        for ref in self.refs:
            if start <= ref.start < end and self._source_like(ref) and ref.people[0] not in (person, teller):
                return self._from(ref.people[0], person)
        for i in range(start, end):
            how, cases = self.pack.sources.get(self.words[i].lemma), self.words[i].cases
            told = not self.pack.head_last or not cases or bool(cases & {"abl", "gen"})
            if told and how is not None and how is not KnownHow.HEARD_FROM_RELATIVES:
                return how
        return KnownHow.NOT_SAID

    def _source_like(self, ref: Ref) -> bool:
        """Whether words may name where the news came from: in the ablative or the genitive, or after "from"."""
        lead = self.words[ref.start - 1].lemma if ref.start else ""
        return not ref.owner and (bool(ref.cases & {"abl", "gen"}) or lead in self.pack.prefix)

    def _from(self, source: Person, person: Person) -> KnownHow:
        if source is person:
            return KnownHow.HEARD_FROM_PERSON
        if source.tie in ("friend", "neighbour", "coworker"):
            return {
                "friend": KnownHow.HEARD_FROM_FRIENDS,
                "neighbour": KnownHow.HEARD_FROM_NEIGHBOURS,
                "coworker": KnownHow.HEARD_FROM_COWORKERS,
            }[source.tie]
        return KnownHow.HEARD_FROM_RELATIVES if source.tie and source.tie != "self" else KnownHow.NOT_SAID
