"""Places the gazetteer lacks, kept as said where words before them tell that they are places: в ауле Сарытерек."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from izdeu.places import Spot
from izdeu.reading.pack import table

_OPENS = "«“\"'"


@cache
def _said_after(language: str) -> re.Pattern[str] | None:
    """What finds a capitalised name after a language's words for villages and prisons; None where it lists none."""
    leads = sorted(map(str, table(language, "words").get("places_after", ())), key=len, reverse=True)
    if not leads:
        return None
    words = "|".join(re.escape(lead).replace(r"\ ", r"\s") for lead in leads)
    return re.compile(rf"\b(?i:{words})\s[{_OPENS}]?([^\W\d_]\w+(?:-\w+)?)")


def unlisted(text: str, language: str, known: Sequence[Spot]) -> list[Spot]:
    """Names of places that the gazetteer lacks, in order, without ids; none lies in one of those `known`."""
    pattern = _said_after(language)
    if pattern is None:
        return []
    starts = [one.start for one in known]
    found: list[Spot] = []
    for match in pattern.finditer(text):
        start, end = match.span(1)
        at = bisect_left(starts, end) - 1
        if match[1][0].isupper() and (at < 0 or known[at].end <= start):
            found.append(Spot(start, end, match[1], ()))
    return found
