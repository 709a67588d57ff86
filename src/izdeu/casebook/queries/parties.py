"""Consents that are for one authority alone name it as people do; here by the code of our tables."""

from dataclasses import replace

from izdeu.forms.authorities import Authority
from izdeu.redact import Material
from izdeu.vocab.consent import Consent, Decision


def by_code(found: Material, to: Authority) -> Material:
    """The material in whose consents an authority is named by its code, whichever of its names was written down."""
    names = {one.casefold() for one in (to.code, *to.names.values())}
    persons = {n: replace(one, consents=_renamed(one.consents, names, to)) for n, one in found.persons.items()}
    origins = {n: replace(one, consents=_renamed(one.consents, names, to)) for n, one in found.origins.items()}
    return replace(found, persons=persons, origins=origins)


def _renamed(consents: tuple[Consent, ...], names: set[str], to: Authority) -> tuple[Consent, ...]:
    return tuple(replace(one, decisions=_decisions(one, names, to)) for one in consents)


def _decisions(consent: Consent, names: set[str], to: Authority) -> tuple[Decision, ...]:
    """The widest first: of several on one party the last counts, and that is the narrowest."""
    renamed = [replace(one, party=to.code) if one.party.casefold() in names else one for one in consent.decisions]
    return tuple(sorted(renamed, key=lambda one: -one.allows.rank))
