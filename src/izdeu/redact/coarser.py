"""Dates and places told less exactly where somebody is known by less than the name."""

import re
from collections.abc import Iterator

from izdeu.places import Level, Place, get, parents, spot
from izdeu.redact.days import days
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Identity
from izdeu.vocab.dates import When
from izdeu.vocab.public import StandIn
from izdeu.vocab.release import Rule

WIDE = frozenset({Level.COUNTRY, Level.REGION, Level.PREFECTURE})
"""Levels that may stand as they are."""
_YEAR = re.compile(r"\d{4}")


def year_of(when: When) -> When:
    """A date as its year, or nothing where its bounds do not tell one."""
    years = [day.year for day in (when.earliest, when.latest) if day is not None]
    told = _YEAR.match(when.edtf or "")
    edtf = told[0] if told and len(set(years)) == 1 else None
    if edtf is None and len(set(years)) == 2:
        edtf = f"{years[0]}/{years[1]}"
    return When.told(edtf, relation=when.relation, inferred=when.inferred)


def prefecture_of(place: Where) -> Where | None:
    """A place as the prefecture it lies in; None where the gazetteer does not say."""
    if place.id is None:
        return None
    wide = wider(get(place.id))
    return Where(wide.name("en"), wide.id) if wide else None


def wider(place: Place) -> Place | None:
    """The smallest place above that may be told."""
    return next((one for one in (place, *parents(place)) if one.level in WIDE), None)


def coarse(ground: Ground, source: int | None) -> bool:
    """Whether dates and places in the words of a source are to be told less exactly."""
    if source is None:
        return False
    near = (person for person in ground.circle.near(source) if ground.material.persons[person].sought)
    levels = [
        ground.levels.source(source),
        ground.levels.teller(source),
        *(ground.level(person, source) for person in near),
    ]
    return any(level not in (Identity.NAMED, Identity.NONE) for level in levels)


def dates(text: str, ground: Ground, source: int | None) -> Iterator[Mark]:
    """Years for days and months, where somebody is known by less than the name."""
    if coarse(ground, source):
        for start, end, year in days(text):
            yield Mark(start, end, Rule.DATE, None, StandIn.COARSER if year else StandIn.BAR, year)


def places(text: str, ground: Ground, source: int | None) -> Iterator[Mark]:
    """Prefectures for what is smaller, where somebody is known by less than the name."""
    for place in spot(text) if coarse(ground, source) else ():
        told = get(place.ids[0])
        if told.level not in WIDE:
            wide = wider(told)
            shown = wide.name(_language(place.said)) if wide else ""
            yield Mark(place.start, place.end, Rule.PLACE, None, StandIn.COARSER if wide else StandIn.BAR, shown)


def _language(text: str) -> str:
    if any("\u4e00" <= char <= "\u9fff" for char in text):
        return "zh"
    if any("\u0600" <= char <= "\u06ff" for char in text):
        return "ug"
    if any(char in "әғқңөұүһі" for char in text.casefold()):
        return "kk"
    return "ru" if any("\u0400" <= char <= "\u04ff" for char in text) else "en"
