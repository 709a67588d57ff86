"""Which records the judgements in force make one person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from izdeu.casebook import doors
from izdeu.casebook.models import JudgementRow, Member, Person
from izdeu.vocab.judgement import Judgement


def leads() -> dict[int, int]:
    """The lowest number of those each record is judged the same as, directly or by way of others."""
    return _joined(pairs(Judgement.SAME))


def leads_seen(member: Member) -> Mapping[int, int]:
    """The lead of each record that has another one, as the member sees it.

    To a member who does not see all, by the judgements alone on two records that they see: a record between two others
    that they do not see joins nothing, and no number that they do not see leads.
    """
    if doors.sees_all(member):
        return dict(Person.objects.exclude(lead=None).values_list("pk", "lead_id"))
    seen = doors.persons(member).values("pk")
    rows = JudgementRow.objects.filter(judgement=Judgement.SAME.value, withdrawn_at=None, left__in=seen, right__in=seen)
    same = _joined(rows.values_list("left_id", "right_id"))
    return {number: lead for number, lead in same.items() if number != lead}


def records_of(member: Member, number: int) -> list[int]:
    """All records that the member sees as one person with the record of a number, itself among them, in order."""
    same = leads_seen(member)
    lead = same.get(number, number)
    return sorted({lead, *(record for record, of in same.items() if of == lead)})


def pairs(judgement: Judgement) -> list[tuple[int, int]]:
    """The pairs that are judged so, the lower number first."""
    rows = JudgementRow.objects.filter(judgement=judgement.value, withdrawn_at=None)
    return list(rows.values_list("left_id", "right_id"))


def _joined(same: Iterable[tuple[int, int]]) -> dict[int, int]:
    near: dict[int, set[int]] = defaultdict(set)
    for left, right in same:
        near[left].add(right)
        near[right].add(left)
    found: dict[int, int] = {}
    for start in sorted(near):
        if start not in found:
            found |= dict.fromkeys(_reached(near, start), start)
    return found


def _reached(near: Mapping[int, set[int]], start: int) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        for next_one in near[waiting.pop()] - found:
            found.add(next_one)
            waiting.append(next_one)
    return found
