"""What was asked and what came back, counted."""

from collections.abc import Iterator
from datetime import UTC, datetime

from izdeu.casebook import queries
from izdeu.casebook.queries.silence import SilencePage, silence
from izdeu.cli.options import Shell
from izdeu.forms.authorities import authorities


def run(shell: Shell) -> None:
    """Prints the counts, by authority and by person."""
    found = silence(queries.keeper(), today=datetime.now(UTC).date())
    shell.tell(_as_json(found), "\n".join(_in_words(found)))


def _in_words(found: SilencePage) -> Iterator[str]:
    yield f"{found.sent} sent, {found.answered} answered, {found.overdue} past their term."
    if found.median is not None:
        yield f"Days until an answer, in the middle: {found.median:g}."
    if found.longest is not None:
        yield f"The longest has waited {found.longest} days."
    names = {one.code: one.name() for one in authorities()}
    for one in found.authorities:
        yield f"  {names.get(one.code, one.to)}: {one.sent} sent, {one.answered} answered"
    for person in found.persons:
        yield f"  for {person.person.label}: {person.sent} sent, {person.answered} answered"


def _as_json(found: SilencePage) -> dict[str, object]:
    numbers = {name: getattr(found, name) for name in ("sent", "answered", "overdue", "median", "longest")}
    asked = [
        {"authority": one.code or None, "to": one.to, "sent": one.sent, "answered": one.answered, "median": one.median}
        for one in found.authorities
    ]
    persons = [
        {"person": one.person.number, "sent": one.sent, "answered": one.answered, "longest": one.longest}
        for one in found.persons
    ]
    return numbers | {"authorities": asked, "persons": persons}
