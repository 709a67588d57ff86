"""What became of the reader's proposals, as examples to learn from, by rule and one by one; kept in the casebook."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from izdeu.casebook import doors
from izdeu.casebook.models import Member, Proposal
from izdeu.vocab.bench import Mended
from izdeu.vocab.kinds import Kind
from izdeu.vocab.proposal import ProposalState

MOST = 200
"""So many examples of a rule are shown at most, the newest first."""

_TAUGHT = {"mention": Mended.PERSON, "told_by": Mended.TOLD_BY, "when": Mended.WHEN}
"""What of a proposal was put right where it followed a mended one."""


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What members made of a rule's proposals in one language; `put_right` counts what was mended in them."""

    rule: str
    kind: Kind
    language: str
    accepted: int
    mended: int
    rejected: int
    put_right: Mapping[Mended, int]

    @property
    def decided(self) -> int:
        """How many were decided."""
        return self.accepted + self.mended + self.rejected


@dataclass(frozen=True, slots=True)
class Example:
    """A proposal that somebody decided."""

    proposal: int
    source: int
    rendition: int
    kind: Kind
    language: str
    quote: str
    why: str
    confidence: float
    state: ProposalState
    put_right: tuple[Mended, ...]
    reason: str


def rule_records(member: Member, rules: Collection[str] | None = None) -> list[RuleRecord]:
    """Each rule (or each of those given) with what became of its proposals that the member may see, most faults first.

    A proposal accepted after it followed a mended one counts as mended: the reader had it wrong.
    """
    rows = _decided(member)
    rows = rows if rules is None else rows.filter(rule__in=rules)
    found: dict[tuple[str, str, str], list[tuple[ProposalState, list[Mended]]]] = {}
    columns = ("rule", "kind", "rendition__language", "state", "mended", "as_read")
    for rule, kind, language, state, mended, as_read in rows.values_list(*columns).order_by():
        found.setdefault((rule, kind, language), []).append(_outcome(state, mended, as_read))
    records = [_record(*key, outcomes) for key, outcomes in found.items()]
    return sorted(records, key=lambda one: (-(one.rejected + one.mended), -one.decided, one.rule, one.language))


def examples(member: Member, rule: str) -> list[Example]:
    """The decided proposals of a rule that the member may see, newest decision first."""
    rows = _decided(member).filter(rule=rule).select_related("rendition").defer("rendition__text")
    return [_example(row) for row in rows.order_by("-decided_at", "-pk")[:MOST]]


def _decided(member: Member) -> QuerySet[Proposal]:
    return doors.proposals(member).exclude(state=ProposalState.WAITING.value)


def _outcome(state: str, mended: list[str], as_read: Mapping[str, object]) -> tuple[ProposalState, list[Mended]]:
    taught = [_TAUGHT[name] for name in as_read]
    put_right = list(dict.fromkeys([*(Mended(word) for word in mended), *taught]))
    if state == ProposalState.ACCEPTED.value and put_right:
        return ProposalState.MENDED, put_right
    return ProposalState(state), put_right


def _record(rule: str, kind: str, language: str, outcomes: Iterable[tuple[ProposalState, list[Mended]]]) -> RuleRecord:
    listed = list(outcomes)
    states = Counter(state for state, _ in listed)
    put_right = Counter(word for state, words in listed if state is ProposalState.MENDED for word in words)
    return RuleRecord(
        rule,
        Kind(kind),
        language,
        states[ProposalState.ACCEPTED],
        states[ProposalState.MENDED],
        states[ProposalState.REJECTED],
        dict(put_right.most_common()),
    )


def _example(row: Proposal) -> Example:
    state, put_right = _outcome(row.state, row.mended, row.as_read)
    return Example(
        proposal=row.pk,
        source=row.rendition.source_id,
        rendition=row.rendition_id,
        kind=Kind(row.kind),
        language=row.rendition.language,
        quote=row.quote,
        why=row.why,
        confidence=row.confidence,
        state=state,
        put_right=tuple(put_right),
        reason=row.reason,
    )
