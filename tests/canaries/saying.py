"""What everybody in a marked casebook says to each use: drawn by chance, or yes to everything."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from izdeu.vocab.consent import Identity, Reach, Use

USES = (Use.PUBLIC_SITE, Use.DATASET, Use.STATISTICS)
Levels = Mapping[Use, Identity]


@dataclass(frozen=True, slots=True)
class Saying:
    """By number: what is said of sources and persons, who is in reach, what is locked, what editors decided."""

    sources: Mapping[int, Levels]
    persons: Mapping[int, Levels]
    reach: Mapping[int, Reach] = field(default_factory=dict)
    locked: frozenset[tuple[str, int]] = frozenset()
    decided: Mapping[str, bool] = field(default_factory=dict)
    looked: Mapping[int, str] = field(default_factory=dict)
    """What a member decided of a picture: `go`, `stay`, or `third`: somebody else is in it. Others nobody looked at."""

    def goes(self, source: int, teller: int, use: Use) -> Identity:
        """How far the words of a source go, told by one person."""
        refused = self.persons.get(teller, {}).get(use) is Identity.NONE
        if refused or {("source", source), ("person", teller)} & self.locked:
            return Identity.NONE
        return self.sources[source][use]

    def telling(self, source: int, teller: int, use: Use) -> Identity:
        """How far its teller is known there."""
        level = self.goes(source, teller, use)
        own = self.persons.get(teller)
        return level & own[use] if own is not None else level

    def person(self, number: int, use: Use, sources: Iterable[int], teller: int) -> Identity:
        """How far somebody is known who is looked for, of whom these sources tell."""
        if ("person", number) in self.locked:
            return Identity.NONE
        own = self.persons.get(number)
        told = max((self.goes(source, teller, use) for source in sources), key=lambda level: level.rank)
        return own[use] if own is not None else told


def by_chance(
    rng: random.Random,
    tellers: Iterable[int],
    sought: Iterable[int],
    third: Iterable[int],
    sources: Iterable[int],
    claims: Iterable[str],
    pictures: Iterable[int],
) -> Saying:
    """Anything that can be said; some persons are not asked, a few things are locked."""
    persons = {n: _levels(rng) for n in (*tellers, *sought) if rng.random() < 0.4}
    locked = {("source", n) for n in sources if rng.random() < 0.06} | {
        ("person", n) for n in sought if rng.random() < 0.06
    }
    return Saying(
        {n: _levels(rng) for n in sources},
        persons,
        {n: rng.choice(list(Reach)) for n in third} | dict.fromkeys(tellers, Reach.BEYOND),
        frozenset(locked),
        {claim: rng.random() < 0.5 for claim in claims if rng.random() < 0.4},
        {picture: rng.choice(["go", "go", "stay", "third"]) for picture in pictures if rng.random() < 0.8},
    )


def yes_to_all(
    tellers: Iterable[int],
    sought: Iterable[int],
    third: Iterable[int],
    sources: Iterable[int],
    pictures: Iterable[int],
) -> Saying:
    """Everybody allows everything by name, and nobody is in reach."""
    everybody = (*tellers, *sought, *third)
    yes = dict.fromkeys(USES, Identity.NAMED)
    return Saying(
        dict.fromkeys(sources, yes),
        dict.fromkeys(everybody, yes),
        dict.fromkeys(everybody, Reach.BEYOND),
        looked=dict.fromkeys(pictures, "go"),
    )


def _levels(rng: random.Random) -> Levels:
    """Often the same for each use; at times one thing on the site and another in the dataset."""
    one = rng.choice([*Identity, Identity.NAMED, Identity.NONE])
    return {use: one if rng.random() < 0.6 else rng.choice(list(Identity)) for use in USES}
