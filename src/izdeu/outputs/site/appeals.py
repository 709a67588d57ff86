"""What was asked of authorities and what came back: how often, and how long nobody has answered."""

from dataclasses import dataclass
from datetime import date

from izdeu.vocab.kinds import Kind
from izdeu.vocab.public import PublicCase, PublicEvent


@dataclass(frozen=True, slots=True)
class Appeals:
    """How often somebody asked and was answered; `days` since the last appeal, where no answer is known after it."""

    asked: int
    answered: int
    days: int | None


def appeals(case: PublicCase, day: date) -> Appeals | None:
    """The appeals of a case; None where nobody appealed."""
    asked = [event for event in case.search if event.kind is Kind.APPEALED]
    answered = [event for event in case.search if event.kind is Kind.REPLIED]
    if not asked:
        return None
    return Appeals(len(asked), len(answered), _unanswered(asked, answered, day))


def _unanswered(asked: list[PublicEvent], answered: list[PublicEvent], day: date) -> int | None:
    """Days since the last appeal, at least; None where an answer may have come after it, or nothing is dated."""
    last = max((event.when.latest for event in asked if event.when.latest), default=None)
    if last is None or any(event.when.latest is None or event.when.latest >= last for event in answered):
        return None
    return max(0, (day - last).days)
