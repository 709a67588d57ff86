"""Fills a request for urgent action from claims, and says what the Committee asks before it looks at one."""

from dataclasses import replace

from izdeu.forms import happened, harm, identity
from izdeu.forms.answer import Answer
from izdeu.forms.beginning import beginning
from izdeu.forms.ced.route import found
from izdeu.forms.draft import Draft
from izdeu.forms.filling import drafted, minded, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.known import known
from izdeu.forms.matter import Matter
from izdeu.forms.route import Found
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The draft; it is ready only where the claims tell that the Convention bound the State when it began."""
    order, began, facts = order or ordered("ced"), beginning(matter), known(matter)
    wording = Wording(order.language)
    route = found(facts)
    told = {**identity.told(matter, wording), **happened.told(matter, began, wording)}
    told |= {"state": happened.state(matter, began, facts.country, wording), "risks": harm.risks(matter, wording)}
    values = {**told, **submitted(matter, wording, order)}
    draft = drafted(order, matter, values, (*_asked_first(route), *minded(order, matter, began)))
    return replace(draft, ready=draft.ready and route.answer is Answer.YES)


def _asked_first(route: Found) -> tuple[Said, ...]:
    """Whether the State is a party, and whether anybody complained to it: claims do not tell that they did."""
    return (*route.why, Said("no_national_complaint"), *route.warnings)
