"""izdeu export, import."""

from pathlib import Path

import click

from izdeu.cli.options import Shell, with_shell

FORMATS = click.Choice(["json"])


@click.command("export")
@with_shell
@click.option("--format", "form", type=FORMATS, default="json", show_default=True, help="In which form.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("-"), metavar="PATH", help="To which file (- prints it)."
)
def export_command(shell: Shell, form: str, out: Path) -> None:
    """Write the whole casebook to a file, the bytes of its sources included.

    The file is NOT sealed and holds everything, also what nobody may publish. Guard it as you guard the casebook.
    """
    shell.work("export", out=out)


@click.command("import")
@with_shell
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=FORMATS, default="json", show_default=True, help="In which form it is.")
def import_command(shell: Shell, file: Path, form: str) -> None:
    """Fill a new casebook from an exported one, its log included.

    The casebook must be empty. Members come without passwords: set them with `izdeu member change`.
    """
    shell.work("restore", file=file)
