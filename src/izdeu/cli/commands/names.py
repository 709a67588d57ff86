"""izdeu names compare, readings, hanzi."""

import click

from izdeu.cli.options import Shell, with_shell
from izdeu.names import compare, hanzi, readings


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


@names_command.command("hanzi")
@with_shell
@click.argument("a")
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True, help="So many at most.")
def hanzi_command(shell: Shell, a: str, limit: int) -> None:
    """Show how a list kept in Chinese may write a name, likeliest first, with the pinyin a passport shows."""
    found = hanzi(a, limit)
    words = "\n".join(f"{one.form}  {one.pinyin}  ({one.style}: {one.why})" for one in found)
    told = [{"form": one.form, "pinyin": one.pinyin, "style": one.style.value, "why": one.why} for one in found]
    shell.tell(told, words or "This name has no letters that Chinese characters are known for.")
