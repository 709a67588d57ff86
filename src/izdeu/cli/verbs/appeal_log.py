"""An appeal that was sent is kept."""

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Posted, Written
from izdeu.cli.options import Shell
from izdeu.vocab.appeal import By


def run(
    shell: Shell,
    *,
    person: str,
    authority: str,
    to: str,
    sent: str,
    how: str | None,
    by: str,
    reference: str,
    says: str,
) -> None:
    """Prints the number of the appeal."""
    member = queries.keeper()
    written = Written((queries.person_number(member, person),), authority, to, says)
    number = acts.log_appeal(member, written, Posted(sent, By(how) if how else None, by, reference=reference))
    shell.tell({"appeal": number}, f"Kept as appeal {number}.")
