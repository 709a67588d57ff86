"""What is a fact and what is not: questions, wishes, fears, conditions, orders and plans say nothing happened."""

from functools import cached_property

from izdeu.reading.roles.clauses import RoleClause
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import ASKS, Sentence
from izdeu.reading.slots import Told

_NOT_YET = frozenset({"fut", "imp", "cond", "wish"})
_REACH = 4
_AFTERWARDS = 12


class Modality:
    """Judges the clauses of one sentence."""

    def __init__(self, sentence: Sentence, pack: RolePack) -> None:
        self.words, self.lows, self.pack = sentence.words, sentence.lows, pack
        self.lemmas = [word.lemma for word in sentence.words]
        self.asks = not ASKS.isdisjoint(sentence.lows)
        self.feared, self.unreal, self.uncertain = pack.feared, pack.unreal, pack.uncertain

    @cached_property
    def general(self) -> bool:
        """Whether the sentence is said of people in general."""
        lows, lemmas = " ".join(["", *self.lows, ""]), " ".join(["", *self.lemmas, ""])
        return any(words in lows or words in lemmas for words in self.pack.general)

    @cached_property
    def supposing(self) -> list[int]:
        """The words that open a supposition."""
        opening = self.pack.supposing
        pairs = enumerate(zip(self.lows, self.lemmas, strict=True))
        found = [i for i, (low, lemma) in pairs if (low in opening or lemma in opening) and self._supposes(i)]
        return [*found, *self._once_more()]

    def _once_more(self) -> list[int]:
        """The words that say what follows if somebody does it again: "再往外打电话就把她也抓起来"."""
        again, then = self.pack.again, self.pack.then
        if again.isdisjoint(self.lows):
            return []
        threats = [
            i
            for i, low in enumerate(self.lows[:-1])
            if low in then and self.lows[i + 1] in then[low] and "了" not in self.lows[i : i + _AFTERWARDS]
        ]
        return [i for i in threats if any(low in again for low in self.lows[max(0, i - _AFTERWARDS) : i])]

    def _supposes(self, i: int) -> bool:
        for line in (self.lows, self.lemmas):
            for words in self.pack.supposing.get(line[i], ()):
                if line[i : i + len(words)] == words:
                    return True
        return False

    def why_not(self, clause: RoleClause, frame: Told) -> str:
        """Why a clause says no fact, in a word; empty when it says one."""
        group = clause.verb
        beside = self.lows[max(0, group.end - (group.start == group.end)) : group.end + 1]
        if self.pack.head_last and not self.pack.asking.isdisjoint(beside):
            return "question"
        if self.asks and ASKS & set(self.lows[group.start :]) and not self._presumed(clause):
            return "question"
        if self.general or (self.pack.head_last and group.form == "part" and group.plural and group.person != "1"):
            return "general"
        if group.form in _NOT_YET and not (group.form == "fut" and frame.denied and not self.pack.by_cases):
            return "not yet"
        bound = getattr(frame, "needs", "") in ("only", "duty")
        if group.modal and not bound and not (frame.may and group.modal in self.pack.can and group.negated):
            return "only possible"
        if self._supposed(clause) or set(self.lows[group.end : group.end + 1]) & self.pack.if_after:
            return "supposed"
        if self._uncertain(clause):
            return "uncertain"
        return self._governed(clause, frame)

    def _presumed(self, clause: RoleClause) -> bool:
        """Whether only the reason is asked, of what happened: "За что арестовали брата?", "نېمىشقا تۇتتى؟"."""
        if clause.verb.form != "past" or clause.verb.negated:
            return False
        first, last = max(0, clause.start - _REACH), max(clause.tail_end, clause.group.end)
        words = self.lows[first:last]
        return any(words[i : i + len(asked)] == asked for asked in self.pack.presuming for i in range(len(words)))

    def _supposed(self, clause: RoleClause) -> bool:
        head = clause.verb.head
        for cue in self.supposing:
            between = self.lows[min(cue, head) : max(cue, head)]
            far = ({";", "؛", "；", "。"} | ({":"} if self.pack.by_cases else set())) & set(between)
            drawn = self.pack.positional and not self.pack.therefore.isdisjoint(self.lows[clause.start : head])
            if not far and drawn and 0 < clause.start - cue <= _REACH:
                return True
            if not far and (clause.start - 1 <= cue < clause.tail_end or (cue < head and self._opens(cue, clause))):
                return True
        return False

    def _opens(self, cue: int, clause: RoleClause) -> bool:
        """Whether a supposition opened before reaches a clause: it stands at the head of the clause before."""
        before = clause.before
        if self.pack.by_cases and "," in self.lows[max(0, clause.joint - 1) : clause.joint + 1]:
            return False
        return isinstance(before, clause.__class__) and before.start - 1 <= cue < before.tail_end

    def _uncertain(self, clause: RoleClause) -> bool:
        for i in range(clause.start, min(clause.tail_end, len(self.lows))):
            if self.uncertain.isdisjoint((self.lows[i], self.lemmas[i])):
                continue
            if not (self.pack.head_last and self._describes(i)):
                return True
        return False

    def _describes(self, i: int) -> bool:
        """Whether a word only tells of the noun after it: "белгісіз дәрі", "نامەلۇم كىشىلەر"."""
        return i + 1 < len(self.words) and self.words[i].pos == "a" and self.words[i + 1].pos == "n"

    def _governed(self, clause: RoleClause, frame: Told | None = None) -> str:
        """Whether the clause hangs on a verb or a feeling that leaves it open."""
        if self.pack.head_last:
            return self._governed_after(clause)
        before = clause.before
        if not isinstance(before, RoleClause):
            return "feared" if self._felt(clause.start, clause.group.start) else ""
        if self.pack.positional:
            hangs = not clause.link
            if self._asked_for(clause):
                return "open"
            if clause.chained and (why := self._governed(before)):
                return why
        else:
            hangs = clause.link in self.pack.sub or clause.verb.infinitive
        if hangs and before.verb.base in self.unreal:
            return "open"
        told = hangs and clause.chained and frame is not None and frame.kind.value in self.pack.forbidden
        if told and before.verb.base in self.pack.forbidding:
            return "open"
        if clause.link in self.pack.factive:
            return ""
        if hangs and before.verb.negated and before.verb.base in self.pack.telling_verbs:
            return "not so"
        return "feared" if hangs and self._felt(before.start, clause.group.start) else ""

    def _asked_for(self, clause: RoleClause) -> bool:
        """Whether a clause stands in a list of what somebody asks: "恳请贵部：（一）查明下落；（二）协助会见"."""
        colon = next((i for i, low in enumerate(self.lows[: clause.group.start]) if low in (":", "：")), 0)
        lead = self.lemmas[:colon]
        return bool(lead) and not self.pack.asking_for.isdisjoint(lead[-_REACH:])

    def _governed_after(self, clause: RoleClause) -> str:
        """The verb that governs comes after: "ұстайды деп қорқамын", "ұсталуын талап еттім"."""
        group = clause.verb
        if group.form not in ("part", "noun", "inf", "pres", "conv", "past"):
            return ""
        following = self.lemmas[group.end : group.end + _REACH]
        close = self.lemmas[group.end : group.end + 2]
        if group.form in ("noun", "inf") and set(following) & (self.unreal | self.feared):
            return "open"
        quoted = bool(close) and close[0] in self.pack.sub
        return "feared" if quoted and set(following) & (self.unreal | self.feared) else ""

    def _felt(self, start: int, end: int) -> bool:
        return any(lemma in self.feared for lemma in self.lemmas[max(0, start) : end])
