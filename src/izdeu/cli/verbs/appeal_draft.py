"""A form about a person, filled from the claims."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.plain import plain_json
from izdeu.cli.writing import write_whole
from izdeu.forms.ced.fill import fill as ced
from izdeu.forms.draft import Draft
from izdeu.forms.letter.fill import fill as letter
from izdeu.forms.matter import Matter
from izdeu.forms.paper import in_docx, in_pdf
from izdeu.forms.text import in_plain_text
from izdeu.forms.wgad.fill import fill as wgad
from izdeu.forms.wgeid.fill import fill as wgeid
from izdeu.vocab.errors import Refused

_FILLS = {"wgeid": wgeid, "wgad": wgad, "ced": ced}


def run(shell: Shell, *, person: str, form: str, language: str, out: Path) -> None:
    """Writes the draft whole or not at all, readable by its owner alone; - prints it."""
    draft = _filled(queries.matter(queries.keeper(), person, now=datetime.now(UTC)), form, language)
    if str(out) == "-":
        click.echo(plain_json(_as_json(draft)))
        return
    write_whole(out, _written(draft, out))
    answer = {"out": str(out), "missing": len(draft.missing), "ready": draft.ready}
    shell.tell(answer, f"The draft was written to {out}; {len(draft.missing)} facts are missing.")


def _filled(matter: Matter, form: str, language: str) -> Draft:
    """The letter in its language; the forms are in English."""
    return letter(matter, language) if form == "letter" else _FILLS[form](matter)


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
