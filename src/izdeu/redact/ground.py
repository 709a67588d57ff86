"""What a release is cleared on: the material, the use, who may be known how far, and the names to look for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from izdeu.redact.circle import Circle
from izdeu.redact.codes import pseudonyms
from izdeu.redact.levels import Levels
from izdeu.redact.mark import Mark
from izdeu.redact.material import Material, Secrets
from izdeu.redact.people import initials
from izdeu.redact.rules import always
from izdeu.redact.watch import Watch
from izdeu.redact.work import hidden, phrases
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.public import StandIn


@dataclass(frozen=True)
class Ground:
    """Everything a piece is judged by; made once for a release."""

    material: Material
    use: Use
    secrets: Secrets
    party: str = ""

    @cached_property
    def levels(self) -> Levels:
        """Who may be known how far."""
        return Levels(self.material, self.use, self.party)

    @cached_property
    def circle(self) -> Circle:
        """Who stands near whom."""
        return Circle(self.material)

    @cached_property
    def watch(self) -> Watch:
        """Every name of the casebook."""
        return Watch(self.material.persons.values())

    @cached_property
    def always(self) -> Callable[[str], tuple[Mark, ...]]:
        """What is kept back of a text for everybody and every use; that of the last texts is remembered."""
        return lru_cache(maxsize=4)(lambda text: tuple(always(text)))

    def also(self, use: Use, secrets: Secrets) -> "Ground":
        """The same casebook for another use: its names, and who stands near whom, are read once for all."""
        other = replace(self, use=use, secrets=secrets)
        vars(other).update(watch=self.watch, circle=self.circle, always=self.always)
        return other

    @cached_property
    def _hidden(self) -> dict[frozenset[int], frozenset[int]]:
        return {}

    @cached_property
    def _work(self) -> dict[int, tuple[tuple[int, str], ...]]:
        return {}

    @cached_property
    def pseudonyms(self) -> Mapping[int, str]:
        """A pseudonym for everybody, used where it is their degree."""
        return pseudonyms(self.material.persons, self.secrets)

    def level(self, person: int | None, source: int | None = None) -> Identity:
        """How far a person may be known, in the words of a source or elsewhere."""
        if person is None or source is None:
            return self.levels.person(person)
        return self.levels.within(person, source)

    def hidden(self, persons: frozenset[int], source: int | None) -> frozenset[int]:
        """Those of some persons who are not to be named in the words of a source."""
        known = self._hidden.get(persons)
        if known is None:
            named = Identity.NAMED
            known = self._hidden[persons] = frozenset(p for p in persons if self.levels.person(p) is not named)
        tellers = self.material.origins[source].tellers & persons if source is not None else frozenset()
        if source is None or not tellers:
            return known
        shown = frozenset(who for who in tellers if self.levels.within(who, source) is Identity.NAMED)
        return (known | tellers) - shown

    def stand_in(self, person: int, level: Identity) -> tuple[StandIn, str]:
        """What is shown instead of a person's name."""
        if level is Identity.PSEUDONYM:
            return StandIn.PSEUDONYM, self.pseudonyms[person]
        if level is Identity.INITIALS and (short := initials(self.material.persons[person])):
            return StandIn.INITIALS, short
        return StandIn.BAR, ""

    def workplaces(self, source: int) -> tuple[tuple[int, str], ...]:
        """What is said of the work of those near a source who are not named in it."""
        if source not in self._work:
            found = ((claim.person, phrase) for claim in self.circle.works(source) for phrase in phrases(claim))
            self._work[source] = tuple(pair for pair in found if hidden(self.level(pair[0], source)))
        return self._work[source]

    def exposed(self, person: int | None, source: int | None = None) -> bool:
        """Whether somebody is within reach, and nobody has allowed that they be known at all."""
        someone = self.material.persons.get(person) if person is not None else None
        return someone is not None and someone.reach.exposed and self.level(person, source) is Identity.NONE
