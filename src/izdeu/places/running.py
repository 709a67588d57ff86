"""Names of places in text whose words are parted by spaces: Latin, Cyrillic and Arabic script."""

import re

from izdeu.places.span import Spot, fitting
from izdeu.places.tokens import Hit, Text, begins
from izdeu.places.words import words

LOWER_CASE_LENGTH = 6
"""Letters a name must have to count without its capital."""

ENDED_LENGTH = 4
"""Letters a cautious name must have for an ending to make it a place: "Байден" is not "from Bai". In Latin letters no
ending does: "Morita" is a family name."""

_LISTED = re.compile(r"\s*[,،、(]\s*\Z")


def _capital(hit: Hit, text: Text) -> bool:
    """Whether a name is written as a name: with a capital, or long and plain enough to do without."""
    first = text.words[hit.first][0]
    if first.isupper() or not (first.islower()):
        return True
    plain = hit.stem.place or hit.key[-1] == text.folded[hit.last]
    long_enough = sum(map(len, hit.key)) >= LOWER_CASE_LENGTH
    return plain and long_enough and hit.key not in words().capital and hit.key not in words().cautious


def _nature(hit: Hit, text: Text) -> bool:
    """Whether the name is a river's or a mountain's here."""
    first, last, table = hit.first, hit.last, words()
    after = text.between(last, last + 1) and text.folded[last + 1] in table.nature
    before = text.led_by(first) and text.folded[first - 1] in table.nature_before
    return after or before


def _supported(hit: Hit, text: Text) -> bool:
    """Whether the words around say that a place is meant, and no family name follows."""
    following = hit.last + 1
    if text.between(hit.last, following) and text.words[following][0].isupper():
        return False
    ended = hit.stem.word
    in_or_from = hit.stem.place and len(ended) >= ENDED_LENGTH and not ended.isascii()
    return in_or_from or (text.between(hit.first - 1, hit.first) and text.folded[hit.first - 1] in words().near)


def _read(hit: Hit, text: Text) -> tuple[Spot, int, bool] | None:
    """The spot a hit makes, the last word it takes, and whether it can be trusted by itself."""
    if not _capital(hit, text) or _nature(hit, text):
        return None
    after, before = text.level_after(hit.last), text.level_before(hit.first)
    level = after or before
    if hit.stem.adjective and not level:
        return None
    first, last = (hit.first, after[1]) if after else (before[1] if before else hit.first, hit.last)
    start, end = text.spans[first][0], text.spans[last][1]
    spot = Spot(start, end, text.text[start:end], fitting(hit.ids, level and level[0]))
    sure = bool(level) or hit.key not in words().cautious or _supported(hit, text)
    return spot, last, sure


def spot_words(text: str) -> list[Spot]:
    """Every place named in a script with spaces, in order."""
    running, found, at = Text(text), [], 0
    while at < len(running.words):
        hits = running.hits_at(at) if begins(running.words[at]) else ()
        read = next((read for hit in hits if (read := _read(hit, running))), None)
        if read:
            found.append((read[0], read[2]))
        at = read[1] + 1 if read else at + 1
    return [spot for place, (spot, sure) in enumerate(found) if sure or _listed(found, place, text)]


def _listed(found: list[tuple[Spot, bool]], place: int, text: str) -> bool:
    """Whether an unsure name stands in a list beside a sure one: "Emin, Tacheng"."""
    here = found[place][0]
    before = place > 0 and found[place - 1][1] and _LISTED.match(text, found[place - 1][0].end, here.start)
    after = place + 1 < len(found) and found[place + 1][1] and _LISTED.match(text, here.end, found[place + 1][0].start)
    return bool(before or after)
