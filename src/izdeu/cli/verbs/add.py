"""Files are kept as received, one after the other, each whole or not at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Told
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain
from izdeu.cli.verbs.consent import decision
from izdeu.intake import Draft, count_files, drafts
from izdeu.vocab.errors import Refused
from izdeu.vocab.source import SourceKind


def run(shell: Shell, *, files: tuple[Path, ...], encoding: str | None, **told: Any) -> None:
    """Keeps each file in its own act, so that stopping half-way loses none that was kept."""
    member = queries.keeper()
    about = _told(**told)
    kept: list[dict[str, Any]] = []
    failed = 0
    for draft in _drafts(shell, files, encoding):
        try:
            if isinstance(draft, Refused):
                raise draft
            done = acts.keep_source(member, draft, about)
            kept.append(_answer(queries.source_info(member, done.number), done.again))
            _say(shell, kept[-1])
        except Refused as error:
            failed += 1
            click.echo(plain(str(error)), err=True)
    if shell.json:
        shell.tell(kept, "")
    if failed:
        raise SystemExit(1)


def _told(told_by: str, told_on: str, language: str, kind: str | None, consents: tuple[str, ...]) -> Told:
    decided = tuple(decision(text) for text in consents)
    return Told(told_by, told_on, language, SourceKind(kind) if kind else None, decided)


def _drafts(shell: Shell, files: tuple[Path, ...], encoding: str | None) -> Iterator[Draft | Refused]:
    """The drafts with a bar while there are several; each is dropped from the work folder once it is kept."""
    console = Console(stderr=True)
    total = count_files(files)
    with Progress(console=console, disable=total < 2 or not console.is_terminal, transient=True) as bar:
        task = bar.add_task("keeping", total=total)
        for path in files:
            with folder.current().work() as work:
                for draft in drafts([path], work=work, encoding=encoding):
                    yield draft
                    bar.advance(task)


def _answer(info: queries.SourceInfo, again: bool) -> dict[str, Any]:
    return {
        "source": info.number,
        "address": info.address,
        "file": info.name,
        "language": info.language or None,
        "told_by": info.told_by.label if info.told_by else None,
        "state": info.state.value,
        "kind": info.kind.value,
        "encoding": info.encoding or None,
        "again": again,
        "notes": [template.format(**values) for template, values in info.notes],
    }


def _say(shell: Shell, row: dict[str, Any]) -> None:
    if shell.json:
        return
    state = "was kept before; nothing was added" if row["again"] else row["state"].replace("_", " ")
    told = f", told by {row['told_by']}" if row["told_by"] else ""
    encoding = f", {row['encoding']}" if row["encoding"] else ""
    click.echo(plain(f"source {row['source']}: {row['file']} ({state}{encoding}{told})"))
    for note in row["notes"]:
        click.echo(plain(f"  {note}"))
