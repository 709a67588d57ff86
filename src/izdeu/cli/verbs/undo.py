"""The last step on many proposals is taken back."""

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell
from izdeu.vocab.errors import Refused


def run(shell: Shell, *, source: str) -> None:
    """Takes back the last step on the proposals of the source's text; Refused when there is none."""
    member = queries.keeper()
    page = queries.bench(member, queries.source_number(member, source))
    if not page.steps:
        raise Refused("There is no step to take back; undo single decisions on the page.")
    count = acts.undo_step(member, page.steps[0].id)
    shell.tell({"source": page.source.number, "undone": count}, f"{count} proposals are as they were before.")
