"""What a release would hold is worked out, for members to look at before it is cut."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from time import monotonic
from typing import Any

from izdeu.casebook import folder
from izdeu.casebook.acts.cut_release import Wanted, cut_release
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.models import Member, ReleaseDraft
from izdeu.casebook.queries.release_plan import Plan, plan
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role

_ROWS = 5000
"""As many of what was withheld as a page can be asked to show; the counts are of all."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """A release that is to be cut into the casebook's own folder; the draft's row tells how far it has come."""

    member: Member
    wanted: Wanted

    def go_on(self) -> None:
        """Cuts it; why it could not be is kept."""
        heard = 0.0

        def progress(what: str, done: int, of: int) -> None:
            nonlocal heard
            if monotonic() - heard > 1:
                heard = monotonic()
                _tell(what=what, done=done, of=of)

        try:
            cut = cut_release(self.member, folder.current().release, self.wanted, progress=progress)
            _tell(cut=cut.plan.number)
        except Refused as error:
            _tell(why=str(error))
        except Exception as error:
            _tell(why=f"It could not be cut ({type(error).__name__}).")
            raise


def begin_cutting(member: Member, wanted: Wanted) -> Cutting:
    """Marks that a release is being cut; Refused when what would go out was not worked out first."""
    with doing(member, "begin_cutting", Role.EDITOR):
        if not ReleaseDraft.objects.exclude(content="").exists():
            raise Refused("Look first at what would go out.")
        _tell(what="clearing", done=0, of=0)
    return Cutting(member, wanted)


def _tell(**how: Any) -> None:
    ReleaseDraft.objects.update(cutting=how)


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft that is to be worked out; `go_on` takes as long as clearing the casebook does."""

    member: Member
    number: int

    def go_on(self) -> None:
        """Works it out and keeps it; why it could not be is kept in its place."""
        row = ReleaseDraft.objects.get(pk=self.number)
        try:
            with folder.current().work() as spool:
                _fill(row, plan(self.member, row.day, spool))
        except Refused as error:
            row.why = str(error)
        except Exception as error:
            row.why = f"It could not be worked out ({type(error).__name__})."
            raise
        finally:
            row.save()


def begin_draft(member: Member, day: date | None = None) -> Drafting:
    """A new draft takes the place of the last one."""
    with doing(member, "begin_draft", Role.EDITOR) as act:
        ReleaseDraft.objects.all().delete()
        row = ReleaseDraft.objects.create(day=day or date.today(), made_by=member, made_at=act.at)
        act.details = {"day": row.day.isoformat()}
    return Drafting(member, row.pk)


def _fill(row: ReleaseDraft, planned: Plan) -> None:
    changes = {use.value: one.book.content.changes for use, one in planned.clearings.items()}
    row.number, row.content, row.counts = planned.number, planned.content, planned.counts
    row.changes = {
        use: {"added": len(one.added), "changed": len(one.changed), "withdrawn": list(one.withdrawn)}
        for use, one in changes.items()
    }
    row.rows = list(_rows(planned))[:_ROWS]


def _rows(planned: Plan) -> Iterator[dict[str, Any]]:
    for use, clearing in planned.clearings.items():
        for one in _distinct(clearing.report):
            yield {"use": use.value, "rule": one[0], "about": one[1], "person": one[2], "words": one[3]}


def _distinct(report: Iterable[Any]) -> Iterable[tuple[str, str, int | None, str]]:
    return dict.fromkeys((one.rule.value, one.about, one.person, one.words) for one in report)
