"""The reader proposes; nothing takes effect. It stores what it finds bit by bit, so that one can begin on it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from django.db import transaction

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.acts.proposed import mentions_of, row_of
from izdeu.casebook.models import Member, Mention, Proposal, Reading, Rendition, Source
from izdeu.reading import language_of, read, tellings
from izdeu.vocab.bench import ReadingState
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import Proposal as Proposed
from izdeu.vocab.proposal import ProposalState

BATCH = 100
"""So many proposals are stored in one transaction: others wait no longer than that takes."""

Progress = Callable[[int, int], None]


class Underway:
    """The reading of a text that a member began. `go_on` may be called in another thread than the one that began it."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._source, self._run = reading.rendition, reading.rendition.source, reading.run

    @property
    def length(self) -> int:
        """How many code points there are to read."""
        return len(self._text.text)

    def go_on(self, progress: Progress = lambda done, of: None) -> None:
        """Reads to the end, or until it is stopped or begun anew; what fails is written in the row of the reading."""
        try:
            for read_to in self._steps():
                progress(read_to, self.length)
        except Exception as cause:  # noqa: BLE001 - the row tells what failed, the page and the command show it
            self._end(ReadingState.FAILED, type(cause).__name__)
        else:
            self._end(ReadingState.DONE)

    def _steps(self) -> Iterator[int]:
        """Stores batch after batch; the code point up to which each brings the reading."""
        text, language = self._text.text, self._text.language or None
        found = read(text, language, self._source.told_on or None)
        spoken = [
            {"speaker": told.speaker, "start": told.start, "end": told.end, "role": str(told.role)}
            for told in tellings(text, language)
        ]
        with transaction.atomic():
            if self._mine() is None:
                return
            Rendition.objects.filter(pk=self._text.pk).update(tellings=spoken)
            people = mentions_of(self._source, found)
            known = _known(self._text)
        fresh = [one for one in found if (one.kind.value, one.start, one.end, one.person.key) not in known]
        for at in range(0, len(fresh), BATCH):
            if not self._store(fresh[at : at + BATCH], people):
                return
            yield fresh[min(at + BATCH, len(fresh)) - 1].end

    def _store(self, batch: list[Proposed], people: dict[str, Mention]) -> bool:
        """Whether this reading was still under way, and the batch is stored."""
        with transaction.atomic():
            row = self._mine()
            if row is None:
                return False
            Proposal.objects.bulk_create([row_of(self._text, one, people) for one in batch])
            row.read_to, row.heard_at = max(row.read_to, batch[-1].end), datetime.now(UTC)
            row.save()
        return True

    def _mine(self) -> Reading | None:
        """The row, locked, while nobody has stopped the reading or begun it anew."""
        rows = Reading.objects.select_for_update().filter(rendition=self._text, run=self._run)
        return rows.filter(state=ReadingState.UNDER_WAY.value).first()

    def _end(self, state: ReadingState, why: str = "") -> None:
        with transaction.atomic():
            row = self._mine()
            if row is None:
                return
            row.state, row.why, row.heard_at = state.value, why, datetime.now(UTC)
            if state is ReadingState.DONE:
                row.read_to = self.length
                Source.objects.filter(pk=self._source.pk).update(read_at=row.heard_at)
            row.save()


def begin_reading(member: Member, number: int, rendition: int | None = None, *, anew: bool = True) -> Underway:
    """Begins to read a source's text (or the rendition given); the caller has it go on, here or in the background.

    Earlier proposals that nobody decided or taught give way; what was accepted, mended or rejected is not proposed
    again. Not `anew`: a reading that was stopped, failed or broken off goes on after what it has stored.
    """
    with doing(member, "read_source", Role.COLLECTOR) as act:
        text = _text(member, number, rendition)
        language = text.language or language_of(text.text) or ""
        if language and not text.source.language and text.role == "as_received":
            Source.objects.filter(pk=text.source_id).update(language=language)
        if language and not text.language:
            text.language = language
            text.save()
        if anew:
            waiting = text.proposals.filter(state=ProposalState.WAITING.value, as_read={}, taught=None)
            Proposal.objects.filter(pk__in=waiting.values("pk")).delete()
        act.about, act.details = f"source:{number}", {"rendition": text.pk, "anew": anew}
        return Underway(_row(act, text, anew=anew))


def read_source(
    member: Member, number: int, rendition: int | None = None, *, progress: Progress = lambda done, of: None
) -> int:
    """Reads a source's text (or the rendition given) to its end; the number of proposals in it that wait."""
    underway = begin_reading(member, number, rendition)
    underway.go_on(progress)
    text = _text(member, number, rendition)
    row = Reading.objects.get(rendition=text)
    if row.state == ReadingState.FAILED.value:
        raise Refused("The reader failed in this text ({why}); what it found before that is kept.", why=row.why)
    return text.proposals.filter(state=ProposalState.WAITING.value).count()


def stop_reading(member: Member, number: int, rendition: int | None = None) -> None:
    """The reading under way ends after what it has stored; it can go on later."""
    with doing(member, "stop_reading", Role.COLLECTOR) as act:
        text = _text(member, number, rendition)
        rows = Reading.objects.filter(rendition=text, state=ReadingState.UNDER_WAY.value)
        if not rows.update(state=ReadingState.STOPPED.value):
            raise Refused("This text is not being read.")
        act.about, act.details = f"source:{number}", {"rendition": text.pk}


def _row(act: Doing, text: Rendition, *, anew: bool) -> Reading:
    row = Reading.objects.filter(rendition=text).first()
    if row is None:
        row = Reading(rendition=text, run=0)
    row.run, row.state, row.why = row.run + 1, ReadingState.UNDER_WAY.value, ""
    row.read_to = 0 if anew else row.read_to
    row.begun_by, row.begun_at, row.heard_at = act.member, act.at, act.at
    row.save()
    return row


def _text(member: Member, number: int, rendition: int | None) -> Rendition:
    source = doors.one(doors.sources(member), number, "source")
    texts = source.renditions.filter(retired=False).select_related("source")
    text = texts.filter(pk=rendition).first() if rendition else texts.first()
    if text is None:
        raise Refused("Source {number} has no text yet; add a transcript or a translation first.", number=number)
    return text


def _known(text: Rendition) -> set[tuple[str, int, int, str]]:
    """What need not be proposed again: kind, span and the key of the person, as the reader said it."""
    keys = dict(Mention.objects.filter(source=text.source_id).values_list("pk", "key"))
    rows = text.proposals.values_list("kind", "start", "end", "mention", "as_read")
    return {(kind, start, end, keys[as_read.get("mention", who)]) for kind, start, end, who, as_read in rows}
