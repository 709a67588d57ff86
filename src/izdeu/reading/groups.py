"""Verb groups: had been taken, was not allowed, could have died; who does what hangs on them."""

from dataclasses import dataclass

from izdeu.reading.pack import Pack
from izdeu.reading.verbs import BASE, ING, PARTICIPLE, PAST, S


@dataclass(slots=True)
class Group:
    """One verb group: tokens `start` to `end` (exclusive), its head, the base of the main verb and how it is used."""

    start: int
    end: int
    head: int
    base: str
    form: str
    passive: bool = False
    negated: bool = False
    modal: str = ""
    infinitive: bool = False
    bare: bool = False
    perfect: bool = False

    @property
    def finite(self) -> bool:
        """Whether it makes a clause of its own (not "to go", not "going")."""
        return not self.infinitive and (self.form != ING or not self.bare)


def _find_main(lows: list[str], i: int, pack: Pack) -> int:
    """The index of the first word from `i` on that is no adverb and no denial."""
    while i < len(lows) and (pack.is_adverb(lows[i]) or lows[i] in pack.negations):
        i += 1
    return i


class Grouper:
    """Finds the verb groups of one sentence, left to right."""

    def __init__(self, lows: list[str], caps: list[bool], pack: Pack) -> None:
        self.lows, self.caps, self.pack = lows, caps, pack

    def all(self) -> list[Group]:
        """The groups of the sentence in order; they never overlap."""
        found: list[Group] = []
        i = 0
        while i < len(self.lows):
            group = self._at(i)
            if group:
                found.append(group)
                i = group.end
            else:
                i += 1
        return found

    def _at(self, i: int) -> Group | None:
        low = self.lows[i]
        if low == "to":
            return self._infinitive(i)
        if low == "may" and self.caps[i] and i:
            return None
        if low in self.pack.no_verb_begins and self._no_verb(i):
            return None
        if low in self.pack.auxiliaries or low in ("'s", "'d"):
            return self._with_auxiliaries(i)
        if low in self.pack.verbs.forms:
            return self._simple(i)
        return None

    def _no_verb(self, i: int) -> bool:
        """Whether the words at `i` only look like a verb: "known as", "dated"."""
        passive = i > 0 and self.lows[i - 1] in self.pack.auxiliaries
        longer = (" ".join(self.lows[i : i + width]) for width in (1, 2, 3))
        return not passive and any(words in self.pack.no_verbs for words in longer)

    def _infinitive(self, i: int) -> Group | None:
        at = _find_main(self.lows, i + 1, self.pack)
        if at >= len(self.lows) or at > i + 3:
            return None
        if self.lows[at] in ("be", "have", "get"):
            group = self._with_auxiliaries(at)
        else:
            base = self.pack.verbs.find(self.lows[at], BASE)
            group = Group(i, at + 1, at, base, BASE) if base else None
        if group:
            group.start, group.infinitive = i, True
        return group

    def _with_auxiliaries(self, i: int) -> Group | None:
        pack, lows, chain, modal, negated, head = self.pack, self.lows, [], "", False, i
        if lows[i] == "'s" and not self._is_verb_s(i):
            return None
        j = i
        while j < len(lows):
            low = lows[j]
            if low in pack.be or low == "'s":
                chain.append("be" if low != "'s" else "'s")
            elif low in pack.have:
                chain.append("have")
            elif low in pack.do:
                chain.append("do")
            elif low in pack.get and chain:
                break
            elif low in pack.get:
                chain.append("get")
            elif low in pack.modals:
                modal, negated = low, negated or low in pack.negations
            elif low == "'d":
                chain.append("'d")
            elif low in pack.negations and low != "without":
                negated = True
                j += 1
                continue
            elif (pack.is_adverb(low) or low in pack.between_verbs) and self._goes_on(j):
                j += 1
                continue
            else:
                break
            head = j
            j += 1
        return self._close(i, j, head, chain, modal, negated)

    def _goes_on(self, j: int) -> bool:
        at = _find_main(self.lows, j, self.pack)
        return at < len(self.lows) and (
            self.lows[at] in self.pack.verbs.forms or self.lows[at] in self.pack.auxiliaries
        )

    def _is_verb_s(self, i: int) -> bool:
        at = _find_main(self.lows, i + 1, self.pack)
        if at >= len(self.lows):
            return False
        word = self.lows[at]
        follows = self.pack.verbs.find(word, ING, PARTICIPLE) is not None or word in self.pack.small["groups.s_been"]
        return follows or (bool(i) and self.lows[i - 1] in self.pack.small["groups.is_words"])

    def _close(self, i: int, j: int, head: int, chain: list[str], modal: str, negated: bool) -> Group | None:
        """The group that ends with the main verb at `j`, or with its last auxiliary when none follows."""
        last = chain[-1] if chain else ""
        wanted = _wanted(last, bool(modal))
        word = self.lows[j] if j < len(self.lows) else ""
        found = next(((b, f) for b, f in self.pack.verbs.forms.get(word, ()) if f in wanted), None)
        if found is None or self._really_noun(j, last):
            base = {"be": "be", "'s": "be", "have": "have", "do": "do", "get": "get"}.get(last, "")
            form = S if self.lows[head] in self.pack.small["groups.present"] else PAST
            modal = "would" if self.lows[head] == "be" and "'d" in chain else modal
            bare = len(chain) == 1 and not modal and last in ("get", "have")
            return Group(i, head + 1, head, base, form, False, negated, modal, bare=bare) if base or modal else None
        base, form = found
        if last == "'d" and form == BASE:
            modal = "would"
        passive = form == PARTICIPLE and last in ("be", "get", "'s") and (last != "'s" or word not in ("got",))
        if last == "'s" and base in self.pack.small["groups.no_passive"]:
            passive = False
        return Group(i, j + 1, j, base, form, passive, negated, modal, perfect="have" in chain)

    def _really_noun(self, j: int, last: str) -> bool:
        return (
            last in ("have", "get")
            and self.lows[j] in self.pack.verbs.shy
            and self.lows[j] not in self.pack.small["groups.left_verbs"]
        )

    def _simple(self, i: int) -> Group | None:
        """A verb without auxiliaries, when what stands before it lets it be one."""
        verbs, low = self.pack.verbs, self.lows[i]
        k = i - 1
        negated = False
        while k >= 0 and (self.pack.is_adverb(self.lows[k]) or self.lows[k] in self.pack.negations):
            negated |= self.lows[k] in self.pack.negations
            k -= 1
        before = self.lows[k] if k >= 0 else ""
        base, form = self._reading(low, before)
        if (
            not base
            or (i and self.caps[i] and before not in self.pack.bounds)
            or not self._may_be(low, before, form, k)
        ):
            return None
        if verbs.find(low, PARTICIPLE) == base and form == PAST:
            form = (
                PAST
                if before in self.pack.small["groups.subjects"]
                else PARTICIPLE
                if verbs.find(low, PAST) != base
                else PAST
            )
        return Group(i, i + 1, i, base, form, negated=negated, bare=True)

    def _reading(self, low: str, before: str) -> tuple[str, str]:
        options = self.pack.verbs.forms[low]
        order = (
            (PAST, PARTICIPLE, BASE, S, ING)
            if before not in self.pack.small["groups.bare_after"]
            else (BASE, PAST, S, ING)
        )
        return next(((b, f) for wanted in order for b, f in options if f == wanted), ("", ""))

    def _may_be(self, low: str, before: str, form: str, k: int) -> bool:
        pack = self.pack
        after = self.lows[k + 2] if k + 2 < len(self.lows) else ""
        if before in self.pack.small["groups.subjects"]:
            return True
        if before in pack.nominal or before in pack.owners:
            return False
        if before in pack.prepositions and form != ING and before not in self.pack.small["groups.clause_openers"]:
            return False
        if low in pack.verbs.shy:
            return after in self.pack.small["groups.objects"] or self._shy_may(before, form, k)
        if form == BASE:
            plural = (
                (before.endswith("s") and not before.endswith("'s"))
                or before in pack.crowd
                or before in pack.authorities
            )
            return (
                plural
                or before in pack.kin_plural
                or before in pack.coordinators
                or before in pack.bounds
                or not before
            )
        return form != S or (bool(before) and before not in pack.prepositions and before not in pack.verbs.forms)

    def _shy_may(self, before: str, form: str, k: int) -> bool:
        pack = self.pack
        if form in (PAST, PARTICIPLE) and before and before not in pack.bounds | pack.be:
            return before not in pack.verbs.shy
        after = self.lows[k + 2] if k + 2 < len(self.lows) else ""
        if form in (PAST, PARTICIPLE) and after in pack.prepositions and pack.verbs.find(self.lows[k + 1], PARTICIPLE):
            return pack.verbs.find(self.lows[k + 1], PARTICIPLE) in pack.transitive
        if form == S and before == "," and after in pack.prepositions | pack.owners | pack.determiners:
            return True
        if form == S:
            return before in pack.kin_singular or before in pack.organs or (k >= 0 and self.caps[k])
        if before in pack.kin_plural or before in pack.crowd or before in self.pack.small["groups.joins"]:
            return (form == BASE and before not in ("and", "or")) or form != BASE
        return form == ING


def _wanted(last: str, modal: bool) -> tuple[str, ...]:
    if last in ("be", "'s"):
        return (PARTICIPLE, ING)
    if last == "have":
        return (PARTICIPLE,)
    if last == "get":
        return (PARTICIPLE, ING)
    if last == "'d":
        return (PARTICIPLE, BASE)
    return (BASE,) if last == "do" or modal else ()
