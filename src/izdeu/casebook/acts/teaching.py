"""A mended proposal teaches the others of its telling: who is meant, who tells it, from which year it counts."""

from collections.abc import Iterable, Iterator
from typing import Any

from izdeu.casebook.acts import following
from izdeu.casebook.acts.doing import Doing
from izdeu.casebook.models import Claim, Mention, Person, Proposal, Step
from izdeu.casebook.queries.claims import place_of
from izdeu.vocab.bench import Mended, StepKind
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import BadDate
from izdeu.vocab.kinds import Kind
from izdeu.vocab.proposal import ProposalState

Values = dict[str, Any]


def differences(proposal: Proposal, claim: Claim) -> list[Mended]:
    """What of the proposal is otherwise in the claim made in its place."""
    when, place = When.from_json(proposal.when), Where.from_json(proposal.place)
    told = {
        Mended.PERSON: _meant(proposal.mention) != claim.person_id,
        Mended.OTHER: _meant(proposal.other) != claim.other_id,
        Mended.TOLD_BY: _meant(proposal.told_by) != claim.told_by_id,
        Mended.KIND: proposal.kind != claim.kind,
        Mended.WHEN: when.as_json() != claim.when,
        Mended.PLACE: place != place_of(claim),
        Mended.TERMS: proposal.terms != claim.terms,
        Mended.KNOWN_HOW: proposal.known_how != claim.known_how,
    }
    return [word for word, differs in told.items() if differs]


def _meant(mention: Mention | None) -> int | None:
    return mention.person_id if mention else None


def teach(act: Doing, mended: Proposal, claim: Claim) -> Step | None:
    """Has the waiting proposals that were read by the same mistake follow; the step that they did, None if none did."""
    rows = Proposal.objects.filter(rendition=mended.rendition_id).select_related("mention")
    everything = list(rows.exclude(pk=mended.pk))
    lesson = _Lesson(mended, everything)
    if Mended.PERSON in mended.mended and mended.kind != Kind.TIE.value:
        lesson.person(claim.person)
    if Mended.TOLD_BY in mended.mended:
        lesson.teller(claim.told_by)
    if Mended.WHEN in mended.mended:
        lesson.years(following.years_between(mended.when.get("edtf"), claim.when.get("edtf")))
    if not lesson.changes:
        return None
    return Step.objects.create(
        rendition=mended.rendition,
        proposal=mended,
        kind=StepKind.FOLLOWED.value,
        changes=lesson.changes,
        said=lesson.said,
        made_by=act.member,
        made_at=act.at,
    )


def unteach(act: Doing, step: Step) -> int:
    """Those that followed and still wait say again what they said before; how many that are."""
    by_number = {change["proposal"]: change for change in step.changes}
    rows = Proposal.objects.filter(pk__in=by_number, state=ProposalState.WAITING.value)
    count = sum(_put_back(row, by_number[row.pk]) for row in rows)
    step.undone_at = act.at
    step.save()
    return count


def _put_back(row: Proposal, change: Values) -> bool:
    """Whether the proposal said what the step had it say, and now says again what it said before."""
    fields = [name for name, now in change["now"].items() if _value(row, name) == now]
    for name in fields:
        was = change["was"][name]
        setattr(row, _COLUMNS[name], was)
        if name in row.as_read and row.as_read[name] == was:
            del row.as_read[name]
    row.save()
    return bool(fields)


_COLUMNS = {"mention": "mention_id", "told_by": "told_by_id", "when": "when"}


def _value(row: Proposal, name: str) -> Any:
    return getattr(row, _COLUMNS[name])


class _Lesson:
    """What a mended proposal changes in the others: `changes` as a step keeps them, `said` what is told of it."""

    def __init__(self, mended: Proposal, everything: list[Proposal]) -> None:
        self.mended, self.everything = mended, everything
        self.said: Values = {}
        self._changes: dict[int, Values] = {}

    @property
    def changes(self) -> list[Values]:
        """For each proposal changed: its number, what it said before and what it says now."""
        return list(self._changes.values())

    @property
    def _waiting(self) -> Iterator[Proposal]:
        return (row for row in self.everything if row.state == ProposalState.WAITING.value)

    def person(self, person: Person) -> None:
        """Those that speak of the wrong person for the same reason speak of this one; none says a thing twice."""
        to = _mention_of(self.mended, person)
        names = {to.name, *person.names.filter(retired=False).values_list("form", flat=True)}
        names |= {following.way(row).words for row in self.everything if row.mention_id == to.pk and _names(row)}
        said = {(row.kind, row.start, row.end, row.mention_id) for row in self.everything}
        # all are looked at, decided ones too: where a person is named again is told by any of them
        found = [row for row in following.same_person(self.mended, self.everything, names) if _waits(row)]
        found = [row for row in found if (row.kind, row.start, row.end, to.pk) not in said]
        self._change(found, "mention", to.pk)
        self._say("person", self.mended.mention_id, to.pk, found)

    def teller(self, person: Person | None) -> None:
        """What is told in the same run of the text by the wrong teller is told by this one, or by nobody quoted."""
        to = _mention_of(self.mended, person).pk if person else None
        found = following.same_teller(self.mended, self._waiting)
        self._change(found, "told_by", to)
        self._say("told_by", self.mended.told_by_id, to, found)

    def years(self, years: int) -> None:
        """Dates worked out from the same day of telling move by as many years."""
        found = following.same_year(self.mended, self._waiting) if years else []
        found = [row for row in found if self._change([row], "when", _moved(row.when, years))]
        self._say("years", None, years, found)

    def _say(self, what: str, was: int | None, now: int | None, found: list[Proposal]) -> None:
        if found:
            self.said[what] = {"was": was, "now": now, "count": len(found)}

    def _change(self, rows: Iterable[Proposal], name: str, value: Any) -> bool:
        """Whether there was a value to write, and it is written."""
        for row in rows if value is not None or name == "told_by" else []:
            change = self._changes.setdefault(row.pk, {"proposal": row.pk, "was": {}, "now": {}})
            change["was"][name], change["now"][name] = _value(row, name), value
            row.as_read = {name: _value(row, name)} | row.as_read
            setattr(row, _COLUMNS[name], value)
            row.save()
        return value is not None


def _waits(row: Proposal) -> bool:
    return row.state == ProposalState.WAITING.value


def _names(row: Proposal) -> bool:
    its = following.way(row)
    return its.named and bool(its.words)


def _moved(when: Values, years: int) -> Values | None:
    """The date so many years later; None where there is no such day."""
    told = When.from_json(when)
    if told.edtf is None:
        return None
    try:
        return When.from_json(when | {"edtf": following.moved(told.edtf, years)}).as_json()
    except BadDate:
        return None


def _mention_of(near: Proposal, person: Person) -> Mention:
    """The source's mention that is this person, first of the same scene; a new one where the text had none."""
    source = near.mention.source_id
    rows = list(Mention.objects.filter(source=source, person=person))
    rows.sort(key=lambda row: (row.key.partition("/")[0] != following.scene(near), row.pk))
    if rows:
        return rows[0]
    names = list(person.names.filter(retired=False).values_list("form", flat=True)[:1])
    label = names[0] if names else person.called
    return Mention.objects.create(
        source_id=source, key=f"said/{person.pk}", label=label or f"person {person.pk}", person=person
    )
