"""The head of a letter: from whom, to whom, about what. Of people who write letters nobody has asked most."""

import re
from collections.abc import Iterator
from functools import cache

from izdeu.redact.mark import Mark
from izdeu.redact.rules.lists import any_of, listed
from izdeu.vocab.release import Rule

TABLE = "letter_heads"


@cache
def _line() -> re.Pattern[str]:
    who, about, beside = (any_of(listed(TABLE, key)) for key in ("who", "about", "beside"))
    word = rf"(?:(?P<who>{who})|(?P<about>{about})|{beside})"
    return re.compile(rf"^[ \t>*]{{0,8}}{word}[ \t*]{{0,4}}[:：][ \t*]{{0,4}}(?P<told>[^\n]*)$", re.I | re.M)


def find(text: str) -> Iterator[Mark]:
    """What stands in the lines of every head: two of its lines or more together, or one with which the text begins."""
    if ":" not in text and "：" not in text:
        return
    run: list[re.Match[str]] = []
    for found in _line().finditer(text):
        if run and found.start() > run[-1].end() + 1:
            yield from _head(run)
            run = []
        run.append(found)
    yield from _head(run)


def _head(run: list[re.Match[str]]) -> Iterator[Mark]:
    if not any(found["who"] for found in run) or (len(run) < 2 and run[0].start() > 0):
        return
    for found in run:
        if found["told"] and (found["who"] or found["about"]):
            yield Mark(*found.span("told"), Rule.LETTER_HEAD)
