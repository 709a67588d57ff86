"""A model of the casebook's own proposes; nothing takes effect. Off unless a coordinator has switched one on."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.proposed import MODEL, mentions_of, row_of, undecided
from izdeu.casebook.acts.runs import begun, still, text_of
from izdeu.casebook.models import Member, Mention, Proposal, Reading, Rendition
from izdeu.casebook.queries.model_setting import the_model
from izdeu.reading.model import Answered, Limits, ask
from izdeu.reading.model_server import Server
from izdeu.vocab.bench import ReadBy, ReadingState
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role

KEY = "IZDEU_MODEL_KEY"
ANSWERED = "model_answered"
Progress = Callable[[int, int], None]


class Asking:
    """A model asked about a text by a member. `go_on` may be called in another thread than the one that began it."""

    def __init__(self, member: Member, server: Server, run: Reading) -> None:
        self._member, self._server, self._run, self._text = member, server, run, run.rendition

    def go_on(self, progress: Progress = lambda done, of: None) -> None:
        """Asks to the end, or until it is stopped or begun anew; what fails is written in the row of the reading."""
        self.outcome(Limits(), progress)

    def outcome(self, limits: Limits, progress: Progress) -> Answered | Exception:
        """What the model proposes, kept all or nothing; or what failed, of which the log and the row tell."""
        try:
            answered = self._asked(limits, progress)
            self._keep(answered)
        except Exception as cause:  # noqa: BLE001 - the row and the log tell what failed, ask_model raises it
            self._failed(cause)
            return cause
        return answered

    def _asked(self, limits: Limits, progress: Progress) -> Answered:
        def heard(done: int, of: int) -> None:
            rows = Reading.objects.filter(pk=self._run.pk, run=self._run.run, state=ReadingState.UNDER_WAY.value)
            if not rows.update(read_to=done, heard_at=datetime.now(UTC)):
                raise _stopped()
            progress(done, of)

        text, key = self._text, os.environ.get(KEY, "")
        language, told_on = text.language or None, text.source.told_on or None
        return ask(text.text, self._server, language=language, told_on=told_on, limits=limits, key=key, progress=heard)

    def _keep(self, answered: Answered) -> None:
        with doing(self._member, ANSWERED, Role.COLLECTOR) as act:
            row = still(self._run)
            if row is None:
                raise _stopped()
            came = {"proposed": _kept(self._text, answered), "dropped": sum(answered.dropped.values())}
            act.about, act.details = self._about, {"rendition": self._text.pk} | came
            row.state, row.read_to, row.heard_at = ReadingState.DONE.value, len(self._text.text), act.at
            row.notes = [
                say(
                    "New proposals of the model: {proposed}. Left out, since the text does not say it so: {dropped}.",
                    **came,
                )
            ]
            row.save()

    def _failed(self, cause: Exception) -> None:
        template, values = note = _sentence(cause)
        with doing(self._member, ANSWERED, Role.COLLECTOR) as act:
            failed = template.format(**values)
            act.about, act.details = self._about, {"rendition": self._text.pk, "failed": failed}
            row = still(self._run)
            if row is not None:
                row.state, row.why, row.heard_at = ReadingState.FAILED.value, type(cause).__name__, act.at
                row.notes = [note]
                row.save()

    @property
    def _about(self) -> str:
        return f"source:{self._text.source_id}"


def begin_asking(member: Member, number: int, rendition: int | None = None) -> Asking:
    """Begins to ask the model about a source's text (or the rendition given); the caller has it go on.

    A line of the log says that it is asked before any word leaves.
    """
    with doing(member, "ask_model", Role.COLLECTOR) as act:
        text = text_of(member, number, rendition)
        server = the_model(member).server
        act.about = f"source:{number}"
        act.details = {
            "rendition": text.pk,
            "model": server.model,
            "host": server.host,
            "what_leaves": server.what_leaves,
        }
        return Asking(member, server, begun(act, text, ReadBy.MODEL))


def ask_model(
    member: Member,
    number: int,
    rendition: int | None = None,
    *,
    limits: Limits = Limits(),  # noqa: B008 - it is frozen
    progress: Progress = lambda done, of: None,
) -> Answered:
    """Asks the model about a source's text (or the rendition given) and keeps what it proposes, all or nothing.

    A line of the log says that it was asked before any word leaves, another what came of it: so many proposals, so
    many dropped, or the sentence of what failed, which is raised. Earlier proposals of a model that nobody decided or
    taught give way; what was decided is not proposed again.
    """
    outcome = begin_asking(member, number, rendition).outcome(limits, progress)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _stopped() -> Refused:
    return Refused("The asking was stopped, or begun anew; nothing of this answer is kept.")


def say(template: str, **values: Any) -> tuple[str, dict[str, Any]]:
    """A sentence as a row holds it; the name tells the extraction that it is to be translated."""
    return template, values


def _sentence(cause: Exception) -> tuple[str, dict[str, Any]]:
    """What failed, of values that a row can hold; of what nobody foresaw, no more than its sort."""
    if not isinstance(cause, Refused):
        return say("The asking broke off ({why}).", why=type(cause).__name__)
    values = {name: f"{value:g}" if isinstance(value, float) else value for name, value in cause.values.items()}
    return cause.template, {name: value if isinstance(value, int) else str(value) for name, value in values.items()}


def _kept(text: Rendition, answered: Answered) -> int:
    """Stores what was proposed in place of what a model proposed before; how much of it is new."""
    before = undecided(text).filter(rule__startswith=MODEL)
    Proposal.objects.filter(pk__in=before.values("pk")).delete()
    decided = set(text.proposals.filter(rule__startswith=MODEL).values_list("kind", "start", "end"))
    people: dict[str, Mention] = mentions_of(text.source, answered.proposals)
    fresh = [one for one in answered.proposals if (one.kind.value, one.start, one.end) not in decided]
    Proposal.objects.bulk_create([row_of(text, one, people) for one in fresh])
    return len(fresh)
