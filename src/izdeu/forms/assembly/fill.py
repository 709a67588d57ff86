"""Fills a notice of a peaceful assembly from what the organizer says; no claim can say it."""

from datetime import date

from izdeu.forms import workdays
from izdeu.forms.draft import Draft, Filled
from izdeu.forms.filling import drafted, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.letters.fill import ours
from izdeu.forms.matter import Matter
from izdeu.forms.rules import rule
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The notice: it says who may organize one, and warns where fewer working days lie before it than the law sets."""
    order = order or ordered("assembly")
    wording, day = Wording(order.language), _day(matter)
    values = {**submitted(matter, wording, order), **ours(order, matter)}
    values |= {"day": Filled(wording.date(day.isoformat())) if day else None}
    warned = [
        Said("assembly_citizen"),
        Said("assembly_terms"),
        *([Said("assembly_late")] if _late(matter, day) else []),
    ]
    return drafted(order, matter, values, warned)


def _day(matter: Matter) -> date | None:
    """The day that was given, where it is one day as a calendar has it (2026-11-30)."""
    try:
        return date.fromisoformat(matter.given.get("day", ""))
    except ValueError:
        return None


def _late(matter: Matter, day: date | None) -> bool:
    """Whether the term's working days do not all lie between the day of the notice and the assembly."""
    term = rule("kz_assembly_notice").term
    received = matter.received
    return day is not None and workdays.after(received, term["days"], term["country"], received).day >= day
