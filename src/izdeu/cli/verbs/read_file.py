"""What a file says, without keeping it. Needs no casebook."""

from pathlib import Path
from tempfile import TemporaryDirectory

from izdeu.cli.options import Shell
from izdeu.cli.verbs import show
from izdeu.intake import draft
from izdeu.reading import language_of, read
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
    spoken = language or found.language or language_of(found.text) or None
    proposals = read(found.text, spoken, told_on or None)
    shell.tell([proposal.as_json() for proposal in proposals], in_words(proposals, spoken))


def in_words(proposals: list[Proposal], language: str | None) -> str:
    """The proposals by person, each with its words."""
    if not proposals:
        return f"Nothing is proposed (language: {language or 'unknown'})."
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
