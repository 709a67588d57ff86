"""What a file says, without keeping it. Needs no casebook."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from izdeu.cli.options import Shell
from izdeu.cli.verbs import show
from izdeu.intake import draft
from izdeu.reading import language_of, languages, read
from izdeu.vocab.dates import bounds
from izdeu.vocab.errors import Refused
from izdeu.vocab.proposal import Proposal


def run(shell: Shell, *, path: Path, told_on: str, language: str) -> None:
    """Prints what the reader proposes; Refused when the file has no text."""
    if told_on:
        bounds(told_on)
    with TemporaryDirectory() as work:
        found = draft(path, work=Path(work))
    if found.text is None:
        raise Refused("{file} has no text that can be read. {why}", file=path.name, why=" ".join(map(str, found.notes)))
    proposals = read(found.text, language or None, told_on or None)
    nothing = "" if proposals else why_nothing(language or language_of(found.text))
    if nothing and shell.json:
        click.echo(nothing, err=True)
    shell.tell([proposal.as_json() for proposal in proposals], nothing or in_words(proposals))


def why_nothing(language: str | None) -> str:
    """Why nothing is proposed: no claim was found, or the language is none of those that are read."""
    if language in languages():
        return "Nothing is proposed: the reader found no claim about a person in this text."
    known = ", ".join(languages())
    said = (
        f"“{language}” is a language the reader does not know" if language else "The reader does not know this language"
    )
    return f"{said}: it reads {known}. Nothing is proposed; a person can still make claims of the text."


def in_words(proposals: list[Proposal]) -> str:
    """The proposals by person, each with its words."""
    lines = []
    last = None
    for proposal in proposals:
        if proposal.person.label != last:
            last = proposal.person.label
            lines.append(f"\n{last}")
        lines.append(f"  {_facts(proposal)}\n      {show.quote(proposal.quote)}")
    return "\n".join([*lines, "", f"{len(proposals)} proposals; none takes effect until somebody accepts it."])


def _facts(proposal: Proposal) -> str:
    return show.facts(
        show.kind(proposal.kind), show.when(proposal.when), show.place(proposal.place), show.terms(proposal.terms)
    )
