"""izdeu member list, add, change."""

from pathlib import Path

import click

from izdeu.cli.options import Shell, with_shell

ROLES = click.Choice(["collector", "documenter", "editor", "coordinator"])


@click.group("member")
def member_command() -> None:
    """Who works in the casebook: list, add, change."""


@member_command.command("list")
@with_shell
def list_command(shell: Shell) -> None:
    """List the members with their roles."""
    shell.work("member", verb="list")


@member_command.command("add")
@with_shell
@click.argument("login")
@click.option("--name", default="", help="Their name, if it may be written down.")
@click.option("--role", type=ROLES, default="collector", show_default=True, help="What they may do.")
@click.option("--password-file", type=click.Path(path_type=Path), metavar="F", help="Their password (else asked for).")
def add_command(shell: Shell, login: str, name: str, role: str, password_file: Path | None) -> None:
    """Add a member. A collector sees only what they bring; a documenter codes; an editor judges."""
    shell.work("member", verb="add", login=login, name=name, role=role, password_file=password_file)


@member_command.command("change")
@with_shell
@click.argument("login")
@click.option("--role", type=ROLES, help="Another role.")
@click.option("--active/--not-active", default=None, help="Whether they may sign in and see anything.")
@click.option("--specialist/--no-specialist", default=None, help="Whether they open what is locked.")
@click.option("--password", "ask", is_flag=True, help="Ask for a new password.")
@click.option("--password-file", type=click.Path(path_type=Path), metavar="F", help="A new password.")
def change_command(
    shell: Shell,
    login: str,
    role: str | None,
    active: bool | None,
    specialist: bool | None,
    ask: bool,
    password_file: Path | None,
) -> None:
    """Change a member's role or password, make them a specialist, or let them in or out."""
    told = {"login": login, "role": role, "active": active, "specialist": specialist}
    shell.work("member", verb="change", ask=ask, password_file=password_file, **told)
