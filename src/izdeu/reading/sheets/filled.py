"""What the fields of a sheet claim: a draft for each field that says something of its person."""

from dataclasses import dataclass, field
from typing import Any

from izdeu.reading.anchors import Anchors
from izdeu.reading.drafts import Draft, Drafts
from izdeu.reading.evidence import plainly
from izdeu.reading.grammar import NameFinder
from izdeu.reading.layout import length_of
from izdeu.reading.people import Cast, Person
from izdeu.reading.sheets.field import Field, Sheet
from izdeu.reading.sheets.persons import Persons
from izdeu.reading.sheets.values import Values
from izdeu.reading.wording import same_line
from izdeu.vocab.claim import Where
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import TERMS, Kind
from izdeu.vocab.knowing import KnownHow

_SURE = 0.9
_KINDS = {kind.value: kind for kind in Kind if kind is not Kind.TIE}
_DATED_CODES = """detained questioned held_in_camp hospitalised tried imprisoned transferred released died vanished
contact contact_lost travelled detained_for_protest summoned born"""
_DATED = frozenset(map(Kind, _DATED_CODES.split()))
"""Kinds that a date or a place, or a yes, makes a claim; other words are only read as a note."""
_WORDED = {
    Kind.OCCUPATION: "occupation",
    Kind.ILL_HEALTH: "condition",
    Kind.ACCUSED_OF: "charge",
    Kind.APPEALED: "to",
    Kind.KEEPSAKE: "object",
    Kind.REPLIED: "answer",
    Kind.FAMILY_HARM: "how",
    Kind.ILL_TREATED: "how",
}
_ADDS = {
    "held_at": Kind.DETAINED,
    "birthplace": Kind.BORN,
    "sentenced_on": Kind.SENTENCED,
    "court": Kind.SENTENCED,
    "cause": Kind.DIED,
    "died_at": Kind.DIED,
    "reason": Kind.DETAINED,
}
"""Fields that say more of what another field claims."""
_TOLD = frozenset(
    {
        Kind.ILL_HEALTH,
        Kind.APPEALED,
        Kind.REPLIED,
        Kind.FAMILY_HARM,
        Kind.ILL_TREATED,
        Kind.THREATENED,
        Kind.RESTRICTED,
        Kind.KEEPSAKE,
    }
)
"""Kinds whose fields, when they hold prose, are only read as a note: it may be of others."""
PROSE = 7
"""Words from which a value is prose."""
_NEAR = 200


@dataclass(slots=True)
class _Claim:
    """A claim of a sheet under way, and the fields that say it."""

    kind: Kind
    fields: list[Field]
    when: When = field(default_factory=When)
    place: Where | None = None
    terms: dict[str, Any] = field(default_factory=dict)

    def reaches(self, one: Field) -> bool:
        """Whether a field stands so near that both can be quoted together."""
        start, end = min(f.start for f in self.fields), max(f.end for f in self.fields)
        return one.start - end < _NEAR and start - one.end < _NEAR


class Filled:
    """Reads the sheets of one scene into its drafts."""

    def __init__(self, cast: Cast, names: NameFinder, drafts: Drafts, anchors: Anchors, values: Values) -> None:
        self.cast, self.names, self.drafts, self.anchors, self.values = cast, names, drafts, anchors, values
        self.first: dict[int, tuple[int, int, Person | None]] = {}

    def read(self, sheet: Sheet, teller: Person | None) -> tuple[Person, Person | None, KnownHow]:
        """The person and the testifier of a sheet, and how it is known, once its claims are among the drafts."""
        persons = Persons(self.cast, self.names, self.values)
        person, told_by = persons.of(sheet, teller)
        self.first.update(persons.first)
        known = KnownHow.LIVED_IT if told_by is person else persons.known(sheet)
        claims = _Claims(self.values, self.anchors, sheet).all()
        for at, claim in enumerate(claims):
            self.drafts.push(self._draft(claim, person, told_by, known, at - sheet.number * 1000))
        return person, told_by, known

    def _draft(self, claim: _Claim, person: Person, told_by: Person | None, known: KnownHow, at: int) -> Draft:
        start, end = min(one.start for one in claim.fields), max(one.end for one in claim.fields)
        words = same_line(self.values.cutting.text[start:end])
        return Draft(
            kind=claim.kind,
            person=person,
            start=start,
            end=end,
            rule=f"field: {claim.fields[0].role}",
            sure=_SURE,
            when=claim.when,
            place=claim.place,
            terms=claim.terms,
            told_by=told_by,
            known=known,
            why=plainly(words, claim.kind, person, self.cast.kin),
            sentence=at,
        )


