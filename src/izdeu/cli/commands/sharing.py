"""izdeu share and izdeu unshare."""

import click

from izdeu.cli.options import Shell, with_shell

WHAT = click.argument("what", metavar="source:N|person:N")
WITH = click.option("--with", "to", default="", metavar="LOGIN", help="The collector; everyone if none is named.")


@click.command("share")
@with_shell
@WHAT
@WITH
def share_command(shell: Shell, what: str, to: str) -> None:
    """Show a source, or all sources a case rests on now, to collectors who did not bring them.

    `izdeu share source:3 --with aigerim`. They may read it whole, not change it. Without --with: to every member.
    """
    shell.work("sharing", verb="share", what=what, to=to)


@click.command("unshare")
@with_shell
@WHAT
@WITH
def unshare_command(shell: Shell, what: str, to: str) -> None:
    """Stop showing it, to the collector named or to everyone."""
    shell.work("sharing", verb="unshare", what=what, to=to)
