"""Days to remember, as an iCalendar feed (RFC 5545) that names nobody: calendars are read over shoulders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from izdeu.forms.due import Due
from izdeu.forms.sentences import Said

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Izdeu//Reminders//EN", "CALSCALE:GREGORIAN")
_WIDTH = 75


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day to remember: what is due, and the number of the appeal or consent it is about. There is no room for a name.

    `what` is the code of a sentence of `resources/appeals/sentences.yaml` with the one slot `number`.
    """

    what: str
    number: int
    day: date
    provisional: bool = False

    @classmethod
    def of(cls, what: str, number: int, due: Due) -> "Reminder | None":
        """The reminder of a term, on the first day it can end; None where no day is known."""
        return cls(what, number, due.first, due.provisional or due.certain is None) if due.first else None


def feed(reminders: Iterable[Reminder], language: str, made: datetime) -> str:
    """The feed, one all-day event a reminder, in order of days; the same reminder keeps its identity between feeds."""
    ordered = sorted(set(reminders), key=lambda one: (one.day, one.what, one.number))
    events = [line for one in ordered for line in _event(one, language, made.astimezone(UTC))]
    return "".join(f"{folded}\r\n" for line in (*_HEAD, *events, "END:VCALENDAR") for folded in _folded(line))


def _event(one: Reminder, language: str, made: datetime) -> tuple[str, ...]:
    said = Said(one.what, {"number": str(one.number)}).say(language)
    return (
        "BEGIN:VEVENT",
        f"UID:{sha256(f'{one.what}/{one.number}'.encode()).hexdigest()}@izdeu",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(said + (' (?)' if one.provisional else ''))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _escaped(text: str) -> str:
    """Text as a value of RFC 5545, section 3.3.11."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterable[str]:
    """The line in pieces of at most 75 octets, whole characters, each but the first after a space (section 3.1)."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield piece
