"""Proposals become claims because somebody says so."""

import sys

import click
from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain
from izdeu.cli.verbs import show
from izdeu.vocab.errors import Refused
from izdeu.vocab.proposal import ProposalState


def run(shell: Shell, *, source: str, accept_all: bool) -> None:
    """Accepts all, or asks for each; reads the source first if nobody has."""
    member = queries.keeper()
    number = queries.source_number(member, source)
    if not queries.source_info(member, number).read:
        acts.read_source(member, number)
    claims = _all(number) if accept_all else _one_by_one(number)
    answer = {"source": number, "accepted": len(claims), "claims": claims}
    shell.tell(answer, f"{len(claims)} claims were made of source {number}.")


def _all(number: int) -> list[str]:
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("accepting", total=None)
        return acts.accept_all(
            queries.keeper(), number, progress=lambda done, of: bar.update(task, completed=done, total=of)
        )


def _one_by_one(number: int) -> list[str]:
    if not sys.stdin.isatty():
        raise Refused("Nobody can be asked here; say --all, or accept one by one on the page.")
    member, claims = queries.keeper(), []
    for row in queries.bench(member, number).proposals:
        if row.state is not ProposalState.WAITING:
            continue
        click.echo(plain(show.quote(row.quote, 400)))
        facts = show.facts(show.kind(row.kind), show.when(row.when), show.place(row.place), show.terms(row.terms))
        said = click.prompt(
            plain(f"{row.mention.label}: {facts}"), type=click.Choice(["y", "n", "later", "stop"]), default="y"
        )
        if said == "stop":
            break
        if said == "y":
            claims.append(acts.accept_proposal(member, row.id))
        elif said == "n":
            acts.reject_proposal(member, row.id)
    return claims
