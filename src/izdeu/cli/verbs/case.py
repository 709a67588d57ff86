"""A person's case file in words, each fact with its passage."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from izdeu.casebook import queries
from izdeu.cli.options import Shell
from izdeu.cli.verbs import show
from izdeu.timeline import Contradiction, Entry
from izdeu.vocab.kinds import Group
from izdeu.vocab.statuses import LABELS as STATUSES


def run(shell: Shell, *, person: str) -> None:
    """Prints the case file."""
    page = queries.case_page(queries.keeper(), person, today=date.today())
    shell.tell(answer(page), in_words(page))


def answer(page: queries.CasePage) -> dict[str, Any]:
    """The case file for machines: what it says with the ids of the claims behind it, then those claims."""
    file, status = page.file, page.file.status
    return {
        "person": page.card.person.number,
        "label": page.card.person.label,
        "records": list(page.records),
        "names": [{"form": n.form, "script": n.script.value, "language": n.language or None} for n in page.names],
        "status": {
            "word": status.word.value,
            "as_of": status.as_of.edtf if status.as_of else None,
            "claims": list(status.claims),
            "disputed": status.disputed,
        }
        if status
        else None,
        "silence": {"at_least": file.silence.at_least, "at_most": file.silence.at_most},
        "timeline": [_entry(entry) for entry in file.entries],
        "undated": [_entry(entry) for entry in file.undated],
        "contradictions": [
            {"says": _says(one), "left": list(one.left), "right": list(one.right)} for one in file.contradictions
        ],
        "harms": [_entry(entry) for entry in file.harms],
        "life": [_entry(entry) for entry in file.life],
        "search": [_entry(entry) for entry in file.search],
        "keepsakes": [_entry(entry) for entry in file.keepsakes],
        "ties": [claim.id for claim in file.ties],
        "around": [claim.address for claim in page.around],
        "claims": [claim_answer(claim) for claim in page.claims.values()],
    }


def _says(one: Contradiction) -> str:
    return one.template.format(**one.values)


def _entry(entry: Entry) -> dict[str, Any]:
    return {"kind": entry.kind.value, "edtf": entry.when.edtf, "claims": list(entry.ids)}


def claim_answer(claim: queries.ClaimView) -> dict[str, Any]:
    """A claim as the JSON export writes it (design, section 5), with the label of the person."""
    return {
        "id": claim.address,
        "person": claim.person.number,
        "label": claim.person.label,
        "kind": claim.kind.value,
        "when": claim.when.as_json(),
        "place": claim.place.as_json() if claim.place else None,
        "terms": claim.terms,
        "told_by": claim.told_by.number if claim.told_by else None,
        "known_how": claim.known_how.value,
        "other": claim.other.number if claim.other else None,
        "passages": [{"source": p.source, "quote": p.quote, "start": p.start, "end": p.end} for p in claim.passages],
        "state": claim.state.value,
    }


def in_words(page: queries.CasePage) -> str:
    """The case file to read."""
    card, file = page.card, page.file
    names = " / ".join(name.form for name in card.person.by_script) or card.person.label
    lines = [f"{card.person.number}  {names}", _status(page), _silence(page)]
    if file.contradictions:
        lines += ["", "Contradictions", *(f"  {_says(one)}" for one in file.contradictions)]
    for title, entries in (
        ("What happened", file.entries),
        ("Without a date", file.undated),
        ("Life", file.life),
        ("Harms", file.harms),
        ("Searched", file.search),
        ("Keepsakes", file.keepsakes),
    ):
        lines += _section(title, (page.claims[entry.id] for entry in entries))
    ties = [page.claims[claim.id] for claim in file.ties]
    lines += ["", "Ties", *(f"  {_tie(claim)}" for claim in ties)] if ties else []
    lines += _section("Harms to those near", page.around)
    return "\n".join(lines)


def _status(page: queries.CasePage) -> str:
    status = page.file.status
    if status is None:
        return "No claim says what became of this person."
    as_of = f" as of {status.as_of.edtf}" if status.as_of and status.as_of.edtf else " (undated)"
    return f"{STATUSES[status.word]['en']}{as_of}{', disputed' if status.disputed else ''}"


def _silence(page: queries.CasePage) -> str:
    least, most = page.file.silence.at_least, page.file.silence.at_most
    if least is None:
        return "No dated news."
    return f"{least} days since the last dated news" + (f" (at most {most})" if most not in (None, least) else "")


def _section(title: str, claims: Iterable[queries.ClaimView]) -> list[str]:
    rows = list(claims)
    return ["", title, *(line for claim in rows for line in _claim(claim))] if rows else []


def _claim(claim: queries.ClaimView) -> list[str]:
    who = f"{claim.person.label}: " if claim.group is Group.HARM else ""
    facts = show.facts(show.kind(claim.kind), show.when(claim.when), show.place(claim.place), show.terms(claim.terms))
    teller = f" — {claim.told_by.label}" if claim.told_by else ""
    quotes = [f"      source {p.source}: {show.quote(p.quote)}{teller}" for p in claim.passages]
    return [f"  {who}{facts}", *quotes]


def _tie(claim: queries.ClaimView) -> str:
    other = claim.other.label if claim.other else "?"
    return f"{claim.person.label}: {claim.terms.get('tie', '').replace('_', ' ')} of {other}"
