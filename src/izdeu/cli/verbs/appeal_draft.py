"""A form about a person, filled from the claims."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain_json
from izdeu.cli.writing import write_whole
from izdeu.forms.draft import Draft
from izdeu.forms.paper import in_docx, in_pdf
from izdeu.forms.text import in_plain_text
from izdeu.forms.wgad.fill import fill as wgad
from izdeu.forms.wgeid.fill import fill as wgeid
from izdeu.vocab.errors import Refused

_FILLS = {"wgeid": wgeid, "wgad": wgad}


def run(shell: Shell, *, person: str, form: str, out: Path) -> None:
    """Writes the draft whole or not at all, readable by its owner alone; - prints it."""
    draft = _FILLS[form](queries.matter(queries.keeper(), person, now=datetime.now(UTC)))
    if str(out) == "-":
        click.echo(plain_json(_as_json(draft)))
        return
    write_whole(out, _written(draft, out))
    answer = {"out": str(out), "missing": len(draft.missing), "ready": draft.ready}
    shell.tell(answer, f"The draft was written to {out}; {len(draft.missing)} facts are missing.")


def _written(draft: Draft, out: Path) -> bytes:
    match out.suffix.lower():
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
        suffix=out.suffix or "a file without ending",
    )


def _as_json(draft: Draft) -> str:
    return json.dumps(draft.as_json(), ensure_ascii=False, indent=1)
