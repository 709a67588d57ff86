"""The invented casebook: made once, then opened."""

import secrets

from rich.console import Console
from rich.progress import Progress

from izdeu.casebook import acts, folder, queries
from izdeu.cli.options import Shell
from izdeu.cli.verbs import demo_book
from izdeu.cli.verbs import serve as server


def run(shell: Shell, *, fresh: bool, port: int, browser: bool, serve: bool) -> None:
    """Makes it if it is not there yet, gives it a new sign-in, says where it is, and serves it."""
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    if fresh:
        _make(password)
    else:
        acts.change_member(queries.member_of(demo_book.KEEPER), demo_book.KEEPER, password=password)
    home = folder.current().path
    answer = {"casebook": str(home), "address": f"http://127.0.0.1:{port}/", "login": "dana", "password": password}
    words = (
        f"An invented casebook is in {home}.\n  address   {answer['address']}\n  sign in   dana\n  password  {password}"
    )
    shell.tell(answer, words)
    if serve:
        server.run(shell, port=port, browser=browser)


def _make(password: str) -> None:
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("inventing", total=None)
        demo_book.fill(password, lambda done, of: bar.update(task, completed=done, total=of))
    folder.finish(folder.current())
