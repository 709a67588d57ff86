"""izdeu appeal routes, draft."""

from pathlib import Path
from typing import Any

import click

from izdeu.cli.options import Shell, with_shell
from izdeu.forms.fields import fields
from izdeu.forms.form import forms, ordered

FORMS = click.Choice([one.code for one in forms()])
ENDINGS = click.Choice(["pdf", "docx", "txt", "json"])
LANGUAGES = click.Choice(["en", "ru", "kk", "zh"])


@click.group("appeal")
def appeal_command() -> None:
    """Which appeals are open for a person and why, and drafts of them with the words they rest on."""


@appeal_command.command("routes")
@with_shell
@click.argument("person", metavar="PERSON")
@click.option("--home", metavar="CC", help="The country in which the family lives (KZ, TR, ...).")
@click.option("--citizen", multiple=True, metavar="CC", help="A State whose citizen the person was from birth.")
def routes_command(shell: Shell, person: str, home: str | None, citizen: tuple[str, ...]) -> None:
    """Say which ways are open, not open, or cannot be told, and by which rule.

    What is not told is not guessed: without --home and --citizen more routes cannot be told.
    """
    shell.work("appeal_routes", person=person, home=home, citizen=citizen)


@appeal_command.command("draft")
@with_shell
@click.argument("person", metavar="PERSON", required=False)
@click.option("--form", type=FORMS, default="wgeid", show_default=True, help="Which form.")
@click.option("--language", type=LANGUAGES, help="In which language, of those the form is written in.")
@click.option("--to", metavar="CODE", help="To whom, of those the form is for; else to its usual addressee.")
@click.option("--given", multiple=True, metavar="FIELD=WORDS", help="What you say yourself where claims say nothing.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("-"),
    metavar="FILE",
    help=".pdf, .docx, .txt or .json (- prints JSON).",
)
@click.option("--all", "everybody", is_flag=True, help="For everybody we look for: --out is a folder, a file each.")
@click.option("--as", "ending", type=ENDINGS, default="pdf", show_default=True, help="With --all: as which files.")
@click.option("--again", is_flag=True, help="With --all: also those that lie there already.")
@click.option("--all-we-know", is_flag=True, help="For ourselves: with what nobody has consented to have sent.")
def draft_command(
    shell: Shell, person: str | None, everybody: bool, ending: str, again: bool, given: tuple[str, ...], **wanted: Any
) -> None:
    """Fill a form from the claims: every value with its words, and what is missing with whom to ask.

    The draft holds what consent lets its addressee have; what is left out is told on standard error. Where nobody has
    consented that it hear of the person, and with --all-we-know, it holds all we know, and every page says that it must
    not be sent. It is NOT sealed.

    With --all whoever cannot be drafted is told of and the others go on; stopped, the same command goes on.
    """
    if everybody == bool(person):
        raise click.UsageError("Name one person, or say --all.")
    wanted["given"] = _ordered(wanted["form"], wanted["language"], wanted["to"], given)
    if not everybody:
        shell.work("appeal_draft", person=person, **wanted)
    elif str(wanted["out"]) == "-":
        raise click.BadParameter("With --all it is a folder.", param_hint="--out")
    else:
        shell.work("appeal_batch", suffix=f".{ending}", again=again, **wanted)


def _ordered(form: str, language: str | None, to: str | None, given: tuple[str, ...]) -> dict[str, str]:
    """What is given, by field; a usage error where the form has no such language, addressee or field."""
    try:
        ordered(form, language, to)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    said = dict(one.partition("=")[::2] for one in given)
    if unknown := said.keys() - {row.code for row in fields(form)}:
        raise click.BadParameter(f"The form {form} has no field {min(unknown)}.", param_hint="--given")
    return said
