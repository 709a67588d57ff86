"""How long nobody has heard: days from the last news to the day of the release, never more exact than what is told."""

from dataclasses import dataclass
from datetime import date

from izdeu.vocab.public import PublicCase
from izdeu.vocab.statuses import Status


@dataclass(frozen=True, slots=True)
class Silence:
    """Days without news: at least, and at most where that is known."""

    least: int | None
    most: int | None


def silence(case: PublicCase, day: date) -> Silence | None:
    """The silence on a day; None for who is free or dead, or where no news is dated."""
    if case.news is None or case.status in (Status.FREE, Status.DEAD):
        return None
    least = _days(case.news.latest, day)
    most = _days(case.news.earliest, day)
    return Silence(least, most) if least is not None or most is not None else None


def _days(heard: date | None, day: date) -> int | None:
    return max(0, (day - heard).days) if heard else None
