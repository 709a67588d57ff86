"""`izdeu`: its commands by group, each loaded when it is called, so that help is there at once."""

from importlib import import_module
from typing import Any

import click

from izdeu import __version__
from izdeu.cli.plain import plain
from izdeu.vocab.errors import Refused

GROUPS: dict[str, dict[str, tuple[str, str]]] = {
    "A casebook": {
        "init": ("casebook", "Make a casebook."),
        "demo": ("casebook", "Make an invented casebook in four scripts and open it in the browser."),
        "serve": ("casebook", "Open the casebook in the browser."),
        "member": ("member", "Who works in the casebook: list, add, change."),
        "share": ("sharing", "Show a source or a case to collectors who did not bring it."),
        "unshare": ("sharing", "Stop showing it."),
        "verify": ("casebook", "Check that a casebook is as it was kept, or a release as it was signed."),
    },
    "A testimony": {
        "add": ("testimony", "Keep files as received: testimonies, papers, pictures, recordings."),
        "read": ("testimony", "Propose claims from a source, or from a file without keeping it."),
        "consent": ("consent", "What somebody allows: list, record, withdraw."),
        "lock": ("consent", "Lock a source or a person until a specialist opens it."),
        "accept": ("testimony", "Make claims of what was proposed."),
        "undo": ("testimony", "Take back the last step on many proposals of a source."),
        "rules": ("testimony", "What became of the reader's proposals: accepted, mended, rejected, by rule."),
        "model": ("model", "A model of your own that proposes beside the rules: set, off, show."),
    },
    "A person": {
        "find": ("person", "Find a person by a name in any script."),
        "case": ("person", "Show a person's case file."),
        "reach": ("consent", "Say whether those who hold the disappeared can reach a person."),
        "judge": ("person", "Say that two persons are the same, not the same, or that it is unsure."),
        "names": ("names", "Compare names and show how they read."),
        "appeal": ("appeal", "Appeals for a person: ways open, drafts, what was sent, what came back."),
    },
    "What leaves": {
        "release": ("release", "Write what consent allows: site, flyers, dataset, signed."),
        "recall": ("release", "Take back all that was allowed of a person or a source, and release without it."),
        "publication": ("release", "How releases present themselves: title, keepers, languages, address."),
        "sent": ("release", "To whom releases were given, and whom to ask to delete what was withdrawn."),
    },
    "Out and in": {
        "export": ("exchange", "Write the whole casebook to a file."),
        "import": ("exchange", "Fill a new casebook from an exported one."),
    },
}


class Commands(click.Group):
    """Commands that are imported when they are called; help lists them from the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands in the order of the table."""
        return [name for group in GROUPS.values() for name in group]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name; None when there is none."""
        for group in GROUPS.values():
            if name in group:
                module = import_module(f"izdeu.cli.commands.{group[name][0]}")
                found: click.Command = getattr(module, f"{name}_command")
                return found
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands by group, from the table alone."""
        for title, group in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl([(name, text) for name, (_module, text) in group.items()], col_spacing=4)

    def invoke(self, ctx: click.Context) -> Any:
        """As Click does it, but a Refused is one sentence on standard error and exit code 1."""
        try:
            return super().invoke(ctx)
        except Refused as error:
            click.echo(plain(str(error)), err=True)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="izdeu")
def main() -> None:
    """A casebook for people who have been disappeared or interned, kept by those who look for them.

    \b
      izdeu init --casebook ours        make a casebook (you choose a passphrase)
      izdeu add testimony.txt           keep what a witness told, as told
      izdeu read 1                      see what it says, word for word
      izdeu accept 1 --all              make claims of it
      izdeu serve                       go on in the browser

    Every command takes --casebook DIR (or $IZDEU_CASEBOOK, else ./casebook) and --json.
    """
