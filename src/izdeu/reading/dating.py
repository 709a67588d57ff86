"""A date as said, not yet worked out: which words, of which form, before, since or until."""

from dataclasses import dataclass

from izdeu.reading.durations import Duration
from izdeu.vocab.dates import Relation


@dataclass(frozen=True, slots=True)
class Said:
    """A date as said at tokens `start` to `end` (exclusive).

    Known parts are numbers; `year_of` is this, last, that or next when the year is only pointed at; `steps` counts
    units from now ("ago") or from what came before ("later"). `to` is the other end of "between .. and ..".
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    share: int | None = None
    decade: bool = False
    part: str = ""
    mark: str = ""
    relation: Relation = Relation.AT
    year_of: str = ""
    steps: tuple[float, str] | None = None
    back: bool = False
    to: "Said | None" = None
    lasting: bool = False
    duration: Duration | None = None
