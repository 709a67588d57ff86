"""izdeu model set, off, show."""

import click

from izdeu.cli.options import Shell, with_shell


@click.group("model")
def model_command() -> None:
    """A model of your own that proposes beside the rules: set, off, show."""


@model_command.command("set")
@with_shell
@click.argument("url")
@click.option("--model", required=True, metavar="NAME", help="Its name, as the server knows it.")
@click.option("--allow-host", default="", metavar="HOST", help="A host beyond this machine that may be asked.")
@click.option("--what-leaves", default="", metavar="WORDS", help="What goes to that host; it is written in the log.")
def set_command(shell: Shell, url: str, model: str, allow_host: str, what_leaves: str) -> None:
    """Switch on a model on this machine, as llama.cpp, Ollama and vLLM serve it.

    URL is the server's, such as http://127.0.0.1:8080/v1. Any host but this machine is refused, unless you name it and
    say what leaves: whole texts of witnesses. It is asked only when somebody asks (`izdeu read SOURCE --model`).
    """
    shell.work("model", url=url, model=model, allow_host=allow_host, what_leaves=what_leaves)


@model_command.command("off")
@with_shell
def off_command(shell: Shell) -> None:
    """Switch it off."""
    shell.work("model", off=True)


@model_command.command("show")
@with_shell
def show_command(shell: Shell) -> None:
    """Say which model may be asked."""
    shell.work("model")
