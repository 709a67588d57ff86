"""Frames where endings tell roles: who is left unsaid must be told by the verb or by the clause before."""

from dataclasses import replace
from functools import cached_property

from izdeu.reading.frames import Slot
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.frames import UNKNOWN, Ask, RoleFrame
from izdeu.reading.roles.matching import Matcher, Taken
from izdeu.reading.slots import Match

_ADJECTIVES = 3
_DENIED = 3
_PLACE = 4
_MARKS = frozenset('«"“„')


class CasedMatcher(Matcher):
    """Matches frames in the clauses of one sentence of such a language."""

    def _take(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        """In the passive what is done to stands in the nominative, who does it in the instrumental."""
        if clause.verb.passive and ask.cases and not ask.before:
            if ask.slot is Slot.WHO and ask.cases == {"nom"}:
                ask = replace(ask, cases=frozenset({"ins"}))
            elif ask.slot is not Slot.WHO and "acc" in ask.cases:
                ask = replace(ask, cases=ask.cases | {"nom"})
        return super()._take(ask, taken, clause)

    def _take_who(self, ask: Ask, taken: Taken, clause: RoleClause) -> bool:
        if super()._take_who(ask, taken, clause):
            return True
        ref = self._relative(ask, clause) or self._goes_on(ask, clause)
        if ref is None:
            bare = ask.cases == {"dat"} and not ask.before and clause.indefinite and not self._refs(clause)
            bare = bare and not self._given_away(clause)
            taken.dropped = taken.dropped or bare
            return bare
        taken.ref = ref
        return True

    def _refs(self, clause: RoleClause) -> list[Ref]:
        """What a participle before its noun is said of stands after it: "ему вменили чтение запрещённых книг"."""
        found = super()._refs(clause)
        bound = clause.verb.form == "part" and bool(self.words[clause.group.head].cases) and clause.other
        return [ref for ref in found if ref.start >= clause.group.start] if bound else found

    def _given_away(self, clause: RoleClause) -> bool:
        """Whether it is given to people in general: "женщинам давали таблетки"."""
        near = range(clause.start, clause.tail_end)
        crowd = self.pack.crowd | set(self.pack.persons["passers_by"])
        return any("dat" in self.words[i].cases and self.lemmas[i] in crowd and not self._adposition(i) for i in near)

    def _led(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether one of the prepositions governs a token; adverbs and a quotation mark may stand between."""
        for k in range(i - 1, max(-1, i - 2 - _ADJECTIVES), -1):
            if self.lemmas[k] in words or self.lows[k] in words:
                return True
            word = self.words[k]
            if word.pos not in ("a", "num", "prt", "p", "r") and word.form != "part" and self.lows[k] not in _MARKS:
                return False
        return False

    def _match(self, frame: RoleFrame, clause: RoleClause) -> Match | None:
        """A frame of what nobody knows holds only where that is said: "Где он, никто не знает"."""
        if frame.needs == UNKNOWN and not self._unknown:
            return None
        return super()._match(frame, clause)

    @cached_property
    def _unknown(self) -> bool:
        """Whether the sentence says that something is not known, or not told."""
        for i, lemma in enumerate(self.lemmas):
            if lemma in self.pack.unknown:
                return True
            before = self.lemmas[max(0, i - _DENIED) : i]
            if lemma in self.pack.knowing and not self.pack.negations.isdisjoint(before):
                return True
        return False

    def _reach(self, clause: RoleClause) -> range:
        """Also the word that opens a clause: "куда увезли"."""
        opened = clause.start > 0 and self.lemmas[clause.start - 1] == clause.link and clause.link in self.pack.sub
        where = opened and clause.link in self.pack.where and clause.start > 1 and self.lows[clause.start - 2] == ","
        return range(max(0, clause.start - opened - (_PLACE if where else 0)), clause.tail_end)

    def _case_at(self, i: int, width: int) -> int:
        """The first of several words bears their case: "в центре подготовки"."""
        return i

    def _owner_of(self, i: int, end: int, taken: Taken, clause: RoleClause) -> bool:
        """Whose a thing is: told beside it, by a dative, by the subject; or of whoever things were just done to."""
        ref = self._beside(i, end) or self._concerned(clause)
        if ref is None and clause.subject is not None and clause.subject.how != "passing":
            taken.ref = clause.subject
            return True
        if ref is None and (told := self._told_before(clause)) is not None:
            taken.ref, taken.unsure = told, True
            return True
        if ref is None:
            taken.dropped = clause.dropped or clause.indefinite
            return taken.dropped
        taken.ref = ref
        taken.used.append(("who", ref.start, ref.end))
        return True

    def _told_before(self, clause: RoleClause) -> Ref | None:
        """Whose a thing is that is itself the subject: "он под наблюдением, паспорт изъят"."""
        before, joins = clause.before, {",", ";", *self.pack.coordinators}
        if not clause.other or clause.link not in joins or before is None or before.subject is None:
            return None
        subject = before.subject
        return subject if subject.how in ("name", "tie", "pronoun") and len(subject.people) == 1 else None

    def _beside(self, i: int, end: int) -> Ref | None:
        """ "его паспорт", "паспорт брата"."""
        for ref in reversed(self.refs):
            plain = all(self.words[k].pos in ("a", "num", "r") for k in range(ref.end, i))
            if ref.owner and 0 <= i - ref.end <= _ADJECTIVES and plain:
                return ref
        return next((ref for ref in self.refs if ref.start == end and "gen" in ref.cases), None)

    def _concerned(self, clause: RoleClause) -> Ref | None:
        """ "Ему сломали руку", "у неё отобрали паспорт"."""
        refs = self._refs(clause)
        dative = next((ref for ref in refs if "dat" in ref.cases and not self._adposition(ref.start)), None)
        return dative or next(
            (ref for ref in refs if "gen" in ref.cases and self.lemmas[ref.start - 1] in self.pack.has), None
        )

    def _relative(self, ask: Ask, clause: RoleClause) -> Ref | None:
        """The person "с которой", "у которого" stands for."""
        subject = clause.subject
        if clause.link in self.pack.relative and subject is not None and clause.inherited:
            return subject if ask.before and subject.cases & set(ask.before) else None
        return None

    def _goes_on(self, ask: Ask, clause: RoleClause) -> Ref | None:
        """The person of the clause before in the same case, where this one has none: "мне звонили и угрожали"."""
        before = clause.before
        if (
            ask.before
            or ask.cases != {"dat"}
            or not isinstance(before, RoleClause)
            or clause.link not in self.pack.goes_on
        ):
            return None
        if self._refs(clause):
            return None
        dative = (ref for ref in self._refs(before) if "dat" in ref.cases and not self._adposition(ref.start))
        return next(dative, self.objects.get(id(before)))

    def _inherit_object(self, taken: Taken, clause: RoleClause) -> bool:
        """An object is left unsaid only where nobody is named as the doer: "Допрашивали каждую ночь"."""
        before = clause.before
        if self._has_object(clause):
            return False
        if before is not None and (ref := self.objects.get(id(before))) is not None and not clause.other:
            taken.ref, taken.unsure = ref, False
            return True
        if (ref := self._before_dash(clause)) is not None:
            taken.ref = ref
            return True
        if isinstance(before, RoleClause) and before.verb.form == "part" and (ref := self._described(before)):
            taken.ref = ref
            return True
        if not clause.indefinite:
            return False
        taken.dropped = True
        return True

    def _has_object(self, clause: RoleClause) -> bool:
        """Whether something or somebody else is done to: "стариков забрали", "родила двойню"."""
        taken = {i for ref in self.refs for i in range(ref.start, ref.end) if ref.how != "passing"}
        for i in range(clause.start, clause.tail_end):
            word = self.words[i]
            if word.pos != "n" or "acc" not in word.cases or word.lemma in self.pack.times or i in taken:
                continue
            if "nom" in word.cases and i < clause.group.start and not clause.indefinite:
                continue
            if not self._governed(i, clause.start) and not any(d.start <= i < d.end for d in self.durations):
                return True
        return False

    def _governed(self, i: int, start: int) -> bool:
        """Whether a preposition or another noun governs a noun."""
        k = i - 1
        while k >= start and (self.words[k].pos in ("a", "num", "prt", "p", "r") or self.words[k].form == "part"):
            k -= 1
        return k >= start and (self.lemmas[k] in self.pack.prefix or self.words[k].pos == "n")

    def _before_dash(self, clause: RoleClause) -> Ref | None:
        """Whoever stands before what dashes set apart: "Папу — он переводил стихи — забрали"."""
        closing = clause.start - 1
        if closing < 2 or self.lows[closing] != "—":
            return None
        opening = next((k for k in range(closing - 1, 0, -1) if self.lows[k] == "—"), -1)
        return next((ref for ref in self.refs if ref.end == opening and "acc" in ref.cases and not ref.owner), None)

    def _described(self, before: RoleClause) -> Ref | None:
        """Whom a participle between commas describes: "брата, работавшего учителем, арестовали"."""
        comma = before.start - 1
        return next((ref for ref in self.refs if ref.end == comma and "acc" in ref.cases and not ref.owner), None)
