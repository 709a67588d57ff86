"""What the reader proposes, as rows."""

from collections.abc import Iterable
from typing import Any

from izdeu.casebook.models import Mention, Proposal, Rendition, Source
from izdeu.vocab.proposal import Mention as Told
from izdeu.vocab.proposal import Proposal as Proposed


def mentions_of(source: Source, found: Iterable[Proposed]) -> dict[str, Mention]:
    """The source's mentions by key, those that the reading is the first to speak of among them."""
    told: dict[str, Told] = {}
    for proposed in found:
        for who in (proposed.told_by, proposed.person, proposed.other):
            if who is not None:
                told.setdefault(who.key, who)
    known = set(source.mentions.values_list("key", flat=True))
    Mention.objects.bulk_create([_mention(source, who) for key, who in told.items() if key not in known])
    rows = {row.key: row for row in source.mentions.all()}
    near = [who for who in told.values() if who.of and who.of != who.key and who.of in rows]
    for who in near:
        if rows[who.key].of_id is None:
            rows[who.key].of = rows[who.of or ""]
            rows[who.key].save(update_fields=["of"])
    _join_teller(source, rows)
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


def _join_teller(source: Source, rows: dict[str, Mention]) -> None:
    """Where the bringer said who told the source, and one person tells it, that mention is that person."""
    selves = [row for row in rows.values() if row.tie_to_teller == "self"]
    if source.told_by is not None and len(selves) == 1 and selves[0].person is None:
        selves[0].person = source.told_by
        selves[0].save(update_fields=["person"])


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
