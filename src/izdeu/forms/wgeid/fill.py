"""Fills the Working Group's form from claims: nothing that no claim says, and what is missing with whom to ask."""

from izdeu.forms import happened, identity
from izdeu.forms.beginning import Beginning, beginning
from izdeu.forms.draft import Draft
from izdeu.forms.filling import Values, drafted, minded, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wgeid.clock import Procedure, procedure
from izdeu.forms.wording import Wording

_PROCEDURE = {
    Procedure.STANDARD: "standard_procedure",
    Procedure.BETWEEN_SESSIONS: "between_sessions_procedure",
    Procedure.CANNOT_TELL: "procedure_unknown",
}


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The draft: every field of `fields.yaml` in its order, filled as far as the claims go."""
    order, began = order or ordered("wgeid"), beginning(matter)
    wording = Wording(order.language)
    values = {**_told(matter, began, wording), **submitted(matter, wording, order)}
    return drafted(order, matter, values, (_procedure(matter, began), *minded(order, matter, began)))


def _told(matter: Matter, began: Beginning, wording: Wording) -> Values:
    return {
        **identity.told(matter, wording),
        "minor": identity.minor(matter, began, wording),
        **happened.told(matter, began, wording),
    }


def _procedure(matter: Matter, began: Beginning) -> Said:
    ruling = procedure(began.days, matter.received)
    first = ruling.urgent_until.first
    if ruling.procedure is Procedure.URGENT and first:
        return Said("urgent_until", {"day": first.isoformat()})
    return Said(_PROCEDURE.get(ruling.procedure, "procedure_unknown"))
