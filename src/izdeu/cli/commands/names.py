"""izdeu names compare, readings."""

import click

from izdeu.cli.options import Shell, with_shell
from izdeu.names import compare, readings


@click.group("names")
def names_command() -> None:
    """Compare names and show how they read, in any script."""


@names_command.command("compare")
@with_shell
@click.argument("a")
@click.argument("b")
def compare_command(shell: Shell, a: str, b: str) -> None:
    """Say how likely two spellings are one name, and why."""
    found = compare(a, b)
    words = "\n".join([f"{found.score:.2f}", *(f"  {reason}" for reason in found.reasons)])
    shell.tell({"score": found.score, "reasons": list(found.reasons)}, words)


@names_command.command("readings")
@with_shell
@click.argument("a")
def readings_command(shell: Shell, a: str) -> None:
    """Show the ways a spelling can be read."""
    found = readings(a)
    words = "\n".join(f"{reading.text}  ({reading.why})" for reading in found)
    shell.tell([{"text": reading.text, "why": reading.why} for reading in found], words)
