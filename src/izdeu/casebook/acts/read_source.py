"""The reader proposes; nothing takes effect. It stores what it finds bit by bit, so that one can begin on it."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from django.db import transaction

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.proposed import MODEL, People, row_of, undecided
from izdeu.casebook.acts.runs import begun, still, text_of
from izdeu.casebook.models import Member, Mention, Proposal, Reading, Rendition, Source
from izdeu.reading import Part, language_of, parts_of, tellings
from izdeu.vocab.bench import ReadBy, ReadingState
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import Proposal as Proposed
from izdeu.vocab.proposal import ProposalState

BATCH, SECONDS = 100, 0.3
"""So many proposals, or what was found in so long, are stored in one transaction: nobody waits longer for the first."""

Progress = Callable[[int, int], None]


class Underway:
    """The reading of a text that a member began. `go_on` may be called in another thread than the one that began it."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._source, self._run = reading.rendition, reading.rendition.source, reading
        self._read_to = reading.read_to
        self._people = People(self._source)

    @property
    def length(self) -> int:
        """How many code points there are to read."""
        return len(self._text.text)

    def go_on(self, progress: Progress = lambda done, of: None) -> None:
        """Reads to the end, or until it is stopped or begun anew; what fails is written in the row of the reading."""
        try:
            for read_to in self._stored():
                progress(read_to, self.length)
            self._end()
        except Exception as cause:  # noqa: BLE001 - the row tells what failed, the page and the command show it
            self._end(type(cause).__name__)

    def _stored(self) -> Iterator[int]:
        """Reads part after part, stores what they say; the code points read after each time something was stored."""
        known, batch, since = _known(self._text), _Batch(), time.monotonic()
        for part in self._parts():
            batch.take(part, known)
            if len(batch.found) >= BATCH or time.monotonic() - since > SECONDS:
                if not self._store(batch):
                    return
                yield self._read_to
                batch, since = _Batch(), time.monotonic()
        if self._store(batch):
            yield self._read_to

    def _parts(self) -> Iterator[Part]:
        """The parts after those that an earlier run of this reading has read."""
        parts = parts_of(self._text.text, self._text.language or None, self._source.told_on or None)
        self._people.alone = len(parts) == 1
        read_to = 0
        for part in parts:
            read_to += part.length
            if read_to > self._read_to:
                yield part

    def _store(self, batch: "_Batch") -> bool:
        """Whether this reading was still under way, and the batch is stored."""
        with transaction.atomic():
            row = still(self._run)
            if row is None:
                return False
            people = self._people.of(batch.found)
            Proposal.objects.bulk_create([row_of(self._text, one, people) for one in batch.found])
            _give_way(self._text, batch.found)
            self._read_to += batch.length
            row.read_to, row.heard_at, row.failed = self._read_to, datetime.now(UTC), row.failed + batch.failed
            row.save()
        return True

    def _end(self, why: str = "") -> None:
        """Done, or failed: as a whole (`why`), or in one of its parts."""
        spoken = [] if why else _tellings(self._text)
        with transaction.atomic():
            row = still(self._run)
            if row is None:
                return
            failed = bool(why or row.failed)
            row.state = ReadingState.FAILED.value if failed else ReadingState.DONE.value
            row.why, row.heard_at = why or (row.failed[0][2] if failed else ""), datetime.now(UTC)
            if not why:
                row.read_to = self.length
                self._people.join_teller()
                Rendition.objects.filter(pk=self._text.pk).update(tellings=spoken)
                Source.objects.filter(pk=self._source.pk).update(read_at=row.heard_at)
            row.save()


class _Batch:
    """What some parts say that was not known, how long they are, where the reader failed in them."""

    def __init__(self) -> None:
        self.found: list[Proposed] = []
        self.failed: list[list[int | str]] = []
        self.length = 0

    def take(self, part: Part, known: set[tuple[str, int, int, str]]) -> None:
        """Reads a part."""
        self.length += part.length
        try:
            found = part.read()
        except Exception as cause:  # noqa: BLE001 - the other parts are read; the row tells of this one
            self.failed.append([part.start, part.end, type(cause).__name__])
        else:
            self.found += [one for one in found if (one.kind.value, one.start, one.end, one.person.key) not in known]


