"""Fills a letter to an authority: each fact with its words, what is asked, and the law it rests on."""

from collections.abc import Sequence

from izdeu.forms import happened, identity
from izdeu.forms.beginning import beginning
from izdeu.forms.draft import Draft, Filled, of_claims
from izdeu.forms.filling import Values, drafted, minded, submitted
from izdeu.forms.form import Order, ordered
from izdeu.forms.letters.law import law
from izdeu.forms.lines import line
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim


def fill(matter: Matter, order: Order | None = None) -> Draft:
    """The letter in a language; what was quoted stays in the language it was said in."""
    order, began = order or ordered("letter"), beginning(matter)
    wording = Wording(order.language)
    told = {**identity.told(matter, wording), **happened.told(matter, began, wording)}
    told |= {"facts": with_words(happened.facts(matter), matter, wording)}
    values = {**told, **submitted(matter, wording, order), **ours(order, matter)}
    return drafted(order, matter, values, minded(order, matter, began))


def ours(order: Order, matter: Matter) -> Values:
    """What the letter itself says: to whom, what is asked, by which law. It states nothing of the person."""
    answer = "letter_asks_answer" if order.to.answers else "asks_answer"
    asked = "\n".join(Said(code).say(order.language) for code in (*order.form.asks, answer))
    return {
        "to": Filled(order.to.name(order.language)),
        "salutation": Filled(Said(order.form.salutation).say(order.language)),
        "asked": Filled(asked),
        "law": law(order, matter.received),
    }


def with_words(claims: Sequence[Claim], matter: Matter, wording: Wording) -> Filled | None:
    """Every claim on a line, with its words."""
    return of_claims("\n".join(dict.fromkeys(_with_words(one, matter, wording) for one in claims)), claims)


def _with_words(claim: Claim, matter: Matter, wording: Wording) -> str:
    said = line(claim, matter, wording)
    quotes = [quote for one in claim.passages if (quote := f"“{one.passage.quote}”") not in said]
    return f"{said}: {'; '.join(quotes)}" if quotes else said
