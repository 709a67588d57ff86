"""Which records the judgements in force make one person."""

from collections import defaultdict

from izdeu.casebook.models import JudgementRow
from izdeu.vocab.judgement import Judgement


def leads() -> dict[int, int]:
    """The lowest number of those each record is judged the same as, directly or by way of others."""
    near: dict[int, set[int]] = defaultdict(set)
    for left, right in pairs(Judgement.SAME):
        near[left].add(right)
        near[right].add(left)
    found: dict[int, int] = {}
    for start in sorted(near):
        if start not in found:
            found |= dict.fromkeys(_reached(near, start), start)
    return found


def pairs(judgement: Judgement) -> list[tuple[int, int]]:
    """The pairs that are judged so, the lower number first."""
    rows = JudgementRow.objects.filter(judgement=judgement.value, withdrawn_at=None)
    return list(rows.values_list("left_id", "right_id"))


def _reached(near: dict[int, set[int]], start: int) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        for next_one in near[waiting.pop()] - found:
            found.add(next_one)
            waiting.append(next_one)
    return found
