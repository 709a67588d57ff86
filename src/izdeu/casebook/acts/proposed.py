"""What the reader proposes, as rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

from izdeu.casebook.models import Mention, Proposal, Rendition, Source
from izdeu.vocab.proposal import Mention as Told
from izdeu.vocab.proposal import Proposal as Proposed
from izdeu.vocab.proposal import ProposalState

MODEL = "model: "
"""With this begins the rule of what a model proposed; its name follows."""


def undecided(text: Rendition) -> QuerySet[Proposal]:
    """What was proposed in a text and waits as it was read: nobody has decided it, none has followed another."""
    return text.proposals.filter(state=ProposalState.WAITING.value, as_read={}, taught=None)


class People:
    """Whom a source speaks of, by key. `alone`: what is read first is all there is, so its one teller is the teller."""

    def __init__(self, source: Source) -> None:
        self._source, self.alone = source, False
        self._rows: dict[str, Mention] | None = None

    def of(self, found: Sequence[Proposed]) -> dict[str, Mention]:
        """Everybody known by now, those that these proposals are the first to speak of among them."""
        rows = self._rows if self._rows is not None else {row.key: row for row in self._source.mentions.all()}
        self._rows = rows
        told = {who.key: who for one in found for who in (one.other, one.person, one.told_by) if who is not None}
        fresh = [_mention(self._source, who) for key, who in told.items() if key not in rows]
        rows |= {row.key: row for row in Mention.objects.bulk_create(fresh)}
        for key, who in told.items():
            if who.of and who.of != key and who.of in rows and rows[key].of_id is None:
                rows[key].of = rows[who.of]
                rows[key].save(update_fields=["of"])
        if self.alone:
            self.join_teller()
        return rows

    def join_teller(self) -> None:
        """Where the bringer said who told the source, and one person tells it, that mention is that person."""
        selves = list(self._source.mentions.filter(tie_to_teller="self"))
        if self._source.told_by is not None and len(selves) == 1 and selves[0].person is None:
            selves[0].person = self._source.told_by
            selves[0].save(update_fields=["person"])


def mentions_of(source: Source, found: Iterable[Proposed]) -> dict[str, Mention]:
    """The source's mentions by key, those that a reading of all its words is the first to speak of among them."""
    people = People(source)
    rows = people.of(list(found))
    people.join_teller()
    return rows


def _mention(source: Source, who: Told) -> Mention:
    return Mention(
        source=source,
        key=who.key,
        label=who.label[:300],
        name=(who.name or "")[:300],
        tie=who.tie or "",
        tie_to_teller=who.tie_to_teller or "",
    )


def row_of(text: Rendition, proposed: Proposed, mentions: dict[str, Mention]) -> Proposal:
    """The row of a proposal, not stored yet."""
    values: dict[str, Any] = {
        "mention": mentions[proposed.person.key],
        "other": mentions[proposed.other.key] if proposed.other else None,
        "told_by": mentions[proposed.told_by.key] if proposed.told_by else None,
        "kind": proposed.kind.value,
        "start": proposed.start,
        "end": proposed.end,
        "quote": proposed.quote,
        "when": proposed.when.as_json(),
        "place": proposed.place.as_json() if proposed.place else None,
        "terms": dict(proposed.terms),
        "known_how": proposed.known_how.value,
        "why": proposed.why,
        "reasons": [reason.as_json() for reason in proposed.reasons],
        "rule": proposed.rule[:120],
        "confidence": proposed.confidence,
    }
    return Proposal(rendition=text, **values)
