"""Who is counted: all whom somebody allowed to be counted, known or not."""

from collections import defaultdict
from collections.abc import Mapping

from izdeu.redact import tables
from izdeu.redact.levels import Levels
from izdeu.redact.material import Filed, Material
from izdeu.vocab.claim import Claim, ClaimState
from izdeu.vocab.consent import Identity, Use
from izdeu.vocab.public import PublicTable
from izdeu.vocab.source import SourceKind


def counted(material: Material, party: str) -> Mapping[int, tuple[Claim, ...]]:
    """The persons who are looked for and may be counted, each with the claims that may."""
    levels = Levels(material, Use.STATISTICS, party)
    found: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        sources = {quoted.source for quoted in claim.passages}
        allowed = sources and all(levels.source(source) is not Identity.NONE for source in sources)
        if allowed and claim.state is ClaimState.STANDING and material.decided.get(claim.id) is not False:
            found[claim.person].append(claim)
    return {
        number: tuple(found.get(number, ()))
        for number, someone in sorted(material.persons.items())
        if someone.sought and levels.person(number) is not Identity.NONE
    }


def count(material: Material, party: str, shown: frozenset[int]) -> tuple[PublicTable, ...]:
    """The tables of a release."""
    persons = counted(material, party)
    lines = {number: material.filing(claims, number) for number, claims in persons.items()}
    keys = {
        "status": {number: _status(line) for number, line in lines.items()},
        "year_documented": {number: _documented(claims, material) for number, claims in persons.items()},
        "year_taken": {number: tables.year(claims) for number, claims in persons.items()},
        "prefecture": {number: tables.prefecture(claims) for number, claims in persons.items()},
        "sources": {number: tables.voices(claims) for number, claims in persons.items()},
    }
    return tuple(tables.table(f"by_{name}", name, told, shown) for name, told in keys.items())


def _status(line: Filed) -> str:
    return line.status.value if line.status else tables.NOT_KNOWN


def _documented(claims: tuple[Claim, ...], material: Material) -> str:
    days = [material.documented[claim.id] for claim in claims if claim.id in material.documented]
    return str(min(days).year) if days else tables.NOT_KNOWN


def incidence(
    material: Material, cases: Mapping[int, str], about: Mapping[int, tuple[Claim, ...]]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """For each case, whether each kind of source documents it."""
    rows = []
    for person, code in cases.items():
        kinds = {material.origins[q.source].kind for claim in about.get(person, ()) for q in claim.passages}
        rows.append((code, tuple(int(kind in kinds) for kind in SourceKind)))
    return tuple(sorted(rows))
