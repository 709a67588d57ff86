"""Consents that are for one authority alone name it as people do; here by the code of our tables."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from izdeu.forms.authorities import Authority, authorities
from izdeu.redact import Material
from izdeu.vocab.consent import Consent, Decision, Identity


def by_code(found: Material, to: Authority) -> Material:
    """The material in whose consents an authority is named by its code, whichever of its names was written down.

    A no to somebody whom no table names may mean this one, and counts as if it did; a yes does not.
    """
    names = {one.casefold() for one in _names(to)}
    persons = {n: replace(one, consents=_renamed(one.consents, names, to)) for n, one in found.persons.items()}
    origins = {n: replace(one, consents=_renamed(one.consents, names, to)) for n, one in found.origins.items()}
    return replace(found, persons=persons, origins=origins)


def _renamed(consents: tuple[Consent, ...], names: set[str], to: Authority) -> tuple[Consent, ...]:
    return tuple(replace(one, decisions=_decisions(one, names, to)) for one in consents)


def _decisions(consent: Consent, names: set[str], to: Authority) -> tuple[Decision, ...]:
    """The widest first: of several on one party the last counts, and that is the narrowest."""
    renamed = [replace(one, party=to.code) if _means(one, names) else one for one in consent.decisions]
    return tuple(sorted(renamed, key=lambda one: -one.allows.rank))


def _means(one: Decision, names: Collection[str]) -> bool:
    party = one.party.casefold()
    return party in names or bool(party and one.level is Identity.NONE and party not in _known())


def _names(one: Authority) -> tuple[str, ...]:
    return (one.code, *one.names.values())


@cache
def _known() -> frozenset[str]:
    """Every name of every authority of the tables."""
    return frozenset(name.casefold() for one in authorities() for name in _names(one))
