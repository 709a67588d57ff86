"""What is known of one person that decides which routes are open. Plain values, no tables."""

from dataclasses import dataclass, field

from izdeu.forms.answer import Answer
from izdeu.forms.days import UNKNOWN
from izdeu.vocab.consent import Use
from izdeu.vocab.dates import Bounds


@dataclass(frozen=True, slots=True)
class Citizenship:
    """A stretch of somebody's being a citizen of a State (ISO 3166 code).

    `since` None: from birth; `until` None: never given up, as far as told. Either may be known within bounds only.
    """

    state: str
    since: Bounds | None = None
    until: Bounds | None = None

    def held(self, at: Bounds) -> Answer:
        """Whether it was held on every day that `at` can mean."""
        return _begun(self.since, at) & ~_over(self.until, at)


def _begun(since: Bounds | None, at: Bounds) -> Answer:
    if since is None:
        return Answer.YES
    return Answer.between(
        certain=bool(since.latest and at.earliest and since.latest <= at.earliest),
        excluded=bool(since.earliest and at.latest and since.earliest > at.latest),
    )


def _over(until: Bounds | None, at: Bounds) -> Answer:
    if until is None:
        return Answer.NO
    return Answer.between(
        certain=bool(until.latest and at.earliest and until.latest < at.earliest),
        excluded=bool(until.earliest and at.latest and until.earliest > at.latest),
    )


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one person; whatever is left out is not known, and nothing is guessed from it.

    `began`: the days on which the disappearance or detention can have begun. `country`: where. `citizenships`: all that
    is told of them; empty is not known. `deprived`: of liberty; `acknowledged`: the State says that it holds the person
    and where; `at_liberty`: now. `complained`: a complaint went to the competent bodies of the State concerned;
    `exhausted`: its remedies are used up or hopeless. `filed`: codes of authorities where something on this person is
    open. `home`: the country in which the family lives. `allowed`: uses that consent covers. `connected`: when the
    disappearances began that this one is connected with.
    """

    began: Bounds = UNKNOWN
    country: str | None = None
    citizenships: tuple[Citizenship, ...] = ()
    deprived: bool | None = None
    acknowledged: bool | None = None
    at_liberty: bool | None = None
    ill_treated: bool | None = None
    complained: bool | None = None
    exhausted: bool | None = None
    filed: frozenset[str] = frozenset()
    home: str | None = None
    allowed: frozenset[Use] = frozenset()
    connected: tuple[Bounds, ...] = field(default=())

    def citizen_of(self, state: str) -> Answer:
        """Whether the person was a citizen of a State when it began; no citizenship told: cannot be told."""
        if not self.citizenships:
            return Answer.CANNOT_TELL
        return Answer.any(one.held(self.began) for one in self.citizenships if one.state == state)
