"""One claim as a line of a form: when, what, where, told by whom: a tie, and a name only where they allow it."""

from collections.abc import Iterable

from izdeu.forms.matter import Matter
from izdeu.forms.wording import Wording
from izdeu.places import get, parents
from izdeu.vocab.claim import Claim, Where
from izdeu.vocab.errors import NotFound
from izdeu.vocab.kinds import LABELS, Kind
from izdeu.vocab.knowing import LABELS as KNOWN
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.ties import LABELS as TIES

_WORDS = ("facility", "court", "charge", "condition", "how", "cause", "reason")
"""Terms that are words as said; they stand in the teller's language."""
_THIN = frozenset(
    {Kind.APPEALED, Kind.REPLIED, Kind.CONTACT, Kind.ILL_TREATED, Kind.ILL_HEALTH, Kind.RESTRICTED, Kind.ACCUSED_OF}
)
"""Kinds that say little without terms; where there are none, the words themselves stand in the line."""


def line(claim: Claim, matter: Matter, wording: Wording) -> str:
    """ "20 August 2017: detained, in Tacheng, Xinjiang, China; told by the wife, heard from relatives"."""
    what = [LABELS[claim.kind][wording.language], *(_terms(claim, wording) or _words(claim))]
    if claim.place:
        what.append(wording.say("at", place=place(claim.place, wording.language)))
    return f"{wording.when(claim.when)}: {', '.join(what)}; {_source(claim, matter, wording)}"


def lines(claims: Iterable[Claim], matter: Matter, wording: Wording) -> str:
    """The claims as lines, the same line once."""
    return "\n".join(dict.fromkeys(line(one, matter, wording) for one in claims))


def place(where: Where, language: str) -> str:
    """A place with what it lies in, by its names in a language; what the gazetteer does not know, as said."""
    try:
        found = get(where.id or "")
    except NotFound:
        return where.said
    tree = ", ".join(one.name(language) for one in (found, *parents(found)))
    known = where.said.casefold() in tree.casefold()
    return tree if known or not where.said else f"{tree} ({where.said})"


def _terms(claim: Claim, wording: Wording) -> list[str]:
    found = []
    if "imprisonment" in claim.terms:
        found.append(wording.say("sentence", length=wording.length(claim.terms["imprisonment"])))
    if "for" in claim.terms:
        found.append(wording.say("for_how_long", length=wording.length(claim.terms["for"])))
    if "to" in claim.terms and claim.kind is Kind.APPEALED:
        found.append(wording.say("to", whom=claim.terms["to"]))
    if "amount" in claim.terms:
        found.append(f"{claim.terms['amount']} {claim.terms.get('currency', '')}".strip())
    if "answer" in claim.terms:
        found.append(wording.say("answered", answer=claim.terms["answer"]))
    return found + [f"“{claim.terms[key]}”" for key in _WORDS if isinstance(claim.terms.get(key), str)]


def _words(claim: Claim) -> list[str]:
    """The quoted words of a claim whose kind alone says little."""
    quotes = [f"“{one.passage.quote}”" for one in claim.passages]
    return ["; ".join(dict.fromkeys(quotes))] if quotes and claim.kind in _THIN else []


def _source(claim: Claim, matter: Matter, wording: Wording) -> str:
    told = wording.say("told_by", who=teller(claim.told_by, matter, wording))
    silent = claim.known_how is KnownHow.NOT_SAID
    return told if silent else f"{told}, {KNOWN[claim.known_how][wording.language]}"


def teller(number: int | None, matter: Matter, wording: Wording) -> str:
    """Who told it, by what they are to the person; by name or initials only where the addressee may know them."""
    who, shown = _who(number, matter, wording), matter.shown.get(number or 0)
    return f"{who} ({shown})" if shown and number != matter.person else who


def _who(number: int | None, matter: Matter, wording: Wording) -> str:
    if number == matter.person:
        return wording.say("teller_self")
    tie = matter.ties().get(number) if number is not None else None
    return wording.say("teller_tie", tie=TIES[tie][wording.language]) if tie else wording.say("teller_other")
