"""Whose words a sentence passes on: «…», — сказала Алия; «…» деді Әлия; 阿丽娅说："…"."""

from izdeu.reading.clauses import Clause
from izdeu.reading.groups import Group
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence

_OPENING = (["«"], ["“"], ['"'], ["„"], ["「"])
_NEAR = 4
_INSIDE = 3
_AFTER = 2
_REACH = 10
_PAUSES = frozenset({"，", ",", "”", "」", "』", "：", "—", "——"})
_STOPS = frozenset({"，", ",", "。", "；", "”", "」"})
_TO_BEGIN = frozenset({"r", "conj", "mark", "adp"})


def speaker_of(sentence: Sentence, groups: list[Group], refs: list[Ref], pack: RolePack) -> Ref | None:
    """Who says the quotation of a sentence: the person beside a verb of saying outside of it."""
    saying = frozenset(map(str, pack.saying["say"])) | pack.uttering
    people = [ref for ref in refs if not ref.owner and (not ref.cases or "nom" in ref.cases)]
    if pack.positional and (led := _leads_in(sentence, people, pack)) is not None:
        return led
    for group in groups:
        if group.base not in saying or group.negated:
            continue
        before = [ref for ref in people if ref.end <= group.start]
        after = [ref for ref in people if group.end <= ref.start <= group.end + _NEAR]
        if pack.positional:
            before = [ref for ref in before if sentence.words[ref.start - 1].lemma not in pack.prefix or not ref.start]
            return before[-1] if before else _unnamed(sentence, group, pack)
        if after and (not before or group.start - before[-1].end > after[0].start - group.end):
            return after[0]
        if before:
            return before[-1] if group.start - before[-1].end <= _NEAR else before[0]
    return people[0] if people and _quiet(sentence, groups) else None


def _leads_in(sentence: Sentence, people: list[Ref], pack: RolePack) -> Ref | None:
    """Who is the subject of the clause right before a colon and a quotation: "记者问他，他低下头：“……”"."""
    lows = sentence.lows
    at = next((i for i, low in enumerate(lows[:-1]) if low in (":", "：") and [lows[i + 1]] in _OPENING), 0)
    begin = next((i for i in range(at - 1, -1, -1) if lows[i] in _STOPS), -1)
    return next((ref for ref in people if ref.start == begin + 1 and ref.end < at), None)


def _unnamed(sentence: Sentence, group: Group, pack: RolePack) -> Ref | None:
    """Somebody without a name who says it, where the clause of a verb of saying has such a subject: 一位知情人说."""
    for k in range(group.start - 1, max(-1, group.start - _REACH), -1):
        lemma = sentence.words[k].lemma
        if sentence.lows[k] in pack.bounds:
            return None
        led = k > 0 and sentence.words[k - 1].pos == "adp"
        if lemma in pack.crowd | pack.authorities and not led:
            return Ref(k, k + 1, (Person(lemma, passing=True),), "passing")
    return None


def _quiet(sentence: Sentence, groups: list[Group]) -> bool:
    """Whether outside the quotation there is only a name, as before a colon."""
    if any(low in (":", "：") and sentence.lows[i + 1 : i + 2] in _OPENING for i, low in enumerate(sentence.lows)):
        return not groups
    return not groups and sentence.lows[-1] not in (".", "。")


