"""Dates and places told less exactly where somebody is known by less than the name."""

import re
from collections.abc import Iterator

from izdeu.places import Level, Place, get, parents, spot
from izdeu.redact.ground import Ground
from izdeu.redact.mark import Mark
from izdeu.redact.rules.digits import ascii_digits
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Identity
from izdeu.vocab.dates import When
from izdeu.vocab.public import StandIn
from izdeu.vocab.release import Rule

WIDE = frozenset({Level.COUNTRY, Level.REGION, Level.PREFECTURE})
"""Levels that may stand as they are."""
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(
    r"(?<!\d)(?:(?P<a>(?:19|20)\d{2})\s?[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2}\s?日?|\s?月)?|\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?(?P<b>(?:19|20)\d{2}))(?!\d)"
)


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
    levels = [ground.levels.teller(source), *(ground.level(person, source) for person in near)]
    return any(level not in (Identity.NAMED, Identity.NONE) for level in levels)


def find(text: str, ground: Ground, source: int | None) -> Iterator[Mark]:
    """Years for days, prefectures for what is smaller."""
    if not coarse(ground, source):
        return
    for found in _DAY.finditer(ascii_digits(text)):
        year = found["a"] or found["b"]
        yield Mark(*found.span(), Rule.DATE, None, StandIn.COARSER, year)
    language = _language(text)
    for place in spot(text):
        told = get(place.ids[0])
        if told.level not in WIDE:
            wide = wider(told)
            yield Mark(place.start, place.end, Rule.PLACE, None, StandIn.COARSER, wide.name(language) if wide else "")


def _language(text: str) -> str:
    if any("\u4e00" <= char <= "\u9fff" for char in text):
        return "zh"
    if any("\u0600" <= char <= "\u06ff" for char in text):
        return "ug"
    if any(char in "әғқңөұүһі" for char in text.casefold()):
        return "kk"
    return "ru" if any("\u0400" <= char <= "\u04ff" for char in text) else "en"
