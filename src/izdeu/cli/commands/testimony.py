"""izdeu add, read, accept, undo, rules."""

from pathlib import Path

import click

from izdeu.cli.options import Shell, with_shell
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind

KINDS = click.Choice([kind.value for kind in SourceKind])


@click.command("add")
@with_shell
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--told-by", default="", metavar="NAME", help="Who told it: a name (a new person), or a person's number.")
@click.option("--told-on", default="", metavar="EDTF", help="When it was told: 2021-07, 2021-07-14, 2021~ ...")
@click.option("--language", default="", metavar="L", help="Its language: en, kk, ru, ug, zh ... (else guessed).")
@click.option("--kind", type=KINDS, help="What it is (else guessed from the file).")
@click.option("--encoding", default=None, metavar="E", help="The encoding of a text file (else guessed).")
@click.option(
    "--consent",
    "consents",
    multiple=True,
    metavar="USE=LEVEL",
    help="What the teller allows, e.g. team=named; USE:PARTY=LEVEL for one partner.",
)
def add_command(
    shell: Shell,
    files: tuple[Path, ...],
    told_by: str,
    told_on: str,
    language: str,
    kind: str | None,
    encoding: str | None,
    consents: tuple[str, ...],
) -> None:
    """Keep files as received: testimonies, papers, pictures, recordings, folders, zips.

    The bytes are kept as they are, under their SHA-256. Nothing is read into the casebook until you say so
    (`izdeu read`), and nothing is taken for true until somebody accepts it. Not asked means no: a use that --consent
    does not name is not allowed. A file that cannot be added is told and the others are kept; the exit code is then 1.
    """
    shell.work(
        "add",
        files=files,
        told_by=told_by,
        told_on=told_on,
        language=language,
        kind=kind,
        encoding=encoding,
        consents=consents,
    )


@click.command("read")
@with_shell
@click.argument("what", metavar="SOURCE|FILE")
@click.option("--told-on", default="", metavar="EDTF", help="When it was told, if the casebook does not know.")
@click.option("--language", default="", metavar="L", help="Its language, if it should not be guessed.")
@click.option("--model", "ask", is_flag=True, help="Ask the casebook's model too (`izdeu model`).")
def read_command(shell: Shell, what: str, told_on: str, language: str, ask: bool) -> None:
    """Propose claims from a source, or from a file without keeping it.

    Each proposal quotes the words that say it and tells why it was made. None takes effect until somebody accepts it.
    """
    if not Path(what).is_file():
        shell.work("read", what=what, told_on=told_on, language=language, ask=ask)
    elif ask:
        raise Refused("A model is asked about sources of a casebook only; keep the file first: `izdeu add`.")
    else:
        shell.run("read_file", path=Path(what), told_on=told_on, language=language)


@click.command("accept")
@with_shell
@click.argument("source", metavar="SOURCE")
@click.option("--all", "accept_all", is_flag=True, help="All that wait, without asking.")
@click.option("--above", type=click.IntRange(0, 100), metavar="LINE", help="All at least so sure, in per cent.")
def accept_command(shell: Shell, source: str, accept_all: bool, above: int | None) -> None:
    """Make claims of what was proposed: one by one, asking each time, or at once: --all, or --above 85.

    Reads the source first if nobody has. What is done at once is done whole or not at all; `izdeu undo` takes it back.
    """
    if accept_all and above is not None:
        raise Refused("Say either --all or --above.")
    shell.work("accept", source=source, accept_all=accept_all, above=above)


@click.command("undo")
@with_shell
@click.argument("source", metavar="SOURCE")
def undo_command(shell: Shell, source: str) -> None:
    """Take back the last step on many proposals of a source: accepted at once, rejected at once, or followed.

    What was decided otherwise since stays as it is. Claims are withdrawn, and kept.
    """
    shell.work("undo", source=source)


@click.command("rules")
@with_shell
@click.argument("rule", default="", metavar="[RULE]")
def rules_command(shell: Shell, rule: str) -> None:
    """What became of the reader's proposals by rule, those that had to be put right most often first.

    With RULE, its decided proposals one by one, with their words. It is for you alone: nothing of it is sent anywhere.
    """
    shell.work("rules", rule=rule)