class Tellers:
    """Which clauses of a reporter's sentence are told by somebody named in it."""

    def __init__(
        self,
        sentence: Sentence,
        clauses: list[Clause],
        refs: list[Ref],
        pack: RolePack,
        sayer: Person | None = None,
    ) -> None:
        self.words, self.lows, self.pack = sentence.words, sentence.lows, pack
        verbs = frozenset(map(str, pack.saying["attribute"]))
        self.saying = [
            clause
            for clause in clauses
            if isinstance(clause, RoleClause)
            and clause.group.base in verbs
            and not clause.group.negated
            and clause.subject is not None
            and clause.subject.people
        ]
        self.according = self._according(refs)
        if pack.positional and self.according is not None:
            self.saying = [clause for clause in self.saying if not clause.inherited]
        people = [clause.subject.people[0] for clause in self.saying if clause.subject]
        named = [person for person in (*people, self.according) if person and not person.passing and not person.group]
        self.speaker: Person | None = named[0] if named else None
        told = any(clause.group.base in verbs for clause in clauses)
        goes_on = pack.positional and not told and not self.according and sayer is not None and not sayer.passing
        self.goes_on = sayer if goes_on else None
        if pack.positional and told and self.speaker is None:
            said = (clause.group for clause in clauses if clause.group.base in verbs)
            unnamed = next((ref for group in said if (ref := _unnamed(sentence, group, pack))), None)
            self.speaker = unnamed.people[0] if unnamed is not None else None

    def _according(self, refs: list[Ref]) -> Person | None:
        """Who is named beside "по словам", "айтуынша", "据…说", or inside: "по её словам"."""
        lemmas = [word.lemma for word in self.words]
        here = {*lemmas, *self.lows}
        for phrases in self.pack.according.values():
            for phrase in phrases:
                words = phrase.split()
                if here.issuperset(words) and (span := self._spread(words, lemmas)) and self._opens(span[0]):
                    ref = self._beside(refs, *span)
                    person = ref.people[0] if ref else None
                    return person if person and not person.passing and not person.group else None
        return None

    def _opens(self, i: int) -> bool:
        """Whether "according to" stands where a clause begins, as it must where place tells roles: not 拮据, 证据."""
        return not self.pack.positional or i == 0 or self.words[i - 1].pos in _TO_BEGIN

    def _spread(self, words: list[str], lemmas: list[str]) -> tuple[int, int] | None:
        """The tokens from the first to the last word of a phrase, a few others between."""
        for i, lemma in enumerate(lemmas):
            if words[0] not in (lemma, self.lows[i]):
                continue
            at = i
            for word in words[1:]:
                near = range(at + 1, min(at + 2 + _INSIDE, len(lemmas)))
                found = next((k for k in near if word in (lemmas[k], self.lows[k])), None)
                if found is None:
                    break
                at = found
            else:
                return i, at + 1
        return None

    def _beside(self, refs: list[Ref], start: int, end: int) -> Ref | None:
        inside = next((r for r in refs if start <= r.start < end), None)
        if inside is not None:
            return inside
        if self.pack.head_last:
            near = [r for r in reversed(refs) if r.end <= start and start - r.end <= _NEAR and not r.owner]
            beside = [r for r in near if start - r.end <= 1 and r.how != "passing"]
            return next(iter(beside or [r for r in near if r.cases == {"gen"}]), None)
        after = (r for r in refs if end <= r.start <= end + _AFTER)
        return next((r for r in after if not {",", ";"} & set(self.lows[end : r.start])), None)

    def teller(self, clause: Clause) -> Person | None:
        """Whoever tells what a clause says; None when the reporter does."""
        for said in self.saying:
            if said is clause or said.subject is None or said.group.start == clause.group.start:
                continue
            person = said.subject.people[0]
            if person.passing or person.group:
                continue
            if self._passes_on(said, clause):
                return person
        return self.according or self.goes_on

    def _closes(self, said: RoleClause) -> bool:
        """Whether the verb of saying ends the sentence: "父亲去年被抓，叶尔肯说。"."""
        start = said.subject.start if said.subject is not None and not said.inherited else said.group.start
        opened = start > 0 and self.lows[start - 1] in _PAUSES
        return opened and all(word.pos in ("mark", "prt") for word in self.words[said.group.end :])

    def _passes_on(self, said: RoleClause, clause: Clause) -> bool:
        """Whether a clause is what a verb of saying passes on."""
        if self.pack.head_last:
            start = said.group.start
            put_in = start > 0 and self.lows[start - 1] in (",", "،") and said.tail_end < len(self.lows) - 1
            return clause.group.start < start or put_in
        if said.group.start < clause.group.start:
            return clause.link not in self.pack.relative
        if self.pack.positional:
            return self._closes(said)
        lead = self.lows[max(clause.group.end, said.subject_start - 3) : said.group.start]
        return bool({",", "—", "–", "»", "”", '"'} & set(lead))
