"""Names of files: a word with a known ending behind its point, a path."""

import re
from collections.abc import Iterator
from functools import cache

from izdeu.redact.mark import Mark
from izdeu.redact.rules.lists import any_of, listed
from izdeu.vocab.release import Rule

_RUN = re.compile(r"[^\s<>\"'«»“”|*?，。、]+")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"\.{any_of(listed('files', 'endings'))}(?![^\W_])", re.IGNORECASE)


def find(text: str) -> Iterator[Mark]:
    """Every word that is the name or the path of a file."""
    for run in _RUN.finditer(text):
        ends = [found.end() for found in _ending().finditer(text, *run.span())]
        if ends:
            yield Mark(run.start(), ends[-1], Rule.FILE_NAME)
