"""Whether everything is as it was kept."""

import click
from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import queries
from izdeu.cli.options import Shell


def run(shell: Shell) -> None:
    """Checks all; exits with 1 after saying what was changed."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("checking", total=None)
        problems = queries.check(progress=lambda done, of: bar.update(task, completed=done, total=of))
    acts, last = queries.log_end()
    answer = {"ok": not problems, "problems": [str(problem) for problem in problems], "acts": acts, "last": last}
    sound = f"Everything is as it was kept. ({acts} acts, the last {last[:16]})"
    shell.tell(answer, sound if not problems else f"{len(problems)} things were changed:")
    if problems:
        for problem in problems if not shell.json else ():
            click.echo(f"  {problem}", err=True)
        raise SystemExit(1)
