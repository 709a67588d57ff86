"""The reader proposes; nothing takes effect."""

from typing import Any

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing, doing
from izdeu.casebook.models import Member, Mention, Proposal, Rendition, Source
from izdeu.reading import language_of, read, tellings
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role
from izdeu.vocab.proposal import Mention as Told
from izdeu.vocab.proposal import Proposal as Proposed
from izdeu.vocab.proposal import ProposalState


def read_source(member: Member, number: int, rendition: int | None = None) -> int:
    """Reads a source's text (or the rendition given) and keeps what is proposed; the number of waiting proposals.

    Earlier proposals that nobody decided give way; what was accepted, mended or rejected is not proposed again.
    """
    with doing(member, "read_source", Role.COLLECTOR) as act:
        source = doors.one(doors.sources(member), number, "source")
        texts = source.renditions.filter(retired=False)
        text = texts.filter(pk=rendition).first() if rendition else texts.first()
        if text is None:
            raise Refused("Source {number} has no text yet; add a transcript or a translation first.", number=number)
        count = _read(act, source, text)
        act.about, act.details = f"source:{number}", {"rendition": text.pk, "waiting": count}
        return count


def _read(act: Doing, source: Source, text: Rendition) -> int:
    language = text.language or language_of(text.text) or ""
    if language and not source.language and text.role == "as_received":
        source.language = language
    if language and not text.language:
        text.language = language
    text.tellings = [
        {"speaker": told.speaker, "start": told.start, "end": told.end, "role": str(told.role)}
        for told in tellings(text.text, language or None)
    ]
    text.save()
    source.read_at = act.at
    source.save()
    text.proposals.filter(state=ProposalState.WAITING.value).delete()
    decided = set(text.proposals.values_list("kind", "start", "end", "mention__key"))
    found = read(text.text, language or None, source.told_on or None)
    fresh = [p for p in found if (p.kind.value, p.start, p.end, p.person.key) not in decided]
    mentions = _mentions(source, fresh)
    Proposal.objects.bulk_create([_row(text, proposed, mentions) for proposed in fresh])
    return len(fresh)


def _mentions(source: Source, found: list[Proposed]) -> dict[str, Mention]:
    """The source's mentions by key, those that the reading is the first to speak of among them."""
    told: dict[str, Told] = {}
    for proposed in found:
        for who in (proposed.told_by, proposed.person, proposed.other):
            if who is not None:
                told.setdefault(who.key, who)
    rows = {row.key: row for row in source.mentions.all()}
    for who in told.values():
        if who.key not in rows:
            rows[who.key] = Mention.objects.create(
                source=source,
                key=who.key,
                label=who.label[:300],
                name=(who.name or "")[:300],
                tie=who.tie or "",
                tie_to_teller=who.tie_to_teller or "",
            )
    for who in told.values():
        if who.of and who.of != who.key and who.of in rows and rows[who.key].of_id is None:
            rows[who.key].of = rows[who.of]
            rows[who.key].save()
    _join_teller(source, rows)
    return rows


def _join_teller(source: Source, rows: dict[str, Mention]) -> None:
    """Where the bringer said who told the source, and one person tells it, that mention is that person."""
    selves = [row for row in rows.values() if row.tie_to_teller == "self"]
    if source.told_by is not None and len(selves) == 1 and selves[0].person is None:
        selves[0].person = source.told_by
        selves[0].save()


def _row(text: Rendition, proposed: Proposed, mentions: dict[str, Mention]) -> Proposal:
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
        "rule": proposed.rule[:120],
        "confidence": proposed.confidence,
    }
    return Proposal(rendition=text, **values)
