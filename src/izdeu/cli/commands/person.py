"""izdeu find, case, judge."""

import click

from izdeu.cli.options import Shell, with_shell


@click.command("find")
@with_shell
@click.argument("name")
@click.option("--limit", default=10, show_default=True, help="At most so many.")
def find_command(shell: Shell, name: str, limit: int) -> None:
    """Find a person by a name in any script: Latin, Cyrillic, Arabic, Chinese."""
    shell.work("find", name=name, limit=limit)


@click.command("case")
@with_shell
@click.argument("person", metavar="PERSON")
def case_command(shell: Shell, person: str) -> None:
    """Show a person's case file: status, silence, timeline, contradictions, each fact with its words."""
    shell.work("case", person=person)


@click.command("judge")
@with_shell
@click.argument("one", type=int)
@click.argument("other", type=int)
@click.argument("judgement", type=click.Choice(["same", "not_same", "unsure", "withdraw"]))
@click.option("--why", required=True, help="The reason, for whoever asks later.")
def judge_command(shell: Shell, one: int, other: int, judgement: str, why: str) -> None:
    """Say that two persons are the same, not the same, or that it is unsure; or withdraw that."""
    shell.work("judge", one=one, other=other, judgement=judgement, why=why)
