"""Claim rows as the pure rooms see them, without asking who may: for projections, exports and checks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from django.db.models import QuerySet

from izdeu.casebook.models import Claim, ClaimPassage
from izdeu.casebook.models import Passage as Row
from izdeu.casebook.queries.claims import place_of
from izdeu.vocab import claim as words
from izdeu.vocab.claim import ClaimState, Quoted
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.source import Passage


def claims_as_words(
    rows: QuerySet[Claim], passages: QuerySet[Row] | None = None, leads: Mapping[int, int] | None = None
) -> Iterator[words.Claim]:
    """Each claim, its person the lead of the records judged to be the same, in two queries.

    With `passages` only those of a claim's passages that are among them; with `leads` the persons' leads are these.
    """
    listed = list(rows.select_related("person"))
    quoted: dict[int, list[Quoted]] = defaultdict(list)
    links = ClaimPassage.objects.filter(claim__in=[row.pk for row in listed])
    links = links if passages is None else links.filter(passage__in=passages)
    spans = links.values_list(
        "claim_id",
        "passage__rendition__source_id",
        "passage__start",
        "passage__end",
        "passage__quote",
        "passage__prefix",
        "passage__suffix",
    )
    for claim, source, start, end, quote, prefix, suffix in spans:
        quoted[claim].append(Quoted(source, Passage(start, end, quote, prefix, suffix)))
    for row in listed:
        lead = row.person.lead_id if leads is None else leads.get(row.person_id)
        yield _words(row, tuple(quoted[row.pk]), lead or row.person_id)


def _words(row: Claim, quoted: tuple[Quoted, ...], person: int) -> words.Claim:
    return words.Claim(
        id=row.address,
        person=person,
        kind=Kind(row.kind),
        when=When.stored(row.when),
        place=place_of(row),
        terms=row.terms,
        told_by=row.told_by_id,
        known_how=KnownHow(row.known_how),
        passages=quoted,
        state=ClaimState(row.state),
        other=row.other_id,
    )
