"""An entry of a case file: what one or more claims say together, with who says it."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from izdeu.timeline.moments import Moment, moment
from izdeu.vocab.claim import Claim
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow

ECHOES = frozenset({KnownHow.PRESS, KnownHow.RUMOUR})
"""What nobody vouches for: retelling it corroborates nothing."""


@dataclass(frozen=True)
class Entry:
    """Claims of one kind that say the same thing, the most exact first.

    `earliest` and `latest` are the days it can stand at: the bounds of its most exact claim, narrowed where a claim
    says that it came before or after another. `told_after` and `told_before` are hints only, given to entries without
    a date: the ids of the dated entries told just before and just after it in the same source.
    """

    claims: tuple[Claim, ...]
    earliest: date | None
    latest: date | None
    contradicted: bool = False
    told_after: str | None = None
    told_before: str | None = None

    @property
    def id(self) -> str:
        """The id of its most exact claim."""
        return self.claims[0].id

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all its claims."""
        return tuple(claim.id for claim in self.claims)

    @property
    def kind(self) -> Kind:
        """What sort of thing it is."""
        return self.claims[0].kind

    @property
    def when(self) -> When:
        """The date as its most exact claim tells it."""
        return self.claims[0].when

    @cached_property
    def placed(self) -> When:
        """The date with the bounds at which the entry stands."""
        if (self.when.earliest, self.when.latest) == (self.earliest, self.latest):
            return self.when
        return replace(self.when, earliest=self.earliest, latest=self.latest)

    @property
    def dated(self) -> bool:
        """Whether it is bounded on at least one side."""
        return self.earliest is not None or self.latest is not None

    @property
    def narrowed(self) -> bool:
        """Whether its bounds were narrowed by what it is said to come before or after."""
        return (self.when.earliest, self.when.latest) != (self.earliest, self.latest)

    @cached_property
    def moment(self) -> Moment:
        """The last time it speaks of."""
        return Moment(self.earliest, self.latest) if self.narrowed else moment(self.kind, self.when)

    @cached_property
    def tellers(self) -> tuple[int, ...]:
        """The persons who say it."""
        return tuple(sorted({claim.told_by for claim in self.claims if claim.told_by is not None}))

    @cached_property
    def sources(self) -> tuple[int, ...]:
        """The sources that say it."""
        return tuple(sorted({quoted.source for claim in self.claims for quoted in claim.passages}))

    @property
    def voices(self) -> int:
        """How many say it independently, as far as the claims show.

        Each teller is one voice however often they say it. A source in which no teller speaks (an official paper) is
        one more, unless a teller of this entry speaks in it too. The press and rumours are none.
        """
        spoken = {quoted.source for claim in self.claims if claim.told_by is not None for quoted in claim.passages}
        papers = {
            quoted.source
            for claim in self.claims
            if claim.told_by is None and claim.known_how not in ECHOES
            for quoted in claim.passages
        }
        return len(self.tellers) + len(papers - spoken)

    @property
    def corroborated(self) -> bool:
        """Whether at least two voices say it."""
        return self.voices > 1

    @cached_property
    def first_told(self) -> dict[int, int]:
        """Where each source first says it: the code point at which the passage starts."""
        told: dict[int, int] = {}
        for claim in self.claims:
            for quoted in claim.passages:
                told[quoted.source] = min(told.get(quoted.source, quoted.passage.start), quoted.passage.start)
        return told
