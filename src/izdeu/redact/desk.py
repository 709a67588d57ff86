"""Where one release is put together: the ground, the texts, the claims that go out, the pictures already drawn."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from izdeu.redact import claims as rulings
from izdeu.redact import pictures
from izdeu.redact.ground import Ground
from izdeu.redact.levels import tie_of
from izdeu.redact.material import Origin
from izdeu.redact.shelf import Shelf
from izdeu.redact.texts import alone
from izdeu.vocab.claim import Claim
from izdeu.vocab.consent import Identity
from izdeu.vocab.kinds import Kind
from izdeu.vocab.public import PublicPicture, Words
from izdeu.vocab.release import Rule, Withheld
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.ties import INVERSE, Tie


@dataclass
class Desk:
    """The work on one release. `report` collects what is kept back, for the editor alone."""

    ground: Ground
    spool: Path
    report: list[Withheld] = field(default_factory=list)
    _drawn: dict[int, PublicPicture | None] = field(default_factory=dict)

    @cached_property
    def shelf(self) -> Shelf:
        """The texts."""
        return Shelf(self.ground)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims that go out, by id, as exact as they may be told."""
        found = {}
        for claim in self.ground.material.claims:
            why = rulings.judged(claim, self.ground, self.shelf)
            self.report.extend(why)
            if not why:
                found[claim.id] = rulings.outgoing(claim, self.ground)
        return found

    @cached_property
    def about(self) -> Mapping[int, tuple[Claim, ...]]:
        """The claims that go out, by the person they are about; ties stand apart."""
        found: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            if claim.kind is not Kind.TIE:
                found[claim.person].append(claim)
        return {person: tuple(some) for person, some in found.items()}

    @cached_property
    def ties(self) -> Mapping[tuple[int, int], Tie]:
        """What the first is to the second, by the claims of ties that go out."""
        found: dict[tuple[int, int], Tie] = {}
        for claim in self.claims.values():
            tie = tie_of(claim)
            if tie is not None and claim.other is not None:
                found[claim.person, claim.other] = tie
                someone = self.ground.material.persons.get(claim.other)
                inverse = INVERSE[tie].get(someone.sex if someone else "", INVERSE[tie]["x"])
                found.setdefault((claim.other, claim.person), Tie(inverse))
        return found

    @cached_property
    def kin(self) -> Mapping[int, tuple[Claim, ...]]:
        """The claims of ties that go out, by each of the two persons."""
        found: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            if tie_of(claim) is not None and claim.other is not None:
                found[claim.person].append(claim)
                found[claim.other].append(claim)
        return {person: tuple(some) for person, some in found.items()}

    def children(self, source: int) -> tuple[int, ...]:
        """The sources that are part of a source."""
        return self._parts.get(source, ())

    @cached_property
    def _parts(self) -> Mapping[int, tuple[int, ...]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, origin in sorted(self.ground.material.origins.items()):
            if origin.part_of is not None:
                found[origin.part_of].append(number)
        return {source: tuple(some) for source, some in found.items()}

    def picture(self, number: int) -> PublicPicture | None:
        """The picture of a source drawn anew, where its own consent names it; else None, and the report says why."""
        if number not in self._drawn:
            self._drawn[number] = self._picture(number)
        return self._drawn[number]

    def _picture(self, number: int) -> PublicPicture | None:
        origin = self.ground.material.origins.get(number)
        if origin is None or not origin.media_type.startswith("image/"):
            return None
        if origin.kept_in:
            self.report.append(Withheld(Rule.HELD_BACK, f"source:{number}"))
            return None
        level = self.ground.levels.source(number)
        least = Identity.ANONYMOUS if origin.kind is SourceKind.OBJECT else Identity.NAMED
        if level is Identity.NONE or level.rank < least.rank or self._shows(origin):
            rule = self.ground.levels.why(f"source:{number}") if level is Identity.NONE else Rule.DEGREE
            self.report.append(Withheld(rule, f"source:{number}"))
            return None
        drawn = pictures.redrawn(origin, self.spool, self._alt(number))
        if drawn is None:
            self.report.append(Withheld(Rule.PICTURE, f"source:{number}"))
        return drawn

    def _shows(self, origin: Origin) -> bool:
        """Whether somebody who may not be named is known to be in a picture, and not to be covered there."""
        if any(left <= 0 and top <= 0 and width >= 1 and height >= 1 for left, top, width, height in origin.covered):
            return False
        seen = (origin.pictured | set(origin.spoken_of)) - origin.hidden_in
        return any(self.ground.level(person, origin.number) is not Identity.NAMED for person in seen)

    def _alt(self, number: int) -> tuple[Words, ...]:
        texts = self.ground.material.origins[number].texts
        described = (text for text in texts if text.role is RenditionRole.DESCRIPTION)
        return tuple(alone(text.text, self.ground, number, text.language) for text in described)
