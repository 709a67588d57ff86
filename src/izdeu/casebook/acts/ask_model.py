"""A model of the casebook's own proposes; nothing takes effect. Off unless a coordinator has switched one on."""

import os
from collections.abc import Callable

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.proposed import mentions_of, row_of
from izdeu.casebook.models import Member, Mention, Proposal, Rendition
from izdeu.casebook.queries.model_setting import the_model
from izdeu.reading.model import Answered, Limits, ask
from izdeu.reading.model_server import Server
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import ProposalState

KEY = "IZDEU_MODEL_KEY"
RULE = "model: "
ANSWERED = "model_answered"
Progress = Callable[[int, int], None]


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
    with doing(member, "ask_model", Role.COLLECTOR) as act:
        server, text = the_model(member).server, _text(member, number, rendition)
        act.about = f"source:{number}"
        act.details = {
            "rendition": text.pk,
            "model": server.model,
            "host": server.host,
            "what_leaves": server.what_leaves,
        }
    try:
        answered = _asked(server, text, limits, progress)
    except Refused as failed:
        with doing(member, ANSWERED, Role.COLLECTOR) as act:
            act.about, act.details = f"source:{number}", {"rendition": text.pk, "failed": str(failed)}
        raise
    with doing(member, ANSWERED, Role.COLLECTOR) as act:
        dropped = sum(answered.dropped.values())
        act.about = f"source:{number}"
        act.details = {"rendition": text.pk, "proposed": _keep(text, answered), "dropped": dropped}
    return answered


def _asked(server: Server, text: Rendition, limits: Limits, progress: Progress) -> Answered:
    language, told_on = text.language or None, text.source.told_on or None
    key = os.environ.get(KEY, "")
    return ask(text.text, server, language=language, told_on=told_on, limits=limits, key=key, progress=progress)


def _keep(text: Rendition, answered: Answered) -> int:
    """Stores what was proposed in place of what a model proposed before; how much of it is new."""
    rows = text.proposals.filter(rule__startswith=RULE)
    undecided = rows.filter(state=ProposalState.WAITING.value, as_read={}, taught=None)
    Proposal.objects.filter(pk__in=undecided.values("pk")).delete()
    decided = set(rows.values_list("kind", "start", "end"))
    people: dict[str, Mention] = mentions_of(text.source, answered.proposals)
    fresh = [one for one in answered.proposals if (one.kind.value, one.start, one.end) not in decided]
    Proposal.objects.bulk_create([row_of(text, one, people) for one in fresh])
    return len(fresh)


def _text(member: Member, number: int, rendition: int | None) -> Rendition:
    source = doors.one(doors.sources(member), number, "source")
    texts = source.renditions.filter(retired=False).select_related("source")
    text = texts.filter(pk=rendition).first() if rendition else texts.first()
    if text is None:
        raise Refused("Source {number} has no text yet; add a transcript or a translation first.", number=number)
    return text
