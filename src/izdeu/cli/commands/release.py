"""izdeu release, recall, publication, sent."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from izdeu.cli.options import Shell, with_shell

LANGUAGE = click.Choice(["en", "kk", "ru", "zh", "ug"])
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("release")
@with_shell
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would go out, and what would be withheld and why.")
@click.option("--flyers/--no-flyers", default=True, help="With a flyer for each person, as PDF.")
@click.option("--dataset/--no-dataset", default=True, help="With the dataset.")
@click.option("--booklets/--no-booklets", default=False, help="With a booklet of everybody, as PDF.")
@click.option("--paper", type=click.Choice(["A4", "A5", "letter"]), help="Of flyers (else A4) and booklets (else A5).")
@click.option("--language", "languages", type=LANGUAGE, multiple=True, help="Of flyers and booklets; again for more.")
@click.option("--day", type=DAY, metavar="YYYY-MM-DD", help="As of another day than today.")
def release_command(shell: Shell, out: Path, dry_run: bool, day: datetime | None, **wanted: Any) -> None:
    """Write what consent allows to a folder: site, flyers, dataset, with sums and a signature.

    The folder is a whole static site: open index.html, put it on a stick or any server. Nothing is in it that was not
    allowed; not asked means no. An earlier release in OUT gives way to the new one, whole or not at all. What was
    withdrawn since is left out and marked as withdrawn, and earlier releases that hold it are removed where they are
    in reach.
    """
    shell.work("release", out=out, dry_run=dry_run, day=day.date() if day else None, **wanted)


@click.command("recall")
@with_shell
@click.argument("what", metavar="person:N|source:N")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--why", default="", metavar="WORDS", help="Nobody has to give a reason.")
@click.option("--flyers/--no-flyers", default=True, help="With a flyer for each person who stays.")
@click.option("--dataset/--no-dataset", default=True, help="With the dataset.")
def recall_command(shell: Shell, what: str, out: Path, why: str, flyers: bool, dataset: bool) -> None:
    """Take back all that was allowed of a person or a source, and cut the release without it.

    The release marks it as withdrawn, by its public code alone. Earlier releases that hold it are removed where they
    are in reach; `izdeu sent` lists who was given one, with the letter that asks them to delete it.
    """
    shell.work("recall", what=what, out=out, why=why, flyers=flyers, dataset=dataset)


@click.command("publication")
@with_shell
@click.option("--title", default=None, help="What the site is called.")
@click.option("--keepers", default=None, metavar="WORDS", help="Whom readers may write to, and how.")
@click.option("--language", "languages", multiple=True, metavar="L", help="A language of the site; again for more.")
@click.option("--address", default=None, metavar="URL", help="Where the site will be found: for the codes on flyers.")
def publication_command(
    shell: Shell, title: str | None, keepers: str | None, languages: tuple[str, ...], address: str | None
) -> None:
    """Show how releases present themselves, or change it."""
    shell.work("publication", title=title, keepers=keepers, languages=languages, address=address)


@click.command("sent")
@with_shell
@click.option("--release", "number", type=int, metavar="N", help="Which release was given ...")
@click.option("--to", default="", metavar="WHOM", help="... to whom ...")
@click.option("--how", default="", metavar="WORDS", help="... and how.")
@click.option("--on", type=DAY, metavar="YYYY-MM-DD", help="On which day (else today).")
@click.option("--language", default="en", show_default=True, metavar="L", help="The language to write to them in.")
def sent_command(shell: Shell, number: int | None, to: str, how: str, on: datetime | None, language: str) -> None:
    """Keep to whom a release was given; without options: who holds what is withdrawn, with the letter to send them."""
    shell.work("sent", number=number, to=to, how=how, on=on.date() if on else None, language=language)
