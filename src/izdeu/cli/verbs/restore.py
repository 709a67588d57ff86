"""An exported casebook comes back."""

import json
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.vocab.errors import Refused

LISTS = ("members", "sources", "persons", "claims", "judgements", "consents", "acts", "custody", "files")


def run(shell: Shell, *, file: Path) -> None:
    """Reads the file and fills the empty casebook with it."""
    try:
        book = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as cause:  # ValueError: no UTF-8, no JSON, a number of 5,000 digits
        raise Refused("{file} is not an Izdeu export; nothing was imported.", file=file.name) from cause
    if not isinstance(book, dict) or not all(isinstance(book.get(name), list) for name in LISTS):
        raise Refused("{file} is not an Izdeu export; nothing was imported.", file=file.name)
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("importing", total=len(book["sources"]))
        acts.restore(queries.keeper(), book, progress=lambda done: bar.update(task, completed=done))
    answer = {name: len(book[name]) for name in ("sources", "persons", "claims")}
    shell.tell(answer, ", ".join(f"{count} {name}" for name, count in answer.items()) + " came back.")
