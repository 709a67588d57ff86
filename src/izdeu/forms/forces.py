"""Who carried an arrest out, as the quoted words of it say."""

import re
from functools import cache

from izdeu.forms.tables import rows
from izdeu.forms.wording import Wording
from izdeu.vocab.claim import Claim

_HAN = re.compile(r"[\u3400-\u9fff]")


def forces_in(claim: Claim, wording: Wording) -> tuple[str, ...]:
    """The forces that a claim's passages name, each with the word as said; none where none is named."""
    found: dict[str, str] = {}
    for one in claim.passages:
        for code, said in _in(one.passage.quote):
            found.setdefault(code, wording.say("said_as", what=_names()[code][wording.language], said=said))
    return tuple(found.values())


def _in(quote: str) -> list[tuple[str, str]]:
    """The codes of the forces named in some words, with the whole word said; what a longer name covers counts once."""
    found, rest = [], quote
    for code, pattern in _patterns():
        if hit := pattern.search(rest):
            found.append((code, hit[0]))
            rest = pattern.sub(" ", rest)
    return found


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["code"], _pattern(row["words"])) for row in rows("appeals/forces.yaml"))


def _pattern(words: list[str]) -> re.Pattern[str]:
    ways = [re.escape(word) if _HAN.search(word) else rf"\b{re.escape(word)}\w*" for word in words]
    return re.compile("|".join(sorted(ways, key=len, reverse=True)), re.IGNORECASE)


@cache
def _names() -> dict[str, dict[str, str]]:
    return {row["code"]: row["names"] for row in rows("appeals/forces.yaml")}
