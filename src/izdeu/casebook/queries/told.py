"""Until when what a source says can be true news: nobody tells what has not happened yet."""

from collections.abc import Iterable
from datetime import date

from izdeu.casebook.models import Source
from izdeu.vocab.claim import Claim
from izdeu.vocab.dates import bounds


def told_until(claims: Iterable[Claim]) -> dict[int, date]:
    """The last day each source the claims rest on can have been told: by its date, else the day it was received."""
    numbers = {quoted.source for claim in claims for quoted in claim.passages}
    rows = Source.objects.filter(pk__in=numbers).values_list("pk", "told_on", "received_at")
    return {number: (bounds(told_on).latest if told_on else None) or at.date() for number, told_on, at in rows}
