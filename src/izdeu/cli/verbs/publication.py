"""How releases present themselves."""

from dataclasses import replace

from izdeu.casebook import acts, queries
from izdeu.cli.options import Shell


def run(
    shell: Shell, *, title: str | None, keepers: str | None, languages: tuple[str, ...], address: str | None
) -> None:
    """Changes what was said, and prints what holds."""
    member = queries.keeper()
    said = queries.publication(member)
    changed = {"title": title, "keepers": keepers, "languages": languages or None, "address": address}
    if news := {name: value for name, value in changed.items() if value is not None}:
        acts.set_publication(member, replace(said, **news))  # type: ignore[arg-type]
        said = queries.publication(member)
    words = [f"Title: {said.title}", f"Keepers: {said.keepers or '-'}", f"Languages: {', '.join(said.languages)}"]
    shell.tell(said.as_json(), "\n".join([*words, f"Address: {said.address or '-'}"]))
