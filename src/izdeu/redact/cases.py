"""One person who is looked for, as a reader of a release meets them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from izdeu.redact import values
from izdeu.redact.desk import Desk
from izdeu.redact.material import Filed
from izdeu.redact.persons import public
from izdeu.redact.quotes import quotes, testimony_code
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.kinds import Kind
from izdeu.vocab.public import (
    PublicCase,
    PublicContradiction,
    PublicEvent,
    PublicKeepsake,
    PublicPicture,
    PublicWhen,
)
from izdeu.vocab.source import SourceKind


@dataclass(frozen=True)
class Maker:
    """Makes the case of one person from the claims that go out."""

    desk: Desk
    person: int
    level: Identity
    line: Filed

    def case(self, testimonies: frozenset[str]) -> PublicCase:
        """The case; `testimonies` are the codes of all that are in the release."""
        line, desk = self.line, self.desk
        someone = public(self.person, self.level, desk.ground)
        contradicted = frozenset(one for _, ids in line.contradictions for one in ids)
        groups = [group for group in (*line.dated, *line.undated) if self._claims(group)]
        told = {testimony_code(source, desk) for source in self._sources()}
        return PublicCase(
            code=someone.code,
            person=someone,
            status=line.status,
            as_of=line.as_of,
            news=self._news(),
            events=tuple(self._event(group, contradicted) for group in groups),
            life=(*self._events(line.life, contradicted), *self._kin()),
            search=self._events(line.search, contradicted),
            harms=self._events(line.harms, contradicted),
            contradictions=tuple(self._contradictions(groups)),
            keepsakes=tuple(map(self._keepsake, filter(self._claims, line.keepsakes))),
            portrait=self._portrait(),
            testimonies=tuple(sorted(told & testimonies)),
            sources=len(told),
            documented=self._documented(),
        )

    def _claims(self, group: Sequence[str]) -> list[Claim]:
        return [self.desk.claims[one] for one in group if one in self.desk.claims]

    def _events(self, groups: Sequence[Sequence[str]], contradicted: frozenset[str]) -> tuple[PublicEvent, ...]:
        return tuple(self._event(group, contradicted) for group in groups if self._claims(group))

    def _event(self, group: Sequence[str], contradicted: frozenset[str]) -> PublicEvent:
        some, ground = self._claims(group), self.desk.ground
        first = some[0]
        source = first.passages[0].source
        places = (values.place(claim.place, ground, claim.passages[0].source) for claim in some)
        terms = [values.terms(claim, ground, claim.passages[0].source) for claim in some]
        return PublicEvent(
            kind=first.kind,
            quotes=tuple(quote for claim in some for quote in quotes(claim, self.desk)),
            when=values.when(first.when, ground, source),
            place=next((place for place in places if place is not None), None),
            terms={key: value for told in reversed(terms) for key, value in told.items()},
            contradicted=not contradicted.isdisjoint(group),
        )

    def _kin(self) -> Iterator[PublicEvent]:
        """The ties of the person to others who may be known by initials or more."""
        for claim in self.desk.kin.get(self.person, ()):
            other = claim.other if claim.person == self.person else claim.person
            source = claim.passages[0].source
            level = self.desk.ground.level(other, source)
            if other is None or level.rank < Identity.INITIALS.rank or self.level.rank < Identity.INITIALS.rank:
                continue
            yield PublicEvent(
                Kind.TIE,
                quotes(claim, self.desk),
                other=public(other, level, self.desk.ground),
                tie=self.desk.ties.get((other, self.person)),
            )

    def _contradictions(self, groups: Sequence[Sequence[str]]) -> Iterator[PublicContradiction]:
        for code, ids in self.line.contradictions:
            at = tuple(place for place, group in enumerate(groups) if not set(ids).isdisjoint(group))
            if at:
                yield PublicContradiction(code, at)

    def _keepsake(self, group: Sequence[str]) -> PublicKeepsake:
        some = self._claims(group)
        source = some[0].passages[0].source
        said = values.terms(some[0], self.desk.ground, source).get("object", "")
        told = tuple(quote for claim in some for quote in quotes(claim, self.desk))
        return PublicKeepsake(told, said if isinstance(said, str) else "", self._shown(source))

    def _shown(self, source: int) -> PublicPicture | None:
        origin = self.desk.ground.material.origins[source]
        objects = [number for number in self.desk.children(source) if self._is_object(number)]
        pictured = [source, *objects] if origin.kind is SourceKind.OBJECT else objects
        return next((picture for number in pictured if (picture := self.desk.picture(number))), None)

    def _is_object(self, number: int) -> bool:
        return self.desk.ground.material.origins[number].kind is SourceKind.OBJECT

    def _portrait(self) -> PublicPicture | None:
        number = self.desk.ground.material.persons[self.person].portrait
        return self.desk.picture(number) if number is not None and self.level is Identity.NAMED else None

    def _sources(self) -> set[int]:
        return {quoted.source for claim in self.desk.about.get(self.person, ()) for quoted in claim.passages}

    def _news(self) -> PublicWhen | None:
        """The bounds of the last day heard of, None where no news goes out.

        Open news ends on the day it was told: a year where a teller is not named.
        """
        earliest, latest = self.line.news_earliest, self.line.news_latest
        if earliest is None and latest is None:
            return None
        levels = self.desk.ground.levels
        if latest and any(levels.teller(source) is not Identity.NAMED for source in self._sources()):
            latest = min(date(latest.year, 12, 31), self.desk.ground.material.day)
        return PublicWhen(earliest=earliest, latest=latest)

    def _documented(self) -> date | None:
        if self.level is not Identity.NAMED:
            return None
        days = self.desk.ground.material.documented
        return min((days[c.id] for c in self.desk.about.get(self.person, ()) if c.id in days), default=None)
