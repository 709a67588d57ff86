"""Whose a relative is, where endings tell roles: папин брат, муж мой, отец её мужа, у неё два сына."""

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.cased_pronouns import CasedPronouns

_PARENTS = frozenset({"father", "mother"})


class CasedOwners(CasedPronouns):
    """Finds whose a relative is, said before the tie, after it, or not at all."""

    _wanted = ""

    def _kin_owner(self, start: int, at: int, end: int) -> tuple[Person | None, bool, int, int]:
        found = self._owner_told(start, at, end)
        self._wanted = self._sex_at(at)
        return found

    def _owner_told(self, start: int, at: int, end: int) -> tuple[Person | None, bool, int, int]:
        lead = self._lemma(start - 1)
        if lead in self.pack.relative and self.last is not None and len(self.last.people) == 1:
            return self.last.people[0], self.last.unsure, start, end
        if self._lemma(end) in self.pack.relative and self.last is not None and "gen" in self.words[end].cases:
            return self.last.people[0], self.last.unsure, start, end
        if (mine := self._possessive_after(end)) is not None:
            stop = end + 1
            while self._lemma(stop) in self.pack.kin.plain and self.words[stop].pos == "a":
                stop += 1
            return mine, False, start, stop
        owner, unsure, begin, stop = super()._kin_owner(start, at, end)
        bare = self._kin_at(at) in self.pack.kin.bare
        if (
            stop == end
            and (who := self._who_has(start)) is not None
            and not (bare and owner is not None and self._speaker(at) is owner)
        ):
            return who, unsure, start, end
        if stop == end and owner is not None and owner is self._speaker(at):
            owner = self._another_owner(at) or owner
        if owner is None and self._titled(at, end) and self._speaker(at) is not None:
            return self._speaker(at), False, start, end
        if owner is None and (sayer := self._sayer_here(start, at)) is not None:
            return sayer, True, start, end
        return owner, unsure, begin, stop

    def _of_an_adjective(self, i: int) -> Ref | None:
        """ "папин брат", "дочкин муж": an owner told by an adjective."""
        tie = self.pack.possessives.get(self._lemma(i))
        speaker = self._speaker(i) or self.hearing.addressee
        if tie is None or speaker is None:
            return None
        if not self._kin_at(self._modifiers(i + 1)[0]):
            relative = self.cast.relative(speaker, tie, sex_of(tie))
            return Ref(i, i + 1, (relative,), "tie", owner=True) if self._noun_soon(i + 1) else None
        return self._owned(i, i + 1, self.cast.relative(speaker, tie, sex_of(tie)))

    def _has(self, i: int) -> bool:
        """Whether somebody at a token is said to have something: "у меня"."""
        return i > 0 and self._lemma(i - 1) in self.pack.has

    def _sex_at(self, at: int) -> str:
        return sex_of(self.pack.kin.singular.get(self._kin_at(at), ""))

    # --- said after

    def _possessive_after(self, end: int) -> Person | None:
        """ "муж мой", "отца её": an owner said after the tie, nothing else being owned."""
        kind = self.pack.owner_kinds.get(self._lemma(end))
        if kind is None or self._noun_soon(end + 1) or self._kin_at(self._modifiers(end + 1)[0]):
            return None
        return self._owner_meant(end, kind)[0]

    def _owner_after(self, at: int, end: int) -> tuple[Person, bool, int] | None:
        """A name after a tie that may be its owner in the genitive, and is somebody known otherwise, is the owner."""
        if self._how(end) and self._lemma(end) not in self.pack.owner_kinds:
            return None
        if (
            self._lemma(end) in {**self.pack.persons.get("again", {}), **self.pack.applicants}
            and "gen" in self.words[end].cases
        ):
            ref = self._at(end)
            return (ref.people[0], True, ref.end) if ref is not None and ref.how == "pronoun" else None
        span = self.names_at.get(end)
        if span is not None and span.cases & self.words[at].cases:
            known = self.cast.named(span.name)
            tie = self.pack.kin.singular.get(self._kin_at(at), "")
            another = known is not None and known.sex and (not known.tie or base_of(known.tie) != base_of(tie))
            other_sex = bool(span.sex and sex_of(tie) and span.sex != sex_of(tie))
            owns = known is not None and another and (known.sex != (sex_of(tie) or known.sex) or known.mentions > 1)
            if "gen" not in span.cases or not (owns or other_sex):
                return None
            return self._seen_owner(known or self.cast.by_that_name(span.name, span.sex), end), False, span.end
        found = super()._owner_after(at, end)
        if found is not None and span is not None:
            self._seen_owner(found[0], end)
        return found

    def _seen_owner(self, owner: Person, i: int) -> Person:
        """The owner named after a tie, who is then spoken of: "Дочь Серика говорит, что его увезли"."""
        self.salience.see(owner, self.number, i, False, True)
        return owner

    # --- not said

    def _another_owner(self, at: int) -> Person | None:
        """Whose a tie without an owner is where it cannot be the teller's: the child's father, his sister."""
        code = base_of(self.pack.kin.singular.get(self._kin_at(at), ""))
        speaker, last = self._speaker(at), self.last
        if code in ("father", "mother") and last is not None and len(last.people) == 1 and "nom" in last.cases:
            child = last.people[0]
            if child.owner is speaker and base_of(child.tie or "") in ("son", "daughter", "child"):
                return child
        own = {base_of(p.tie) for p in self.cast.recent() if p.tie and p.owner is speaker}
        if code in _PARENTS and own & _PARENTS:
            return None
        alike = [p for p in self.cast.recent() if p.tie and base_of(p.tie) == code and not p.group]
        if not alike or any(p.owner is speaker for p in alike):
            return None
        return max(alike, key=lambda p: p.mentions).owner

    def _titled(self, at: int, end: int) -> bool:
        """Whether a name follows "дядя", "тётя": then it is the speaker's own."""
        return end in self.names_at and self.pack.kin.singular.get(self._kin_at(at)) in ("uncle", "aunt")

    def _sayer_here(self, start: int, at: int) -> Person | None:
        """Who says it, in "Она вспоминает, что отец …": a tie without an owner is theirs."""
        last = self.last
        if self._kin_at(at) in self.pack.trades_by_first:
            return None
        if self._speaker(start) is None and self._sourced(start):
            source = self._source_before(start) or self.hearing.last_speaker
            if source is not None:
                return source
        if self._speaker(start) is not None or last is None or len(last.people) != 1 or last.people[0].passing:
            return None
        between = range(last.end, start)
        says = any(self._lemma(k) in self.pack.telling_verbs for k in between)
        hangs = any(self._lemma(k) in self.pack.sub for k in between)
        parted = any(self._low(k) in self.pack.bounds for k in between)
        told_of = (says or not parted) and "nom" not in self.words[at].cases and last.how == "name"
        told_of &= self._kin_at(at) not in self.pack.kin.loose
        return last.people[0] if (told_of or (says and hangs)) and "nom" in last.cases else None

    def _who_has(self, start: int) -> Person | None:
        """Who has the relatives in "у неё пропали два сына"."""
        last = self.last
        if last is None or len(last.people) != 1 or not self._has(last.start) or last.people[0].group:
            return None
        apart = any(self._low(k) in self.pack.bounds for k in range(last.end, start))
        return None if apart else last.people[0]
