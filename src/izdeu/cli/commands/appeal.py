"""izdeu appeal routes, draft."""

from pathlib import Path

import click

from izdeu.cli.options import Shell, with_shell

FORMS = click.Choice(["wgeid", "wgad", "ced", "letter"])
LANGUAGES = click.Choice(["en", "ru", "kk"])


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
@click.argument("person", metavar="PERSON")
@click.option("--form", type=FORMS, default="wgeid", show_default=True, help="Which form.")
@click.option(
    "--language", type=LANGUAGES, default="en", show_default=True, help="Of the letter; the forms are in English."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("-"),
    metavar="FILE",
    help=".pdf, .docx, .txt or .json (- prints JSON).",
)
def draft_command(shell: Shell, person: str, form: str, language: str, out: Path) -> None:
    """Fill a form from the claims: every value with its words, and what is missing with whom to ask.

    The draft is NOT sealed. It may hold what nobody consented to have sent: its warnings say so.
    """
    if language != "en" and form != "letter":
        raise click.BadParameter(
            "Only the letter is written in another language than English.", param_hint="--language"
        )
    shell.work("appeal_draft", person=person, form=form, language=language, out=out)
