"""Which kinds can be claimed of whom: of a group only harm, of the teller no death, of passers-by nothing."""

from izdeu.reading.people import Person
from izdeu.reading.walk import View
from izdeu.vocab.kinds import Kind

_GROUP_CODES = """threatened family_harm restricted detained ill_treated questioned summoned fined
detained_for_protest contact_lost held_in_camp vanished sentenced imprisoned released"""
_FOR_GROUPS = frozenset(map(Kind, _GROUP_CODES.split()))
_BY_TELLER = frozenset({Kind.APPEALED, Kind.PROTESTED, Kind.REPLIED})
_NOT_OF_TELLER = frozenset({Kind.DIED, Kind.VANISHED, Kind.CONTACT})


def by_teller(kind: Kind) -> bool:
    """Whether a kind is of who speaks when nobody else is named."""
    return kind in _BY_TELLER


def may_be_of(kind: Kind, person: Person, view: View, at: int) -> bool:
    """Whether a kind can be claimed of a person by what stands at a token; nothing in the words of an unknown voice."""
    if person.passing or (person.group and kind not in _FOR_GROUPS):
        return False
    if kind in _NOT_OF_TELLER and person.tie == "self":
        return False
    if person.quoted and kind is Kind.VANISHED:
        return False
    if kind in _BY_TELLER and person.tie and person.tie != "self" and not person.name and view.speakers[at]:
        return False
    return not (view.quoted[at] and view.speakers[at] is None)
