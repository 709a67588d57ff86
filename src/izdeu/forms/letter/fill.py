"""Fills the letter to the general prosecutor of Kazakhstan: each fact with its words, and what is asked."""

from izdeu.forms import happened, identity
from izdeu.forms.authorities import authority
from izdeu.forms.beginning import beginning
from izdeu.forms.draft import Draft, Filled, of_claims
from izdeu.forms.filling import Values, drafted, minded, submitted
from izdeu.forms.known import known
from izdeu.forms.lines import line
from izdeu.forms.matter import Matter
from izdeu.forms.sentences import Said
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim

FORM = "letter"
LANGUAGES = ("en", "ru", "kk")
"""The office takes Kazakh and Russian; English is for whoever has to read it before."""
_ASKED = ("letter_asks_where", "letter_asks_search", "letter_asks_answer")


def fill(matter: Matter, language: str = "en") -> Draft:
    """The letter in a language; what was quoted stays in the language it was said in."""
    wording, began, to = Wording(language), beginning(matter), authority("kz_prosecutor")
    told = {**identity.told(matter, wording), **happened.told(matter, began, wording), "facts": _facts(matter, wording)}
    values = {**told, **submitted(matter, wording, FORM), **_ours(to.name(language), language)}
    warnings = [*minded(FORM, to.use, matter, began)]
    warnings += [Said("tells_the_accused")] if known(matter).country == to.of else []
    warnings += [] if to.confirmed else [Said("unconfirmed")]
    return drafted(FORM, to.use, matter, values, warnings, language)


def _ours(to: str, language: str) -> Values:
    """What the letter itself says: to whom it goes and what is asked. It states nothing of the person."""
    return {"to": Filled(to), "asked": Filled("\n".join(Said(code).say(language) for code in _ASKED))}


def _facts(matter: Matter, wording: Wording) -> Filled | None:
    """Every fact on a line, with its words."""
    found = happened.facts(matter)
    return of_claims("\n".join(dict.fromkeys(_fact(one, matter, wording) for one in found)), found)


def _fact(claim: Claim, matter: Matter, wording: Wording) -> str:
    quotes = "; ".join(f"“{one.passage.quote}”" for one in claim.passages)
    return f"{line(claim, matter, wording)}: {quotes}" if quotes else line(claim, matter, wording)
