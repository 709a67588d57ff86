"""A form about a person, filled from the claims."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain, plain_json
from izdeu.cli.writing import write_whole
from izdeu.forms.draft import Draft
from izdeu.forms.form import ordered
from izdeu.forms.paper import in_docx, in_pdf
from izdeu.forms.text import in_plain_text
from izdeu.vocab.errors import Refused


def run(shell: Shell, *, person: str, out: Path, all_we_know: bool, **wanted: Any) -> None:
    """Writes the draft whole or not at all, readable by its owner alone; - prints it. What is left out is told."""
    found = drafted(person, **wanted)
    draft = found.all_we_know if all_we_know else found.usual
    if str(out) == "-":
        click.echo(plain_json(_as_json(draft)))
        return
    write_whole(out, written(draft, out.suffix))
    for line in () if shell.json else _minded(draft):
        click.echo(plain(line), err=True)
    answer = {"out": str(out), "missing": len(draft.missing), "ready": draft.ready, "leaves": draft.leaves}
    shell.tell(answer | {"warnings": [one.say() for one in draft.warnings]}, _told(draft, out))


def drafted(
    person: str | int, *, form: str, language: str | None, to: str | None, given: Mapping[str, str]
) -> queries.Drafts:
    """The form filled for one person as the casebook stands now; Refused for what is not there."""
    wanted = queries.Wanted(ordered(form, language, to), given)
    return queries.drafts(queries.keeper(), person, wanted, now=datetime.now(UTC))


def _minded(draft: Draft) -> Iterator[str]:
    """What to mind, first that a draft must not leave."""
    yield from (f"! {one.say()}" for one in (draft.mark, *draft.warnings) if one)


def _told(draft: Draft, out: Path) -> str:
    which = "cut to what consent allows" if draft.leaves else "with all we know"
    return f"The draft, {which}, was written to {out}; {len(draft.missing)} facts are missing."


def written(draft: Draft, suffix: str) -> bytes:
    """A draft as the bytes of a file with an ending; Refused for one that no draft is written as."""
    match suffix.lower():
        case ".json":
            return _as_json(draft).encode()
        case ".txt":
            return in_plain_text(draft).encode()
        case ".pdf":
            return in_pdf(draft)
        case ".docx":
            return in_docx(draft)
    raise Refused(
        "A draft is written as .pdf, .docx, .txt or .json, not as {suffix}.",
        suffix=suffix or "a file without ending",
    )


def _as_json(draft: Draft) -> str:
    return json.dumps(draft.as_json(), ensure_ascii=False, indent=1)
