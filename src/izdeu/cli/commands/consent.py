"""izdeu consent list, record, withdraw; izdeu reach; izdeu lock."""

from datetime import datetime

import click

from izdeu.cli.options import Shell, with_shell
from izdeu.vocab.consent import Capacity, Lock, Method, Reach, Use

DAY = click.DateTime(["%Y-%m-%d"])
PERSON = click.option("--person", "of_person", is_flag=True, help="NUMBER is a person, not a source.")


@click.group("consent")
def consent_command() -> None:
    """What somebody allows: list, record, withdraw."""


@consent_command.command("list")
@with_shell
@click.argument("number", type=int)
@PERSON
def list_command(shell: Shell, number: int, of_person: bool) -> None:
    """Show what is in force on a source or a person, and every conversation behind it."""
    shell.work("consents", verb="list", number=number, of_person=of_person)


@consent_command.command("record")
@with_shell
@click.argument("number", type=int)
@click.argument("decisions", nargs=-1, required=True, metavar="USE[:PARTY]=LEVEL...")
@PERSON
@click.option("--by", "given_by", default="", metavar="WHO", help="Who decides: a name, or a person's number.")
@click.option(
    "--as",
    "capacity",
    type=click.Choice([word.value for word in Capacity]),
    default="self",
    show_default=True,
    help="As whom.",
)
@click.option("--relation", default="", metavar="TIE", help="What a relative is to the person, e.g. sister.")
@click.option(
    "--method",
    type=click.Choice([word.value for word in Method]),
    default="not_recorded",
    show_default=True,
    help="How.",
)
@click.option("--on", "given_on", type=DAY, metavar="DAY", help="When they said so.")
@click.option("--until", "valid_until", type=DAY, metavar="DAY", help="The last day it is valid.")
@click.option("--review", "review_due", type=DAY, metavar="DAY", help="When they want to be asked again.")
@click.option("--conditions", default="", help="Their conditions, in their words.")
@click.option("--evidence", type=int, metavar="SOURCE", help="The source that is the recording or the signed paper.")
def record_command(shell: Shell, number: int, decisions: tuple[str, ...], of_person: bool, **said: object) -> None:
    """Write down what somebody decided in one conversation. Not asked means no.

    What the same person said earlier of the same uses no longer holds, and is kept. A relative's no is an objection:
    `izdeu consent record 4 --person public_site=none --by "Gul" --as relative --relation sister`.
    """
    days = {name: day.date() for name, day in said.items() if isinstance(day, datetime)}
    shell.work("consents", verb="record", number=number, of_person=of_person, decisions=decisions, **(said | days))


@consent_command.command("withdraw")
@with_shell
@click.argument("consent", type=int, metavar="CONSENT")
@click.option(
    "--use",
    "uses",
    multiple=True,
    type=click.Choice([word.value for word in Use]),
    help="Only this use; may be given again.",
)
@click.option("--why", default="", help="The reason, if they want it written down.")
def withdraw_command(shell: Shell, consent: int, uses: tuple[str, ...], why: str) -> None:
    """Take consent back, whole or on some uses. The next release leaves it out."""
    shell.work("consents", verb="withdraw", number=consent, uses=uses, why=why)


@click.command("reach")
@with_shell
@click.argument("person", metavar="PERSON")
@click.argument("reach", type=click.Choice([word.value for word in Reach]))
def reach_command(shell: Shell, person: str, reach: str) -> None:
    """Say whether those who hold the disappeared can reach a person. Who is not said counts as within reach."""
    shell.work("consents", verb="reach", number=person, reach=reach)


@click.command("lock")
@with_shell
@click.argument("number", type=int)
@click.argument("why", type=click.Choice([word.value for word in Lock]))
@PERSON
def lock_command(shell: Shell, number: int, why: str, of_person: bool) -> None:
    """Lock a source or a person until a specialist opens it: a child, sexual violence. It is opened on the page."""
    shell.work("consents", verb="lock", number=number, why=why, of_person=of_person)
