"""Fills a communication to the special procedures: victim, perpetrators, facts, remedies, who submits."""

from izdeu.forms import happened, harm, identity
from izdeu.forms.beginning import beginning
from izdeu.forms.draft import Draft
from izdeu.forms.filling import drafted, minded, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.known import known
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wgad import detention
from izdeu.forms.wording import Wording


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The draft; whether the victim may be named is asked twice, for the letter and for the public report."""
    order, began = order or ordered("special"), beginning(matter)
    wording = Wording(order.language)
    told = {**identity.told(matter, wording), **happened.told(matter, began, wording)}
    told |= {
        "state": happened.state(matter, began, known(matter).country, wording),
        "reasons": detention.arrest_reasons(matter),
        "going_on": happened.last_news(matter, wording),
        "risks": harm.risks(matter, wording),
        "reprisals": harm.reprisals(matter, wording),
    }
    values = {**told, **submitted(matter, wording, order)}
    return drafted(order, matter, values, (Said("sp_naming"), *minded(order, matter, began)))
