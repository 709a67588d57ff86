"""izdeu appeal routes, draft, log, reply, list, silence."""

from pathlib import Path
from typing import Any

import click

from izdeu.cli.options import Shell, with_shell
from izdeu.forms.fields import fields
from izdeu.forms.form import forms, ordered
from izdeu.vocab.appeal import By, Response

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


@appeal_command.command("log")
@with_shell
@click.argument("person", metavar="PERSON")
@click.option("--authority", default="", metavar="CODE", help="An authority of the tables (`izdeu appeal routes`) ...")
@click.option("--to", default="", metavar="WHOM", help="... or what another is called.")
@click.option("--sent", required=True, metavar="EDTF", help="On which day; a month or a year will do.")
@click.option("--how", type=click.Choice([word.value for word in By]), help="How it was sent.")
@click.option("--by", default="", metavar="WHO", help="Who sent it: a person's number or a name (else: we did).")
@click.option("--reference", default="", metavar="WORDS", help="The number that they gave it.")
@click.option("--says", default="", metavar="WORDS", help="What it said.")
def log_command(shell: Shell, **said: str) -> None:
    """Keep that an appeal was sent for a person, by a relative or before it was written down here."""
    shell.work("appeal_log", **said)


@appeal_command.command("reply")
@with_shell
@click.argument("appeal", type=int, metavar="APPEAL")
@click.option("--response", type=click.Choice([word.value for word in Response]), required=True, help="What came back.")
@click.option("--on", required=True, metavar="EDTF", help="When it came, or when somebody looked and nothing had.")
@click.option("--how", type=click.Choice([word.value for word in By]), help="How it came.")
@click.option("--source", type=int, metavar="N", help="The kept paper, or your note of the call.")
@click.option("--says", default="", metavar="WORDS", help="What it says, in short.")
def reply_command(shell: Shell, **said: str) -> None:
    """Keep what came back on an appeal, or that nothing has."""
    shell.work("appeal_reply", **said)


@appeal_command.command("list")
@with_shell
@click.argument("person", metavar="[PERSON]", required=False)
def list_command(shell: Shell, person: str | None) -> None:
    """List appeals, of one person or all: how each stands, and until when an answer is due."""
    shell.work("appeal_list", person=person)


@appeal_command.command("silence")
@with_shell
def silence_command(shell: Shell) -> None:
    """Count what was sent and what came back, by authority and by person."""
    shell.work("silence")
