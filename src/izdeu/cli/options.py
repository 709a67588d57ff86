"""What every command takes, and how a command comes to its work."""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click
import django

from izdeu.casebook import folder
from izdeu.cli.plain import plain, plain_json
from izdeu.vocab.errors import Refused

Function = TypeVar("Function", bound=Callable[..., Any])
SETTINGS = "izdeu.project.settings"


@dataclass(frozen=True, slots=True)
class Shell:
    """What a command was given besides its own options."""

    casebook: Path
    passphrase_file: Path | None
    json: bool

    def passphrase(self, *, twice: bool = False) -> str:
        """From the file if one is named, else asked for; Refused where nobody can be asked."""
        if self.passphrase_file is not None:
            return read_passphrase(self.passphrase_file)
        if not sys.stdin.isatty():
            raise Refused("This casebook is sealed; name a file that holds its passphrase: --passphrase-file F.")
        said: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True)
        return said

    def open(self) -> None:
        """Opens the casebook, swept of what killed processes left; Refused when it cannot be opened."""
        sealed = folder.is_sealed(self.casebook)
        opened = folder.open_folder(self.casebook, self.passphrase() if sealed else None)
        self.use(opened)
        opened.vault().sweep()

    def use(self, opened: folder.Folder) -> None:
        """Sets Django up on an opened folder; what is written from now on is for its owner alone."""
        os.umask(0o077)
        folder.use(opened)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
        django.setup()
        import_module("izdeu.casebook.schema").bring_up_to_date()

    def work(self, verb_module: str, /, **options: Any) -> None:
        """Opens the casebook and does the work of a command there."""
        self.open()
        self.run(verb_module, **options)

    def run(self, verb_module: str, /, **options: Any) -> None:
        """Does the work of a command. Its module needs Django's tables, so it is imported only now."""
        import_module(f"izdeu.cli.verbs.{verb_module}").run(self, **options)

    def tell(self, answer: Any, words: str) -> None:
        """Prints the answer as JSON if that was asked for, else in words."""
        click.echo(plain_json(json.dumps(answer, ensure_ascii=False, indent=1)) if self.json else plain(words))


def read_passphrase(path: Path) -> str:
    """The first line of a file; Refused when it cannot be read or is empty."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as cause:
        raise Refused("The passphrase file {path} cannot be read.", path=path) from cause
    if not lines or not lines[0].strip():
        raise Refused("The passphrase file {path} is empty.", path=path)
    return lines[0]


def with_shell(function: Function) -> Function:
    """Gives a command --casebook, --passphrase-file and --json, as a Shell in its first argument."""

    @wraps(function)
    def command(casebook: Path, passphrase_file: Path | None, as_json: bool, **options: Any) -> Any:
        return function(Shell(casebook, passphrase_file, as_json), **options)

    for option in _COMMON:
        command = option(command)
    return command  # type: ignore[return-value]


_COMMON = (
    click.option("--json", "as_json", is_flag=True, help="Print JSON for machines."),
    click.option(
        "--passphrase-file",
        envvar="IZDEU_PASSPHRASE_FILE",
        type=click.Path(path_type=Path),
        metavar="F",
        help="The passphrase of a sealed casebook is the first line of F.  [env: IZDEU_PASSPHRASE_FILE]",
    ),
    click.option(
        "--casebook",
        envvar="IZDEU_CASEBOOK",
        default="casebook",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The casebook's folder.  [env: IZDEU_CASEBOOK; default: ./casebook]",
    ),
)
