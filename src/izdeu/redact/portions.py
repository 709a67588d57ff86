"""What consent lets one addressee have of one person's matter: the sole maker of `Addressed`, with a report."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from secrets import token_bytes

from izdeu.redact import values
from izdeu.redact.claims import judged, outgoing
from izdeu.redact.ground import Ground
from izdeu.redact.letting import Letting
from izdeu.redact.mark import said
from izdeu.redact.material import Material, Secrets
from izdeu.redact.persons import public
from izdeu.redact.shelf import Shelf
from izdeu.vocab.claim import Claim, Quoted, Where
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.person import NameForm
from izdeu.vocab.portion import Portion
from izdeu.vocab.release import Addressed, Rule, Withheld
from izdeu.vocab.source import Passage


@dataclass(frozen=True, slots=True)
class Addressing:
    """What may be sent, and for the editor alone what of the matter may not, and why."""

    portion: Addressed[Portion]
    report: tuple[Withheld, ...]


def address(material: Material, person: int, claims: Collection[str], use: Use, party: str = "") -> Addressing:
    """What consent lets one addressee have of some claims of a person's matter. Not asked means no."""
    return Addressee(Ground(material, use, Secrets(token_bytes(), token_bytes()), party)).portion(person, claims)


@dataclass(frozen=True)
class Addressee:
    """One addressee of many matters: the casebook is gone through once."""

    ground: Ground

    @cached_property
    def shelf(self) -> Shelf:
        """The texts."""
        return Shelf(self.ground)

    @cached_property
    def letting(self) -> Letting:
        """How far tellers may be known."""
        return Letting(self.ground)

    def portion(self, person: int, claims: Collection[str]) -> Addressing:
        """What may be told of a person: of these claims those that consent lets go, cut to what may be known."""
        report: list[Withheld] = []
        asked = [claim for claim in self.ground.material.claims if claim.id in claims]
        level = self.ground.level(person)
        if level is Identity.NONE:
            report.append(Withheld(self.ground.levels.why(f"person:{person}"), f"person:{person}", person))
        going = [one for claim in asked if (one := self._going(claim, report)) and level is not Identity.NONE]
        tellers = self.letting.tellers(going)
        let = tuple(self.letting.told(claim, person, tellers) for claim in going)
        names = self._names(person, level)
        shown = {number: label for number, (_, label) in tellers.items()}
        found = Portion(person, level, names if let else (), let, shown)
        return Addressing(Addressed(found, self.ground.use, self.ground.party), tuple(dict.fromkeys(report)))

    def _names(self, person: int, level: Identity) -> tuple[NameForm, ...]:
        if level is Identity.NONE:
            return ()
        shown = public(person, level, self.ground).names
        return tuple(NameForm(name.form, name.script, name.language or None) for name in shown)

    def _going(self, claim: Claim, report: list[Withheld]) -> Claim | None:
        """The claim in the words that may go, told by whom it was; None where it stays in."""
        why = (*judged(claim, self.ground, self.shelf), *self.letting.tied(claim))
        report.extend(why)
        if why:
            return None
        passages = tuple(self._cut(claim, report))
        if not passages:
            report.append(Withheld(Rule.NAME, f"claim:{claim.id}", claim.person))
            return None
        other = claim.other if self.letting.least(claim.other, claim).rank >= Identity.INITIALS.rank else None
        return replace(self._coarse(claim), passages=passages, other=other)

    def _coarse(self, claim: Claim) -> Claim:
        """The claim with what it says beside its words as every one of its sources lets it be told."""
        found = outgoing(claim, self.ground)
        for source in sorted({quoted.source for quoted in claim.passages}):
            when = replace(found.when, said=values.clean(found.when.said, self.ground, source))
            place = self._place(found.place, source)
            found = replace(found, when=when, place=place, terms=values.terms(found, self.ground, source))
        return found

    def _place(self, place: Where | None, source: int) -> Where | None:
        told = replace(place, said=values.clean(place.said, self.ground, source)) if place else None
        return told if told and (told.id or told.said) else None

    def _cut(self, claim: Claim, report: list[Withheld]) -> Iterator[Quoted]:
        """The passages with stand-ins for what may not be known; none of which no word is left."""
        for quoted, rendition in self.shelf.passages(claim):
            start, end = quoted.passage.start, quoted.passage.end
            marked = self.shelf.marked(quoted.source, rendition)
            for mark in (one for one in marked.plain_marks if one.meets(start, end)):
                words = marked.text.text[mark.start : mark.end]
                where = f"source:{quoted.source}"
                report.append(Withheld(mark.rule, where, mark.person, words, rendition, mark.start, mark.end))
            shown = marked.quoted(start, end)
            if said(shown):
                yield Quoted(quoted.source, Passage(start, end, shown.plain))
