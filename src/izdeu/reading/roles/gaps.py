"""Clauses whose verb was said just before: "Айдоса осудили на восемь лет, Бауыржана — на шесть", "а маме девять"."""

from collections.abc import Sequence
from dataclasses import replace

from izdeu.reading.refs import Ref
from izdeu.reading.roles.groups import RoleGroup
from izdeu.reading.roles.pack import RolePack
from izdeu.reading.sentences import Sentence

_DASHES = frozenset({"—", "–", "-"})
_OBLIQUE = frozenset({"acc", "dat"})


def gaps_of(sentence: Sentence, groups: Sequence[RoleGroup], refs: Sequence[Ref], pack: RolePack) -> list[RoleGroup]:
    """The predicates left unsaid after a person, each as the predicate before stands and without tokens of its own."""
    said = [group for group in groups if group.start < group.end]
    return [gap for ref in refs if said and (gap := _gap(sentence, said, ref, pack)) is not None]


def _gap(sentence: Sentence, groups: Sequence[RoleGroup], ref: Ref, pack: RolePack) -> RoleGroup | None:
    lows, at = sentence.lows, ref.end
    before = next((group for group in reversed(groups) if group.end <= ref.start), None)
    if ref.owner or ref.how == "passing" or before is None or before.infinitive or at + 1 >= len(lows):
        return None
    lead = ref.start - 1
    while lead > 0 and sentence.words[lead].lemma in pack.coordinators:
        lead -= 1
    parted = lead < ref.start - 1 or lows[lead] in pack.bounds
    end = next((k for k in range(at + 1, len(lows)) if lows[k] in pack.bounds), len(lows))
    if not parted or any(lead < group.start < end for group in groups):
        return None
    dashed = lows[at] in _DASHES
    if not _goes_on(sentence, ref, at + dashed, dashed) or ("nom" in ref.cases and before.plural):
        return None
    if "nom" in ref.cases:
        return replace(before, start=at, end=at, head=at - 1, sex="", plural=len(ref.people) > 1)
    return replace(before, start=at, end=at, head=at - 1)


def _goes_on(sentence: Sentence, ref: Ref, i: int, dashed: bool) -> bool:
    """Whether what follows a person is what the verb before goes with, and no word for what they are."""
    word = sentence.words[i]
    counted = word.pos == "num" or sentence.tokens[i].number
    if not dashed:
        return (counted or word.pos == "adp") and bool(ref.cases & _OBLIQUE) and "nom" not in ref.cases
    if "nom" in ref.cases:
        return counted or word.pos in ("adp", "r", "prt") or (bool(word.cases) and "nom" not in word.cases)
    return word.pos != "v"