def _tellings(text: Rendition) -> list[dict[str, object]]:
    return [
        {"speaker": told.speaker, "start": told.start, "end": told.end, "role": str(told.role)}
        for told in tellings(text.text, text.language or None)
    ]


def begin_reading(member: Member, number: int, rendition: int | None = None, *, anew: bool = True) -> Underway:
    """Begins to read a source's text (or the rendition given); the caller has it go on, here or in the background.

    Earlier proposals of the rules that nobody decided or taught give way, and those of a model where the rules now say
    the same; what was accepted, mended or rejected is not proposed again. Not `anew`: a reading that was stopped,
    failed or broken off goes on after what it has stored.
    """
    with doing(member, "read_source", Role.COLLECTOR) as act:
        text = text_of(member, number, rendition)
        language = text.language or language_of(text.text) or ""
        if language and not text.source.language and text.role == "as_received":
            Source.objects.filter(pk=text.source_id).update(language=language)
        if language and not text.language:
            text.language = language
            text.save()
        if anew:
            waiting = undecided(text).exclude(rule__startswith=MODEL)
            Proposal.objects.filter(pk__in=waiting.values("pk")).delete()
        act.about, act.details = f"source:{number}", {"rendition": text.pk, "anew": anew}
        return Underway(begun(act, text, ReadBy.RULES, anew=anew))


def read_source(
    member: Member, number: int, rendition: int | None = None, *, progress: Progress = lambda done, of: None
) -> int:
    """Reads a source's text (or the rendition given) to its end; the number of proposals in it that wait."""
    underway = begin_reading(member, number, rendition)
    underway.go_on(progress)
    text = text_of(member, number, rendition)
    row = Reading.objects.get(rendition=text, by=ReadBy.RULES.value)
    if row.state == ReadingState.FAILED.value:
        raise Refused("The reader failed in this text ({why}); what it found before that is kept.", why=row.why)
    return text.proposals.filter(state=ProposalState.WAITING.value).count()


def stop_reading(member: Member, number: int, rendition: int | None = None, *, by: ReadBy = ReadBy.RULES) -> None:
    """The reading under way ends after what it has stored; it can go on later."""
    with doing(member, "stop_reading", Role.COLLECTOR) as act:
        text = text_of(member, number, rendition)
        rows = Reading.objects.filter(rendition=text, by=by.value, state=ReadingState.UNDER_WAY.value)
        if not rows.update(state=ReadingState.STOPPED.value):
            raise Refused("This text is not being read.")
        act.about, act.details = f"source:{number}", {"rendition": text.pk, "by": by.value}


def _give_way(text: Rendition, found: list[Proposed]) -> None:
    """What a model proposed and nobody decided goes where the rules say it of the same person in words that meet."""
    asked = list(undecided(text).filter(rule__startswith=MODEL).select_related("mention"))
    said: dict[tuple[str, str], list[Proposed]] = defaultdict(list)
    for one in found if asked else ():
        said[one.kind.value, one.person.key].append(one)
    again = [
        row.pk
        for row in asked
        if any(one.start < row.end and row.start < one.end for one in said[row.kind, row.mention.key])
    ]
    Proposal.objects.filter(pk__in=again).delete()


def _known(text: Rendition) -> set[tuple[str, int, int, str]]:
    """What need not be proposed again: kind, span and the key of the person, as the reader said it."""
    model = undecided(text).filter(rule__startswith=MODEL)
    keys = dict(Mention.objects.filter(source=text.source_id).values_list("pk", "key"))
    rows = text.proposals.exclude(pk__in=model.values("pk")).values_list("kind", "start", "end", "mention", "as_read")
    return {(kind, start, end, keys[as_read.get("mention", who)]) for kind, start, end, who, as_read in rows}
