"""A reading under way: its row tells how far it has come, and which run of it may store."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing
from izdeu.casebook.models import Member, Reading, Rendition
from izdeu.vocab.bench import ReadBy, ReadingState
from izdeu.vocab.errors import Refused


def text_of(member: Member, number: int, rendition: int | None) -> Rendition:
    """The source's text (the first, or the one given); Refused where it has none."""
    source = doors.to_change(member, number)
    texts = source.renditions.filter(retired=False).select_related("source")
    text = texts.filter(pk=rendition).first() if rendition else texts.first()
    if text is None:
        raise Refused("Source {number} has no text yet; add a transcript or a translation first.", number=number)
    return text


def begun(act: Doing, text: Rendition, by: ReadBy, *, anew: bool = True) -> Reading:
    """The row of a reading that begins: from then on no earlier run stores anything.

    Not `anew`: it goes on after what an earlier run has read, if no part of that failed.
    """
    row = Reading.objects.filter(rendition=text, by=by.value).first()
    if row is None:
        row = Reading(rendition=text, by=by.value, run=0)
    row.run, row.state, row.why, row.notes = row.run + 1, ReadingState.UNDER_WAY.value, "", []
    row.read_to, row.failed = (0, []) if anew or row.failed else (row.read_to, [])
    row.begun_by, row.begun_at, row.heard_at = act.member, act.at, act.at
    row.save()
    return row


def still(run: Reading) -> Reading | None:
    """The row, locked, while nobody has stopped this run or begun anew."""
    rows = Reading.objects.select_for_update().filter(pk=run.pk, run=run.run)
    return rows.filter(state=ReadingState.UNDER_WAY.value).first()
