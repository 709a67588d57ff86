"""Who a sheet is about, who testifies, and what they are to one another."""

import re

from izdeu.reading.grammar import NameFinder
from izdeu.reading.people import Cast, Person, parts_of
from izdeu.reading.sheets.field import Field, Sheet
from izdeu.reading.sheets.values import Values
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.ties import INVERSE, SEX, Tie

_CUT = re.compile(r"\s*(?:[;；؛/|(（\[]|\n|\baka\b|,(?=\s*(?:[a-zа-я\d(]|$))|، |，)\s*")
_LONGEST = 60
_PARTS = ("surname", "given", "patronymic")
_SEXES = {tie.value: sex for tie, sex in SEX.items()}
_OWN_TEXT = re.compile(r"[\"“”«»*]")


class Persons:
    """Finds the persons of a sheet in a cast."""

    def __init__(self, cast: Cast, names: NameFinder, values: Values) -> None:
        self.cast, self.names, self.values = cast, names, values
        self.first: dict[int, tuple[int, int, Person | None]] = {}

    def of(self, sheet: Sheet, teller: Person | None) -> tuple[Person, Person | None]:
        """The person a sheet is about, and the testifier: `teller` where the sheet names none."""
        person = self._person(sheet, teller)
        told_by = teller
        for one in sheet.fields:
            if one.role == "teller" and (found := self._teller(one, person, teller)) is not None:
                told_by = found
                break
        for at, one in enumerate(sheet.fields):
            if one.role in ("tie_of_person", "tie_of_teller", "tie"):
                self._tie(one, person, told_by, self._of_teller(sheet, at))
        return person, told_by

    def known(self, sheet: Sheet) -> KnownHow:
        """How the sheet says it is known."""
        found = (self.values.known(one) for one in sheet.fields if one.role == "known")
        return next((how for how in found if how is not None), KnownHow.NOT_SAID)

    def _person(self, sheet: Sheet, teller: Person | None) -> Person:
        names = [name for one in sheet.fields if one.role == "name" and (name := self.name(one))]
        if not names or sheet.has("surname"):
            names = self._in_parts(sheet) or names
        sex = self._sex(sheet)
        if names and teller is not None and not teller.name and self._is_own(sheet):
            self.cast.call(teller, names[0])
            return teller
        if not names:
            person = self.cast.entry(sheet.number)
            person.sex = person.sex or sex
            return person
        person = self.cast.by_that_name(names[0], sex or self.names.sex(names[0]))
        if sex:
            person.sex, person.guessed = sex, False
        if person.name is None or len(parts_of(names[0])) >= len(parts_of(person.name)):
            person.name = names[0]
        known = person.name
        for one in sheet.fields:
            if one.role == "other_name" and (other := self.name(one)):
                self.cast.call(person, other)
        person.name = known
        return person

    def _in_parts(self, sheet: Sheet) -> list[str]:
        """A name whose parts have a field each, in their order; a "name" beside a surname is the given one."""
        roles = {*_PARTS, "name"} if sheet.has("surname") else set(_PARTS)
        parts = [name for one in sheet.fields if one.role in roles and (name := self.name(one))]
        return [" ".join(parts)] if parts else []

    def _is_own(self, sheet: Sheet) -> bool:
        """Whether a sheet over somebody's own telling names who tells and nothing that befell another."""
        own = {"name", "other_name", "sex", "born", "birthplace", "age", "occupation", "plain", "told_on", "note"}
        return all(one.role in own for one in sheet.fields)

    def _sex(self, sheet: Sheet) -> str:
        said = (self.values.labels.sexes.get(self.values.plain(one)) for one in sheet.fields if one.role == "sex")
        return next((sex for sex in said if sex), "")

    def name(self, one: Field) -> str:
        """The name a value begins with; empty when it gives none."""
        if self.values.nothing(one):
            return ""
        words = _OWN_TEXT.sub("", self.values.words(one))
        name = _CUT.split(words)[0].strip(" .,،，-–—")
        surname, comma, given = name.partition(", ")
        if comma and " " not in surname and given:
            name = f"{given} {surname}"
        return name if len(name) <= _LONGEST and any(char.isalpha() for char in name) else ""

    def _teller(self, one: Field, person: Person, writer: Person | None) -> Person | None:
        """The testifier a field names, or tells by what they are to the person ("his sister").

        Whoever writes "I" round the sheet and bears no name is the testifier named.
        """
        words = self.values.words(one)
        if self.values.plain(one) in self.values.labels.self:
            return person
        name = self.name(one)
        code = self.values.tie(words[len(name) :]) if name else None
        if name and (alone := self.values.tie(name)) is not None:
            called = self.values.cutting.grammar.headed_name(name)
            found = self.cast.relative(person, alone, _SEXES.get(alone, ""), name=called)
            found.quoted = bool(called)
            return self._noted(found, one)
        if not name:
            return None
        if writer is not None and not writer.name and self.cast.named(name) is None:
            self.cast.call(writer, name)
            writer.sex = writer.sex or self.names.sex(name)
            return writer
        found = self.cast.by_that_name(name, self.names.sex(name))
        found.quoted = True
        if code is not None:
            self.cast.tie(found, person, code)
            self._noted(found, one)
        return found

    def _noted(self, person: Person, one: Field) -> Person:
        self.first.setdefault(id(person), (one.start, one.end, None))
        return person

    def _of_teller(self, sheet: Sheet, at: int) -> bool:
        """Whether a relation says what the testifier is: as its label says, or by the field before it."""
        role = sheet.fields[at].role
        return role == "tie_of_teller" or (role == "tie" and at > 0 and sheet.fields[at - 1].role == "teller")

    def _tie(self, one: Field, person: Person, teller: Person | None, of_teller: bool) -> None:
        code = None if self.values.nothing(one) else self.values.tie(self.values.words(one))
        if code is None or teller is None or teller is person:
            return
        mine, theirs = (teller, person) if of_teller else (person, teller)
        sex = _SEXES.get(code, "")
        if sex and mine.sex and sex != mine.sex and not mine.guessed and theirs.sex in (sex, ""):
            mine, theirs = theirs, mine
        if mine.tie == "self":
            self._of_writer(theirs, mine, code)
        self.cast.tie(mine, theirs, code)
        mine.sex = mine.sex or sex
        self.first.setdefault(id(mine), (one.start, one.end, None if teller.tie == "self" else teller))

    def _of_writer(self, person: Person, writer: Person, code: str) -> None:
        """What the person of a sheet is to the one who writes "I": the other end of what the writer is to them."""
        writer.sex = writer.sex or _SEXES.get(code, "")
        other = INVERSE[Tie(code)][person.sex if person.sex in ("m", "f") else "x"]
        self.cast.tie(person, writer, other.value if isinstance(other, Tie) else other)
