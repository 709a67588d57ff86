"""What a release cut now would hold, and how it differs from the last one. Nothing is written outside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from izdeu.casebook import doors, folder
from izdeu.casebook.models import Member, Release
from izdeu.casebook.queries.material import material
from izdeu.casebook.queries.publication import Publication, publication
from izdeu.casebook.queries.release_history import Item, history
from izdeu.redact import Clearing, clear_books, code_of, with_history
from izdeu.redact.material import Material, Secrets
from izdeu.vault.seal import derived
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.member import Role
from izdeu.vocab.public import PublicBook, PublicCase, PublicTestimony
from izdeu.vocab.release import Tombstone

USES = (Use.PUBLIC_SITE, Use.DATASET)
"""What a release is cleared for: the site with its flyers, and the dataset."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A release as it would be cut. `again`: it is the last one over again, nothing has changed since that day."""

    number: int
    day: date
    said: Publication
    clearings: Mapping[Use, Clearing]
    items: tuple[Item, ...]
    material: str
    again: bool

    @property
    def content(self) -> str:
        """The address of all that was cleared: what a second member signs off."""
        return _address([item.content for item in self.items])

    @property
    def tombstones(self) -> tuple[Tombstone, ...]:
        """Those of the site and of the dataset, in the order of their codes."""
        found = {stone.code: stone for one in self.clearings.values() for stone in one.book.content.tombstones}
        return tuple(found[code] for code in sorted(found))

    @property
    def counts(self) -> dict[str, int]:
        """What the release's card tells: how many are in it, and how many were added, changed and withdrawn."""
        book = self.clearings[Use.PUBLIC_SITE].book.content
        changes = book.changes
        return {
            "cases": len(book.cases),
            "testimonies": len(book.testimonies),
            "dataset": len(self.clearings[Use.DATASET].book.content.cases),
            "withheld": book.withheld,
            "added": len(changes.added),
            "changed": len(changes.changed),
            "withdrawn": len(changes.withdrawn),
        }


def plan(member: Member, day: date, spool: Path) -> Plan:
    """Clears the casebook for a release on a day; cleared pictures lie in `spool`. For editors."""
    doors.require(member, Role.EDITOR)
    said = publication(member)
    stuff = material(member, day, said)
    address = _address([stuff])
    last = Release.objects.order_by("-pk").first()
    again = last is not None and last.material == address
    number = last.pk if last and again else last.pk + 1 if last else 1
    secrets = {use: _secrets(number, use) for use in USES}
    cleared = clear_books(stuff, secrets, spool, number)
    items = tuple(item for use in USES for item in _items(stuff, cleared[use].book.content, use, secrets[use]))
    for use, one in cleared.items():
        changed, stones = history(number, day, use, [item for item in items if item.use is use])
        cleared[use] = replace(one, book=with_history(one.book, changed, stones))
    return Plan(number, day, said, cleared, items, address, again)


def _secrets(number: int, use: Use) -> Secrets:
    """Codes of those not named hold for one release and one use: they join nobody who is known otherwise in each."""
    key = folder.current().key
    return Secrets(derived(key, "public codes"), derived(key, f"public codes of release {number} for {use}"))


def _address(things: Iterable[object]) -> str:
    """The address of what plain frozen data says; files and functions in it do not count."""
    digest = sha256()
    for thing in things:
        digest.update(repr(thing).encode())
    return digest.hexdigest()


def _items(stuff: Material, book: PublicBook, use: Use, secrets: Secrets) -> Iterable[Item]:
    cases = {one.code: one for one in book.cases}
    testimonies = {one.code: one for one in book.testimonies}
    for level in (Identity.NAMED, Identity.ANONYMOUS):  # a lasting code and a passing one
        for number in stuff.persons:
            if case := cases.get(code_of("person", number, level, secrets)):
                yield _item(f"person:{number}", case, use, case.person.level)
        for number in stuff.origins:
            if told := testimonies.get(code_of("testimony", number, level, secrets)):
                yield _item(f"source:{number}", told, use, told.teller.level if told.teller else Identity.ANONYMOUS)


def _item(subject: str, thing: PublicCase | PublicTestimony, use: Use, level: Identity) -> Item:
    return Item(subject, thing.code, use, level, level is Identity.NAMED, _address([thing]))
