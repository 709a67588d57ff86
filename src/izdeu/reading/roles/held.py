"""Where somebody was held, told beside what came after: "вышел из лагеря", "түрмеде көз жұмды", "لاگېردىن چىقتى"."""

from collections.abc import Iterator

from izdeu.reading.nouns import EventNoun
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import ASKS
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_KINDS = {"CAMP": Kind.HELD_IN_CAMP, "PRISON": Kind.IMPRISONED}
_LEAD = 4
_TOLD = frozenset({"past", "part", "pres", "conv", "noun", ""})


class HeldBefore:
    """Finds in one sentence the places somebody came out of, or died in."""

    def __init__(self, view: View, pack: RolePack) -> None:
        self.view, self.pack = view, pack
        self.words, self.lemmas = view.sentence.words, [word.lemma for word in view.sentence.words]

    def all(self) -> Iterator[EventNoun]:
        """One to a place whose clause tells of one person."""
        if not self.pack.out_of | self.pack.ends_in or ASKS & set(self.view.sentence.lows):
            return
        for i, lemma in enumerate(self.lemmas):
            for name in self.pack.class_names.get(lemma, ()):
                width = self.pack.classes.length(name, self.lemmas, i) if name in _KINDS else 0
                if width and (ref := self._held(i, width)) is not None:
                    start, end = min(ref.start, i), max(ref.end, i + width)
                    yield EventNoun(_KINDS[name], ref.people[0], lemma, i, start, end, ref.unsure, True)

    def _held(self, i: int, width: int) -> Ref | None:
        verbs = self._verbs_of(i, i + width - 1)
        for clause in self.view.clauses if verbs else ():
            if isinstance(clause, RoleClause) and self._inside(i, clause) and verbs & set(clause.verb.chain):
                return self._who(clause) if self._happened(clause) else None
        return None

    def _inside(self, i: int, clause: RoleClause) -> bool:
        if self.pack.head_last:
            return clause.start <= i < clause.group.start
        return clause.start <= i < clause.tail_end

    def _happened(self, clause: RoleClause) -> bool:
        verb = clause.verb
        return not (verb.negated or verb.modal) and verb.form in _TOLD

    def _verbs_of(self, first: int, last: int) -> frozenset[str]:
        """The verbs with which a place in such a case tells that somebody was held there."""
        at = last if self.pack.head_last else first
        cases = self.words[at].cases
        if self.pack.head_last:
            return self.pack.out_of if cases == {"abl"} else self.pack.ends_in if cases == {"loc"} else frozenset()
        lead = next((k for k in range(first - 1, max(-1, first - _LEAD), -1) if self.words[k].pos == "adp"), -1)
        if lead < 0 or any(self.words[k].pos == "v" and self.words[k].form != "part" for k in range(lead, first)):
            return frozenset()
        if self.lemmas[lead] in self.pack.out_of_leads:
            return self.pack.out_of if "gen" in cases else frozenset()
        return self.pack.ends_in if "loc" in cases else frozenset()

    def _who(self, clause: RoleClause) -> Ref | None:
        """The one it tells of: whom it was done to, else the subject."""
        done_to = [ref for ref in self.view.refs if self._of(ref, clause) and "acc" in ref.cases]
        done_to = [ref for ref in done_to if "nom" not in ref.cases]
        subject = None if clause.other or clause.indefinite else clause.subject
        ref = done_to[0] if len(done_to) == 1 else subject if not done_to else None
        if ref is None or len(ref.people) != 1 or ref.people[0].group or ref.people[0].passing:
            return None
        return ref

    def _of(self, ref: Ref, clause: RoleClause) -> bool:
        inside = clause.start <= ref.start < max(clause.tail_end, clause.group.end)
        return inside and not ref.owner and ref.how != "passing"
