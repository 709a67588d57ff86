"""Whether a release is as its keepers signed it: for anybody who has it, without a casebook."""

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from izdeu.cli.options import Shell
from izdeu.outputs import manifest


def run(shell: Shell, *, what: Path, key: str | None) -> None:
    """Checks signature and sums; exits with 1 after saying what was changed."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("checking", total=None)
        found = manifest.check(what, key, lambda done, of: bar.update(task, completed=done, total=of))
    answer = {
        "ok": not found.problems,
        "problems": list(found.problems),
        "release": found.card["release"],
        "day": found.card.get("day"),
        "key": found.key,
        "key_given": key is not None,
        "files": found.files,
    }
    shell.tell(answer, _sound(answer) if not found.problems else f"{len(found.problems)} things are not as signed:")
    if found.problems:
        for problem in found.problems if not shell.json else ():
            click.echo(f"  {problem}", err=True)
        raise SystemExit(1)


def _sound(answer: dict[str, object]) -> str:
    first = f"Release {answer['release']} of {answer['day']} is as it was signed ({answer['files']} files)."
    if answer["key_given"]:
        return f"{first} The key you gave signed it."
    return f"{first}\nIt was signed with the key {answer['key']}: compare it with the one its keepers gave you."
