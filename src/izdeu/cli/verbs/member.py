"""Who works in the casebook."""

import sys
from pathlib import Path
from typing import Any

import click

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell, read_passphrase
from izdeu.vocab.member import Role


def run(shell: Shell, *, verb: str, password_file: Path | None = None, ask: bool = False, **options: Any) -> None:
    """Does one of the verbs and shows the members."""
    me = queries.keeper()
    if verb == "add":
        password = _password(password_file, True)
        acts.add_member(me, options["login"], options["name"], Role(options["role"]), password)
    elif verb == "change":
        role = Role(options["role"]) if options["role"] else None
        password = _password(password_file, ask)
        changes = {name: options[name] for name in ("active", "specialist")}
        acts.change_member(me, options["login"], role=role, password=password, **changes)
    rows = queries.members(me)
    answer = [{"login": row.login, "name": row.name, "role": row.role.value, "active": row.active} for row in rows]
    shell.tell(answer, "\n".join(f"{row.login:20} {row.role:12} {_state(row)}" for row in rows))


def _state(row: queries.MemberInfo) -> str:
    if not row.active:
        return "not active"
    return "" if row.has_password else "no password yet"


def _password(path: Path | None, ask: bool) -> str | None:
    if path is not None:
        return read_passphrase(path)
    if ask and sys.stdin.isatty():
        said: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return said
    return None
