"""The whole casebook in one file."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.vocab.errors import Refused


def run(shell: Shell, *, out: Path) -> None:
    """Writes the file whole or not at all, readable by its owner alone; then logs that it was done."""
    member = queries.keeper()
    if str(out) == "-":
        for piece in queries.export_json(member):
            click.echo(piece, nl=False)
    else:
        _write(member, out)
    acts.log_export(member, out.name)
    if str(out) != "-":
        shell.tell({"out": str(out)}, f"The casebook was written to {out}. It is not sealed: guard it.")


def _write(member: object, out: Path) -> None:
    """The draft is a new file of a name nobody can foresee: no link that lies there is followed, no file is lost."""
    try:
        with NamedTemporaryFile("w", encoding="utf-8", dir=out.parent, prefix=".izdeu-", delete=False) as file:
            draft = Path(file.name)
            try:
                file.writelines(queries.export_json(member))  # type: ignore[arg-type]
                file.flush()
                os.fsync(file.fileno())
                os.replace(draft, out)
            finally:
                draft.unlink(missing_ok=True)
    except OSError as cause:
        raise Refused("{path} cannot be written: {why}.", path=out, why=cause.strerror) from cause
