"""Fills a tracing request: who is sought, how contact was lost, who asks."""

from izdeu.forms import happened, identity
from izdeu.forms.beginning import beginning
from izdeu.forms.draft import Draft, of_claims
from izdeu.forms.filling import drafted, minded, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.letters.fill import ours
from izdeu.forms.lines import lines
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.vocab.kinds import Kind


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The draft; it warns that the request may be shown to those who hold the person."""
    order, began = order or ordered("tracing"), beginning(matter)
    wording, ill = Wording(order.language), matter.own(Kind.ILL_HEALTH)
    told = {**identity.told(matter, wording), **happened.told(matter, began, wording)}
    told |= {"last_news": happened.last_news(matter, wording), "health": of_claims(lines(ill, matter, wording), ill)}
    values = {**told, **submitted(matter, wording, order), **ours(order, matter)}
    return drafted(order, matter, values, (Said("tracing_asks_holders"), *minded(order, matter, began)))
