"""The coding bench: a text and what the reader proposes in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from izdeu.casebook import doors
from izdeu.casebook.models import Member, Mention, Proposal
from izdeu.casebook.queries.claims import views
from izdeu.casebook.queries.examples import RuleRecord, rule_records
from izdeu.casebook.queries.model_setting import ModelSetting, model_setting
from izdeu.casebook.queries.people import PersonRef, refs
from izdeu.casebook.queries.sources import RenditionView, SourceInfo, infos, rendition_view
from izdeu.casebook.queries.underway import ReadingView, StepView, reading_views, steps_in_force
from izdeu.vocab.bench import ReadBy
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.errors import Refused
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.proposal import ProposalState
from izdeu.vocab.reason import Reason, Sort


@dataclass(frozen=True, slots=True)
class MentionView:
    """Somebody as the text speaks of them, and who somebody said it is."""

    id: int
    label: str
    name: str
    tie_to_teller: str
    person: PersonRef | None


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal as the bench shows it; `n` is its number in the order of the text, `claim` the address of its claim.

    `followed`: it says otherwise than the reader did, because it followed a mended one; `of` is whom its claim is of.
    """

    id: int
    n: int
    kind: Kind
    mention: MentionView
    other: MentionView | None
    told_by: MentionView | None
    start: int
    end: int
    quote: str
    when: When
    place: Where | None
    terms: Mapping[str, Any]
    known_how: KnownHow
    why: str
    reasons: tuple[Reason, ...]
    rule: str
    confidence: float
    state: ProposalState
    decided_by: str
    reason: str
    claim: str
    of: PersonRef | None
    followed: bool

    @property
    def waits(self) -> bool:
        """Whether nobody has decided it."""
        return self.state is ProposalState.WAITING

    @property
    def sure(self) -> int:
        """How sure the reader is, in per cent."""
        return round(100 * self.confidence)


@dataclass(frozen=True, slots=True)
class Group:
    """What is proposed of one person, strongest first, decided last. `key` names the group among those of the text."""

    key: str
    who: MentionView
    mentions: tuple[int, ...]
    proposals: tuple[ProposalView, ...]

    @property
    def waiting(self) -> int:
        """How many of them nobody has decided."""
        return sum(proposal.waits for proposal in self.proposals)


@dataclass(frozen=True, slots=True)
class BenchPage:
    """All that the bench shows of one text."""

    source: SourceInfo
    rendition: RenditionView
    others: tuple[tuple[int, str, str], ...]
    """The source's other texts: id, role, language."""
    proposals: tuple[ProposalView, ...]
    mentions: tuple[MentionView, ...]
    reading: ReadingView | None
    asking: ReadingView | None
    """How the last asking of a model about it stands."""
    model: ModelSetting | None
    """The model that may be asked."""
    steps: tuple[StepView, ...]
    records: Mapping[str, RuleRecord]
    """What became so far of the proposals of each rule that made one here."""

    @property
    def under_way(self) -> bool:
        """Whether more may come by itself."""
        return any(one is not None and one.under_way for one in (self.reading, self.asking))

    @property
    def groups(self) -> tuple[Group, ...]:
        """The proposals by person, the person with the strongest one that waits first."""
        found: dict[str, list[ProposalView]] = defaultdict(list)
        for one in self.proposals:
            found[f"p{one.of.number}" if one.of else _key(one.mention)].append(one)
        groups = [_group(key, rows) for key, rows in found.items()]
        return tuple(sorted(groups, key=_strength))

    @property
    def waiting(self) -> int:
        """How many proposals nobody has decided."""
        return sum(proposal.waits for proposal in self.proposals)


def _key(who: MentionView) -> str:
    return f"p{who.person.number}" if who.person else f"m{who.id}"


def _group(key: str, rows: list[ProposalView]) -> Group:
    ordered = sorted(rows, key=lambda one: (not one.waits, -one.sure, one.n))
    mentions = {one.mention.id: one.mention for one in rows if _key(one.mention) == key}
    of = rows[0].of
    who = next(iter(mentions.values())) if mentions or of is None else MentionView(0, of.label, "", "", of)
    return Group(key, who, tuple(sorted(mentions)), tuple(ordered))


