"""One claim with its words."""

from izdeu.casebook import doors
from izdeu.casebook.models import Member
from izdeu.casebook.queries.claims import ClaimView, views


def claim(member: Member, address: str) -> ClaimView:
    """The claim with an address or the beginning of one; NotFound when the member may not see it."""
    rows = doors.claims(member)
    return views(member, rows.filter(pk=doors.by_address(rows, address, "claim").pk))[0]