class _Claims:
    """The claims of one sheet."""

    def __init__(self, values: Values, anchors: Anchors, sheet: Sheet) -> None:
        self.values, self.anchors, self.sheet = values, anchors, sheet
        self.labels = values.labels

    def all(self) -> list[_Claim]:
        """What the fields say, in their order."""
        told = [one for one in self.sheet.fields if not self.values.nothing(one)]
        found = [claim for one in told if (claim := self._of(one)) is not None]
        for one in told:
            if one.role in _ADDS:
                self._add(one, found)
        own = {claim.kind for claim in found if claim.fields[0].role != "status"}
        found = [claim for claim in found if claim.fields[0].role != "status" or claim.kind not in own]
        return sorted(found, key=lambda claim: claim.fields[0].start)

    def _of(self, one: Field) -> _Claim | None:
        """What a field claims by itself."""
        if one.role == "status":
            return self._status(one)
        if one.role == "passport":
            return _Claim(Kind.RESTRICTED, [one], self.values.when(one, self.anchors)) if self._taken(one) else None
        kind = _KINDS.get(one.role)
        if kind is None:
            return None
        if kind in (Kind.CONTACT, Kind.CONTACT_LOST):
            return self._contact(one, kind)
        if self.values.denied(one):
            return None
        if kind is Kind.SENTENCED:
            return self._sentence(one)
        if kind is Kind.AGE:
            years = self.values.years(one)
            return _Claim(kind, [one], terms={"years": years}) if years else None
        if kind in _DATED:
            return self._dated(one, kind)
        return self._worded(one, kind)

    def _taken(self, one: Field) -> bool:
        """Whether a passport is said to be taken."""
        plain = self.values.plain(one)
        return any(word in plain for word in self.labels.taken)

    def _status(self, one: Field) -> _Claim | None:
        """A status of one or two words; a longer one is read as a note."""
        plain = self.values.plain(one)
        kind = self.labels.statuses.get(plain) or self.labels.statuses.get(plain.split(",")[0].split("(")[0].strip())
        return _Claim(kind, [one], self.values.when(one, self.anchors), self.values.place(one)[0]) if kind else None

    def _contact(self, one: Field, kind: Kind) -> _Claim:
        """The last contact; none since a date is a contact that is lost."""
        when, place = self.values.when(one, self.anchors), None
        lost = kind is Kind.CONTACT_LOST or self.values.denied(one)
        return _Claim(Kind.CONTACT_LOST if lost else Kind.CONTACT, [one], when, place)

    def _sentence(self, one: Field) -> _Claim | None:
        term, when = self.values.imprisonment(one), self.values.when(one, self.anchors)
        told = term or when.edtf or self.values.plain(one) in self.labels.yes
        terms = {"imprisonment": term} if term else {}
        return _Claim(Kind.SENTENCED, [one], when, terms=terms) if told else None

    def _dated(self, one: Field, kind: Kind) -> _Claim | None:
        when, (place, _) = self.values.when(one, self.anchors), self.values.place(one)
        holds, named = self.values.held(one)
        held = named and kind in (Kind.IMPRISONED, Kind.HELD_IN_CAMP, Kind.HOSPITALISED)
        if not (when.edtf or place or held or self.values.plain(one) in self.labels.yes):
            return None
        if kind is Kind.DETAINED and holds is not kind and not when.edtf:
            kind = holds
        terms: dict[str, Any] = {}
        if "facility" in TERMS[kind] and named and length_of(self.values.first_words(one)) < PROSE:
            terms["facility"] = self.values.first_words(one)
        lengths = self.values.durations(one)
        if lengths and kind in (Kind.HELD_IN_CAMP, Kind.IMPRISONED):
            terms["for"] = lengths[0].iso
        return _Claim(kind, [one], when, place, terms)

    def _worded(self, one: Field, kind: Kind) -> _Claim | None:
        words, plain = self.values.first_words(one), self.values.plain(one)
        if kind is Kind.ILL_HEALTH and plain in self.labels.well:
            return None
        if not words:
            return None
        if kind in _TOLD and length_of(words) >= PROSE:
            return None
        dated = kind not in (Kind.OCCUPATION, Kind.ACCUSED_OF, Kind.ILL_HEALTH)
        when = self.values.when(one, self.anchors) if dated else When()
        terms = {_WORDED[kind]: words} if kind in _WORDED else {}
        return _Claim(kind, [one], when, terms=terms)

    def _add(self, one: Field, found: list[_Claim]) -> None:
        """Says more of a claim, or makes it where no other field did."""
        kind = _ADDS[one.role]
        if one.role == "held_at":
            self._held_at(one, found)
            return
        claim = next((c for c in found if c.kind is kind and c.reaches(one)), None)
        if one.role == "reason":
            self._reason(one, claim, found)
            return
        when, (place, _) = self.values.when(one, self.anchors), self.values.place(one)
        gives = place if one.role in ("birthplace", "died_at") else when.edtf if one.role == "sentenced_on" else None
        if claim is None and gives is None:
            return
        if claim is None:
            claim = _Claim(kind, [one])
            found.append(claim)
        if one.role in ("birthplace", "died_at"):
            claim.place = claim.place or place
        if one.role in ("sentenced_on", "died_at") and not claim.when.edtf:
            claim.when = when
        if one.role in ("court", "cause"):
            claim.terms.setdefault(one.role, self.values.first_words(one))
        claim.fields.append(one)

    def _reason(self, one: Field, claim: _Claim | None, found: list[_Claim]) -> None:
        """Why somebody was taken: what they are accused of."""
        if not any(c.kind is Kind.ACCUSED_OF for c in found):
            found.append(_Claim(Kind.ACCUSED_OF, [one], terms={"charge": self.values.first_words(one)}))
        elif claim is not None and "reason" not in claim.terms:
            claim.terms["reason"] = self.values.first_words(one)
            claim.fields.append(one)

    def _held_at(self, one: Field, found: list[_Claim]) -> None:
        """The place somebody is held at: of a camp or a prison its own claim, else of the arrest."""
        kind, named = self.values.held(one)
        place, _ = self.values.place(one)
        claim = next((c for c in found if c.kind is kind and c.place is None and c.reaches(one)), None)
        if claim is None and place is None and not named:
            return
        if claim is None:
            claim = _Claim(kind, [one], self.values.when(one, self.anchors))
            found.append(claim)
        else:
            claim.fields.append(one)
        claim.place = claim.place or place
        if named and "facility" in TERMS[kind] and length_of(self.values.first_words(one)) < PROSE:
            claim.terms.setdefault("facility", self.values.first_words(one))
