"""Whether two person records are one person: decided by an editor, undone by an editor."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.models import JudgementRow, Member, Person
from izdeu.casebook.queries.leads import leads, pairs
from izdeu.vocab.errors import NotFound, Refused
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.member import Role


def judge_pair(member: Member, one: int, other: int, judgement: Judgement, why: str) -> None:
    """The editor's decision on a pair; it takes the place of an earlier one on the same pair.

    Records judged the same are shown as one case from now on; no row is moved, and undoing it parts them again.
    """
    with doing(member, "judge_pair", Role.EDITOR) as act:
        if one == other:
            raise Refused("A person is the same as themselves; choose two records.")
        left, right = (doors.one(doors.persons(member), n, "person") for n in sorted((one, other)))
        if not why.strip():
            raise Refused("Say why, so that somebody else can follow it.")
        JudgementRow.objects.filter(left=left, right=right, withdrawn_at=None).update(
            withdrawn_at=act.at, withdrawn_why="judged anew"
        )
        JudgementRow.objects.create(
            left=left, right=right, judgement=judgement.value, why=why, made_by=member, made_at=act.at
        )
        refresh(_join_records())
        act.about = f"persons:{left.pk},{right.pk}"
        act.details = {"judgement": judgement.value, "why": why}


def withdraw_judgement(member: Member, one: int, other: int, why: str) -> None:
    """The decision on a pair is out of force; it is kept, with the reason."""
    with doing(member, "withdraw_judgement", Role.EDITOR) as act:
        left, right = sorted((one, other))
        in_force = JudgementRow.objects.filter(left=left, right=right, withdrawn_at=None)
        if not in_force.update(withdrawn_at=act.at, withdrawn_why=why):
            raise NotFound("There is no judgement in force on {left} and {right}.", left=left, right=right)
        refresh(_join_records())
        act.about, act.details = f"persons:{left},{right}", {"why": why}


def _join_records() -> set[int | None]:
    """Sets every record's lead from the judgements in force; the numbers of the leads that may have changed.

    Two records that a person judged not the same are never joined by way of a third: Refused.
    """
    same = leads()
    for left, right in pairs(Judgement.NOT_SAME):
        if same.get(left, left) == same.get(right, right):
            raise Refused(
                "{left} and {right} were judged not the same, and this would make them one; withdraw that first.",
                left=left,
                right=right,
            )
    touched: set[int | None] = set()
    for person in Person.objects.filter(pk__in=same) | Person.objects.exclude(lead=None):
        lead = same.get(person.pk, person.pk)
        new = lead if lead != person.pk else None
        if person.lead_id != new:
            touched |= {person.pk, person.lead_id, lead}
            person.lead_id = new
            person.save()
    return touched
