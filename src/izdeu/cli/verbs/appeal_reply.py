"""What came back on an appeal is kept."""

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Came
from izdeu.cli.options import Shell
from izdeu.vocab.appeal import By, Response


def run(shell: Shell, *, appeal: int, response: str, on: str, how: str | None, source: int | None, says: str) -> None:
    """Prints the number of the reply."""
    came = Came(on, Response(response), By(how) if how else None, source, says)
    number = acts.log_reply(queries.keeper(), appeal, came)
    shell.tell({"reply": number}, f"Kept as reply {number} on appeal {appeal}.")
