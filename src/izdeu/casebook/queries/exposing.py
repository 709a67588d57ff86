"""The claims that somebody must decide before they may go out."""

from datetime import date

from izdeu.casebook.models import Member
from izdeu.casebook.queries.material import material
from izdeu.casebook.queries.publication import Publication
from izdeu.redact.exposing import exposing
from izdeu.vocab.consent import Use


def exposing_claims(member: Member, today: date, use: Use = Use.PUBLIC_SITE) -> tuple[str, ...]:
    """Their ids, each once, in the order of the casebook; for editors."""
    found = exposing(material(member, today, Publication()), use)
    return tuple(dict.fromkeys(one.about.removeprefix("claim:") for one in found))
