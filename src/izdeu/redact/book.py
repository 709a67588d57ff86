"""A whole release, cleared: the cases, the testimonies, the counts, and a report of what was withheld and why."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from hashlib import sha256
from pathlib import Path

from izdeu.redact import counting
from izdeu.redact.cases import Maker
from izdeu.redact.desk import Desk
from izdeu.redact.ground import Ground
from izdeu.redact.material import Material, Secrets
from izdeu.redact.persons import public
from izdeu.redact.testimonies import testimony
from izdeu.redact.texts import alone
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.public import Changes, PublicBook, PublicCase, PublicTestimony
from izdeu.vocab.release import Cleared, Tombstone, Withheld
from izdeu.vocab.source import SourceKind


@dataclass(frozen=True, slots=True)
class Clearing:
    """What may leave, and the report for the editor alone.

    `fingerprints` tell by lasting code what was shown of it: given to the next release as `Material.released`.
    """

    book: Cleared[PublicBook]
    report: tuple[Withheld, ...]
    fingerprints: Mapping[str, str] = field(default_factory=dict)


def clear_book(material: Material, use: Use, secrets: Secrets, spool: Path, number: int, party: str = "") -> Clearing:
    """Everything of a casebook that may leave for one use. Pictures drawn anew lie in `spool` until they are written.

    Not asked means no; whatever is not sure to be allowed is withheld, and the report says by which rule.
    """
    ground = Ground(material, use, secrets, party)
    desk = Desk(ground, spool)
    levels = {n: ground.level(n) for n, someone in sorted(material.persons.items()) if someone.sought}
    known = {n: level for n, level in levels.items() if level is not Identity.NONE}
    codes = {n: public(n, level, ground).code for n, level in known.items()}
    told = _testimonies(desk, codes)
    cases = _cases(desk, known, frozenset(one.code for one in told))
    lasting = _fingerprints(cases, told)
    changes, tombstones = _since(material, lasting)
    book = PublicBook(
        number=number,
        day=material.day,
        languages=material.languages,
        title=alone(material.title, ground, None).plain,
        keepers=material.keepers,
        cases=cases,
        testimonies=told,
        tables=counting.count(material, party, frozenset(known)),
        incidence=counting.incidence(material, codes, desk.about),
        lists=tuple(kind.value for kind in SourceKind),
        changes=changes,
        tombstones=tombstones,
        withheld=len(levels) - len(known),
        deduplicated=material.deduplicated,
    )
    return Clearing(Cleared(book, use, party), tuple(_report(desk, levels)), lasting)


def _testimonies(desk: Desk, codes: dict[int, str]) -> tuple[PublicTestimony, ...]:
    made = (testimony(origin, desk, codes) for _, origin in sorted(desk.ground.material.origins.items()))
    return tuple(sorted(filter(None, made), key=lambda one: one.code))


def _cases(desk: Desk, known: Mapping[int, Identity], told: frozenset[str]) -> tuple[PublicCase, ...]:
    file = desk.ground.material.filing
    made = (Maker(desk, n, level, file(desk.about.get(n, ()), n)).case(told) for n, level in known.items())
    return tuple(sorted(made, key=lambda one: one.code))


def _fingerprints(cases: tuple[PublicCase, ...], told: tuple[PublicTestimony, ...]) -> dict[str, str]:
    """Of everything whose code lasts."""
    lasting = {one.code: one for one in cases if one.person.level is Identity.NAMED}
    spoken = {one.code: one for one in told if one.teller is not None and one.teller.level is Identity.NAMED}
    return {code: _fingerprint(one) for code, one in (lasting | spoken).items()}


def _fingerprint(one: PublicCase | PublicTestimony) -> str:
    return sha256(json.dumps(_told(one), default=_told, sort_keys=True).encode()).hexdigest()


def _told(value: object) -> object:
    """What JSON does not know: the fields of a dataclass; of a file its name, which is the address of its bytes."""
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    return value.name if isinstance(value, Path) else str(value)


def _since(material: Material, now: Mapping[str, str]) -> tuple[Changes, tuple[Tombstone, ...]]:
    before = material.released
    gone = tuple(sorted(set(before) - set(now)))
    changed = tuple(sorted(code for code in set(before) & set(now) if before[code] != now[code]))
    kept = {stone.code: stone for stone in material.tombstones if stone.code not in now}
    stones = {code: kept.get(code, Tombstone(code, material.day)) for code in (*kept, *gone)}
    return Changes(tuple(sorted(set(now) - set(before))), changed, gone), tuple(stones[c] for c in sorted(stones))


def _report(desk: Desk, levels: Mapping[int, Identity]) -> Iterator[Withheld]:
    """Persons, sources, claims and pictures that are not in the release; then every span that was kept back."""
    ground = desk.ground
    for person, level in levels.items():
        if level is Identity.NONE:
            yield Withheld(ground.levels.why(f"person:{person}"), f"person:{person}", person)
    for number, origin in sorted(ground.material.origins.items()):
        if origin.texts and ground.levels.source(number) is Identity.NONE:
            yield Withheld(ground.levels.why(f"source:{number}"), f"source:{number}", origin.told_by)
    yield from dict.fromkeys(desk.report)
    for marked in desk.shelf.read():
        for mark in marked.running_marks:
            words, where = marked.text.text[mark.start : mark.end], f"source:{marked.source}"
            yield Withheld(mark.rule, where, mark.person, words, marked.text.number, mark.start, mark.end)
