"""A name in any script finds the person."""

from izdeu.casebook import queries
from izdeu.cli.options import Shell


def run(shell: Shell, *, name: str, limit: int) -> None:
    """Prints the persons found, best first, with the reasons."""
    hits = queries.find(queries.keeper(), name, limit)
    answer = [
        {
            "person": hit.person.number,
            "label": hit.person.label,
            "names": [form.form for form in hit.person.names],
            "form": hit.form,
            "score": round(hit.score, 3),
            "reasons": list(hit.reasons),
        }
        for hit in hits
    ]
    words = "\n".join(
        f"{hit.person.number:>5}  {' / '.join(form.form for form in hit.person.by_script)}  ({hit.score:.2f})"
        + "".join(f"\n         {reason}" for reason in hit.reasons)
        for hit in hits
    )
    shell.tell(answer, words or f"Nobody here has a name like “{name}”.")
