"""A form about a person, filled from the claims."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain_json
from izdeu.cli.writing import write_whole
from izdeu.forms.draft import Draft
from izdeu.forms.filled import filled
from izdeu.forms.paper import in_docx, in_pdf
from izdeu.forms.text import in_plain_text
from izdeu.vocab.errors import Refused


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to write: a form, in a language, to an authority, and what whoever submits says beside the claims."""

    form: str
    language: str | None = None
    to: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)


def run(shell: Shell, *, person: str, out: Path, **wanted: Any) -> None:
    """Writes the draft whole or not at all, readable by its owner alone; - prints it."""
    draft = drafted(person, Wanted(**wanted))
    if str(out) == "-":
        click.echo(plain_json(_as_json(draft)))
        return
    write_whole(out, written(draft, out.suffix))
    answer = {"out": str(out), "missing": len(draft.missing), "ready": draft.ready}
    shell.tell(answer, f"The draft was written to {out}; {len(draft.missing)} facts are missing.")


def drafted(person: str | int, wanted: Wanted) -> Draft:
    """The form filled for one person as the casebook stands now; Refused for what is not there."""
    matter = queries.matter(queries.keeper(), person, now=datetime.now(UTC))
    return filled(wanted.form, replace(matter, given=wanted.given), wanted.language, wanted.to)


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
