"""Proposals become claims because somebody says so."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain
from izdeu.cli.verbs import show
from izdeu.vocab.errors import Refused
from izdeu.vocab.proposal import ProposalState


def run(shell: Shell, *, source: str, accept_all: bool, above: int | None = None) -> None:
    """Accepts all, or those above a line, or asks for each; reads the source first if nobody has."""
    member = queries.keeper()
    number = queries.source_number(member, source)
    if not queries.source_info(member, number).read:
        acts.read_source(member, number)
    claims = _made(number, accept_all, above)
    answer = {"source": number, "accepted": len(claims), "claims": claims}
    shell.tell(answer, f"{len(claims)} claims were made of source {number}.")


def _made(number: int, accept_all: bool, above: int | None) -> list[str]:
    if above is not None:
        return _above(number, above)
    return _all(number) if accept_all else _one_by_one(number)


def _all(number: int) -> list[str]:
    with _progress() as progress:
        return acts.accept_all(queries.keeper(), number, progress=progress)


def _above(number: int, line: int) -> list[str]:
    """Of the source's first text, as the bench shows it."""
    member = queries.keeper()
    page = queries.bench(member, number)
    with _progress() as progress:
        acts.accept_above(member, page.rendition.id, line, progress=progress)
    meant = {one.id for one in page.proposals if one.waits}
    now = queries.bench(member, number).proposals
    return list(dict.fromkeys(one.claim for one in now if one.id in meant and one.claim))


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("accepting", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


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
