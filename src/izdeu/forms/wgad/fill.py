"""Fills the model questionnaire of the Working Group on Arbitrary Detention: nothing that no claim says."""

from izdeu.forms import happened, identity
from izdeu.forms.beginning import beginning
from izdeu.forms.draft import Draft
from izdeu.forms.filling import Values, drafted, minded, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.known import known
from izdeu.forms.matter import Matter
from izdeu.forms.wgad import detention
from izdeu.forms.wgad.route import found
from izdeu.forms.wording import Wording


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The draft: I to VI, filled as far as the claims go; why it is arbitrary is for whoever submits it to say."""
    order, began = order or ordered("wgad"), beginning(matter)
    wording = Wording(order.language)
    values = {**identity.told(matter, wording), **happened.told(matter, began, wording)}
    values |= {**_detained(matter, wording), **submitted(matter, wording, order)}
    return drafted(order, matter, values, (*found(known(matter)).why, *minded(order, matter, began)))


def _detained(matter: Matter, wording: Wording) -> Values:
    return {
        "arrest_reasons": detention.arrest_reasons(matter),
        "detention_date": detention.held_since(matter, wording),
        "duration": detention.duration(matter, wording),
        "ordered_by": detention.ordered_by(matter),
        "reasons": detention.reasons(matter),
    }
