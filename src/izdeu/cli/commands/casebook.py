"""izdeu init, demo, serve, verify."""

from pathlib import Path

import click

from izdeu.casebook import folder
from izdeu.cli.options import Shell, with_shell


@click.command("init")
@with_shell
@click.option("--plain", is_flag=True, help="Do not seal it: whoever gets the folder can read it.")
@click.option("--login", default="keeper", show_default=True, help="The first coordinator's login.")
@click.option("--name", default="", help="The first coordinator's name.")
@click.option("--password-file", type=click.Path(path_type=Path), metavar="F", help="Their password for the page.")
def init_command(shell: Shell, plain: bool, login: str, name: str, password_file: Path | None) -> None:
    """Make a casebook: a folder that fits on a stick.

    It is sealed with a passphrase (asked for, or the first line of --passphrase-file): without it nobody can read the
    folder, and nobody can help you if you lose it. A first member, the coordinator, is made with it.
    """
    made = folder.make(shell.casebook, None if plain else shell.passphrase(twice=True))
    shell.use(made)
    shell.run("init", login=login, name=name, password_file=password_file)


@click.command("demo")
@with_shell
@click.option("--port", default=8000, show_default=True, help="Where the page is opened.")
@click.option("--browser/--no-browser", default=True, help="Open the page in the browser.")
@click.option("--serve/--no-serve", default=True, help="Go on serving it.")
def demo_command(shell: Shell, port: int, browser: bool, serve: bool) -> None:
    """Make an invented casebook in four scripts and open it in the browser.

    Everybody in it is invented. It is made in the folder `demo` unless --casebook says otherwise, and made once: the
    next time it is only opened. Each time a new sign-in is printed.
    """
    if click.get_current_context().get_parameter_source("casebook") == click.core.ParameterSource.DEFAULT:
        shell = Shell(Path("demo"), shell.passphrase_file, shell.json)
    fresh = not (shell.casebook / folder.CARD).exists()
    if fresh:
        shell.use(folder.make(shell.casebook, None))
    else:
        shell.open()
    shell.run("demo", fresh=fresh, port=port, browser=browser, serve=serve)


@click.command("serve")
@with_shell
@click.option("--port", default=8000, show_default=True, help="On this port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="On this address: by default this machine only.")
@click.option("--browser/--no-browser", default=False, help="Open the page in the browser.")
def serve_command(shell: Shell, port: int, host: str, browser: bool) -> None:
    """Open the casebook in the browser, until Ctrl-C.

    It answers this machine only. To let others on your network in, put a server that speaks HTTPS before it and name
    it in $IZDEU_HOSTS.
    """
    shell.work("serve", port=port, host=host, browser=browser)


@click.command("verify")
@with_shell
@click.argument("what", type=click.Path(path_type=Path), required=False)
@click.option("--key", default=None, metavar="RW...", help="The public key that the keepers of a release gave you.")
def verify_command(shell: Shell, what: Path | None, key: str | None) -> None:
    """Check that everything is as it was kept: bytes, words, claims, logs; or that a release is as it was signed.

    WHAT is a casebook's folder (by default the one of --casebook), or a release. Exits with 1 when anything was
    changed. A release can be checked by anybody, without a casebook.
    """
    if what is not None and (what / "release.json").is_file() and not (what / folder.CARD).exists():
        shell.run("verify_release", what=what, key=key)
    else:
        Shell(what or shell.casebook, shell.passphrase_file, shell.json).work("verify")
