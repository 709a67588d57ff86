"""One person's matter as one addressee may have it: what consent allows for that use and party, and a report."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from secrets import token_bytes

from izdeu.casebook.models import Member
from izdeu.casebook.queries.material import material
from izdeu.casebook.queries.matter import matter
from izdeu.casebook.queries.parties import by_code
from izdeu.casebook.queries.publication import Publication
from izdeu.forms.authorities import Authority
from izdeu.forms.matter import Matter
from izdeu.redact import Addressee, Addressing, Ground, Secrets
from izdeu.vocab.consent import Use
from izdeu.vocab.portion import Portion
from izdeu.vocab.release import Addressed, Withheld


@dataclass(frozen=True, slots=True)
class AddressedMatter:
    """`office`: all that the casebook says; `portion`: what may be sent; `report`: what of it stays in, and why."""

    office: Matter
    portion: Addressed[Portion]
    report: tuple[Withheld, ...]

    @property
    def matter(self) -> Matter:
        """The matter that a form to be sent is filled from: nothing is in it that the addressee may not have."""
        return as_matter(self.office, self.portion)

    @property
    def nothing(self) -> bool:
        """Whether nothing of the person may be sent to this addressee."""
        return self.portion.content.empty


@dataclass(frozen=True)
class Mailroom:
    """Matters for one authority, or for a letter to anybody else: the casebook is read once for all of them."""

    member: Member
    to: Authority | str
    now: datetime

    @cached_property
    def _addressee(self) -> Addressee:
        found, secrets = material(self.member, self.now.date(), Publication()), Secrets(token_bytes(), token_bytes())
        if isinstance(self.to, str):
            return Addressee(Ground(found, Use.LETTER_NAMED, secrets))
        return Addressee(Ground(by_code(found, self.to), self.to.use, secrets, self.to.code))

    def matter(self, number: int | str) -> AddressedMatter:
        """The matter of a person as the addressee may have it."""
        office = matter(self.member, number, now=self.now)
        found: Addressing = self._addressee.portion(office.person, {claim.id for claim in office.claims})
        return AddressedMatter(office, found.portion, found.report)


def as_matter(office: Matter, portion: Addressed[Portion]) -> Matter:
    """The matter of the same person that holds nothing but what the addressee may have."""
    told = portion.content
    return replace(
        office,
        names=told.names,
        claims=told.claims,
        people={},
        shown=told.tellers,
        allowed=frozenset() if told.empty else frozenset({portion.use}),
    )
