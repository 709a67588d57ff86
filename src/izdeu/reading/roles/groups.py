"""Predicates: a verb with its auxiliaries, what denies it, and what makes it only possible."""

from dataclasses import dataclass

from izdeu.reading.groups import Group
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence
from izdeu.reading.words import Word

_BETWEEN = 3
_DOER = 10
_LED = frozenset({"n", "p", "a", "x"})
_PASSED = frozenset({"r", "prt"})
BE = "be"
_WISHED = frozenset({"cond", "wish"})


@dataclass(slots=True)
class RoleGroup(Group):
    """A predicate read by roles. `chain` are the lemmas of its verbs in order; `said`: the form says it is only heard.

    `form` is that of its last verb (words.py); a predicate without a verb has the base "be" and no tokens.
    """

    person: str = ""
    sex: str = ""
    plural: bool = False
    said: bool = False
    chain: tuple[str, ...] = ()

    @property
    def nominal(self) -> bool:
        """Whether it stands where a noun would: "that he was arrested", "the arrested"."""
        return self.form in ("part", "noun")


class GroupFinder:
    """Finds the predicates of one sentence, left to right; they never overlap."""

    def __init__(self, sentence: Sentence, pack: RolePack) -> None:
        self.words, self.pack = sentence.words, pack

    def all(self) -> list[RoleGroup]:
        """The predicates in order."""
        found: list[RoleGroup] = []
        helping = frozenset[str]() if self.pack.head_last else self.pack.helping
        after = 0
        for i, word in enumerate(self.words):
            if i < after:
                continue
            members = self._verbs(i) if word.pos == "v" or word.lemma in helping else []
            if members:
                group = self._group(members, found[-1].end if found else 0)
                found.append(group)
                after = group.end
            elif word.lemma in self.pack.denials:
                found.append(RoleGroup(i, i + 1, i, BE, "pres", negated=True, chain=(BE,)))
            elif word.person and self._is_said_of_somebody(word):
                found.append(RoleGroup(i + 1, i + 1, i, BE, "pres", person=word.person, bare=True, chain=(BE,)))
        return found

    def _is_said_of_somebody(self, word: Word) -> bool:
        """Whether a noun ends as a verb would and says who is that: "тігіншімін", "түрмедеміз"."""
        return self.pack.head_last and word.pos in ("n", "a") and word.person in ("1", "2")

    def _is_verb(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].pos == "v"

    def _verbs(self, i: int) -> list[int]:
        """The tokens of the verbs and auxiliaries of the predicate that begins at `i`; none when none begins."""
        return self._last_heads(i) if self.pack.head_last else self._first_heads(i)

    def _last_heads(self, i: int) -> list[int]:
        """ "ұстап әкетіпті", "шыға алмайды": the verb first, what helps it after."""
        if not self._is_verb(i):
            return []
        members = [i]
        at = i + 1
        helpers = self.pack.helpers
        while at < len(self.words) and self.words[at].lemma in helpers:
            joined = self.words[members[-1]].form in ("conv", "noun", "part", "inf", "past", "pres", "cond")
            if not joined or (self.words[at].lemma in self.pack.light and self.words[members[-1]].form != "conv"):
                break
            members.append(at)
            at += 1
        return members

    def _first_heads(self, i: int) -> list[int]:
        """ "не может выехать", "был арестован", "没有被抓": what helps first, the verb last."""
        pack, word = self.pack, self.words[i]
        helper = word.lemma in pack.modals or word.lemma in pack.light or word.lemma in pack.be
        if not self._is_verb(i) and not helper:
            return []
        members = [i]
        while helper:
            at = self._next_verb(members[-1] + 1)
            if at is None:
                break
            members.append(at)
            lemma = self.words[at].lemma
            helper = lemma in pack.modals or lemma in pack.light or lemma in pack.be
        return members if self._is_verb(members[-1]) or self.words[members[-1]].lemma in pack.be else []

    def _next_verb(self, at: int) -> int | None:
        """The verb a helper helps, a few small words on."""
        reach = 2 * _BETWEEN if self.pack.positional else _BETWEEN
        for k in range(at, min(at + reach, len(self.words))):
            word = self.words[k]
            if self._is_verb(k) or word.lemma in self.pack.modals:
                fits = self.pack.positional or word.form in ("inf", "") or word.passive
                return k if fits else None
            if self.pack.positional and (word.pos == "adp" or (k > at and word.pos in _LED)):
                continue
            if word.pos not in _PASSED and word.lemma not in self.pack.negations | self.pack.passive:
                return None
        return None

    def _group(self, members: list[int], floor: int) -> RoleGroup:
        words, pack = self.words, self.pack
        first, last = members[0], members[-1]
        main = self._main(members)
        own = [words[i] for i in members]
        start, denied, passive = self._before(first, floor)
        inner = {words[i].lemma for i in range(first, last)}
        negated = denied or any(w.negated for w in own) or bool(inner & pack.negations)
        negated |= any(w.lemma in pack.denying for w in own[1:])
        modal = next((w.lemma for w in own if w.lemma in pack.modals and w is not words[main]), "")
        unable = self._unable(last + 1)
        if unable:
            negated, modal = True, modal or unable
        finite = own[-1] if pack.head_last else next((w for w in own if w.form not in ("inf", "")), own[-1])
        base = BE if words[main].lemma in pack.be else words[main].lemma
        rest = [w.lemma for i, w in zip(members, own, strict=True) if i > main]
        return RoleGroup(
            start=start,
            end=last + 1,
            head=main,
            base=base,
            form=self._form(own, finite),
            passive=passive or any(w.passive for w in own) or bool(inner & pack.passive),
            negated=negated,
            modal=modal,
            infinitive=finite.form == "inf",
            bare=len(members) == 1,
            person=next((w.person for w in reversed(own) if w.person), ""),
            sex=next((w.sex for w in own if w.sex), ""),
            plural=any(w.plural for w in own),
            said=any(w.said for w in own),
            chain=(base, *("be" if lemma in pack.be else lemma for lemma in rest)),
        )

    def _unable(self, i: int) -> str:
        """The words right after a verb that say it cannot be: 出不了村; empty for none."""
        said = next((cue for cue in self.pack.cannot if [w.lemma for w in self.words[i : i + len(cue)]] == cue), None)
        return next(iter(sorted(self.pack.can)), "") if said else ""

    def _form(self, own: list[Word], finite: Word) -> str:
        """The form of the whole: its last word's, unless that says nothing or follows a wish: босатса екен."""
        wished = next((w.form for w in own[:-1] if w.form in _WISHED), "") if self.pack.head_last else ""
        return wished or finite.form or next((w.form for w in reversed(own) if w.form), "")

    def _main(self, members: list[int]) -> int:
        """The token of the verb that says what happened."""
        if self.pack.head_last:
            return members[0]
        return members[-1]

    def _before(self, first: int, floor: int) -> tuple[int, bool, bool]:
        """Where the predicate begins with its denial, whether it is denied, whether a particle makes it passive."""
        denied = passive = False
        start = first
        if self.pack.head_last:
            return start, denied, passive
        reach = _DOER if self.pack.positional else 2 * _BETWEEN
        for k in range(first - 1, max(floor, first - 1 - reach) - 1, -1):
            word = self.words[k]
            if word.lemma in self.pack.negations and (passive or k >= first - 1 - _BETWEEN):
                denied, start = True, k
            elif word.lemma in self.pack.passive:
                passive, start = True, k
            elif word.pos not in _PASSED and (passive or not self._may_be_doer(word)):
                break
        return start, denied, passive

    def _may_be_doer(self, word: Word) -> bool:
        """Whether a word may stand between a passive particle and its verb: "被警方带走"."""
        return self.pack.positional and word.pos != "v" and word.lemma not in self.pack.joints
