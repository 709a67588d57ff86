"""What a source says."""

from typing import Any

import click

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.cli.verbs import show
from izdeu.vocab.errors import Refused
from izdeu.vocab.proposal import REPORTER, ProposalState


def run(shell: Shell, *, what: str, told_on: str, language: str, ask: bool = False) -> None:
    """Reads the source, asks the model too where that is wished, and prints all that waits for a decision."""
    if told_on or language:
        raise Refused("The casebook knows when source {source} was told and in which language.", source=what)
    member = queries.keeper()
    number = queries.source_number(member, what)
    acts.read_source(member, number)
    if ask:
        dropped = acts.ask_model(member, number).dropped
        for why, count in dropped.items():
            click.echo(f"Not kept of what the model said: {why} ({count}).", err=True)
    page = queries.bench(member, number)
    waiting = [proposal for proposal in page.proposals if proposal.state is ProposalState.WAITING]
    shell.tell([answer(proposal) for proposal in waiting], in_words(number, waiting, page.source.language))


def answer(row: queries.ProposalView) -> dict[str, Any]:
    """The proposal as `izdeu read --json` prints it (design, section 5), with its number."""
    told_by = {"label": row.told_by.label, "name": row.told_by.name or None} if row.told_by else dict(REPORTER)
    person = {
        "label": row.mention.label,
        "name": row.mention.name or None,
        "tie_to_teller": row.mention.tie_to_teller or None,
        "person": row.mention.person.number if row.mention.person else None,
    }
    return {
        "proposal": row.id,
        "kind": row.kind.value,
        "person": person,
        "when": row.when.as_json(),
        "place": row.place.as_json() if row.place else None,
        "terms": row.terms,
        "told_by": told_by,
        "known_how": row.known_how.value,
        "quote": row.quote,
        "start": row.start,
        "end": row.end,
        "why": row.why,
        "rule": row.rule,
        "confidence": row.confidence,
    }


def in_words(number: int, rows: list[queries.ProposalView], language: str) -> str:
    """The proposals in the order of the text, each with its words."""
    lines = []
    for row in rows:
        facts = show.facts(show.kind(row.kind), show.when(row.when), show.place(row.place), show.terms(row.terms))
        lines.append(f"{row.mention.label}: {facts}\n    {show.quote(row.quote)}")
    lines.append(f"{len(rows)} proposals wait in source {number} (language: {language or 'unknown'}).")
    return "\n".join(lines)
