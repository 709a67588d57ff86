"""Appeals and how they stand."""

from datetime import UTC, datetime

from izdeu.casebook import queries
from izdeu.casebook.queries import AppealView
from izdeu.cli.options import Shell


def run(shell: Shell, *, person: str | None) -> None:
    """Prints each with its number, in the order they were made."""
    member, today = queries.keeper(), datetime.now(UTC).date()
    lead = queries.person_number(member, person) if person else None
    found = queries.appeals(member, today=today, person=lead)
    words = "\n".join(_in_words(one) for one in found) or "No appeal was logged yet."
    shell.tell([_as_json(one) for one in found], words)


def _in_words(one: AppealView) -> str:
    whom = ", ".join(who.label for who in one.persons)
    due = f"; an answer is due by {one.due.last}" if one.due and one.due.last and not one.first_answer else ""
    days = "" if one.took is None or one.took.least is None else f" ({one.took.least} days)"
    return f"{one.number}  {one.sent or 'not sent'}  {one.addressee('en')}, for {whom}: {one.stand}{days}{due}"


def _as_json(one: AppealView) -> dict[str, object]:
    took = {"least": one.took.least, "most": one.took.most} if one.took else None
    return {
        "appeal": one.number,
        "persons": [who.number for who in one.persons],
        "authority": one.authority or None,
        "to": one.addressee("en"),
        "sent": one.sent or None,
        "stand": one.stand.value,
        "days": took,
        "due": one.due.as_json() if one.due else None,
        "replies": [
            {"reply": reply.number, "response": reply.response.value, "on": reply.received, "source": reply.source}
            for reply in one.standing
        ],
    }
