"""Who sees a source or a case, on the command line."""

from izdeu.casebook import acts, queries
from izdeu.casebook.acts.take_back import subject_of
from izdeu.cli.options import Shell


def run(shell: Shell, *, verb: str, what: str, to: str) -> None:
    """Shares or stops sharing, and tells which sources."""
    about, number = subject_of(what)
    act = acts.share if verb == "share" else acts.unshare
    sources = act(queries.keeper(), about, number, to)
    said = "shared with" if verb == "share" else "no longer shared with"
    shell.tell(
        {"about": what, "with": to or None, "sources": sources},
        f"{_listed(sources)}: {said} {to or 'everyone'}.",
    )


def _listed(numbers: list[int]) -> str:
    return f"source{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
