"""The first act of a new casebook."""

from pathlib import Path

from izdeu.casebook import acts, folder
from izdeu.cli.options import Shell, read_passphrase


def run(shell: Shell, *, login: str, name: str, password_file: Path | None) -> None:
    """Makes the first coordinator; then the folder is a casebook."""
    password = read_passphrase(password_file) if password_file else None
    home = folder.current()
    acts.open_casebook(login, name or login, password)
    folder.finish(home)
    hint = "" if password else f"\nTo sign in by the page, set a password: izdeu member change {login} --password"
    kind = "sealed" if home.sealed else "NOT sealed: whoever gets the folder can read it"
    words = f"A casebook was made in {home.path} ({kind}). Its coordinator is {login}.{hint}"
    shell.tell({"casebook": str(home.path), "sealed": home.sealed, "coordinator": login}, words)