def _strength(group: Group) -> tuple[int, int, int]:
    """Orders groups: the surest proposal that waits, how many wait, which comes first in the text."""
    surest = max((one.sure for one in group.proposals if one.waits), default=0)
    return -surest, -group.waiting, min(one.n for one in group.proposals)


def bench(member: Member, number: int | str, rendition: int | None = None) -> BenchPage:
    """A source's text (the first, or the one given) with its proposals, in a constant number of queries."""
    source = doors.one(doors.sources(member).select_related("received_by"), number, "source")
    texts = list(doors.renditions(member).filter(source=source, retired=False).select_related("made_by"))
    text = next((text for text in texts if rendition in (None, text.pk)), None)
    if text is None:
        raise Refused("Source {number} has no text yet; add a transcript or a translation first.", number=source.pk)
    readings = reading_views(text)  # before the rows: what is said to have ended has all its rows here
    rows = list(doors.proposals(member).filter(rendition=text).select_related("decided_by", "claim"))
    # after the rows: more of both may come while it is read
    mentions, named = _mentions(member, source.mentions.all(), [row.claim.person_id for row in rows if row.claim])
    claims = views(member, doors.claims(member).filter(passages__rendition=text).distinct())
    listed = tuple(_view(row, n, mentions, named) for n, row in enumerate(rows, start=1))
    records = rule_records(member, {one.rule for one in listed})
    return BenchPage(
        source=infos(member, [source])[0],
        rendition=rendition_view(text, claims),
        others=tuple((other.pk, other.role, other.language) for other in texts if other.pk != text.pk),
        proposals=listed,
        mentions=tuple(mentions.values()),
        reading=readings.get(ReadBy.RULES),
        asking=readings.get(ReadBy.MODEL),
        model=model_setting(member),
        steps=steps_in_force(text),
        records={one.rule: one for one in reversed(records) if one.language in ("", text.language)},
    )


def proposal(member: Member, number: int) -> tuple[int, ProposalView]:
    """One proposal, and the number of its source."""
    row = doors.one(doors.proposals(member).select_related("decided_by", "claim", "rendition"), number, "proposal")
    others = [row.claim.person_id] if row.claim else []
    mentions, named = _mentions(member, Mention.objects.filter(source=row.rendition.source_id), others)
    return row.rendition.source_id, _view(row, 0, mentions, named)


def _mentions(
    member: Member, rows: Iterable[Mention], others: list[int]
) -> tuple[dict[int, MentionView], dict[int, PersonRef]]:
    """The mentions by number, and the persons they are said to be, with those of `others`."""
    listed = list(rows)
    named = refs(member, [*(row.person_id for row in listed), *others])
    views = {
        row.pk: MentionView(row.pk, row.label, row.name, row.tie_to_teller, named.get(row.person_id or 0))
        for row in listed
    }
    return views, named


def _view(row: Proposal, n: int, mentions: Mapping[int, MentionView], named: Mapping[int, PersonRef]) -> ProposalView:
    return ProposalView(
        id=row.pk,
        n=n,
        kind=Kind(row.kind),
        mention=mentions[row.mention_id],
        other=mentions.get(row.other_id or 0),
        told_by=mentions.get(row.told_by_id or 0),
        start=row.start,
        end=row.end,
        quote=row.quote,
        when=When.stored(row.when),
        place=Where.from_json(row.place),
        terms=row.terms,
        known_how=KnownHow(row.known_how),
        why=row.why,
        reasons=tuple(Reason(Sort(reason["sort"]), reason["values"]) for reason in row.reasons),
        rule=row.rule,
        confidence=row.confidence,
        state=ProposalState(row.state),
        decided_by=row.decided_by.name if row.decided_by else "",
        reason=row.reason,
        claim=row.claim.address if row.claim else "",
        of=named.get(row.claim.person_id) if row.claim else None,
        followed=bool(row.as_read),
    )
