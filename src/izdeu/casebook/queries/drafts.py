"""A form filled for a person twice: from all that the casebook says, and from what its addressee may have."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from izdeu.casebook.models import Member
from izdeu.casebook.queries.addressed import AddressedMatter, Mailroom
from izdeu.forms.authorities import Authority
from izdeu.forms.draft import Draft
from izdeu.forms.filled import filled
from izdeu.forms.form import Order
from izdeu.forms.leaving import for_ourselves, to_be_sent
from izdeu.forms.matter import Matter


@dataclass(frozen=True, slots=True)
class Wanted:
    """A form to an authority, in a language; what whoever submits says beside the claims, by field.

    `to` names somebody whom no table has, to whom it goes instead.
    """

    order: Order
    given: Mapping[str, str] = field(default_factory=dict)
    to: str = ""

    @property
    def addressee(self) -> Authority | str:
        """For whom it is cut."""
        return self.to or self.order.to


@dataclass(frozen=True)
class Drafts:
    """Both drafts of a form about one person to one addressee."""

    found: AddressedMatter
    wanted: Wanted

    @cached_property
    def all_we_know(self) -> Draft:
        """For ourselves: marked on every page, as not to be sent or as not allowed yet."""
        to = self.wanted.to or self.wanted.order.to.name(self.wanted.order.language)
        return for_ourselves(self._filled(self.found.office), to, allowed=not self.found.nothing)

    @cached_property
    def to_be_sent(self) -> Draft | None:
        """What the addressee may have; None where nobody has allowed that it hear of the person at all."""
        if self.found.nothing:
            return None
        return to_be_sent(self._filled(self.found.matter), self._filled(self.found.office), self.found.report)

    @property
    def usual(self) -> Draft:
        """The one to be sent; where there is none, the one for ourselves, whose pages say so."""
        return self.to_be_sent or self.all_we_know

    def _filled(self, found: Matter) -> Draft:
        order = self.wanted.order
        return filled(order.form.code, replace(found, given=self.wanted.given), order.language, order.to.code)


def drafts(member: Member, number: int | str, wanted: Wanted, *, now: datetime) -> Drafts:
    """Both drafts of a form to an authority, or to somebody whom no table has, by a letter; for editors."""
    return Drafts(Mailroom(member, wanted.addressee, now).matter(number), wanted)
