"""A whole release, cleared: the cases, the testimonies, the counts, and a report of what was withheld and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from izdeu.redact import counting
from izdeu.redact.cases import Maker
from izdeu.redact.desk import Desk
from izdeu.redact.ground import Ground
from izdeu.redact.marking import mark_all
from izdeu.redact.material import Material, Secrets
from izdeu.redact.persons import public
from izdeu.redact.testimonies import testimony
from izdeu.redact.texts import alone
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.public import PublicBook, PublicCase, PublicTestimony
from izdeu.vocab.release import Cleared, Rule, Withheld
from izdeu.vocab.source import SourceKind


@dataclass(frozen=True, slots=True)
class Clearing:
    """What may leave, and the report for the editor alone."""

    book: Cleared[PublicBook]
    report: tuple[Withheld, ...]


def clear_book(material: Material, use: Use, secrets: Secrets, spool: Path, number: int, party: str = "") -> Clearing:
    """Everything of a casebook that may leave for one use. Pictures drawn anew lie in `spool` until they are written.

    Not asked means no; whatever is not sure to be allowed is withheld, and the report says by which rule.
    """
    desk = Desk(Ground(material, use, secrets, party), spool)
    mark_all([desk.shelf])
    return _cleared(desk, number)


def clear_books(material: Material, secrets: Mapping[Use, Secrets], spool: Path, number: int) -> dict[Use, Clearing]:
    """What `clear_book` gives for each of several uses, in much less time: the names of a text are found once."""
    first, *others = secrets
    ground = Ground(material, first, secrets[first])
    grounds = [ground, *(ground.also(use, secrets[use]) for use in others)]
    desks = [Desk(one, spool) for one in grounds]
    mark_all([desk.shelf for desk in desks])
    return {desk.ground.use: _cleared(desk, number) for desk in desks}


def _cleared(desk: Desk, number: int) -> Clearing:
    ground, material = desk.ground, desk.ground.material
    levels = {n: ground.level(n) for n, someone in sorted(material.persons.items()) if someone.sought}
    known = {n: level for n, level in levels.items() if level is not Identity.NONE}
    codes = {n: public(n, level, ground).code for n, level in known.items()}
    told = _testimonies(desk, codes)
    cases = _cases(desk, known, frozenset(one.code for one in told))
    book = PublicBook(
        number=number,
        day=material.day,
        languages=material.languages,
        title=alone(material.title, ground, None).plain,
        keepers=material.keepers,
        cases=cases,
        testimonies=told,
        tables=counting.count(material, ground.party, frozenset(known)),
        incidence=counting.incidence(material, codes, desk.about),
        lists=tuple(kind.value for kind in SourceKind),
        withheld=len(levels) - len(known),
        deduplicated=material.deduplicated,
    )
    return Clearing(Cleared(book, ground.use, ground.party), tuple(_report(desk, levels)))


def _testimonies(desk: Desk, codes: dict[int, str]) -> tuple[PublicTestimony, ...]:
    made = (testimony(origin, desk, codes) for _, origin in sorted(desk.ground.material.origins.items()))
    return tuple(sorted(filter(None, made), key=lambda one: one.code))


def _cases(desk: Desk, known: Mapping[int, Identity], told: frozenset[str]) -> tuple[PublicCase, ...]:
    file = desk.ground.material.filing
    made = (Maker(desk, n, level, file(desk.about.get(n, ()), n)).case(told) for n, level in known.items())
    return tuple(sorted(made, key=lambda one: one.code))


def _report(desk: Desk, levels: Mapping[int, Identity]) -> Iterator[Withheld]:
    """Persons, sources, claims and pictures that are not in the release; then every span that was kept back."""
    ground = desk.ground
    for person, level in levels.items():
        if level is Identity.NONE:
            yield Withheld(ground.levels.why(f"person:{person}"), f"person:{person}", person)
    for number, origin in sorted(ground.material.origins.items()):
        if origin.texts and ground.levels.source(number) is Identity.NONE:
            yield Withheld(ground.levels.why(f"source:{number}"), f"source:{number}", origin.told_by)
        elif origin.media_type.startswith(("audio/", "video/")):
            yield Withheld(Rule.RECORDING, f"source:{number}", origin.told_by)
    yield from dict.fromkeys(desk.report)
    for marked in desk.shelf.read():
        for mark in marked.running_marks:
            words, where = marked.text.text[mark.start : mark.end], f"source:{marked.source}"
            yield Withheld(mark.rule, where, mark.person, words, marked.text.number, mark.start, mark.end)
