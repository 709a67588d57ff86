"""Which State is bound by which treaty, and since when."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from izdeu.forms.answer import Answer
from izdeu.forms.tables import rows
from izdeu.vocab.dates import Bounds


@dataclass(frozen=True, slots=True)
class Bond:
    """What our table says of a State and a treaty. `party` is None where the table says nothing."""

    treaty: str
    state: str
    party: bool | None = None
    in_force: date | None = None
    confirmed: bool = False
    source: str = ""

    def binds(self, began: Bounds) -> Answer:
        """Whether the treaty bound the State when something began: only if every day it can have begun lies after the
        entry into force. The day of the entry itself, and bounds on both sides of it, cannot be told.
        """
        if not self.party or self.in_force is None:
            return Answer.of(self.party if not self.party else None)
        return Answer.between(
            certain=began.earliest is not None and began.earliest > self.in_force,
            excluded=began.latest is not None and began.latest < self.in_force,
        )


def bond(treaty: str, state: str) -> Bond:
    """The row of a State and a treaty; of one that has none, nothing is known."""
    return _all().get((treaty, state), Bond(treaty, state))


@cache
def _all() -> dict[tuple[str, str], Bond]:
    return {(row["treaty"], row["state"]): Bond(**row) for row in rows("appeals/treaties.yaml")}
